"""The grid of a table: columns, rows, and where each cell stands after merging."""

from dataclasses import dataclass, field

from petasama.dokumen.converter.context import children, refuse
from petasama.dokumen.converter.errors import DamagedDocument, Unsupported
from petasama.dokumen.converter.properties import refuse_changes
from petasama.dokumen.converter.xml import Element, attr, child, is_on, number, q, short

MAX_COLUMNS = 63


@dataclass
class Cell:
    """One cell of the grid: where it stands, how far it reaches, and its own properties."""

    row: int
    column: int
    element: Element
    columns: int = 1
    rows: int = 1

    @property
    def props(self) -> Element | None:
        return child(self.element, "w:tcPr")


@dataclass
class Row:
    """One row: its cells, height in twips (0 = as needed), and its rules for page breaks."""

    cells: list[Cell] = field(default_factory=list)
    height: float = 0.0
    exact: bool = False
    header: bool = False
    whole: bool = False


@dataclass
class Grid:
    """Rows and column widths (twips) of a table."""

    widths: list[float]
    rows: list[Row]

    @property
    def cells(self) -> list[Cell]:
        return [cell for row in self.rows for cell in row.cells]


def read_grid(table: Element) -> Grid:
    """The grid of a `w:tbl`, vertical merges joined; refuses more than 63 columns, as Word does."""
    grid = child(table, "w:tblGrid")
    columns = grid.iterfind(q("w:gridCol")) if grid is not None else ()
    widths = [number(column, "w:w") or 0.0 for column in columns]
    rows: list[Row] = []
    open_cells: dict[int, Cell] = {}
    for node in children(table):
        name = short(node)
        if name == "w:tr":
            rows.append(_read_row(node, len(rows), open_cells))
        elif name not in ("w:tblPr", "w:tblGrid"):
            raise refuse(node)
    count = max([len(widths), *(cell.column + cell.columns for row in rows for cell in row.cells)], default=0)
    if not rows or not count:
        raise DamagedDocument("ada tabel tanpa baris atau kolom")
    if count > MAX_COLUMNS:
        raise Unsupported("tabel dengan lebih dari 63 kolom")
    widths += [0.0] * (count - len(widths))
    return Grid(_preferred(widths, rows), rows)


def _read_row(node: Element, index: int, open_cells: dict[int, Cell]) -> Row:
    props = child(node, "w:trPr")
    if props is not None:
        refuse_changes(props)
    height = child(props, "w:trHeight")
    rule = attr(height, "w:hRule") or "atLeast"
    row = Row(
        height=0.0 if rule == "auto" else number(height) or 0.0,
        exact=rule == "exact",
        header=bool(is_on(child(props, "w:tblHeader"))),
        whole=bool(is_on(child(props, "w:cantSplit"))),
    )
    column = int(number(child(props, "w:gridBefore")) or 0)
    for element in children(node):
        if short(element) in ("w:trPr", "w:tblPrEx"):
            continue
        if short(element) != "w:tc":
            raise refuse(element)
        column = _place(row, element, index, column, open_cells)
    return row


def _place(row: Row, element: Element, index: int, column: int, open_cells: dict[int, Cell]) -> int:
    """Adds a cell, or lengthens the one above it when it continues a vertical merge; gives the next free column."""
    props = child(element, "w:tcPr")
    if props is not None:
        refuse_changes(props)
    if child(props, "w:hMerge") is not None:
        raise Unsupported("sel gabungan cara lama (hMerge)")
    if (attr(child(props, "w:textDirection")) or "lrTb") not in ("lrTb", "lr", "tb"):
        raise Unsupported("teks tegak di dalam sel")
    span = max(int(number(child(props, "w:gridSpan")) or 1), 1)
    merge = child(props, "w:vMerge")
    above = open_cells.get(column)
    if merge is not None and attr(merge) != "restart" and above and above.row + above.rows == index:
        above.rows += 1
        return column + span
    cell = Cell(index, column, element, columns=span)
    if merge is not None:
        open_cells[column] = cell
    else:
        open_cells.pop(column, None)
    row.cells.append(cell)
    return column + span


def _preferred(widths: list[float], rows: list[Row]) -> list[float]:
    """Widths of the cells where a row names one for every column (Word follows the cells), else those of the grid."""
    for row in rows:
        named = [_width(cell) for cell in row.cells if cell.columns == 1]
        if len(named) == len(widths) and all(named):
            return [width or 0.0 for width in named]
    known = [width for width in widths if width]
    average = sum(known) / len(known) if known else 1440.0
    return [width or average for width in widths]


def _width(cell: Cell) -> float | None:
    width = child(cell.props, "w:tcW")
    return number(width, "w:w") if (attr(width, "w:type") or "dxa") == "dxa" else None
