"""Lines between cells: each side of each cell gets one line, and neighbours agree on the line they share."""

from collections.abc import Sequence

from petasama.dokumen.converter.grids import Cell, Grid
from petasama.dokumen.converter.properties import Border, read_borders
from petasama.dokumen.converter.xml import child

SIDES = ("top", "bottom", "left", "right")
_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
Sides = dict[str, Border | None]


class Lines:
    """Works out the lines of one table.

    A line a cell names itself beats one from the table; of two named ones the visible, then the thicker wins.
    `extra` holds, by position in `grid.cells`, lines from conditional formats of the table style: they count as
    the table's.
    """

    def __init__(self, grid: Grid, table: dict[str, Border], extra: list[dict[str, Border]]) -> None:
        self._grid, self._table, self._extra = grid, table, extra
        self._cells = grid.cells
        self._own = [read_borders(child(cell.props, "w:tcBorders")) for cell in self._cells]
        self._owner = {
            (row, column): index
            for index, cell in enumerate(self._cells)
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }

    def of(self, index: int) -> Sides:
        """The line on each side of a cell."""
        return {side: self._side(index, side) for side in SIDES}

    def _side(self, index: int, side: str) -> Border | None:
        mine = self._wishes(index, side)
        lines = [_agree(mine, self._wishes(other, _OPPOSITE[side])) for other in self._beside(index, side)]
        return _heaviest(lines) if lines else mine[0] or mine[1]

    def _wishes(self, index: int, side: str) -> tuple[Border | None, Border | None]:
        """The line the cell names itself, and the one the table gives it."""
        cell = self._cells[index]
        inner = "insideH" if side in ("top", "bottom") else "insideV"
        given = self._extra[index].get(side) or self._table.get(side if self._at_rim(cell, side) else inner)
        return self._own[index].get(side), given

    def _at_rim(self, cell: Cell, side: str) -> bool:
        return {
            "top": cell.row == 0,
            "bottom": cell.row + cell.rows == len(self._grid.rows),
            "left": cell.column == 0,
            "right": cell.column + cell.columns == len(self._grid.widths),
        }[side]

    def _beside(self, index: int, side: str) -> list[int]:
        """The cells that touch this side."""
        cell = self._cells[index]
        rows = range(cell.row, cell.row + cell.rows)
        columns = range(cell.column, cell.column + cell.columns)
        spots = {
            "top": [(cell.row - 1, column) for column in columns],
            "bottom": [(cell.row + cell.rows, column) for column in columns],
            "left": [(row, cell.column - 1) for row in rows],
            "right": [(row, cell.column + cell.columns) for row in rows],
        }[side]
        return sorted({self._owner[spot] for spot in spots if spot in self._owner})


def _agree(mine: tuple[Border | None, Border | None], theirs: tuple[Border | None, Border | None]) -> Border | None:
    named = [line for line in (mine[0], theirs[0]) if line is not None]
    return _heaviest(named) if named else _heaviest([mine[1], theirs[1]])


def _heaviest(lines: Sequence[Border | None]) -> Border | None:
    visible = [line for line in lines if line is not None and line.visible]
    return max(visible, key=lambda line: line.width) if visible else None
