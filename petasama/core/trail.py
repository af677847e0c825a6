"""The trail in sentences that a layman reads, for entries about anything.

A model names its acts in `trail_words`: act → verb phrase. A phrase may use keys of the entry's data and
- {objek}: what the entry is about: on its own page its kind (“usulan”), elsewhere with its name;
- {sesudah}: the label of the status reached;
- {perubahan}: what changed, from the data's `semula` and `menjadi` (K1 dari 20 menjadi 25).
A model whose entries are really about something else names the key of data that says so in `trail_about`.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models

from petasama.core.models import Trail
from petasama.core.wording import listed, long_moment, short_date

GENERIC = "melakukan tindakan “{tindakan}”"
_KEY = re.compile(r"\{(\w+)\}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DECIMAL = re.compile(r"-?\d+\.\d+")
_NUMBERED = re.compile(r"(\S+/\d+/\d+) (.+)")
_LOOSE_END = re.compile(r"(\s+(atas|dari|dengan|untuk|menjadi|oleh|dalam|sampai|pada|kepada|ke|bagi))*[\s“(:;,–]*$")


def told(thing: models.Model, *, zone: str, entries: Iterable[Trail] | None = None) -> list[dict[str, str]]:
    """Return the thing's entries as {"time", "sentence", "note"}, newest first; one query when none are given."""
    rows = Trail.objects.about(thing).select_related("user") if entries is None else entries
    told_rows = [
        {"time": long_moment(entry.at, zone), "sentence": _sentence(entry), "note": entry.note} for entry in rows
    ]
    return told_rows[::-1]


def _sentence(entry: Trail) -> str:
    return f"{name_of(entry)} ({entry.post}) {_filled(_words(entry.kind, entry.act), entry, about=noun(entry.kind))}."


def name_of(entry: Trail) -> str:
    """Return who acted; nobody means the system itself."""
    return str(entry.user) if entry.user else "Sistem"


def phrase(entry: Trail) -> str:
    """Return what was done as a verb phrase that names the thing: mengirim usulan USL/2027/0041 … ke kepala …"""
    words = _words(entry.kind, entry.act)
    about = thing_text(entry.kind, entry.thing)
    done = _filled(words, entry, about=about)
    return done if _names_its_thing(words, entry.kind) else f"{done} {_aside(about)}"


def closed_phrase(entry: Trail, *, thing: str) -> str:
    """Return the same without anything from its data, for readers who may know that, not what; `thing` names it."""
    return f"{act_label(entry.kind, entry.act)} {_aside(thing)}"


def act_label(kind: str, act: str) -> str:
    """Return what the act is called in a list: its phrase up to the first thing that differs from entry to entry."""
    words = _words(kind, act).replace("{objek}", noun(kind)).replace("{tindakan}", act.replace("_", " "))
    begin = _KEY.split(words)[0]
    return (_LOOSE_END.sub("", begin) if begin != words else words) or act.replace("_", " ")


def has_words(kind: str, act: str) -> bool:
    """Whether the model of the kind says how the act is told."""
    return act in getattr(model_of(kind), "trail_words", {})


def keys_of(kind: str, act: str) -> set[str]:
    """Return the keys of data that the phrase of an act needs."""
    found = set(_KEY.findall(_words(kind, act)))
    needed = {"semula", "menjadi"} if "perubahan" in found else set()
    return found - {"objek", "sesudah", "perubahan", "tindakan"} | needed


def model_of(kind: str) -> type[models.Model] | None:
    """Return the model of a kind of entry; None for one that no longer exists."""
    try:
        return apps.get_model(kind)
    except (LookupError, ValueError):
        return None


def noun(kind: str) -> str:
    """Return what a kind of thing is called: usulan, rapat pleno."""
    model = model_of(kind)
    return str(model._meta.verbose_name) if model else kind.rpartition(".")[2]


def thing_text(kind: str, thing: str) -> str:
    """Return the name of a thing with its kind before it, unless it begins with that: usulan USL/2027/0041 “…”."""
    word, numbered = noun(kind), _NUMBERED.fullmatch(thing)
    named = f"{numbered[1]} “{numbered[2]}”" if numbered else thing
    return named if named.lower().startswith(word.lower()) else f"{word} {named}"


def status_label(kind: str, status: str) -> str:
    """Return a status as it is shown."""
    workflow = getattr(model_of(kind), "workflow", None)
    return workflow.statuses.get(status, status) if workflow else status.replace("_", " ").capitalize()


def readable(value: Any) -> str:
    """Return a value of an entry's data as people write it: days, decimals, lists, pairs, yes and no, nothing."""
    if value is None or value == "" or value == [] or value == {}:
        return "kosong"
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {readable(item)}" for key, item in value.items())
    if isinstance(value, list):
        return listed([readable(item) for item in value])
    text = str(value)
    if _DAY.fullmatch(text):
        return _day(text)
    return text.replace(".", ",") if _DECIMAL.fullmatch(text) else text


def changed(before: Any, after: Any) -> str:
    """Return what differs: dari 3 menjadi 4; for pairs each one that differs: K1 dari 20 menjadi 25, K2 dari …."""
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return f"dari {readable(before)} menjadi {readable(after)}"
    names = dict.fromkeys([*before, *after])
    rows = [
        f"{name} dari {readable(before.get(name))} menjadi {readable(after.get(name))}"
        for name in names
        if before.get(name) != after.get(name)
    ]
    return ", ".join(rows) or "tanpa perbedaan"


def _day(text: str) -> str:
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return text


def _words(kind: str, act: str) -> str:
    words: Mapping[str, str] = getattr(model_of(kind), "trail_words", {})
    return words.get(act, GENERIC)


def _names_its_thing(words: str, kind: str) -> bool:
    about = getattr(model_of(kind), "trail_about", "")
    return bool({"objek", about} & set(_KEY.findall(words)))


def _aside(about: str) -> str:
    return f"– {about} –" if "(" in about else f"({about})"


def _filled(words: str, entry: Trail, *, about: str) -> str:
    data = {key: readable(value) for key, value in entry.data.items()}
    if "semula" in entry.data and "menjadi" in entry.data:
        data["perubahan"] = changed(entry.data["semula"], entry.data["menjadi"])
    data |= {"objek": about, "sesudah": status_label(entry.kind, entry.target)}
    return words.format_map(_Known(data, tindakan=entry.act.replace("_", " ")))


class _Known(dict[str, Any]):
    """Entries are never changed, so an old one may lack what today's words mention."""

    def __missing__(self, key: str) -> str:
        return "…"
