"""The one clock. A replayed round passes its own moments in, so that papers and trail carry the days they speak of."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from petasama.core.wording import ZONES

_fixed: ContextVar[datetime | None] = ContextVar("fixed_moment", default=None)


def now() -> datetime:
    """Return the moment of the running act, with its zone."""
    return _fixed.get() or timezone.now()


def today(zone: str) -> date:
    """Return the day of the running act in a zone (WIB, WITA or WIT)."""
    return now().astimezone(ZoneInfo(ZONES[zone])).date()


@contextmanager
def fixed_at(moment: datetime) -> Iterator[None]:
    """Run the block as if it were this moment."""
    token = _fixed.set(moment)
    try:
        yield
    finally:
        _fixed.reset(token)
