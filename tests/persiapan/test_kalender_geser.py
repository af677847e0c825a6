"""The calendar around closed days, by weeks and pressed together: dates read from wall calendars of 2026 and 2027."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petasama.persiapan import kalender
from tests.persiapan.libur_2026_2027 import LIBUR

# Plan year 2028. 31 October 2026 is a Saturday, 1 November a Sunday, 31 January and 28 February 2027 are Sundays.
BERGESER = {
    "SOSIALISASI": (date(2026, 9, 1), date(2026, 9, 30)),
    "PENUNJUKAN": (date(2026, 10, 1), date(2026, 10, 30)),
    "RAPAT_KOORDINASI": (date(2026, 10, 1), date(2026, 10, 30)),
    "PENGUSULAN": (date(2026, 11, 2), date(2026, 11, 30)),
    "PENELAAHAN": (date(2026, 12, 1), date(2026, 12, 31)),
    "PENILAIAN": (date(2027, 1, 4), date(2027, 1, 29)),
    "PLENO": (date(2027, 1, 4), date(2027, 1, 29)),
    "PENETAPAN": (date(2027, 2, 1), date(2027, 2, 26)),
    "MUSRENBANG": (date(2027, 3, 1), date(2027, 3, 31)),
    "RENJA": (date(2027, 4, 1), date(2027, 5, 31)),
    "RKPD": (date(2027, 6, 2), date(2027, 6, 30)),
}


def test_the_default_calendar_moves_to_working_days():
    moved = kalender.hindari_libur(kalender.jadwal_baku(2028), LIBUR)

    assert {step.kode: (step.mulai, step.selesai) for step in moved} == BERGESER


@pytest.mark.parametrize(
    ("mulai", "selesai", "days", "reasons"),
    [
        ((2026, 6, 1), (2026, 6, 30), ((2026, 6, 2), (2026, 6, 30)), ["1 Juni 2026 Hari Lahir Pancasila → 2 Juni"]),
        ((2026, 11, 1), (2026, 11, 30), ((2026, 11, 2), (2026, 11, 30)), ["1 November 2026 hari Minggu → 2 November"]),
        (
            (2026, 12, 25),
            (2027, 1, 1),
            ((2026, 12, 28), (2026, 12, 31)),
            ["25 Desember 2026 Hari Raya Natal → 28 Desember", "1 Januari 2027 Tahun Baru Masehi → 31 Desember 2026"],
        ),
        (
            (2027, 3, 8),
            (2027, 3, 10),
            ((2027, 3, 16), (2027, 3, 16)),
            ["8 Maret 2027 Hari Suci Nyepi → 16 Maret", "10 Maret 2027 Hari Raya Idul Fitri → 16 Maret"],
        ),
        ((2026, 11, 3), (2026, 11, 5), ((2026, 11, 3), (2026, 11, 5)), []),
    ],
)  # fmt: skip
def test_each_move_says_from_which_day_to_which_and_why(mulai, selesai, days, reasons):
    (step,) = kalender.hindari_libur([("PLENO", date(*mulai), date(*selesai))], LIBUR)

    assert (step.mulai, step.selesai) == tuple(date(*day) for day in days)
    assert list(step.alasan) == reasons
    assert step.semula == (date(*mulai), date(*selesai))


@given(st.dates(date(2026, 9, 1), date(2027, 6, 1)), st.integers(0, 60))
def test_no_end_is_left_on_a_closed_day_and_none_before_its_begin(first, length):
    (step,) = kalender.hindari_libur([("PLENO", first, first + timedelta(days=length))], LIBUR)

    for day in (step.mulai, step.selesai):
        assert day.weekday() < 5 and day not in LIBUR
    assert first <= step.mulai <= step.selesai


def test_a_shift_by_weeks_keeps_the_weekdays_and_comes_back():
    baku = kalender.jadwal_baku(2028)

    later = kalender.geser_minggu(baku, 3)

    assert later[3] == ("PENGUSULAN", date(2026, 11, 22), date(2026, 12, 21))
    assert kalender.geser_minggu(later, -3) == baku


@pytest.mark.parametrize(
    ("day", "weeks"), [((2026, 9, 1), 0), ((2026, 9, 2), 1), ((2026, 9, 8), 1), ((2026, 11, 24), 12)]
)
def test_a_late_start_is_made_good_by_whole_weeks(day, weeks):
    assert kalender.minggu_susulan(kalender.jadwal_baku(2028), on=date(*day)) == weeks


def test_a_late_calendar_is_pressed_between_today_and_the_last_day_for_the_draft():
    baku = [step.hari for step in kalender.hindari_libur(kalender.jadwal_baku(2028), LIBUR)]

    pressed = kalender.padatkan(baku, mulai=date(2026, 11, 24), batas=date(2027, 3, 31), libur=LIBUR)

    days = {kode: (mulai, selesai) for kode, mulai, selesai in pressed}
    assert days["SOSIALISASI"][0] == date(2026, 11, 24)
    assert days["PENETAPAN"][1] == date(2027, 3, 31)
    assert days["PENUNJUKAN"] == days["RAPAT_KOORDINASI"]
    assert days["MUSRENBANG"] == BERGESER["MUSRENBANG"]
    ordered = ["SOSIALISASI", "PENUNJUKAN", "PENGUSULAN", "PENELAAHAN", "PLENO", "PENETAPAN"]
    assert all(days[before][1] < days[after][0] for before, after in zip(ordered, ordered[1:], strict=False))
    assert kalender.tumpang_tindih((kode, *days[kode]) for kode in ordered) == []


def test_fewer_days_than_steps_leave_the_calendar_as_it_was():
    baku = kalender.jadwal_baku(2028)

    pressed = kalender.padatkan(baku, mulai=date(2027, 3, 24), batas=date(2027, 3, 31), libur=LIBUR)

    assert pressed == baku  # only 24 and 29 to 31 March are working days
