"""Word files built for the tests, and questions to ask of the PDF: texts, places, sizes, pictures."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from PIL import Image

from petasama.dokumen.converter import convert

FONTS = Path(__file__).parents[3] / "petasama" / "dokumen" / "fonts"
MOMENT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
MM = 72 / 25.4


def bytes_of(document: WordDocument) -> bytes:
    """The file a document would be saved as."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def document(font: str = "Arial", size: float = 11) -> WordDocument:
    """An F4 page, 25 mm margins, single spacing, no space between paragraphs."""
    word = Document()
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    page(word.sections[0])
    return word


def page(section: Section, *, landscape: bool = False) -> None:
    """F4 (215 mm × 330 mm) with margins of 25 mm."""
    width, height = (Mm(330), Mm(215)) if landscape else (Mm(215), Mm(330))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)


def landscape_section(word: WordDocument) -> None:
    """What follows stands on landscape pages."""
    page(word.add_section(WD_SECTION.NEW_PAGE), landscape=True)


def field(paragraph: Paragraph, code: str) -> None:
    """A field such as PAGE, the way Word writes it: begin, code, kept result, end."""
    for kind, text in (("begin", ""), ("code", code), ("separate", ""), ("text", "9"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        if kind == "code":
            element = OxmlElement("w:instrText")
            element.text = f" {text} "
            run._r.append(element)
        elif kind != "text":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)


def xml(source: str):
    """An element from text such as `<w:keepNext/>`."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {nsdecls('w', 'r', 'a', 'wp', 'pic')}", source.strip(), count=1))


def table(word: WordDocument, rows: list[list[str]], widths: list[Length], *, style: str = "Table Grid") -> Table:
    """A table with fixed column widths, in the grid and in the cells."""
    made = word.add_table(rows=len(rows), cols=len(widths), style=style)
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width, cell.text = width, text
    return made


def row_rule(made: Table, index: int, rule: str) -> None:
    """`w:tblHeader` or `w:cantSplit` for one row."""
    made.rows[index]._tr.get_or_add_trPr().append(OxmlElement(rule))


def picture(size: tuple[int, int] = (40, 40), color: str = "#c00000", kind: str = "PNG") -> io.BytesIO:
    """A plain coloured picture."""
    stream = io.BytesIO()
    Image.new("RGB", size, color).save(stream, kind)
    stream.seek(0)
    return stream


def annex(word: WordDocument, count: int, columns: int) -> Table:
    """A table of `count` rows under a repeated header row, no row split over pages."""
    head = [f"Kolom {column + 1}" for column in range(columns)]
    rows = [[f"baris {row + 1} sel {column + 1}" for column in range(columns)] for row in range(count)]
    made = table(word, [head, *rows], [Mm(280 / columns)] * columns)
    row_rule(made, 0, "w:tblHeader")
    for index, row in enumerate(made.rows):
        row_rule(made, index, "w:cantSplit")
        for cell in row.cells:
            cell.paragraphs[0].runs[0].font.size = Pt(8)
    return made


def signature(word: WordDocument) -> None:
    """A signature block held together by keep-with-next."""
    lines = ["Ditetapkan di Kandangan", "pada tanggal …", "BUPATI CONTOH,", "", "", "", "(nama lengkap)"]
    for index, line in enumerate(lines):
        paragraph = word.add_paragraph(line)
        paragraph.paragraph_format.left_indent = Mm(90)
        paragraph.paragraph_format.keep_with_next = index < len(lines) - 1


def keputusan() -> bytes:
    """A small decree: letterhead with picture, considerations in a table, dictum, signature, landscape annex."""
    word = document("Bookman Old Style", 11.5)
    footer = word.sections[0].footer.paragraphs[0]
    footer.add_run("KONSEP · Halaman ").font.size = Pt(8)
    field(footer, "PAGE")
    footer.add_run(" dari ").font.size = Pt(8)
    field(footer, "NUMPAGES")
    centered(word, "").add_run().add_picture(picture(), width=Mm(20))
    for line in ("BUPATI CONTOH", "PROVINSI CONTOH"):
        centered(word, line, bold=True)
    centered(word, "KEPUTUSAN BUPATI CONTOH\nNOMOR 100.3.3.2/1/KUM/2026").paragraph_format.space_before = Pt(12)
    considerations = [
        ["Menimbang", ":", "a.", "bahwa untuk meningkatkan pelayanan publik perlu kerja sama daerah;"],
        ["", "", "b.", "bahwa A & B <C> telah dibahas dalam rapat pleno;"],
        ["Mengingat", ":", "1.", "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"],
    ]
    made = table(word, considerations, [Mm(32), Mm(6), Mm(8), Mm(119)], style="Normal Table")
    for row in made.rows:
        row.cells[3].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    centered(word, "MEMUTUSKAN:").paragraph_format.space_before = Pt(12)
    for text in ("Rencana kerja sama tercantum dalam Lampiran.", "Keputusan ini mulai berlaku sejak ditetapkan."):
        word.add_paragraph(text, style="List Number")
    signature(word)
    landscape_section(word)
    centered(word, "LAMPIRAN")
    annex(word, 45, 6)
    return bytes_of(word)


def centered(word: WordDocument, text: str, *, bold: bool = False) -> Paragraph:
    """A centred line."""
    paragraph = word.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).bold = bold
    return paragraph


def to_pdf(docx: bytes | WordDocument, **options: str) -> "Pdf":
    """The converted file."""
    data = docx if isinstance(docx, bytes) else bytes_of(docx)
    arguments = {"title": "Contoh", **options}
    return Pdf(convert(data, fonts=FONTS, timestamp=MOMENT, **arguments))


class Pdf:
    """A PDF to ask: pages, sizes in points, texts in reading order, places of words, pictures of pages."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._file = pypdfium2.PdfDocument(data)

    def __len__(self) -> int:
        return len(self._file)

    def size(self, page: int) -> tuple[float, float]:
        width, height = self._file[page].get_size()
        return round(width, 1), round(height, 1)

    def text(self, page: int) -> str:
        return self._file[page].get_textpage().get_text_range().replace("\r\n", "\n")

    @property
    def texts(self) -> list[str]:
        return [self.text(page) for page in range(len(self))]

    def page_of(self, text: str) -> list[int]:
        """The pages that hold a text."""
        return [page for page, body in enumerate(self.texts) if text in body]

    def box(self, page: int, text: str) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a text on a page, in points from the top left corner."""
        textpage = self._file[page].get_textpage()
        found = textpage.search(text, match_case=True).get_next()
        assert found is not None, f"{text!r} not on page {page + 1}"
        boxes = [textpage.get_charbox(index, loose=False) for index in range(found[0], found[0] + found[1])]
        height = self._file[page].get_size()[1]
        return (
            min(box[0] for box in boxes),
            height - max(box[3] for box in boxes),
            max(box[2] for box in boxes),
            height - min(box[1] for box in boxes),
        )

    def image(self, page: int, scale: float = 1.0) -> Image.Image:
        """The page as a picture; with scale 1 a dot is a point."""
        return self._file[page].render(scale=scale).to_pil().convert("RGB")

    def darkest(self, page: int, area: tuple[float, float, float, float]) -> int:
        """The darkest grey (0 black to 255 white) in an area given in points."""
        scale = 4
        crop = self.image(page, scale).crop(tuple(round(side * scale) for side in area)).convert("L")
        return crop.getextrema()[0]


def changed(docx: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same file with one part changed."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.namelist():
            data = source.read(entry)
            target.writestr(entry, change(data) if entry == name else data)
    return output.getvalue()
