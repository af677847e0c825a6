"""Appointing liaison officers: tunjuk_ppksd."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan, User
from petasama.persiapan import actions
from petasama.persiapan.policies import check_ppksd_cukup
from tests.digests import nothing_changes

SURAT = {"nomor_surat": " 800/7/DINKES/2026 ", "tanggal_surat": date(2026, 11, 9)}


@pytest.fixture
def pegawai(dunia):
    """Somebody with an account and no post."""
    return User.objects.create_user(surel="pegawai@hss.example", nama="Pegawai Baru (contoh)", nip="199001012020121009")


def test_the_head_appoints_by_letter_from_its_day_on(dunia, pegawai):
    office = dunia.perangkat["DINKES"]

    post = actions.tunjuk_ppksd(office, user=pegawai, **SURAT, by=dunia.post("kepala:DINKES"))

    post = Penugasan.objects.get(pk=post.pk)
    assert (post.peran, post.perangkat_daerah, post.jabatan) == ("PPKSD", office, "PPKSD Dinas Kesehatan")
    assert (post.nomor_surat, post.tanggal_surat, post.mulai, post.selesai) == (
        "800/7/DINKES/2026",
        date(2026, 11, 9),
        date(2026, 11, 9),
        None,
    )


def test_the_appointment_leaves_a_trail(dunia, pegawai):
    post = actions.tunjuk_ppksd(dunia.perangkat["DINKES"], user=pegawai, **SURAT, by=dunia.post("kepala:DINKES"))

    entry = Trail.objects.about(post).get()
    assert (entry.act, entry.target, entry.post) == ("tunjuk_ppksd", "BERLAKU", "Kepala Dinas Kesehatan")
    assert entry.thing == "Pegawai Baru (contoh) – PPKSD Dinas Kesehatan"


@pytest.mark.parametrize("who", ["kepala:DISHUB", "sekretariat", "kursi:KETUA", "bupati"])
def test_only_the_head_of_this_office_appoints(dunia, pegawai, who):
    with nothing_changes(), pytest.raises(Denied, match=r"^PPKSD ditunjuk oleh Kepala Dinas Kesehatan\.$"):
        actions.tunjuk_ppksd(dunia.perangkat["DINKES"], user=pegawai, **SURAT, by=dunia.post(who))


def test_the_head_of_the_same_office_elsewhere_does_not_appoint_ours(dunia, tapin, pegawai):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.tunjuk_ppksd(dunia.perangkat["DINKES"], user=pegawai, **SURAT, by=tapin.post("kepala:DINKES"))


def test_a_person_who_serves_already_is_refused_with_the_office(dunia, pemain):
    serving = pemain.ppksd("DISHUB").user

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.tunjuk_ppksd(dunia.perangkat["DINKES"], user=serving, **SURAT, by=dunia.post("kepala:DINKES"))

    assert refusal.value.sentence == (
        f"{serving.nama} sudah menjadi PPKSD Dinas Perhubungan. Akhiri penugasan itu sebelum menunjuknya lagi."
    )


def test_an_appointment_still_to_come_counts_too(dunia, pemain):
    post = pemain.ppksd("DISHUB")
    Penugasan.objects.filter(pk=post.pk).update(mulai=date(2026, 12, 1))

    with nothing_changes(), pytest.raises(NotNow, match="sudah menjadi PPKSD Dinas Perhubungan"):
        actions.tunjuk_ppksd(dunia.perangkat["DINKES"], user=post.user, **SURAT, by=dunia.post("kepala:DINKES"))


def test_who_has_served_elsewhere_may_serve_again(dunia, pemain):
    post = pemain.ppksd("DISHUB")
    Penugasan.objects.filter(pk=post.pk).update(selesai=date(2026, 11, 8))

    new = actions.tunjuk_ppksd(dunia.perangkat["DINKES"], user=post.user, **SURAT, by=dunia.post("kepala:DINKES"))

    assert new.perangkat_daerah == dunia.perangkat["DINKES"]


@pytest.mark.parametrize("number", ["", "   "])
def test_a_letter_needs_its_number(dunia, pegawai, number):
    letter = SURAT | {"nomor_surat": number}

    with nothing_changes(), pytest.raises(Incomplete, match=r"^Isi nomor surat\.$") as refusal:
        actions.tunjuk_ppksd(dunia.perangkat["DINKES"], user=pegawai, **letter, by=dunia.post("kepala:DINKES"))

    assert refusal.value.missing[0]["field"] == "nomor_surat"


def test_an_office_with_one_liaison_officer_is_told_whom_to_ask(dunia):
    office = dunia.perangkat["BAGKESRA"]

    with pytest.raises(NotNow) as refusal:
        check_ppksd_cukup(office, on=date(2026, 11, 10))

    assert refusal.value.sentence == (
        "Bagian Kesejahteraan Rakyat Sekretariat Daerah baru mempunyai 1 PPKSD yang berlaku, paling sedikit 2. "
        "Minta Kepala Perangkat Daerah menunjuk PPKSD lebih dahulu."
    )


def test_with_the_second_the_office_is_complete(dunia, pegawai):
    office = dunia.perangkat["BAGKESRA"]
    actions.tunjuk_ppksd(office, user=pegawai, **SURAT, by=dunia.post("kepala:BAGKESRA"))

    check_ppksd_cukup(office, on=date(2026, 11, 10))
    with pytest.raises(NotNow):
        check_ppksd_cukup(office, on=date(2026, 11, 8))


def test_a_person_who_serves_another_government_is_refused(dunia, tapin):
    stranger = tapin.post("sekretariat").user

    with pytest.raises(NotNow, match="pemerintah daerah lain"):
        actions.tunjuk_ppksd(
            dunia.perangkat["BAGKESRA"],
            user=stranger,
            nomor_surat="800/9/BAGKESRA",
            tanggal_surat=date(2026, 11, 10),
            by=dunia.post("kepala:BAGKESRA"),
        )
