"""Who may do what, as rows of data: the gate, the screen and the tests read the same ones.

A row names the addresses it governs and gives each role a cell, written as the table of rights writes it:
“R” read (GET), “W” write (POST), “RW” both; then where: nothing = the whole tenant, “O” = rows of one's own unit,
“S” = rows of one's own self; “c” = readable only after closing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from petasama.core.registry import Registry

METHODS = {"R": ("GET",), "W": ("POST",), "RW": ("GET", "POST")}
SCOPES = frozenset({"", "O", "S"})


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What one role may do by one row: methods, the rows it reaches, and whether only after closing."""

    methods: tuple[str, ...]
    scope: str = ""
    closed_only: bool = False


@dataclass(frozen=True, kw_only=True)
class Right:
    """One row. Refuses a cell that cannot be read."""

    code: str
    group: str
    label: str
    routes: tuple[str, ...]
    grants: Mapping[str, str]
    cells: Mapping[str, Cell] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cells", {role: _cell(self.code, text) for role, text in self.grants.items()})

    def methods(self) -> tuple[str, ...]:
        """Return the methods that at least one role may use."""
        return tuple(
            method for method in ("GET", "POST") if any(method in cell.methods for cell in self.cells.values())
        )

    def roles(self, method: str) -> list[str]:
        """Return the roles that may use a method, in the order of the row."""
        return [role for role, cell in self.cells.items() if method in cell.methods]


def _cell(code: str, text: str) -> Cell:
    letters, *rest = text.split() or [""]
    scopes = [word for word in rest if word in SCOPES]
    if letters not in METHODS or len(scopes) > 1 or len(set(rest)) < len(rest) or set(rest) - SCOPES - {"c"}:
        raise ValueError(f"{code}: sel hak “{text}” tidak dapat dibaca")
    return Cell(methods=METHODS[letters], scope="".join(scopes), closed_only="c" in rest)


RIGHTS: Registry[Right] = Registry("hak", code=lambda right: right.code)


def right(code: str, group: str, label: str, routes: str, grants: Mapping[str, str]) -> Right:
    """Write one row and take it into the table; `routes` are names of addresses, separated by spaces.

    Refuses an address that another row governs already, and one that is named twice.
    """
    row = Right(code=code, group=group, label=label, routes=tuple(routes.split()), grants=grants)
    taken = {name: other.code for other in RIGHTS for name in other.routes if other.code != code}
    doubled = [name for name in row.routes if name in taken]
    if doubled:
        raise ValueError(f"{code}: alamat {doubled} sudah diatur baris {taken[doubled[0]]}")
    repeated = sorted({name for name in row.routes if row.routes.count(name) > 1})
    if repeated:
        raise ValueError(f"{code}: alamat {repeated} disebut dua kali")
    return RIGHTS.add(row)


def cells(cell: str, *roles: str | Iterable[str]) -> dict[str, str]:
    """Give several roles, or sets of roles, the same cell."""
    return {name: cell for item in roles for name in ([item] if isinstance(item, str) else sorted(item))}


def right_of(route: str) -> Right | None:
    """Return the row that governs an address, by its name; None when there is none."""
    return next((row for row in RIGHTS if route in row.routes), None)
