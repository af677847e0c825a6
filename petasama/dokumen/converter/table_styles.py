"""Table styles: lines, margins, and the formats for first row, last row, outer columns and bands."""

from dataclasses import dataclass, field

from petasama.dokumen.converter.grids import Cell, Grid
from petasama.dokumen.converter.properties import (
    Border,
    fill_of,
    merge,
    paragraph_props,
    read_borders,
    run_props,
)
from petasama.dokumen.converter.styles import Layer, Styles
from petasama.dokumen.converter.xml import Element, attr, child, number, q

WORD_MARGINS = {"top": 0.0, "bottom": 0.0, "left": 108.0, "right": 108.0}
_BITS = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}


@dataclass(frozen=True)
class Format:
    """What a table style says for one kind of cell."""

    layer: Layer = field(default_factory=Layer)
    borders: dict[str, Border] = field(default_factory=dict)
    fill: str | None = None


@dataclass(frozen=True)
class CellFormat:
    """What holds for one cell from the table's style: text, background, and lines by side."""

    layer: Layer
    fill: str | None
    borders: dict[str, Border]


def read_margins(element: Element | None) -> dict[str, float]:
    """Cell margins in twips by side, as far as said."""
    found: dict[str, float] = {}
    for side, names in {
        "top": ("top",),
        "bottom": ("bottom",),
        "left": ("start", "left"),
        "right": ("end", "right"),
    }.items():
        for name in names:
            value = number(child(element, f"w:{name}"), "w:w")
            if value is not None:
                found[side] = value
    return found


class TableStyle:
    """The style of one table together with the table's own properties."""

    def __init__(self, styles: Styles, table: Element) -> None:
        own = child(table, "w:tblPr")
        named = attr(child(own, "w:tblStyle"))
        chain = styles.chain(named if styles.known(named) else styles.default("table"))
        sources = [child(style, "w:tblPr") for style in chain] + [own]
        self.borders = merge(*({"borders": read_borders(child(node, "w:tblBorders"))} for node in sources)).get(
            "borders", {}
        )
        self.margins = dict(WORD_MARGINS)
        for node in sources:
            self.margins.update(read_margins(child(node, "w:tblCellMar")))
        self.align = next((attr(child(node, "w:jc")) for node in sources[::-1] if attr(child(node, "w:jc"))), "left")
        indents = [number(child(node, "w:tblInd"), "w:w") for node in sources]
        self.indent = next((value for value in indents[::-1] if value is not None), 0.0)
        self._whole = Layer(
            merge(*(paragraph_props(child(style, "w:pPr")) for style in chain)),
            merge(*(run_props(child(style, "w:rPr"), styles.fonts) for style in chain)),
        )
        self._formats = _conditional(styles, chain)
        self._look = _look(child(own, "w:tblLook"))

    def cell(self, grid: Grid, cell: Cell) -> CellFormat:
        """The format of a cell: the whole table's, then bands, outer columns, first and last row."""
        layer, fill = self._whole, None
        borders: dict[str, Border] = {}
        for kind in self._kinds(grid, cell):
            form = self._formats.get(kind)
            if form is None:
                continue
            layer = Layer(merge(layer.paragraph, form.layer.paragraph), merge(layer.run, form.layer.run))
            fill = form.fill or fill
            borders.update(_lines(form.borders, grid, cell, kind))
        return CellFormat(layer, fill, borders)

    def _kinds(self, grid: Grid, cell: Cell) -> list[str]:
        look, last_row, last_column = self._look, len(grid.rows) - 1, len(grid.widths) - 1
        kinds = []
        first_row = "firstRow" in look and cell.row == 0
        first_column = "firstColumn" in look and cell.column == 0
        if "noVBand" not in look and not first_column:
            kinds.append("band2Vert" if (cell.column - ("firstColumn" in look)) % 2 else "band1Vert")
        if "noHBand" not in look and not first_row:
            kinds.append("band2Horz" if (cell.row - ("firstRow" in look)) % 2 else "band1Horz")
        if first_column:
            kinds.append("firstCol")
        if "lastColumn" in look and cell.column + cell.columns - 1 == last_column:
            kinds.append("lastCol")
        if first_row:
            kinds.append("firstRow")
        if "lastRow" in look and cell.row + cell.rows - 1 == last_row and last_row:
            kinds.append("lastRow")
        return kinds


def _look(element: Element | None) -> set[str]:
    """The conditional formats a table switches on."""
    if element is None:
        return {"noHBand", "noVBand"}
    try:
        bits = int(attr(element) or "0", 16)
    except ValueError:
        bits = 0
    said = {name: attr(element, f"w:{name}") for name in _BITS}
    return {
        name
        for name, bit in _BITS.items()
        if (said[name] in ("1", "true", "on") if said[name] is not None else bits & bit)
    }


def _conditional(styles: Styles, chain: list[Element]) -> dict[str, Format]:
    found: dict[str, Format] = {}
    for style in chain:
        for node in style.iterfind(q("w:tblStylePr")):
            kind = attr(node, "w:type") or ""
            old = found.get(kind, Format())
            props = child(node, "w:tcPr")
            paragraph, run = paragraph_props(child(node, "w:pPr")), run_props(child(node, "w:rPr"), styles.fonts)
            found[kind] = Format(
                Layer(merge(old.layer.paragraph, paragraph), merge(old.layer.run, run)),
                {**old.borders, **read_borders(child(props, "w:tcBorders"))},
                fill_of(child(props, "w:shd")) or old.fill,
            )
    return found


def _lines(borders: dict[str, Border], grid: Grid, cell: Cell, kind: str) -> dict[str, Border]:
    """The lines of a region (a row or a column) as they fall on one of its cells."""
    in_row = kind in ("firstRow", "lastRow", "band1Horz", "band2Horz")
    rims = {
        "top": in_row or cell.row == 0,
        "bottom": in_row or cell.row + cell.rows == len(grid.rows),
        "left": not in_row or cell.column == 0,
        "right": not in_row or cell.column + cell.columns == len(grid.widths),
    }
    inner = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
    found = {side: borders.get(side if at_rim else inner[side]) for side, at_rim in rims.items()}
    return {side: line for side, line in found.items() if line is not None}
