"""Tables as Typst tables with fixed columns; a table without any line is layout and becomes a grid (no table tag)."""

from collections.abc import Callable
from dataclasses import dataclass

from petasama.dokumen.converter.borders import SIDES, Lines
from petasama.dokumen.converter.context import Context
from petasama.dokumen.converter.emit import pt, stroke
from petasama.dokumen.converter.grids import Cell, Grid, Row, read_grid
from petasama.dokumen.converter.properties import fill_of, refuse_changes
from petasama.dokumen.converter.room import fits, height
from petasama.dokumen.converter.styles import Layer
from petasama.dokumen.converter.table_styles import CellFormat, TableStyle, read_margins
from petasama.dokumen.converter.xml import Element, attr, child

# From this compatibility mode on Word lines up the table's edge, before it the cell's text, with the margin.
EDGE_AT_MARGIN = 15
_VERTICAL = {"center": "horizon", "bottom": "bottom"}


@dataclass(frozen=True)
class Hooks:
    """What the surrounding text does for a table: writes a cell of a given width, tells whether a cell keeps its row
    with the next; and the room there is, in twips (`height` 0 where pages do not matter)."""

    write_cell: Callable[[Element, Layer, float], str]
    keeps_next: Callable[[Element, Layer], bool]
    width: float
    height: float


@dataclass
class _Writer:
    """One table on its way to Typst."""

    context: Context
    grid: Grid
    style: TableStyle
    hooks: Hooks

    def __post_init__(self) -> None:
        self.formats: list[CellFormat] = [self.style.cell(self.grid, cell) for cell in self.grid.cells]
        lines = Lines(self.grid, self.style.borders, [form.borders for form in self.formats])
        self.lines = [lines.of(index) for index in range(len(self.grid.cells))]
        drawn = any(line is not None and line.visible for sides in self.lines for line in sides.values())
        self.kind = "table" if drawn else "grid"

    def write(self) -> str:
        rows = self._rows()
        headers = self._header_count()
        top = "".join(rows[:headers])
        body = "".join(rows[headers:])
        header = f"{self.kind}.header(repeat: true,\n{top}),\n" if headers else ""
        columns = ", ".join(pt(width) for width in self.grid.widths)
        sizes = ", ".join(pt(row.height) if row.exact else "auto" for row in self.grid.rows)
        fixed = f"rows: ({sizes},), " if any(row.exact for row in self.grid.rows) else ""
        inset = ", ".join(f"{side}: {pt(self.style.margins[side])}" for side in SIDES)
        return f"{self.kind}(columns: ({columns},), {fixed}stroke: none, inset: ({inset}),\n{header}{body})"

    def _header_count(self) -> int:
        """Leading rows marked as repeated header, as long as no cell reaches from them into the body."""
        count = 0
        while count < len(self.grid.rows) and self.grid.rows[count].header:
            count += 1
        if count == len(self.grid.rows):
            return 0
        reach = max((cell.row + cell.rows for cell in self.grid.cells if cell.row < count), default=0)
        return count if reach <= count else 0

    def _rows(self) -> list[str]:
        written, index = [], 0
        for row in self.grid.rows:
            cells = []
            row.whole = row.whole and fits(self._height(row), self.hooks.height)
            for position, cell in enumerate(row.cells):
                cells.append(self._cell(row, cell, index, strutted=position == 0))
                index += 1
            written.append("".join(cells))
        return written

    def _cell(self, row: Row, cell: Cell, index: int, *, strutted: bool) -> str:
        form = self.formats[index]
        align = _VERTICAL.get(attr(child(cell.props, "w:vAlign")) or "", "top")
        arguments = [f"x: {cell.column}, y: {cell.row}"]
        arguments += [f"colspan: {cell.columns}"] if cell.columns > 1 else []
        arguments += [f"rowspan: {cell.rows}"] if cell.rows > 1 else []
        arguments += [f"align: {align}"] if align != "top" else []
        arguments += ["breakable: false"] if row.whole or row.exact else []
        arguments += self._surface(cell, form, index)
        body = self.hooks.write_cell(cell.element, form.layer, self._width(cell))
        if strutted and row.height and not row.exact:
            margins = self._margins(cell)
            body = f"#strut({pt(max(row.height - margins['top'] - margins['bottom'], 0))}, {align})[{body}]"
        return f"{self.kind}.cell({', '.join(arguments)})[\n{body}],\n"

    def _surface(self, cell: Cell, form: CellFormat, index: int) -> list[str]:
        shade = child(cell.props, "w:shd")
        fill = form.fill if shade is None else fill_of(shade)
        arguments = [f'fill: rgb("{fill}")'] if fill else []
        margins = self._margins(cell)
        # Word makes room for the line above a row inside that row.
        top = self.lines[index]["top"]
        margins["top"] += top.width * 20 if top else 0
        if margins != self.style.margins:
            arguments.append("inset: (" + ", ".join(f"{side}: {pt(margins[side])}" for side in SIDES) + ")")
        strokes = [f"{side}: {stroke(line)}" for side, line in self.lines[index].items() if line and line.visible]
        return arguments + ([f"stroke: ({', '.join(strokes)})"] if strokes else [])

    def _margins(self, cell: Cell) -> dict[str, float]:
        return {**self.style.margins, **read_margins(child(cell.props, "w:tcMar"))}

    def _width(self, cell: Cell) -> float:
        """The width of a line in a cell, in twips."""
        margins = self._margins(cell)
        return sum(self.grid.widths[cell.column : cell.column + cell.columns]) - margins["left"] - margins["right"]

    def _height(self, row: Row) -> float:
        size = self.context.styles.defaults.run["size"]
        return max((height(cell.element, self._width(cell), size) for cell in row.cells), default=0.0)

    def keeping(self) -> tuple[bool, bool]:
        """Whether the whole table must stay on one page, and whether with what follows it."""
        index, kept = 0, []
        for row in self.grid.rows:
            kept.append(bool(row.cells) and self.hooks.keeps_next(row.cells[0].element, self.formats[index].layer))
            index += len(row.cells)
        total = sum(max(self._height(row), row.height) for row in self.grid.rows)
        return all(kept[:-1]) and any(kept) and fits(total, self.hooks.height), kept[-1]


def write_table(context: Context, table: Element, hooks: Hooks) -> str:
    """One `w:tbl` as a Typst block; rows chained by keep-with-next keep the table on one page."""
    props = child(table, "w:tblPr")
    if props is not None:
        refuse_changes(props)
    writer = _Writer(context, read_grid(table), TableStyle(context.styles, table), hooks)
    whole, sticky = writer.keeping()
    align = {"center": "center", "right": "right", "end": "right"}.get(writer.style.align or "", "")
    indent = writer.style.indent
    if context.settings.compatibility < EDGE_AT_MARGIN:
        indent -= writer.style.margins["left"]
    arguments = ["width: 100%"]
    arguments += [f"inset: (left: {pt(indent)})"] if indent and not align else []
    arguments += ["breakable: false"] if whole else []
    arguments += ["sticky: true"] if sticky else []
    body = writer.write()
    return f"#block({', '.join(arguments)}, {f'align({align}, {body})' if align else body})\n"
