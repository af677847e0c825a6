"""The F4 sheet of both papers: named styles, sections, single paragraphs, the footer, and the finished file."""

import io
import zipfile
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

SERIF, SANS = "Bookman Old Style", "Arial"
SHORT_SIDE, LONG_SIDE = Mm(215), Mm(330)
GREY, BLACK = RGBColor(0x59, 0x59, 0x59), RGBColor(0, 0, 0)
CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
LEFT, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
PORTRAIT_MM, LANDSCAPE_MM = 168.0, 294.0
"""Width of the text between the margins, in millimetres."""
HANG_MM = 8.0
"""How far the text of a numbered item stands from its number, in millimetres."""
FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)
TAG = "Kode Isian"


def new_document(title: str, *, size: float) -> Document:
    """An empty F4 document in Indonesian with the styles that both papers share; `size` is that of the text."""
    document = docx.Document()
    _set_defaults(document, size)
    _add_styles(document, size)
    _set_page(document.sections[0], landscape=False)
    _set_modern(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.language = "id-ID"
    properties.created = properties.modified = FIRST_DAY
    return document


def _set_defaults(document: Document, size: float) -> None:
    normal = document.styles["Normal"]
    normal.font.size = Pt(size)
    set_font(normal, SERIF)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    for language in document.styles.element.iter(qn("w:lang")):
        for key in ("val", "eastAsia"):
            language.set(qn(f"w:{key}"), "id-ID")


def set_font(style: ParagraphStyle, name: str) -> None:
    """One typeface for all scripts, so that no theme font shines through."""
    style.font.name = name
    fonts = style.element.rPr.rFonts
    for key in [key for key in fonts.attrib if "Theme" in key]:
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), name)


def _add_styles(document: Document, size: float) -> None:
    """Name, alignment, size, bold, space before and after (points), and whether it stays with what follows."""
    rows = (
        ("Tengah", CENTER, size, False, 0, 0, True),
        ("Tengah Tebal", CENTER, size, True, 0, 0, True),
        ("Bagian", LEFT, size, True, 12, 4, True),
        ("Isi", JUSTIFY, size, False, 0, 6, False),
        ("Butir", JUSTIFY, size, False, 0, 3, False),
        ("Uraian", JUSTIFY, size, False, 0, 3, False),
        ("Judul Tabel", LEFT, size, False, 8, 4, True),
        ("Judul Lampiran", CENTER, size, True, 10, 8, True),
        ("Kepala Tabel", CENTER, 9, True, 0, 0, True),
        ("Isi Tabel", LEFT, 9, False, 0, 0, False),
        ("Angka Tabel", CENTER, 9, False, 0, 0, False),
        ("Kepala Lampiran", CENTER, 8, True, 0, 0, True),
        ("Isi Lampiran", LEFT, 8, False, 0, 0, False),
        ("Angka Lampiran", CENTER, 8, False, 0, 0, False),
        ("Tanda Tangan", LEFT, size, False, 0, 0, True),
        ("Kaki", LEFT, 7.5, False, 0, 0, False),
        (TAG, LEFT, 8, False, 0, 0, False),
    )
    for name, align, points, bold, before, after, keep in rows:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = document.styles["Normal"], True
        style.font.size, style.font.bold = Pt(points), bold
        form = style.paragraph_format
        form.alignment, form.space_before, form.space_after = align, Pt(before), Pt(after)
        form.keep_with_next = keep
        if name in ("Kaki", TAG):
            set_font(style, SANS)
            style.font.color.rgb = GREY
    item = document.styles["Butir"].paragraph_format
    item.left_indent, item.first_line_indent = Mm(HANG_MM), Mm(-HANG_MM)
    _set_outline(document.styles["Bagian"])
    _set_outline(document.styles["Judul Lampiran"])


def _set_outline(style: ParagraphStyle) -> None:
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "0")
    style.element.get_or_add_pPr().append(level)


def _set_modern(document: Document) -> None:
    """Layout rules of Word 2013 and later, so that no "compatibility mode" shifts the tables."""
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    compat, mode = OxmlElement("w:compat"), OxmlElement("w:compatSetting")
    for key, value in (
        ("name", "compatibilityMode"),
        ("uri", "http://schemas.microsoft.com/office/word"),
        ("val", "15"),
    ):
        mode.set(qn(f"w:{key}"), value)
    compat.append(mode)
    before = next(settings.iterchildren(qn("w:rsids"), qn("w:themeFontLang"), qn("w:clrSchemeMapping")), None)
    if before is None:
        settings.append(compat)
    else:
        before.addprevious(compat)


def _set_page(section: Section, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG_SIDE, SHORT_SIDE) if landscape else (SHORT_SIDE, LONG_SIDE)
    section.left_margin, section.right_margin = (Mm(18), Mm(18)) if landscape else (Mm(25), Mm(22))
    section.top_margin, section.bottom_margin = Mm(18 if landscape else 20), Mm(22)
    section.header_distance, section.footer_distance = Mm(10), Mm(11)
    section.gutter = Mm(0)


def new_section(document: Document, *, landscape: bool) -> None:
    """Let what follows start on a new page of this orientation; the footer carries over."""
    _set_page(document.add_section(WD_SECTION.NEW_PAGE), landscape=landscape)
    shrink(document.paragraphs[-1])


def shrink(paragraph: Paragraph) -> None:
    """A paragraph that only separates: one point high, so that it can make no page of its own."""
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)


def say(document: Document, text: str, style: str = "Isi", *, before: float | None = None) -> Paragraph:
    """One paragraph at the end; `before` is space above it in points."""
    paragraph = document.add_paragraph(text, style=style)
    if before is not None:
        paragraph.paragraph_format.space_before = Pt(before)
    return paragraph


def tag(document: Document, code: str) -> None:
    """A paragraph that holds nothing but template code and is gone in the paper."""
    document.add_paragraph(code, style=TAG)


def add_items(document: Document, head: str, item: str) -> None:
    """Numbered paragraphs over the lines of a field; `head` is `acara in agenda`."""
    tag(document, f"{{%p for {head} %}}")
    say(document, f"{{{{ loop.index }}}}.\t{item}", "Butir")
    tag(document, "{%p endfor %}")


def separate(document: Document) -> Paragraph:
    """Keep two tables apart: Word joins neighbours."""
    paragraph = document.add_paragraph()
    shrink(paragraph)
    return paragraph


def add_footer(document: Document, text: str) -> None:
    """The small lines at the foot of every page: the paper's name, page of pages, and the hash of its content."""
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    first = footer.paragraphs[0]
    first.style = document.styles["Kaki"]
    _set_line(first, "top", space=3)
    first.add_run(f"{text} · Halaman ")
    add_field(first, "PAGE")
    first.add_run(" dari ")
    add_field(first, "NUMPAGES")
    footer.add_paragraph("SHA-256 {{ sidik }}", style="Kaki")


def add_field(paragraph: Paragraph, code: str) -> None:
    """A field of Word such as PAGE."""
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()
        if kind == "separate":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)
            run = paragraph.add_run()
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
        if kind == "separate":
            paragraph.add_run("1")


def _set_line(paragraph: Paragraph, side: str, *, space: int, kind: str = "single", eighths: int = 4) -> None:
    """A line above or below a paragraph, `space` points away."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    color = "808080" if kind == "single" else "000000"
    for key, value in (("val", kind), ("sz", str(eighths)), ("space", str(space)), ("color", color)):
        line.set(qn(f"w:{key}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr"
    )


def underline_letterhead(paragraph: Paragraph) -> None:
    """The line under a letterhead, thin over thick."""
    _set_line(paragraph, "bottom", space=4, kind="thinThickSmallGap", eighths=18)


def indent(paragraph: Paragraph, left: float) -> Paragraph:
    """Move a paragraph to the right by millimetres."""
    paragraph.paragraph_format.left_indent = Mm(left)
    return paragraph


def gap(paragraph: Paragraph, before: Length) -> Paragraph:
    """Space above a paragraph, such as room for a signature."""
    paragraph.paragraph_format.space_before = before
    return paragraph


def file_of(document: Document) -> bytes:
    """The bytes of a document, with fixed times inside: the same document gives the same bytes."""
    raw, output = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED)
    return output.getvalue()
