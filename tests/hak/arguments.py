"""How an address is called: what stands in the place of its arguments, what its form carries."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.urls import reverse

from petasama.organisasi.models import Penugasan
from tests.hak.things import Things


@dataclass(frozen=True, kw_only=True)
class Described:
    """How an address is called: by things of a kind, with fixed words, with what a form carries."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    """Argument → kind of thing; all of one call stand in the same relation to the visitor."""
    words: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    data_kinds: Mapping[str, str] = field(default_factory=dict)
    """Field of the form → kind of thing."""
    printed: bool = False
    """True for a paper that is printed anew at each call, which takes a third of a second."""
    absent: bool = False
    """True when what the words name does not exist: nobody finds it."""
    office_only: bool = False
    """True when the thing, as the walk made it, is known to its own office alone, whatever a reader may read later."""

    def relations(self, things: Things) -> list[str]:
        """In which relations the thing exists; an address without a thing is called once."""
        lead = next(iter([*self.kinds.values(), *self.data_kinds.values()]), "")
        return things.relations(lead) if lead else ["sendiri"]

    def path(self, name: str, things: Things, relation: str, post: Penugasan | None) -> str:
        named = {argument: things.of(kind, relation, post) for argument, kind in self.kinds.items()}
        return reverse(name, kwargs={**named, **self.words}, query=self.query or None)

    def form(self, things: Things, relation: str, post: Penugasan | None) -> dict[str, Any]:
        return {**self.data, **{name: things.of(kind, relation, post) for name, kind in self.data_kinds.items()}}


def plain(**data: Any) -> list[Described]:
    """An address without arguments."""
    return [Described(data=data)]


def of(kind: str, *, arg: str = "pk", also: Mapping[str, str] | None = None, **words: Any) -> Described:
    """An address that names one thing, and perhaps others in the same relation."""
    return Described(kinds={arg: kind, **(also or {})}, words=words)


def printed(described: Described) -> Described:
    """The same, for a paper that is printed anew at each call."""
    return replace(described, printed=True)


PREPARED = ("konsep_usulan", "usulan_diajukan", "usulan_dikembalikan", "usulan_bersama")
"""Kinds of proposals that their own offices alone may know."""


def hidden(kind: str, **words: Any) -> Described:
    """An address that names one thing which its own office alone may know."""
    return replace(of(kind, **words), office_only=True)


def usulan(*further: str, **words: Any) -> list[Described]:
    """An address of a proposal: one that was decided on, a draft, and the further kinds."""
    names = ("usulan", "konsep_usulan", *further)
    return [hidden(name, **words) if name in PREPARED else of(name, **words) for name in names]


def rapat(**data: Any) -> list[Described]:
    return [Described(kinds={"pk": "rapat"}, data=data)]
