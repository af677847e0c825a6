"""What waits for whom, until when: rooms bring it, and the page, the daily digest and the single mail show the same.

A room's `duties` module registers functions that list what waits in one tenant on a day, in a fixed number of
queries. A duty is addressed to roles, narrowed to a unit or to one appointment; one that stays overdue also goes to
those above, as `escalation` says.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from petasama.core.wording import listed, short_date

URGENT = "red"
LATE, TODAY, THIS_WEEK, LATER = range(4)
"""The bands in which a list is shown."""
SUNDAY = 6
NAMED_UNITS = 3
"""How many units a line for those above names."""


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
    since: date | None = None
    """The day on which it began to wait."""
    note: str = ""
    tone: str = "gold"
    private: bool = False
    """True when those above may know that it waits, but not what it is."""
    kind: str = ""
    """What sort of thing it is; those above read one line for all overdue duties of a kind. Default: the key."""
    hint: str = ""
    """The kind as a predicate that tells nothing of the content: “belum mengirim usulan yang masih draf”."""
    who: str = ""
    """Who must act, as others read it: “PPKSD”."""


@dataclass(frozen=True, kw_only=True)
class Rung:
    """One step of the ladder: a duty of `below` that is `days` overdue also waits for `above`."""

    below: str
    above: str
    days: int
    same_unit: bool
    text: str
    """Has {text}, the hint, and may have {units}, the number of units, and {unit}, the name of the first."""
    route: str = ""
    """Name of the address that those above are led to; "" = where the duty itself leads."""
    link: str = ""


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
    return found + climbed(found, _ladder, on=on)


def climbed(found: Iterable[Duty], ladder: Iterable[Rung], *, on: date) -> list[Duty]:
    """Return what goes to those above: one duty for each rung and kind, and for each unit where the rung stays in it.

    Those above learn that something waits, for whom and since when; nothing of its content when it is private.
    """
    rungs, bundles = list(ladder), defaultdict[tuple[str, int | None, str], dict[str, Duty]](dict)
    first_rung: dict[tuple[str, int | None, str], Rung] = {}
    for duty in found:
        for rung in rungs:
            if _climbs(duty, rung, on=on):
                place = (rung.above, duty.unit if rung.same_unit else None, duty.kind or duty.key)
                first_rung.setdefault(place, rung)
                bundles[place][duty.key] = duty
    return [_above(first_rung[place], place[1], place[2], list(members.values())) for place, members in bundles.items()]


def duties_for(by: Any, duties: Sequence[Duty], *, on: date) -> list[Duty]:
    """Pick what waits for one appointment: by band, the urgent first, then by day, those without a day last."""
    return sorted((duty for duty in duties if _is_for(duty, by)), key=lambda duty: order_of(duty, on=on))


def order_of(duty: Duty, *, on: date) -> tuple[int, bool, date, str]:
    """Return what duties are sorted by."""
    return band_of(duty, on=on), duty.tone != URGENT, duty.due or date.max, duty.key


def band_of(duty: Duty, *, on: date) -> int:
    """Return LATE, TODAY, THIS_WEEK (until Sunday), or LATER; a duty without a last day is LATER."""
    if duty.due is None or duty.due > on + timedelta(days=SUNDAY - on.weekday()):
        return LATER
    if duty.due > on:
        return THIS_WEEK
    return TODAY if duty.due == on else LATE


def is_late(duty: Duty, *, on: date) -> bool:
    """Whether the last day has passed."""
    return band_of(duty, on=on) == LATE


def _is_for(duty: Duty, by: Any) -> bool:
    if by.role not in duty.roles or duty.post not in {None, by.pk}:
        return False
    return duty.unit is None or duty.unit in by.unit_ids


def _climbs(duty: Duty, rung: Rung, *, on: date) -> bool:
    if rung.below not in duty.roles or rung.above in duty.roles or duty.due is None:
        return False
    return (on - duty.due).days >= rung.days


def _above(rung: Rung, unit: int | None, kind: str, members: list[Duty]) -> Duty:
    members = sorted(members, key=lambda duty: (duty.since or duty.due or date.max, duty.key))
    first, units = members[0], {duty.unit: duty for duty in reversed(members)}
    parts = {"unit": first.unit_name, "units": len(units), "text": _hint(first)}
    return Duty(
        key=f"{kind}>{rung.above}" + (f":{unit}" if rung.same_unit else ""),
        roles=frozenset({rung.above}),
        unit=unit,
        unit_name=first.unit_name if rung.same_unit else "",
        text=rung.text.format(**parts),
        note=_since(members) if rung.same_unit else _units(list(reversed(units.values()))),
        url=reverse(rung.route) if rung.route else first.url,
        link=rung.link or first.link,
        due=min(duty.due for duty in members if duty.due),
        since=first.since,
        tone=URGENT,
        kind=kind,
        hint=first.hint,
        who=first.who,
    )


def _hint(duty: Duty) -> str:
    if duty.hint:
        return duty.hint
    return "belum menyelesaikan satu hal" if duty.private else f"belum menyelesaikan: {duty.text.rstrip('.')}"


def _since(members: list[Duty]) -> str:
    first = members[0].since
    since = f"Sejak {short_date(first)}." if first else ""
    return f"{len(members)} hal. {since}".strip() if len(members) > 1 else since


def _units(oldest: list[Duty]) -> str:
    first = oldest[0].since
    since = f"sejak {short_date(first)}" if first else ""
    names = [duty.unit_name or duty.who for duty in oldest]
    if len(names) == 1:
        return f"{names[0]} {since}".strip() + "."
    rest = [f"{len(names) - NAMED_UNITS} lainnya"] if len(names) > NAMED_UNITS else []
    return f"{listed(names[:NAMED_UNITS] + rest)}{f', yang terlama {since}' if since else ''}."
