"""A run of paragraphs and tables: the content of the body, a cell, a header or a footer."""

from dataclasses import dataclass, field

from petasama.dokumen.converter.context import Context, children, refuse
from petasama.dokumen.converter.looks import Look, resolve
from petasama.dokumen.converter.paragraphs import PAGE_BREAK, Place, write_paragraph
from petasama.dokumen.converter.runs import RunReader
from petasama.dokumen.converter.styles import Layer
from petasama.dokumen.converter.tables import Hooks, write_table
from petasama.dokumen.converter.xml import Element, short


@dataclass
class Flow:
    """Writes block after block; `paged` is false in headers, footers and cells, where no page can break.

    `width` and `height` are the room in twips: of a line, and of a page.
    """

    context: Context
    reader: RunReader
    paged: bool = True
    table: Layer = field(default_factory=Layer)
    in_cell: bool = False
    width: float = 0.0
    height: float = 0.0

    def write(self, elements: list[Element], *, top: bool) -> str:
        """The blocks as Typst; `top` says that they start a page or a cell."""
        looks = [self._look(element) for element in elements]
        written = []
        for index, element in enumerate(elements):
            look = looks[index]
            if look is None:
                hooks = Hooks(self._write_cell, self._keeps_next, self.width, self.height)
                written.append(write_table(self.context, element, hooks))
                continue
            after_break = self.paged and index > 0 and written[-1].endswith(PAGE_BREAK)
            place = Place(
                previous=looks[index - 1] if index else None,
                following=looks[index + 1] if index + 1 < len(looks) else None,
                first=(top and index == 0) or after_break,
                last_in_cell=self.in_cell and index == len(elements) - 1,
                paged=self.paged,
                width=self.width,
                height=self.height,
            )
            written.append(write_paragraph(self.context, self.reader, element, look, place))
        return "".join(written)

    def _look(self, element: Element) -> Look | None:
        name = short(element)
        if name == "w:p":
            return resolve(self.context, element, self.table)
        if name == "w:tbl":
            return None
        raise refuse(element)

    def _write_cell(self, cell: Element, table: Layer, width: float) -> str:
        inner = Flow(self.context, self.reader, paged=False, table=table, in_cell=True, width=width)
        return inner.write(blocks(cell), top=True)

    def _keeps_next(self, cell: Element, table: Layer) -> bool:
        """Whether the first paragraph of a cell asks to stay with what follows: Word then keeps its row so."""
        first = next((node for node in children(cell) if short(node) == "w:p"), None)
        return first is not None and bool(resolve(self.context, first, table).paragraph.get("keep_next"))


def blocks(container: Element) -> list[Element]:
    """The paragraphs and tables of a container, its own property list left out."""
    return [node for node in children(container) if short(node) not in ("w:tcPr", "w:sectPr")]
