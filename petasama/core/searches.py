"""One search box: each room looks through its own rows, those that the searcher may see."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

MOST_PER_GROUP = 10


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
    """Return the finds by kind; kinds without a find are left out."""
    groups = []
    for label, find in _searchers.items():
        hits = [hit for hit, _ in zip(find(words, by), range(MOST_PER_GROUP + 1), strict=False)]
        if hits:
            groups.append(Group(label=label, hits=hits[:MOST_PER_GROUP], more=len(hits) > MOST_PER_GROUP))
    return groups
