"""The yearly calendar against the months of the planning notes (plan year N), and how days are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petasama.persiapan import kalender

# Plan year 2028: months of N-2 (2026) and N-1 (2027) as the calendar of regional planning has them.
BAKU = {
    "SOSIALISASI": (date(2026, 9, 1), date(2026, 9, 30)),
    "PENUNJUKAN": (date(2026, 10, 1), date(2026, 10, 31)),
    "RAPAT_KOORDINASI": (date(2026, 10, 1), date(2026, 10, 31)),
    "PENGUSULAN": (date(2026, 11, 1), date(2026, 11, 30)),
    "PENELAAHAN": (date(2026, 12, 1), date(2026, 12, 31)),
    "PENILAIAN": (date(2027, 1, 1), date(2027, 1, 31)),
    "PLENO": (date(2027, 1, 1), date(2027, 1, 31)),
    "PENETAPAN": (date(2027, 2, 1), date(2027, 2, 28)),
    "MUSRENBANG": (date(2027, 3, 1), date(2027, 3, 31)),
    "RENJA": (date(2027, 4, 1), date(2027, 5, 31)),
    "RKPD": (date(2027, 6, 1), date(2027, 6, 30)),
}


def test_the_default_calendar_is_the_one_of_regional_planning():
    assert {kode: (mulai, selesai) for kode, mulai, selesai in kalender.jadwal_baku(2028)} == BAKU


def test_february_of_a_leap_year_ends_on_the_29th():
    steps = {kode: selesai for kode, _, selesai in kalender.jadwal_baku(2029)}

    assert steps["PENETAPAN"] == date(2028, 2, 29)


@given(st.integers(2020, 2100))
def test_no_step_begins_before_the_one_that_stands_above_it(year):
    starts = [mulai for _, mulai, _ in kalender.jadwal_baku(year)]

    assert starts == sorted(starts)


@given(st.integers(2020, 2100))
def test_no_step_of_the_default_calendar_runs_into_another(year):
    assert kalender.tumpang_tindih(kalender.jadwal_baku(year)) == []


@pytest.mark.parametrize(
    ("kode", "mulai", "selesai", "pairs"),
    [
        ("PENGUSULAN", (2026, 11, 1), (2026, 12, 1), [("PENGUSULAN", "PENELAAHAN")]),
        ("MUSRENBANG", (2027, 2, 28), (2027, 3, 31), [("PENETAPAN", "MUSRENBANG")]),
        ("PENILAIAN", (2027, 1, 20), (2027, 1, 31), []),
        ("PLENO", (2027, 1, 1), (2027, 2, 1), [("PLENO", "PENETAPAN")]),
    ],
)  # fmt: skip
def test_a_moved_step_runs_into_those_that_come_before_or_after_it(kode, mulai, selesai, pairs):
    days = {**BAKU, kode: (date(*mulai), date(*selesai))}

    assert kalender.tumpang_tindih((code, *span) for code, span in days.items()) == pairs


def test_a_step_has_the_name_officials_use():
    assert kalender.nama_langkah("PLENO") == "Rapat pleno dan Berita Acara"
    with pytest.raises(KeyError):
        kalender.nama_langkah("LIBUR")


@pytest.mark.parametrize(
    ("mulai", "selesai", "text"),
    [
        (date(2026, 11, 2), date(2026, 11, 2), "2 November 2026"),
        (date(2026, 11, 1), date(2026, 11, 30), "1–30 November 2026"),
        (date(2027, 4, 1), date(2027, 5, 31), "1 April – 31 Mei 2027"),
        (date(2026, 12, 20), date(2027, 1, 5), "20 Desember 2026 – 5 Januari 2027"),
    ],
)
def test_a_span_of_days_is_written_as_short_as_it_can_be(mulai, selesai, text):
    assert kalender.rentang_text(mulai, selesai) == text


def test_the_months_that_two_dates_touch_cross_the_year():
    found = kalender.bulan_list(date(2026, 11, 30), date(2027, 1, 1))

    assert found == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]


@pytest.mark.parametrize(
    ("hari", "percent"),
    [
        (date(2026, 10, 20), 0),
        (date(2026, 11, 1), 0),
        (date(2026, 12, 1), 100 * 30 / 61),
        (date(2026, 12, 31), 100 * 60 / 61),
        (date(2027, 1, 1), 100),
        (date(2027, 7, 1), 100),
    ],
)
def test_a_day_has_its_place_on_a_line_of_two_months(hari, percent):
    months = [date(2026, 11, 1), date(2026, 12, 1)]

    assert kalender.letak(hari, bulan=months) == pytest.approx(percent)
