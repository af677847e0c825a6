"""One search box: each room looks through its own rows, those that the searcher may see."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import Q

MOST_PER_GROUP = 10
FETCH = MOST_PER_GROUP + 1
"""How many rows a searcher need read: one more than is shown tells that there are others."""
LEAST_LETTERS = 2


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One find: what it is, its name, one line about it, where it leads."""

    title: str
    url: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Group:
    """The finds of one kind; `more` when there are others beyond those listed."""

    label: str
    hits: list[Hit]
    more: bool


Searcher = Callable[[str, Any], Iterable[Hit]]
_searchers: dict[str, Searcher] = {}


def searcher(label: str) -> Callable[[Searcher], Searcher]:
    """Register a function (words, appointment) → hits under a heading; it looks through visible rows only."""

    def register(function: Searcher) -> Searcher:
        _searchers[label] = function
        return function

    return register


def search(words: str, by: Any) -> list[Group]:
    """Return the finds by kind; kinds without a find are left out. Fewer than two letters find nothing."""
    groups: list[Group] = []
    if len(words.strip()) < LEAST_LETTERS:
        return groups
    for label, find in _searchers.items():
        hits = list(islice(find(words, by), FETCH))
        if hits:
            groups.append(Group(label=label, hits=hits[:MOST_PER_GROUP], more=len(hits) > MOST_PER_GROUP))
    return groups


def each_word(words: str, *fields: str, spoken: tuple[str, ...] = ()) -> Q:
    """Return the condition that every word stands in one of the fields, whatever its case.

    `spoken` are words that the kind itself is called by: they hold for all of its rows.
    """
    condition = Q()
    for word in words.split():
        if word.lower() not in spoken:
            condition &= Q(*((f"{name}__icontains", word) for name in fields), _connector=Q.OR)
    return condition
