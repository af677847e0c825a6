"""Working days: weekends and closed days are jumped over, in both directions."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petasama.organisasi.hari_kerja import (
    hari_kerja_berikutnya,
    is_hari_kerja,
    jumlah_hari_kerja,
    tambah_hari_kerja,
)

LEBARAN = {date(2026, 3, day): "Lebaran" for day in range(18, 25)}
"""18 to 24 March 2026: Nyepi, Idul Fitri and joint leave in one stretch (SKB 3 Menteri 2026)."""
DAYS = st.dates(min_value=date(2025, 1, 1), max_value=date(2028, 12, 31))


def test_offices_are_closed_on_weekends_and_named_days():
    assert is_hari_kerja(date(2026, 3, 17), LEBARAN)
    assert not is_hari_kerja(date(2026, 3, 18), LEBARAN)
    assert not is_hari_kerja(date(2026, 11, 28), {})
    assert not is_hari_kerja(date(2026, 11, 29), set())


@pytest.mark.parametrize(
    ("day", "first_open"),
    [
        (date(2026, 3, 17), date(2026, 3, 17)),
        (date(2026, 3, 18), date(2026, 3, 25)),
        (date(2026, 11, 28), date(2026, 11, 30)),
    ],
)
def test_the_next_working_day_is_the_day_itself_when_offices_are_open(day, first_open):
    assert hari_kerja_berikutnya(day, LEBARAN) == first_open


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 3, 13), 1, date(2026, 3, 16)),
        (date(2026, 3, 13), 3, date(2026, 3, 25)),
        (date(2026, 3, 25), -1, date(2026, 3, 17)),
        (date(2026, 3, 21), -1, date(2026, 3, 17)),
        (date(2026, 3, 21), 0, date(2026, 3, 25)),
        (date(2026, 11, 10), 14, date(2026, 11, 30)),
    ],
)
def test_working_days_are_counted_from_the_day_after(start, n, end):
    assert tambah_hari_kerja(start, n, LEBARAN) == end


def test_both_ends_are_counted_and_a_span_that_runs_backwards_has_none():
    assert jumlah_hari_kerja(date(2026, 3, 16), date(2026, 3, 27), LEBARAN) == 5
    assert jumlah_hari_kerja(date(2026, 3, 16), date(2026, 3, 16), LEBARAN) == 1
    assert jumlah_hari_kerja(date(2026, 3, 27), date(2026, 3, 16), LEBARAN) == 0


@given(day=DAYS, n=st.integers(1, 60), closed=st.sets(DAYS, max_size=30))
def test_going_on_and_counting_agree(day, n, closed):
    end = tambah_hari_kerja(day, n, closed)

    assert is_hari_kerja(end, closed)
    assert jumlah_hari_kerja(day + timedelta(days=1), end, closed) == n
