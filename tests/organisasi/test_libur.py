"""The closed days of a government: the joint decree of 2026, estimates from 2027 on, and the government's own notes."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.organisasi import actions
from petasama.organisasi.libur import daftar_hari, hari_libur, is_perkiraan
from petasama.organisasi.models import HariLibur
from tests.digests import nothing_changes

SKB_2026 = {
    date(2026, 1, 1): "Tahun Baru Masehi",
    date(2026, 1, 16): "Isra Mikraj Nabi Muhammad",
    date(2026, 2, 16): "Cuti Bersama Tahun Baru Imlek",
    date(2026, 2, 17): "Tahun Baru Imlek",
    date(2026, 3, 18): "Cuti Bersama Hari Suci Nyepi",
    date(2026, 3, 19): "Hari Suci Nyepi",
    date(2026, 3, 20): "Cuti Bersama Hari Raya Idul Fitri",
    date(2026, 3, 21): "Hari Raya Idul Fitri",
    date(2026, 3, 22): "Hari kedua dari Hari Raya Idul Fitri",
    date(2026, 3, 23): "Cuti Bersama Hari Raya Idul Fitri",
    date(2026, 3, 24): "Cuti Bersama Hari Raya Idul Fitri",
    date(2026, 4, 3): "Wafat Yesus Kristus",
    date(2026, 4, 5): "Kebangkitan Yesus Kristus",
    date(2026, 5, 1): "Hari Buruh Internasional",
    date(2026, 5, 14): "Kenaikan Yesus Kristus",
    date(2026, 5, 15): "Cuti Bersama Kenaikan Yesus Kristus",
    date(2026, 5, 27): "Hari Raya Idul Adha",
    date(2026, 5, 28): "Cuti Bersama Hari Raya Idul Adha",
    date(2026, 5, 31): "Hari Raya Waisak",
    date(2026, 6, 1): "Hari Lahir Pancasila",
    date(2026, 6, 16): "Tahun Baru Islam",
    date(2026, 8, 17): "Hari Kemerdekaan Republik Indonesia",
    date(2026, 8, 25): "Maulid Nabi Muhammad",
    date(2026, 12, 24): "Cuti Bersama Hari Raya Natal",
    date(2026, 12, 25): "Hari Raya Natal",
}
"""Joint decree of the three ministers on holidays and joint leave 2026: 17 holidays, 8 days of joint leave."""
HARI_JADI = {"tanggal": date(2026, 12, 2), "nama": "Hari Jadi Kabupaten", "jenis": "LIBUR", "dasar": "SE Bupati 3/2026"}


def setahun(daerah, year):
    return hari_libur(daerah, dari=date(year, 1, 1), sampai=date(year, 12, 31))


def test_the_days_of_2026_are_those_of_the_joint_decree(dunia):
    assert setahun(dunia.daerah, 2026) == SKB_2026


def test_only_the_days_between_the_two_dates_are_given_both_included(dunia):
    found = hari_libur(dunia.daerah, dari=date(2026, 12, 25), sampai=date(2027, 1, 1))

    assert list(found) == [date(2026, 12, 25), date(2027, 1, 1)]


def test_from_2027_on_days_are_estimates_and_say_so(dunia):
    assert not is_perkiraan(2026)
    assert is_perkiraan(2027)

    [day] = daftar_hari(dunia.daerah, dari=date(2027, 3, 10), sampai=date(2027, 3, 10))

    assert (day.nama, day.is_perkiraan) == ("Hari Raya Idul Fitri", True)


def test_a_day_that_the_government_adds_is_closed_there_only(dunia, tapin):
    actions.catat_hari_libur(dunia.daerah, **HARI_JADI, by=dunia.post("admin"))

    assert setahun(dunia.daerah, 2026)[date(2026, 12, 2)] == "Hari Jadi Kabupaten"
    assert date(2026, 12, 2) not in setahun(tapin.daerah, 2026)


def test_a_day_that_stays_a_working_day_is_taken_out_and_a_note_taken_back_closes_it_again(dunia):
    leave = {"tanggal": date(2026, 12, 24), "nama": "Pelayanan tetap buka", "jenis": "HARI_KERJA", "dasar": ""}
    note = actions.catat_hari_libur(dunia.daerah, **leave, by=dunia.post("sekretariat"))
    assert date(2026, 12, 24) not in setahun(dunia.daerah, 2026)

    actions.hapus_hari_libur(note, by=dunia.post("sekretariat"))

    assert setahun(dunia.daerah, 2026)[date(2026, 12, 24)] == "Cuti Bersama Hari Raya Natal"


def test_a_second_note_on_the_same_day_replaces_the_first_and_both_leave_a_trail(dunia):
    actions.catat_hari_libur(dunia.daerah, **HARI_JADI, by=dunia.post("admin"))
    note = actions.catat_hari_libur(dunia.daerah, **{**HARI_JADI, "nama": "Hari Jadi ke-76"}, by=dunia.post("admin"))

    assert HariLibur.objects.get(daerah=dunia.daerah) == note
    assert setahun(dunia.daerah, 2026)[date(2026, 12, 2)] == "Hari Jadi ke-76"
    assert Trail.objects.about(note).count() == 2
    assert told(note, zone="WITA")[0]["sentence"].endswith("mencatat hari libur sebagai libur.")


@pytest.mark.parametrize("who", ["kepala:DINKES", "bupati", "inspektorat", "kursi:KETUA"])
def test_only_admin_and_secretariat_keep_the_calendar(dunia, who):
    note = actions.catat_hari_libur(dunia.daerah, **HARI_JADI, by=dunia.post("admin"))

    with nothing_changes(), pytest.raises(Denied, match="Admin daerah atau Sekretariat TKKSD"):
        actions.catat_hari_libur(dunia.daerah, **HARI_JADI, by=dunia.post(who))
    with nothing_changes(), pytest.raises(Denied, match="Admin daerah atau Sekretariat TKKSD"):
        actions.hapus_hari_libur(note, by=dunia.post(who))


def test_nobody_keeps_the_calendar_of_another_government(dunia, tapin):
    note = actions.catat_hari_libur(dunia.daerah, **HARI_JADI, by=dunia.post("admin"))

    for act in (
        lambda: actions.catat_hari_libur(dunia.daerah, **HARI_JADI, by=tapin.post("Admin Petasama")),
        lambda: actions.hapus_hari_libur(note, by=tapin.post("Admin Petasama")),
    ):
        with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
            act()


@pytest.mark.parametrize(("fault", "field"), [({"nama": "  "}, "nama"), ({"jenis": "PESTA"}, "jenis")])
def test_a_day_needs_a_name_and_a_known_kind(dunia, fault, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.catat_hari_libur(dunia.daerah, **{**HARI_JADI, **fault}, by=dunia.post("admin"))

    assert refusal.value.missing[0]["field"] == field
