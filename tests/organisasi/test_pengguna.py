"""Registering a person and changing who he or she is: buat_pengguna, ubah_pengguna."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.organisasi import actions
from petasama.organisasi.models import User
from tests.digests import nothing_changes

DATA = {
    "nama": "  Siti   Aminah, S.E. (contoh) ",
    "surel": " Siti.Aminah@HSS.example ",
    "nip": "19900101 201501 2 001",
    "telepon": "+62 812-5000-7777",
}


def test_the_admin_registers_a_person_who_cannot_sign_in_yet(dunia, admin):
    user = actions.buat_pengguna(dunia.daerah, **DATA, by=admin)

    user = User.objects.get(pk=user.pk)
    assert (user.nama, user.surel, user.nip, user.telepon) == (
        "Siti Aminah, S.E. (contoh)", "siti.aminah@hss.example", "199001012015012001", "+6281250007777",
    )  # fmt: skip
    assert (user.is_active, user.has_usable_password()) == (True, False)


def test_a_person_without_a_post_is_known_to_the_own_government_only(dunia, tapin, admin):
    user = actions.buat_pengguna(dunia.daerah, **DATA, by=admin)

    assert User.objects.visible_to(dunia.post("kepala:DINKES")).filter(pk=user.pk).exists()
    assert not User.objects.visible_to(tapin.post("Admin Petasama")).filter(pk=user.pk).exists()


def test_who_has_no_nip_is_registered_without_one(dunia, admin):
    first = actions.buat_pengguna(dunia.daerah, **{**DATA, "nip": ""}, by=admin)
    second = actions.buat_pengguna(dunia.daerah, **{**DATA, "nip": "", "surel": "lain@hss.example"}, by=admin)

    assert (first.nip, second.nip) == (None, None)


@pytest.mark.parametrize("who", ["sekretariat", "kepala:DINKES", "inspektorat", "kursi:KETUA"])
def test_others_do_not_register_people(dunia, who):
    with nothing_changes(), pytest.raises(Denied, match="dikelola oleh Admin daerah"):
        actions.buat_pengguna(dunia.daerah, **DATA, by=dunia.post(who))


def test_the_admin_of_another_government_does_not_register_people_here(dunia, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.buat_pengguna(dunia.daerah, **DATA, by=tapin.post("Admin Petasama"))


@pytest.mark.parametrize("field", ["surel", "nip"])
def test_an_address_and_a_nip_belong_to_one_account_whose_holder_is_not_told(dunia, tapin, admin, field):
    taken = tapin.post("Admin Petasama").user

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.buat_pengguna(dunia.daerah, **{**DATA, field: getattr(taken, field)}, by=admin)

    assert refusal.value.missing[0]["field"] == field
    assert taken.nama not in refusal.value.sentence


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        ({"nama": " "}, "nama"),
        ({"surel": "bukan-surel"}, "surel"),
        ({"nip": "123"}, "nip"),
        ({"telepon": "12"}, "telepon"),
    ],
)
def test_what_cannot_be_one_is_refused_beside_its_field(dunia, admin, fault, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.buat_pengguna(dunia.daerah, **{**DATA, **fault}, by=admin)

    assert [row["field"] for row in refusal.value.missing] == [field]


def test_each_changed_value_leaves_an_entry_with_before_and_after(pegawai, admin):
    changed = {"nama": "Rahmad Fauzi, M.Si. (contoh)", "surel": pegawai.surel, "nip": "198805052011011999"}
    actions.ubah_pengguna(pegawai, **changed, telepon=pegawai.telepon, by=admin)

    entries = Trail.objects.about(pegawai).filter(act="ubah_pengguna")
    assert [entry.data for entry in entries] == [
        {"kolom": "nama", "semula": "Rahmad Fauzi (contoh)", "menjadi": "Rahmad Fauzi, M.Si. (contoh)"},
        {"kolom": "NIP", "semula": "…1007", "menjadi": "…1999"},
    ]
    sentence = told(pegawai, zone="WITA")[1]["sentence"]
    assert sentence.endswith(" mengubah nama pengguna dari Rahmad Fauzi (contoh) menjadi Rahmad Fauzi, M.Si. (contoh).")


def test_a_nip_can_be_taken_away_and_nothing_changed_leaves_nothing(pegawai, admin):
    same = {"nama": pegawai.nama, "surel": pegawai.surel, "telepon": pegawai.telepon}
    actions.ubah_pengguna(pegawai, **same, nip="", by=admin)
    assert User.objects.get(pk=pegawai.pk).nip is None

    with nothing_changes():
        actions.ubah_pengguna(pegawai, **same, nip="", by=admin)


def test_nobody_changes_a_person_of_another_government(tapin, pegawai, dunia):
    data = {"nama": "Lain", "surel": "lain@hss.example", "nip": "", "telepon": ""}

    with nothing_changes(), pytest.raises(Denied, match="terdaftar di pemerintah daerah lain"):
        actions.ubah_pengguna(pegawai, **data, by=tapin.post("Admin Petasama"))
    with nothing_changes(), pytest.raises(Denied, match="dikelola oleh Admin daerah"):
        actions.ubah_pengguna(pegawai, **data, by=dunia.post("sekretariat"))


def test_who_serves_another_government_now_is_not_changed_by_the_former_one(tapin, pegawai, admin, isi_penugasan):
    office = {"perangkat_daerah": tapin.perangkat["DINKES"]}
    pegawai.terdaftar_di = None
    pegawai.save(update_fields=["terdaftar_di"])
    like = tapin.post("Admin Petasama")
    pegawai.penugasan.create(daerah=like.daerah, **{**isi_penugasan, **office})
    pegawai.penugasan.create(daerah=admin.daerah, **{**isi_penugasan, "selesai": isi_penugasan["mulai"]})

    with nothing_changes(), pytest.raises(NotNow, match="penugasan di pemerintah daerah lain"):
        actions.ubah_pengguna(pegawai, nama="Lain", surel=pegawai.surel, nip="", telepon="", by=admin)
