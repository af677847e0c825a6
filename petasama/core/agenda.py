"""Days that concern somebody: rooms bring them, the calendar feed hands them out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Event:
    """A day, some days, or a meeting with its hours. `uid` stays the same when the event is moved.

    `begin` and `end` are both days (the last one included) or both moments.
    """

    uid: str
    title: str
    begin: date | datetime
    end: date | datetime
    place: str = ""
    url: str = ""


Source = Callable[[Any], Iterable[Event]]
_sources: list[Source] = []


def source(function: Source) -> Source:
    """Register a function (appointment) → events that this appointment may know of."""
    if function not in _sources:
        _sources.append(function)
    return function


def events_for(by: Any) -> list[Event]:
    """Return the events that concern an appointment, in the order of their begin."""
    found = [event for source in _sources for event in source(by)]
    return sorted(found, key=lambda event: (event.begin.isoformat(), event.uid))
