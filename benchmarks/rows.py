"""A measured row, and rows as a table."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass

HEAD = ("row", "work", "ours", "peer", "ratio", "limit", "goal")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One measurement; figures carry their unit as text, `ratio` is ours divided by the peer's."""

    row: str
    work: str
    ours: str
    peer: str
    ratio: float | None
    limit: str
    goal: str


def table(rows: Iterable[Row]) -> str:
    """Return the rows under their head, columns aligned."""
    lines = [HEAD, *(tuple(str(value) for value in asdict(row).values()) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def show(rows: list[Row]) -> None:
    """Print rows for people, or as JSON when the command asks for it with --json."""
    print(json.dumps([asdict(row) for row in rows]) if "--json" in sys.argv else table(rows))
