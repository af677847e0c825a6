"""The history of a proposal for reading: the many savings of one person on one day are one line."""

from collections.abc import Iterable
from itertools import groupby
from zoneinfo import ZoneInfo

from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.core.wording import ZONES
from petasama.pemetaan.models import Usulan

SIMPAN = "simpan_jawaban"


def riwayat_of(usulan: Usulan, *, zona: str) -> list[dict[str, str]]:
    """Return the trail as {"time", "sentence", "note"}, newest first; one query.

    Savings that follow each other, by one person in one post on one day (in the government's zone), become one line
    with the time of the last one.
    """
    entries = list(Trail.objects.about(usulan).select_related("user"))
    rows: list[dict[str, str]] = []
    for _, group in groupby(enumerate(entries), key=lambda pair: _kunci(*pair, zona=zona)):
        same = [entry for _, entry in group]
        line = told(usulan, zone=zona, entries=same[-1:])[0]
        rows.append(line if len(same) == 1 else line | {"sentence": _sekaligus(same)})
    return rows[::-1]


def _kunci(place: int, entry: Trail, *, zona: str) -> tuple[object, ...]:
    """Alike for savings that belong together; every other entry stands alone."""
    if entry.act != SIMPAN:
        return (place,)
    return (SIMPAN, entry.user_id, entry.post, entry.at.astimezone(ZoneInfo(ZONES[zona])).date())


def _sekaligus(entries: Iterable[Trail]) -> str:
    rows = list(entries)
    names = dict.fromkeys(entry.data.get("nama") or entry.data.get("pertanyaan") or "…" for entry in rows)
    who = f"{rows[-1].user if rows[-1].user else 'Sistem'} ({rows[-1].post})"
    return f"{who} menyimpan jawaban: {', '.join(names)} ({len(rows)} kali)."
