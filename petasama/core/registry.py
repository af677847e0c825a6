"""A registry holds members found by folder and refuses two with one code."""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Generic, TypeVar

from django.apps import apps

T = TypeVar("T")


class Registry(Generic[T]):
    """Members by code, in order of registration. `code` tells a member's code."""

    def __init__(self, name: str, *, code: Callable[[T], str]) -> None:
        self.name = name
        self._code = code
        self._members: dict[str, T] = {}

    def add(self, member: T) -> T:
        """Take a member in and return it. Refuses a second member with the same code."""
        code = self._code(member)
        if code in self._members and self._members[code] != member:
            raise ValueError(f"{self.name}: kode “{code}” sudah dipakai")
        self._members[code] = member
        return member

    def get(self, code: str) -> T:
        """Return the member with this code; the error lists what exists."""
        if code not in self._members:
            raise KeyError(f"{self.name}: “{code}” tidak ada. Yang ada: {', '.join(self._members) or 'kosong'}")
        return self._members[code]

    def __iter__(self) -> Iterator[T]:
        return iter(self._members.values())

    def __len__(self) -> int:
        return len(self._members)

    def codes(self) -> list[str]:
        """Return the codes in order of registration."""
        return list(self._members)


def autodiscover(*modules: str) -> None:
    """Import the named sub-module of every installed app that has one, so that its members register."""
    for config in apps.get_app_configs():
        for module in modules:
            name = f"{config.name}.{module}"
            if find_spec(name) is not None:
                import_module(name)
