"""Hours at the desk: what fits into a day, and who gets which hour."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petasama.persiapan import meja

SENIN, JUMAT, SABTU = date(2026, 11, 16), date(2026, 11, 20), date(2026, 11, 21)
ATURAN = meja.Aturan(
    dari=SENIN,
    sampai=SENIN,
    buka=time(9),
    tutup=time(15),
    istirahat=(time(12), time(13)),
    istirahat_jumat=(time(11, 30), time(13, 30)),
    meja=1,
    menit=45,
)


def jam(aturan, libur=()):
    """Begins of all places of the rule as text."""
    return [f"{place.mulai:%H.%M}" for place in meja.waktu_list(aturan, libur=libur)]


def test_a_monday_of_45_minutes_has_six_hours_and_keeps_the_break_free():
    assert jam(ATURAN) == ["09.00", "09.45", "10.30", "11.15", "13.00", "13.45"]


def test_the_break_on_friday_is_longer():
    assert jam(replace(ATURAN, dari=JUMAT, sampai=JUMAT)) == ["09.00", "09.45", "10.30", "13.30", "14.15"]


def test_an_hour_may_end_exactly_when_the_break_begins_and_when_the_desk_closes():
    assert jam(replace(ATURAN, menit=60)) == ["09.00", "10.00", "11.00", "13.00", "14.00"]


def test_weekends_and_holidays_have_no_hours():
    week = replace(ATURAN, dari=SENIN, sampai=SABTU)

    days = {place.hari.day for place in meja.waktu_list(week, libur={date(2026, 11, 18): "Hari contoh"})}

    assert days == {16, 17, 19, 20}


def test_two_desks_fill_an_hour_before_the_next_begins():
    planned = meja.susun(["A", "B", "C"], replace(ATURAN, meja=2), libur=())

    assert [(kode, f"{place.mulai:%H.%M}", place.meja) for kode, place in planned] == [
        ("A", "09.00", 1),
        ("B", "09.00", 2),
        ("C", "09.45", 1),
    ]


@pytest.mark.parametrize(("number", "short"), [(6, 0), (7, 1), (32, 26)])
def test_offices_without_an_hour_are_counted(number, short):
    assert meja.kekurangan(number, ATURAN, libur=()) == short


@given(st.integers(1, 4), st.integers(10, 120), st.integers(1, 40))
def test_no_desk_is_promised_twice_and_the_same_rule_gives_the_same_plan(desks, minutes, offices):
    rule = replace(ATURAN, sampai=date(2026, 12, 4), meja=desks, menit=minutes)
    codes = [f"OPD{number}" for number in range(offices)]

    planned = meja.susun(codes, rule, libur=())

    assert planned == meja.susun(codes, rule, libur=())
    assert len({(place.hari, place.mulai, place.meja) for _, place in planned}) == len(planned)
    for _, place in planned:
        rest = rule.istirahat_jumat if place.hari.weekday() == 4 else rule.istirahat
        assert place.selesai <= rest[0] or place.mulai >= rest[1]
        assert rule.buka <= place.mulai < place.selesai <= rule.tutup
