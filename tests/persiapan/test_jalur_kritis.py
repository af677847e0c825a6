"""Which steps decide the day of the decree, and what delay does to it: counted by hand on the calendar of 2026–2027."""

from datetime import date

import pytest

from petasama.persiapan import kalender
from tests.persiapan.libur_2026_2027 import LIBUR
from tests.persiapan.test_kalender_geser import BERGESER

BATAS = date(2027, 3, 31)
JADWAL = [(kode, *days) for kode, days in BERGESER.items()]
PENENTU = {
    "SOSIALISASI", "PENUNJUKAN", "RAPAT_KOORDINASI", "PENGUSULAN", "PENELAAHAN", "PENILAIAN", "PLENO", "PENETAPAN",
}  # fmt: skip


def diubah(**days):
    """The calendar with the days of some steps changed."""
    return [(kode, *days.get(kode, (mulai, selesai))) for kode, mulai, selesai in JADWAL]


def hari(jadwal, kode):
    """The days of one step."""
    return next((mulai, selesai) for code, mulai, selesai in jadwal if code == kode)


def test_the_draft_rkpd_closes_with_the_month_of_the_musrenbang():
    assert kalender.batas_rkpd_baku(2028) == date(2027, 3, 31)


def test_from_the_decree_to_the_end_of_march_2027_there_are_fifteen_working_days():
    # March 2027 has 23 weekdays; 8, 9, 10, 11, 12, 15, 25 and 26 March are closed.
    line = kalender.jalur_kritis(JADWAL, batas=BATAS, libur=LIBUR)

    assert (line.penetapan, line.longgar) == (date(2027, 2, 26), 15)
    assert line.kritis == PENENTU
    assert set(line.per_langkah.values()) == {15}


def test_a_step_that_ends_early_leaves_the_critical_line():
    early = diubah(RAPAT_KOORDINASI=(date(2026, 10, 1), date(2026, 10, 16)))

    line = kalender.jalur_kritis(early, batas=BATAS, libur=LIBUR)

    assert line.kritis == PENENTU - {"RAPAT_KOORDINASI"}
    assert line.per_langkah["RAPAT_KOORDINASI"] == 25  # 19 to 30 October: ten working days more
    assert line.per_langkah["PENUNJUKAN"] == 15


def test_a_gap_before_the_decree_is_room_for_all_that_comes_before():
    gap = diubah(PENETAPAN=(date(2027, 2, 15), date(2027, 2, 26)))

    line = kalender.jalur_kritis(gap, batas=BATAS, libur=LIBUR)

    assert line.per_langkah["PENETAPAN"] == 15
    assert line.per_langkah["PLENO"] == 24  # 1 to 12 February without 5 February: nine working days more


@pytest.mark.parametrize(
    ("selesai", "longgar", "tujuan"),
    [
        (date(2027, 3, 31), 0, "MASUK_RKPD"),
        (date(2027, 4, 1), -1, "MASUK_PERUBAHAN_ATAU_TAHUN_BERIKUT"),
        (date(2027, 4, 9), -7, "MASUK_PERUBAHAN_ATAU_TAHUN_BERIKUT"),
    ],
)
def test_a_decree_after_the_draft_enters_its_change_or_the_next_year(selesai, longgar, tujuan):
    line = kalender.jalur_kritis(diubah(PENETAPAN=(date(2027, 3, 1), selesai)), batas=BATAS, libur=LIBUR)

    assert line.longgar == longgar
    assert kalender.tujuan_rkpd(line.penetapan, BATAS) == tujuan


def test_a_round_in_time_goes_as_planned():
    assert kalender.ramalan(JADWAL, tahap="PENGUSULAN", on=date(2026, 11, 30), libur=LIBUR) == JADWAL


def test_a_stage_five_working_days_late_pushes_all_that_follows():
    coming = kalender.ramalan(JADWAL, tahap="PENGUSULAN", on=date(2026, 12, 7), libur=LIBUR)

    assert hari(coming, "PENGUSULAN") == (date(2026, 11, 2), date(2026, 12, 7))
    assert hari(coming, "PENELAAHAN") == (date(2026, 12, 8), date(2027, 1, 11))
    assert hari(coming, "PENETAPAN")[1] == date(2027, 3, 5)
    assert hari(coming, "MUSRENBANG") == BERGESER["MUSRENBANG"]


def test_a_gap_takes_up_the_delay():
    gap = diubah(PENELAAHAN=(date(2026, 12, 8), date(2026, 12, 31)))

    coming = kalender.ramalan(gap, tahap="PENGUSULAN", on=date(2026, 12, 7), libur=LIBUR)

    assert hari(coming, "PENELAAHAN") == (date(2026, 12, 8), date(2026, 12, 31))
    assert hari(coming, "PENETAPAN") == BERGESER["PENETAPAN"]


def test_within_a_stage_only_its_last_steps_can_be_late():
    early = diubah(SOSIALISASI=(date(2026, 9, 1), date(2026, 9, 11)))

    assert kalender.ramalan(early, tahap="PERSIAPAN", on=date(2026, 10, 20), libur=LIBUR) == early


def test_a_round_that_is_not_open_yet_cannot_have_begun():
    coming = kalender.ramalan(JADWAL, tahap="", on=date(2026, 9, 15), libur=LIBUR)

    assert hari(coming, "SOSIALISASI") == (date(2026, 9, 15), date(2026, 10, 14))  # ten working days later
    assert hari(coming, "PENUNJUKAN")[0] == date(2026, 10, 15)


def test_ends_on_closed_days_are_counted_from_the_working_day_before():
    baku = kalender.jadwal_baku(2028)  # the decree ends on Sunday 28 February 2027, proposals began on a Sunday

    coming = kalender.ramalan(baku, tahap="PENGUSULAN", on=date(2026, 12, 7), libur=LIBUR)

    assert hari(coming, "PENETAPAN")[1] == date(2027, 3, 5)
    assert hari(coming, "PENILAIAN") == (date(2027, 1, 12), date(2027, 2, 8))
