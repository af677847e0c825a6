"""The one clock: now, today in a zone, and a block that lives at another moment."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from petasama.core import clock

EVENING = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)


def test_the_days_of_three_zones_differ_at_the_same_moment():
    with clock.fixed_at(EVENING):
        days = [clock.today(zone) for zone in ("WIB", "WITA", "WIT")]

    assert days == [date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 1)]


def test_a_block_inside_a_block_has_its_own_moment_and_gives_it_back():
    later = EVENING + timedelta(days=1)

    with clock.fixed_at(EVENING):
        with clock.fixed_at(later):
            assert clock.now() == later
        assert clock.now() == EVENING


def test_the_moment_is_given_back_after_a_fault():
    with clock.fixed_at(EVENING):
        with pytest.raises(ZeroDivisionError), clock.fixed_at(EVENING + timedelta(days=9)):
            raise ZeroDivisionError

        assert clock.now() == EVENING


def test_without_a_fixed_moment_it_is_now():
    with clock.fixed_at(None):
        read = clock.now()

    assert read.tzinfo is not None
    assert abs(timezone.localtime(read) - datetime.now(UTC)) < timedelta(minutes=1)  # noqa: TID251
