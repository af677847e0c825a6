"""What waits for whom, until when: rooms bring it, and the page, the daily digest and the single mail show the same.

A room's `duties` module registers functions that list what waits in one tenant on a day, in a fixed number of
queries. A duty is addressed to roles, narrowed to a unit or to one appointment; one that stays overdue also goes to
those above, as `escalation` says.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

URGENT = "red"


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One thing that waits. `key` names it for good: the same thing has the same key on every day."""

    key: str
    roles: frozenset[str]
    text: str
    url: str
    link: str
    """What the button says: “Lanjutkan”."""
    unit: int | None = None
    """Only for appointments in this unit; `unit_name` is how those above read it."""
    unit_name: str = ""
    post: int | None = None
    """Only for this appointment."""
    due: date | None = None
    note: str = ""
    tone: str = "gold"
    private: bool = False
    """True when those above may know that it waits, but not what it is."""


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One step of the ladder: a duty of `below` that is `days` overdue also waits for `above`."""

    below: str
    above: str
    days: int
    same_unit: bool
    text: str
    """Has {unit} and {text}."""


Collector = Callable[[int, date], Iterable[Duty]]
_collectors: list[Collector] = []
_ladder: list[Rung] = []


def collector(function: Collector) -> Collector:
    """Register a function (tenant id, day) → duties."""
    if function not in _collectors:
        _collectors.append(function)
    return function


def escalation(*rungs: Rung) -> None:
    """Register steps of the ladder."""
    _ladder.extend(rung for rung in rungs if rung not in _ladder)


def duties_in(tenant_id: int, *, on: date) -> list[Duty]:
    """Return all that waits in a tenant on a day, with what has climbed the ladder."""
    found = [duty for collect in _collectors for duty in collect(tenant_id, on)]
    climbed = [_above(duty, rung) for duty in found for rung in _ladder if _climbs(duty, rung, on=on)]
    return found + climbed


def duties_for(by: Any, duties: Sequence[Duty], *, on: date) -> list[Duty]:
    """Pick what waits for one appointment, sorted: urgent, then by day, those without a day last."""
    own = [duty for duty in duties if _is_for(duty, by)]
    return sorted(
        own, key=lambda duty: (duty.tone != URGENT and not is_late(duty, on=on), duty.due or date.max, duty.key)
    )


def is_late(duty: Duty, *, on: date) -> bool:
    """Whether the last day has passed."""
    return duty.due is not None and duty.due < on


def _is_for(duty: Duty, by: Any) -> bool:
    if by.role not in duty.roles or duty.post not in {None, by.pk}:
        return False
    return duty.unit is None or duty.unit in by.unit_ids


def _climbs(duty: Duty, rung: Rung, *, on: date) -> bool:
    if rung.below not in duty.roles or rung.above in duty.roles or duty.due is None:
        return False
    return duty.due + timedelta(days=rung.days) < on


def _above(duty: Duty, rung: Rung) -> Duty:
    return replace(
        duty,
        key=f"{duty.key}>{rung.above}",
        roles=frozenset({rung.above}),
        unit=duty.unit if rung.same_unit else None,
        post=None,
        text=rung.text.format(unit=duty.unit_name, text=duty.text),
        note="" if duty.private else duty.note,
        tone=URGENT,
    )
