"""Tables with fixed columns: the grid and every cell carry the width, rows stay whole, loops stand in rows of code."""

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from tools.build_templates.sheet import TAG


def add_table(document: Document, widths: Sequence[float], *, lined: bool, align: str = "") -> Table:
    """An empty table with fixed columns (millimetres); without lines its cells have no inner margin at the sides."""
    table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid" if lined else "Normal Table"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    properties = table._tbl.tblPr
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(round(Mm(sum(widths)).twips)))
    if align:
        place = OxmlElement("w:jc")
        place.set(qn("w:val"), align)
        width.addnext(place)
    inner = {"top": 28, "left": 62, "bottom": 34, "right": 62} if lined else {"left": 0, "right": 0}
    _set_margins(properties, inner)
    return table


def _set_margins(properties: BaseOxmlElement, inner: Mapping[str, int]) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side, twips in inner.items():
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = properties.find(qn("w:tblLook"))
    properties.append(margins) if look is None else look.addprevious(margins)


def add_row(table: Table, texts: Sequence[str], styles: Sequence[str] | str, *, header: bool = False) -> _Row:
    """One row that no page break splits; `header` repeats it on every page. A text with line feeds is several
    paragraphs. Cells get the widths of their columns."""
    row = table.add_row()
    rules = row._tr.get_or_add_trPr()
    rules.append(OxmlElement("w:cantSplit"))
    if header:
        rules.append(OxmlElement("w:tblHeader"))
    names = [styles] * len(texts) if isinstance(styles, str) else styles
    for column, cell, text, name in zip(table.columns, row.cells, texts, names, strict=True):
        cell.width = column.width
        fill(cell, text, name)
        if header:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    return row


def fill(cell: _Cell, text: str, style: str) -> None:
    """Write the paragraphs of a cell."""
    first, *rest = text.split("\n")
    cell.paragraphs[0].text, cell.paragraphs[0].style = first, style
    for line in rest:
        cell.add_paragraph(line, style=style)


def add_tag_row(table: Table, code: str) -> None:
    """A row of template code across the whole table; it is gone in the paper."""
    row = add_row(table, [code] + [""] * (len(table.columns) - 1), TAG)
    cells = row.cells
    cells[0].merge(cells[-1])
    for extra in cells[0].paragraphs[1:]:
        extra._p.getparent().remove(extra._p)


def add_loop(table: Table, head: str, texts: Sequence[str], styles: Sequence[str] | str) -> _Row:
    """A row that is repeated: `head` is `baris in lampiran`; returns that row."""
    add_tag_row(table, f"{{%tr for {head} %}}")
    row = add_row(table, texts, styles)
    add_tag_row(table, "{%tr endfor %}")
    return row
