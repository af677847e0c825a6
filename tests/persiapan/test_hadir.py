"""Who came: by one's own button, as a guest, from the paper list; and what is refused."""

from datetime import timedelta

import pytest

from petasama.core import clock
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.persiapan.actions import kehadiran as acts
from petasama.persiapan.actions.kehadiran import BarisHadir
from petasama.persiapan.forms.kehadiran import baca_baris
from petasama.persiapan.models import Kehadiran
from petasama.persiapan.policies.pertemuan import TAMU_PER_MENIT, TAMU_PER_PERANGKAT
from tests.digests import nothing_changes
from tests.persiapan.meetings import briefing, come, own_meeting
from tests.world import SAAT


@pytest.fixture
def acara(pemain, putaran):
    """A briefing of Kesehatan and Pendidikan that is going on."""
    return briefing(pemain, putaran, until="BERLANGSUNG")


def test_a_signed_in_person_is_noted_with_office_and_post_once(acara, pemain):
    by = pemain.ppksd("DINKES")

    first, second = acts.hadir(acara, by=by), acts.hadir(acara, by=by)

    assert first == second and Kehadiran.objects.count() == 1
    assert (first.nama, first.perangkat_daerah.kode, first.penugasan) == (by.user.nama, "DINKES", by)
    assert (first.jabatan, first.cara) == (by.label, "TAUTAN")


@pytest.mark.parametrize("post", ["kepala:BPBD", "sekretariat", "kursi:KETUA"])
def test_a_post_outside_the_invited_offices_is_sent_to_the_desk(acara, dunia, post):
    with nothing_changes(), pytest.raises(Denied, match="Minta petugas daftar hadir mencatat Anda"):
        acts.hadir(acara, by=dunia.post(post))


def test_the_list_is_open_only_while_the_meeting_goes_on(pemain, putaran):
    invited, done = briefing(pemain, putaran), own_meeting(pemain, putaran, until="SELESAI")

    with nothing_changes(), pytest.raises(NotNow, match="selama pertemuan berlangsung; statusnya “Undangan terkirim”"):
        acts.hadir(invited, by=pemain.ppksd("DINKES"))
    with nothing_changes(), pytest.raises(NotNow, match="statusnya “Selesai”"):
        acts.hadir_tamu(done, perangkat_daerah=done.perangkat_daerah, nama="Rina (contoh)", jabatan="Staf")


def test_a_guest_is_noted_by_name_and_the_same_name_twice_is_one_entry(acara, dunia):
    office = dunia.perangkat["DISDIK"]

    acts.hadir_tamu(acara, perangkat_daerah=office, nama="  Budi   Santoso (contoh) ", jabatan="Guru")
    acts.hadir_tamu(acara, perangkat_daerah=office, nama="budi santoso (CONTOH)", jabatan="Kepala sekolah")

    noted = Kehadiran.objects.get()
    assert (noted.nama, noted.jabatan, noted.penugasan) == ("Budi Santoso (contoh)", "Guru", None)
    sentence = told(acara, zone="WITA")[0]["sentence"]
    assert "tamu dari Dinas Pendidikan" in sentence and "kehadiran Budi Santoso (contoh)" in sentence


@pytest.mark.parametrize("nama", ["", "  ", "ab", "12345"])
def test_a_guest_without_a_name_is_refused(acara, dunia, nama):
    with nothing_changes(), pytest.raises(Incomplete, match="Tulis nama lengkap"):
        acts.hadir_tamu(acara, perangkat_daerah=dunia.perangkat["DISDIK"], nama=nama, jabatan="Guru")


def test_a_guest_comes_for_an_invited_office_only(acara, dunia, tapin):
    for office in (dunia.perangkat["BPBD"], next(iter(tapin.perangkat.values()))):
        with nothing_changes(), pytest.raises(Incomplete, match="dari daftar undangan"):
            acts.hadir_tamu(acara, perangkat_daerah=office, nama="Budi (contoh)", jabatan="Staf")


def guests(acara, office, number, *, begin=0):
    """So many guests of one office, noted directly."""
    Kehadiran.objects.bulk_create(
        Kehadiran(
            pertemuan=acara, perangkat_daerah=office, nama=f"Tamu {begin + place} (contoh)", cara="TAUTAN", pada=SAAT
        )
        for place in range(number)
    )


def test_one_office_cannot_fill_the_list_with_guests(acara, dunia, pemain):
    office = dunia.perangkat["DISDIK"]
    guests(acara, office, TAMU_PER_PERANGKAT)

    with nothing_changes(), pytest.raises(NotNow, match=f"sudah {TAMU_PER_PERANGKAT} orang"):
        acts.hadir_tamu(acara, perangkat_daerah=office, nama="Satu lagi (contoh)", jabatan="Staf")

    come(acara, office, "Dari daftar kertas (contoh)", by=pemain.sekretariat)
    assert acara.kehadiran.filter(cara="DAFTAR").count() == 1


def test_a_flood_of_guests_waits_a_minute(acara, dunia):
    guests(acara, dunia.perangkat["DISDIK"], TAMU_PER_MENIT)

    with nothing_changes(), pytest.raises(NotNow, match="Tunggu satu menit"):
        acts.hadir_tamu(acara, perangkat_daerah=dunia.perangkat["DINKES"], nama="Budi (contoh)", jabatan="Staf")
    with clock.fixed_at(SAAT + timedelta(seconds=61)):
        acts.hadir_tamu(acara, perangkat_daerah=dunia.perangkat["DINKES"], nama="Budi (contoh)", jabatan="Staf")

    assert acara.kehadiran.filter(nama="Budi (contoh)").exists()


def test_somebody_entered_from_paper_before_signing_alone_stays_one_entry(acara, pemain):
    by = pemain.ppksd("DINKES")
    come(acara, by.perangkat_daerah, by.user.nama.upper(), by=pemain.sekretariat)

    acts.hadir(acara, by=by)

    assert Kehadiran.objects.count() == 1


def test_only_who_holds_the_meeting_enters_the_paper_list(acara, pemain):
    row = BarisHadir(perangkat_daerah=pemain.dunia.perangkat["DINKES"], nama="Budi (contoh)")

    with nothing_changes(), pytest.raises(Denied, match="Sosialisasi diselenggarakan oleh Sekretariat"):
        acts.catat_hadir(acara, baris=[row], by=pemain.ppksd("DINKES"))


def test_a_wrong_entry_is_removed_and_the_trail_keeps_its_name(acara, pemain):
    come(acara, pemain.dunia.perangkat["DINKES"], "Salah Tulis (contoh)", by=pemain.sekretariat)
    noted = Kehadiran.objects.get()

    removed = acts.hapus_hadir(acara, kehadiran=[noted.pk, 999_999], by=pemain.sekretariat)

    assert removed == 1 and not Kehadiran.objects.exists()
    assert Trail.objects.about(acara).last().data["nama"] == "Salah Tulis (contoh) (Dinas Kesehatan)"


@pytest.mark.parametrize(
    ("line", "nama", "jabatan"),
    [
        ("Rina; Kepala Seksi", "Rina", "Kepala Seksi"),
        ("Rina\tKepala Seksi", "Rina", "Kepala Seksi"),
        ("Rina, S.Sos.; Kepala Seksi, Bidang A", "Rina, S.Sos.", "Kepala Seksi, Bidang A"),
        ("Rina, Kepala Seksi", "Rina", "Kepala Seksi"),
        ("Rina, S.Sos., M.Si, Kepala Seksi", "Rina, S.Sos., M.Si", "Kepala Seksi"),
        ("Rina, SE", "Rina, SE", ""),
        ("Rina", "Rina", ""),
    ],
)
def test_a_line_of_the_list_is_a_name_with_titles_and_a_post(dunia, line, nama, jabatan):
    rows = baca_baris(f"\n  {line}  \n\n", dunia.perangkat["DINKES"])

    assert [(row.nama, row.jabatan) for row in rows] == [(nama, jabatan)]
