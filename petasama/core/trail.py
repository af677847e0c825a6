"""The trail in sentences that a layman reads."""

from collections.abc import Iterable, Mapping
from typing import Any

from petasama.core.models import Trail, Versioned
from petasama.core.wording import long_moment


def told(thing: Versioned, *, zone: str, entries: Iterable[Trail] | None = None) -> list[dict[str, str]]:
    """Return the thing's entries as {"time", "sentence", "note"}, newest first; one query when none are given.

    The words come from the model's `trail_words`: act → verb phrase, which may use keys of the entry's data and
    {sesudah}, the label of the status reached.
    """
    rows = Trail.objects.about(thing).select_related("user") if entries is None else entries
    words, labels = type(thing).trail_words, type(thing).workflow.statuses
    told_rows = [
        {"time": long_moment(entry.at, zone), "sentence": _sentence(entry, words, labels), "note": entry.note}
        for entry in rows
    ]
    return told_rows[::-1]


def _sentence(entry: Trail, words: Mapping[str, str], labels: Mapping[str, str]) -> str:
    data: dict[str, Any] = {**entry.data, "sesudah": labels.get(entry.target, entry.target)}
    who = f"{entry.user if entry.user else 'Sistem'} ({entry.post})"
    return f"{who} {words[entry.act].format_map(_Known(data))}."


class _Known(dict[str, Any]):
    """Entries are never changed, so an old one may lack what today's words mention."""

    def __missing__(self, key: str) -> str:
        return "…"
