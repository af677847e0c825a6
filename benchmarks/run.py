"""Print the table of measurements and write it to benchmarks/hasil.json.

Each row is a measured fact: what was done, our figure, the figure of the best peer run beside it on the same machine,
their ratio, the limit that must hold and the goal. No row is measured yet, and an empty table says so.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

HEAD = ("row", "work", "ours", "peer", "ratio", "limit", "goal")
RESULT = Path(__file__).with_name("hasil.json")


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


def measured() -> list[Row]:
    """Return the rows that were measured in this run."""
    return []


def table(rows: Iterable[Row]) -> str:
    """Return the rows under their head, columns aligned."""
    lines = [HEAD, *(tuple(str(value) for value in asdict(row).values()) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def main() -> None:
    """Measure, print, write."""
    rows = measured()
    print(table(rows))
    if not rows:
        print("\nBelum ada yang diukur.")
    RESULT.write_text(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
