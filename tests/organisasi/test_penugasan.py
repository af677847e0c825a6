"""Appointing, ending, handing over: angkat, akhiri, serah_terima."""

from datetime import date, timedelta

import pytest

from petasama.core import clock
from petasama.core.duties import duties_for, duties_in
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi import actions
from petasama.organisasi.middleware import active_for
from petasama.organisasi.models import Penugasan, User
from petasama.pemetaan import actions as pemetaan
from tests.digests import nothing_changes
from tests.organisasi.conftest import HARI_INI
from tests.world import SAAT

SURAT = {"nomor_surat": "800/77/2026 (contoh)", "tanggal_surat": date(2026, 11, 9)}


def test_the_admin_appoints_by_letter_between_two_days(pegawai, admin, isi_penugasan):
    post = actions.angkat(pegawai, **isi_penugasan, by=admin)

    assert active_for(pegawai) == [post]
    assert (post.label, post.nomor_surat) == ("Perencana Ahli Muda", "800/12/BAPPELITBANGDA/2026")
    entry = Trail.objects.about(post).get()
    assert (entry.act, entry.target, entry.data["masa"]) == ("angkat", "BERLAKU", "mulai 10 November 2026")


def test_a_post_of_the_future_opens_on_its_day(pegawai, admin, isi_penugasan):
    actions.angkat(pegawai, **{**isi_penugasan, "mulai": date(2026, 11, 12)}, by=admin)

    assert active_for(pegawai) == []
    with clock.fixed_at(SAAT + timedelta(days=2)):
        assert len(active_for(pegawai)) == 1


@pytest.mark.parametrize("who", ["sekretariat", "kepala:BAPPELITBANGDA", "inspektorat", "bupati"])
def test_only_the_admin_appoints(dunia, pegawai, isi_penugasan, who):
    with nothing_changes(), pytest.raises(Denied, match="dikelola oleh Admin daerah"):
        actions.angkat(pegawai, **isi_penugasan, by=dunia.post(who))


@pytest.mark.parametrize(
    ("peran", "way"),
    [("PPKSD", "kepala perangkat daerah"), ("ANGGOTA_TKKSD", "Keputusan"), ("KETUA_TKKSD", "Keputusan")],
)
def test_liaison_officers_and_seats_come_by_other_acts(pegawai, admin, isi_penugasan, peran, way):
    with nothing_changes(), pytest.raises(Incomplete, match=way):
        actions.angkat(pegawai, **{**isi_penugasan, "peran": peran}, by=admin)


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        ({"nomor_surat": "  "}, "nomor_surat"),
        ({"tanggal_surat": date(2026, 11, 11)}, "tanggal_surat"),
        ({"selesai": date(2026, 11, 9)}, "selesai"),
        ({"jabatan": " "}, "jabatan"),
        ({"sebagai": "PLH"}, "selesai"),
        ({"peran": "KEPALA_OPD", "perangkat_daerah": None}, "perangkat_daerah"),
        ({"peran": "RAJA"}, "peran"),
    ],
)
def test_what_is_missing_is_named_at_its_field(pegawai, admin, isi_penugasan, fault, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.angkat(pegawai, **{**isi_penugasan, **fault}, by=admin)

    assert refusal.value.missing[0]["field"] == field


def test_who_is_no_civil_servant_needs_a_last_day(dunia, admin, isi_penugasan):
    data = {"nama": "Tenaga Ahli (contoh)", "surel": "ahli@hss.example", "nip": "", "telepon": ""}
    expert = actions.buat_pengguna(dunia.daerah, **data, by=admin)

    with nothing_changes(), pytest.raises(Incomplete, match="tidak ber-NIP"):
        actions.angkat(expert, **isi_penugasan, by=admin)

    post = actions.angkat(expert, **{**isi_penugasan, "selesai": date(2026, 12, 31)}, by=admin)
    assert post.selesai == date(2026, 12, 31)


def test_an_office_has_one_head_in_full_and_an_acting_one_beside(dunia, pegawai, admin, isi_penugasan):
    head = {**isi_penugasan, "peran": "KEPALA_OPD", "perangkat_daerah": dunia.perangkat["DINKES"]}
    head |= {"jabatan": "Kepala Dinas Kesehatan"}

    with nothing_changes(), pytest.raises(NotNow, match="adalah Kepala Dinas Kesehatan sejak 2 Januari 2025"):
        actions.angkat(pegawai, **head, by=admin)

    stand_in = actions.angkat(pegawai, **{**head, "sebagai": "PLH", "selesai": date(2026, 11, 14)}, by=admin)
    assert stand_in.label == "Plh. Kepala Dinas Kesehatan"


def test_once_the_head_has_ended_the_next_is_appointed_the_same_day(dunia, pegawai, admin, isi_penugasan):
    actions.akhiri(dunia.post("kepala:DINKES"), alasan="Pensiun", by=admin)
    head = {**isi_penugasan, "peran": "KEPALA_OPD", "perangkat_daerah": dunia.perangkat["DINKES"]}

    assert actions.angkat(pegawai, **head, by=admin).is_in_force(HARI_INI)


def test_people_of_another_government_or_with_an_account_switched_off_are_refused(
    dunia, tapin, pegawai, admin, isi_penugasan
):
    with nothing_changes(), pytest.raises(Denied, match="tidak terdaftar di pemerintah daerah Anda"):
        actions.angkat(tapin.post("sekretariat").user, **isi_penugasan, by=admin)

    User.objects.filter(pk=pegawai.pk).update(is_active=False)
    with nothing_changes(), pytest.raises(NotNow, match="tidak aktif"):
        actions.angkat(User.objects.get(pk=pegawai.pk), **isi_penugasan, by=admin)


def test_a_person_who_serves_another_government_is_refused(tapin, pegawai, admin, isi_penugasan):
    there = {"perangkat_daerah": tapin.perangkat["DINKES"], "daerah": tapin.daerah}
    pegawai.penugasan.create(**{**isi_penugasan, **there})

    with nothing_changes(), pytest.raises(NotNow, match="penugasan di pemerintah daerah lain"):
        actions.angkat(pegawai, **isi_penugasan, by=admin)


def test_an_ended_post_opens_nothing_from_the_next_request_of_an_open_session(dunia, pemain, admin, browser_of):
    post = pemain.ppksd("DINKES")
    open_session = browser_of(post)
    assert open_session.get("/pemetaan/").status_code == 200

    actions.akhiri(post, alasan="Dimutasi ke provinsi", by=admin)

    assert open_session.get("/pemetaan/").status_code == 403
    post = Penugasan.objects.get(pk=post.pk)
    assert (post.selesai, post.diakhiri_pada, post.alasan_akhir) == (HARI_INI, SAAT, "Dimutasi ke provinsi")
    entry = Trail.objects.about(post).last()
    assert (entry.act, entry.target, entry.note) == ("akhiri", "BERAKHIR", "Dimutasi ke provinsi")


def test_a_post_that_has_not_begun_never_opens_after_it_is_ended(pegawai, admin, isi_penugasan):
    post = actions.angkat(pegawai, **{**isi_penugasan, "mulai": date(2026, 12, 1)}, by=admin)

    actions.akhiri(post, alasan="Batal", by=admin)

    assert not any(post.is_in_force(HARI_INI + timedelta(days=day)) for day in range(60))
    assert not Penugasan.objects.active(date(2026, 12, 1)).filter(pk=post.pk).exists()


def test_the_head_ends_the_own_liaison_officers_and_nobody_else(dunia, pemain):
    head = dunia.post("kepala:DINKES")
    actions.akhiri(pemain.ppksd("DINKES"), alasan="Cuti besar", by=head)

    for post in (pemain.ppksd("DISHUB"), head, dunia.post("sekretariat")):
        with nothing_changes(), pytest.raises(Denied, match="dikelola oleh"):
            actions.akhiri(post, alasan="Coba", by=head)


@pytest.mark.parametrize("who", ["sekretariat", "inspektorat", "kursi:KETUA"])
def test_others_end_no_post(dunia, pemain, who):
    with nothing_changes(), pytest.raises(Denied):
        actions.akhiri(pemain.ppksd("DINKES"), alasan="Coba", by=dunia.post(who))


def test_seats_the_last_admin_and_what_is_over_are_refused(dunia, pemain, admin):
    with nothing_changes(), pytest.raises(NotNow, match="Keputusan tentang TKKSD"):
        actions.akhiri(dunia.post("kursi:KETUA"), alasan="Coba", by=admin)
    with nothing_changes(), pytest.raises(NotNow, match="admin daerah yang terakhir"):
        actions.akhiri(admin, alasan="Pindah", by=admin)
    post = pemain.ppksd("DINKES")
    actions.akhiri(post, alasan="Pindah", by=admin)
    with nothing_changes(), pytest.raises(NotNow, match="sudah berakhir 10 November 2026"):
        actions.akhiri(post, alasan="Lagi", by=admin)
    with nothing_changes(), pytest.raises(Incomplete, match="Tulis alasan"):
        actions.akhiri(pemain.ppksd("DISHUB"), alasan=" ", by=admin)


def test_the_successor_goes_on_with_the_drafts_and_the_old_access_is_dead(
    dunia, usulan_at, pemain, pegawai, browser_of
):
    usulan, old = usulan_at("DRAF"), pemain.ppksd("DINKES")
    old_browser = browser_of(old)

    new = actions.serah_terima(old, penerus=pegawai, **SURAT, by=dunia.post("kepala:DINKES"))

    old = Penugasan.objects.get(pk=old.pk)
    assert (old.penerus, old.selesai, old.diakhiri_pada) == (new, HARI_INI, SAAT)
    assert (new.peran, new.jabatan, new.mulai, new.nomor_surat) == (
        "PPKSD",
        old.jabatan,
        HARI_INI,
        SURAT["nomor_surat"],
    )
    assert old_browser.get(f"/pemetaan/usulan/{usulan.pk}/").status_code == 403
    assert browser_of(new).get(f"/pemetaan/usulan/{usulan.pk}/").status_code == 200
    pemetaan.ajukan(usulan, by=new)
    assert usulan.status == "DIAJUKAN"


def test_all_that_waited_for_the_old_post_waits_for_the_new_one(dunia, usulan_at, pemain, pegawai, admin):
    usulan_at("DRAF")
    old = pemain.ppksd("DINKES")
    before = [duty.text for duty in duties_for(old, duties_in(dunia.daerah.pk, on=HARI_INI), on=HARI_INI)]
    assert before

    new = actions.serah_terima(old, penerus=pegawai, **SURAT, by=admin)

    after = [duty.text for duty in duties_for(new, duties_in(dunia.daerah.pk, on=HARI_INI), on=HARI_INI)]
    assert after == before
    assert Trail.objects.about(old).last().data["terbuka"] == len(before)


def test_the_trail_tells_to_whom_and_how_much_was_open(dunia, pemain, pegawai, admin):
    old = pemain.ppksd("DINKES")

    new = actions.serah_terima(old, penerus=pegawai, **SURAT, by=admin)

    entry = Trail.objects.about(old).last()
    assert (entry.act, entry.data["penerus"]) == ("serah_terima", pegawai.nama)
    assert entry.data["terbuka"] == len(entry.data["hal"])
    assert Trail.objects.about(new).get().act == "angkat"


def test_the_admin_hands_over_the_post_of_a_head_by_the_same_act(dunia, pegawai, admin):
    new = actions.serah_terima(dunia.post("kepala:DINKES"), penerus=pegawai, **SURAT, by=admin)

    assert (new.peran, new.label, new.is_in_force(HARI_INI)) == ("KEPALA_OPD", "Kepala Dinas Kesehatan", True)


def test_who_may_not_follow_is_refused(dunia, tapin, pemain, pegawai, admin):
    old = pemain.ppksd("DINKES")
    serving = pemain.ppksd("DISHUB").user
    cases = [
        (serving, NotNow, "sudah menjadi PPKSD Dinas Perhubungan"),
        (old.user, Incomplete, "sedang memegang penugasan ini"),
        (tapin.post("sekretariat").user, Denied, "tidak terdaftar"),
    ]

    for person, kind, words in cases:
        with nothing_changes(), pytest.raises(kind, match=words):
            actions.serah_terima(old, penerus=person, **SURAT, by=admin)


def test_who_may_not_hand_over_is_refused(dunia, pemain, pegawai):
    cases = [
        (pemain.ppksd("DINKES"), "kepala:DISHUB", Denied),
        (pemain.ppksd("DINKES"), "sekretariat", Denied),
        (dunia.post("kepala:DINKES"), "kepala:DINKES", Denied),
        (dunia.post("kursi:KETUA"), "admin", NotNow),
    ]

    for post, who, kind in cases:
        with nothing_changes(), pytest.raises(kind):
            actions.serah_terima(post, penerus=pegawai, **SURAT, by=dunia.post(who))


def test_a_post_that_is_over_or_has_not_begun_is_not_handed_over(pemain, pegawai, admin, isi_penugasan):
    over = pemain.ppksd("DINKES")
    actions.akhiri(over, alasan="Pindah", by=admin)
    later = actions.angkat(pegawai, **{**isi_penugasan, "mulai": date(2026, 12, 1)}, by=admin)

    for post, words in ((over, "sudah berakhir"), (later, "baru berlaku 1 Desember 2026")):
        with nothing_changes(), pytest.raises(NotNow, match=words):
            actions.serah_terima(post, penerus=pemain.ppksd("DISHUB").user, **SURAT, by=admin)


def test_who_was_ended_this_morning_may_be_appointed_elsewhere_today(pemain, pegawai, admin):
    moved = pemain.ppksd("DINKES")
    actions.akhiri(moved, alasan="Mutasi", by=admin)

    new = actions.serah_terima(pemain.ppksd("DISHUB"), penerus=moved.user, **SURAT, by=admin)

    assert active_for(moved.user) == [new]
