"""Writes a plain Word file part by part: paragraphs, tables with fixed columns, head and foot, one file of fixed bytes.

The form of the instrument follows the edition of a round, so its tables cannot stand in a template; they are drawn
here. Lengths are millimetres unless said otherwise.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

KERTAS = {"F4": (215.0, 330.0), "A4": (210.0, 297.0)}
SISI, ATAS, BAWAH = 18.0, 23.0, 16.0
"""Margins: left and right, top, bottom."""
GARIS = "808080"
ABU = "E9EEF2"
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    # name, size in half points, bold, grey, space before and after in twips, keep with next, centred
    ("Judul", 26, True, False, 0, 40, True, True),
    ("Pertanyaan", 22, True, False, 220, 20, True, False),
    ("Panduan", 17, False, True, 20, 60, True, False),
    ("JudulTabel", 19, True, False, 100, 40, True, False),
    ("Label", 18, True, False, 20, 20, False, False),
    ("Petunjuk", 15, False, True, 0, 10, False, False),
    ("Jawaban", 20, False, False, 20, 20, False, False),
    ("Pilihan", 16, False, False, 4, 4, False, False),
    ("IsiTabel", 18, False, False, 10, 10, False, False),
    ("Kepala", 16, False, True, 0, 0, False, False),
)


def bersih(text: str) -> str:
    """Without the signs that XML cannot hold."""
    return _UNWRITABLE.sub("", text)


def run(text: str, *, bold: bool = False, grey: bool = False) -> str:
    """A run of text; a tab becomes Word's own."""
    looks = ("<w:b/>" if bold else "") + ('<w:color w:val="6B7680"/>' if grey else "")
    props = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    parts = (f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in bersih(text).split("\t"))
    return f"<w:r>{props}{'<w:tab/>'.join(parts)}</w:r>"


def paragraph(content: str, style: str, *, new_page: bool = False, tabs: Sequence[float] = ()) -> str:
    """A paragraph of ready runs in one of the named styles."""
    page = "<w:pageBreakBefore/>" if new_page else ""
    stops = "".join(f'<w:tab w:val="left" w:pos="{twips(place)}"/>' for place in tabs)
    props = f'<w:pStyle w:val="{style}"/>{page}{f"<w:tabs>{stops}</w:tabs>" if stops else ""}'
    return f"<w:p><w:pPr>{props}</w:pPr>{content}</w:p>"


def lines(text: str, style: str) -> str:
    """One paragraph for each line of a text; the same text comes back when they are joined again."""
    return "".join(paragraph(run(line) if line else "", style) for line in text.split("\n"))


def bookmark(name: str, number: int) -> str:
    """A hidden place mark; Word keeps it while people type around it."""
    return f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/><w:bookmarkEnd w:id="{number}"/>'


def tick(*, checked: bool) -> str:
    """A box that Word ticks on a click."""
    sign = "☒" if checked else "☐"
    state = f'<w14:checkbox><w14:checked w14:val="{int(checked)}"/></w14:checkbox>'
    font = '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/>'
    body = f"<w:r><w:rPr>{font}</w:rPr><w:t>{sign}</w:t></w:r>"
    return f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt>"


def dropdown(choices: Sequence[str], chosen: str) -> str:
    """A list to choose one line from; nothing chosen shows as dots, which no reader takes for an answer."""
    items = "".join(f"<w:listItem w:displayText={quoteattr(c)} w:value={quoteattr(c)}/>" for c in choices)
    empty = "" if chosen else "<w:showingPlcHdr/>"
    body = run(chosen) if chosen else run("…", grey=True)
    control = f"<w:dropDownList>{items}</w:dropDownList>"
    return f"<w:sdt><w:sdtPr>{empty}{control}</w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt>"


@dataclass(frozen=True, kw_only=True)
class Sel:
    """A cell: its ready paragraphs, how many columns it takes, whether it is shaded."""

    isi: str
    lebar: int = 1
    gelap: bool = False


@dataclass(frozen=True, kw_only=True)
class Baris:
    """A row: its cells, its least height, whether it heads the table on every page, whether it stays in one piece."""

    sel: Sequence[Sel]
    tinggi: float = 0.0
    kepala: bool = False
    utuh: bool = False


def table(widths: Sequence[float], rows: Sequence[Baris]) -> str:
    """A table with lines and fixed columns."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{GARIS}"/>' for side in sides)
    margin = "".join(f'<w:{side} w:w="85" w:type="dxa"/>' for side in ("left", "right"))
    props = (
        f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margin}</w:tblCellMar>'
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = "".join(_row(row, widths) for row in rows)
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _row(row: Baris, widths: Sequence[float]) -> str:
    whole = "<w:cantSplit/>" if row.utuh or row.kepala else ""
    height = f'<w:trHeight w:val="{twips(row.tinggi)}" w:hRule="atLeast"/>' if row.tinggi else ""
    head = "<w:tblHeader/>" if row.kepala else ""
    cells, place = "", 0
    for cell in row.sel:
        width = twips(sum(widths[place : place + cell.lebar]))
        span = f'<w:gridSpan w:val="{cell.lebar}"/>' if cell.lebar > 1 else ""
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ABU}"/>' if cell.gelap else ""
        cells += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shade}</w:tcPr>{cell.isi}</w:tc>'
        place += cell.lebar
    return f"<w:tr><w:trPr>{whole}{height}{head}</w:trPr>{cells}</w:tr>"


def twips(mm: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(mm * 1440 / 25.4)


@dataclass(frozen=True, kw_only=True)
class Berkas:
    """A whole file: the body, the lines at the head of each page, the words before the page number, the paper."""

    badan: str
    kepala: Sequence[str]
    kaki: str
    kertas: str

    def bytes(self) -> bytes:
        """The finished file; the same content gives the same bytes."""
        output = io.BytesIO()
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
            for name, content in self._parts().items():
                target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), _HEAD + content, zipfile.ZIP_DEFLATED)
        return output.getvalue()

    def _parts(self) -> dict[str, str]:
        head = "".join(paragraph(line, "Kepala") for line in self.kepala)
        words = run(f"{self.kaki} · Halaman ") + _field("PAGE") + run(" dari ") + _field("NUMPAGES")
        names = {"styles": "styles", "settings": "settings", "header": "header1", "footer": "footer1"}
        links = "".join(
            f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{part}.xml"/>' for kind, part in names.items()
        )
        return {
            "[Content_Types].xml": _types(names),
            "_rels/.rels": _relations(
                f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
            ),
            "word/document.xml": f"<w:document {_W} {_W14} {_R}>{self._body()}</w:document>",
            "word/_rels/document.xml.rels": _relations(links),
            "word/styles.xml": f"<w:styles {_W}>{_style_sheet()}</w:styles>",
            "word/settings.xml": f"<w:settings {_W}>{_COMPAT}</w:settings>",
            "word/header1.xml": f"<w:hdr {_W}>{head}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {_W}>{paragraph(words, 'Kepala')}</w:ftr>",
        }

    def _body(self) -> str:
        return f"<w:body>{self.badan}{self._section()}</w:body>"

    def _section(self) -> str:
        width, height = KERTAS[self.kertas]
        edges = f'w:top="{twips(ATAS)}" w:bottom="{twips(BAWAH)}" w:left="{twips(SISI)}" w:right="{twips(SISI)}"'
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/>'
            '<w:footerReference w:type="default" r:id="rfooter"/>'
            f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"/>'
            f'<w:pgMar {edges} w:header="{twips(10)}" w:footer="{twips(9)}" w:gutter="0"/></w:sectPr>'
        )


def _types(names: dict[str, str]) -> str:
    rows = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{kind}+xml"/>' for kind, part in names.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/></Types>'
    )


def _relations(rows: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


_COMPAT = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
)


def _style_sheet() -> str:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="20"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    return defaults + normal + "".join(_style(*row) for row in _STYLES)


def _style(name: str, size: int, *looks: object) -> str:
    bold, grey, before, after, keep, centred = looks
    stay = "<w:keepNext/>" if keep else ""
    align = '<w:jc w:val="center"/>' if centred else ""
    weight = "<w:b/>" if bold else ""
    color = '<w:color w:val="59646E"/>' if grey else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{stay}<w:spacing w:before="{before}" w:after="{after}"/>{align}</w:pPr>'
        f'<w:rPr>{weight}{color}<w:sz w:val="{size}"/></w:rPr></w:style>'
    )


def _field(code: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
