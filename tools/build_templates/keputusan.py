"""The first form of the template of the Keputusan: letterhead, considerations, dicta, signature, annex."""

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell

from tools.build_templates.sheet import (
    PORTRAIT_MM,
    add_footer,
    add_items,
    gap,
    indent,
    new_document,
    new_section,
    say,
    separate,
    tag,
)
from tools.build_templates.tables import add_loop, add_row, add_table

LABEL_MM, COLON_MM = 29.0, 5.0
LABELLED = ["Tanda Tangan", "Butir"]
SIGNATURE_MM = 88.0
NOMOR = "NOMOR {{ nomor }}"
# Header, tag, width in millimetres, style: chosen so that the longest word of each column fits on a line.
LAMPIRAN = (
    ("No.", "no", 8, "Angka Lampiran"),
    ("Program/Kegiatan", "kegiatan", 42, "Isi Lampiran"),
    ("Perangkat Daerah", "opd", 31, "Isi Lampiran"),
    ("Urusan", "urusan", 26, "Isi Lampiran"),
    ("Jenis", "jenis", 16, "Isi Lampiran"),
    ("Calon Mitra", "mitra", 30, "Isi Lampiran"),
    ("Keluaran", "output", 44, "Isi Lampiran"),
    ("Hasil (Indikator)", "outcome", 34, "Isi Lampiran"),
    ("Dukungan", "dukungan", 33, "Isi Lampiran"),
    ("Tahun", "tahun", 12, "Angka Lampiran"),
    ("Prioritas", "prioritas", 18, "Angka Lampiran"),
)
PARAF = (
    "Sekretaris Daerah",
    "Asisten yang membidangi",
    "Kepala Bagian Hukum",
    "Kepala Bagian yang membidangi kerja sama",
)


def build_keputusan() -> Document:
    """The whole template."""
    document = new_document("Keputusan Kepala Daerah", size=11.5)
    add_letterhead(document)
    add_considerations(document)
    _add_dicta(document)
    add_signature(document)
    add_copies(document)
    add_initials(document)
    new_section(document, landscape=True)
    _add_annex(document)
    add_footer(document, "{{ contoh }}{{ tanda }}KEPUTUSAN {{ kepala }} " + NOMOR)
    return document


def add_letterhead(document: Document) -> None:
    """A framed place for the emblem, the head of the region, number and subject."""
    frame = add_table(document, [22], lined=True, align="center")
    row = add_row(frame, ["lambang"], "Kaki")
    row.height, row.height_rule = Mm(22), WD_ROW_HEIGHT_RULE.EXACTLY
    cell = row.cells[0]
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    cell.paragraphs[0].style = document.styles["Angka Lampiran"]
    _dash(cell)
    for text, before in (("{{ kepala }}", 6), ("{{ provinsi }}", 0)):
        say(document, text, "Tengah Tebal", before=before).runs[0].font.size = Pt(14)
    say(document, "KEPUTUSAN {{ kepala }}", "Tengah", before=14)
    say(document, NOMOR, "Tengah")
    say(document, "TENTANG", "Tengah", before=10)
    subject = say(document, "{{ tentang }}", "Tengah", before=10)
    subject.paragraph_format.left_indent = subject.paragraph_format.right_indent = Mm(26)
    say(document, "{{ kepala }},", "Tengah", before=10).paragraph_format.space_after = Pt(12)


def _dash(cell: _Cell) -> None:
    """A grey dashed line around the cell: a place to fill, no ornament."""
    borders = OxmlElement("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "dashed"), ("sz", "6"), ("space", "0"), ("color", "808080")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties = cell._tc.get_or_add_tcPr()
    properties.find(qn("w:tcW")).addnext(borders)


def add_considerations(document: Document) -> None:
    """Menimbang and Mengingat: the label only in the first row of each loop, the letter or number hanging."""
    label_mm = LABEL_MM + COLON_MM
    table = add_table(document, [label_mm, PORTRAIT_MM - label_mm], lined=False)
    for label, mark in (("Menimbang", "huruf"), ("Mengingat", "no")):
        first = f"{{% if loop.first %}}{label}\t:{{% endif %}}"
        row = add_loop(
            table, f"baris in {label.lower()}", [first, f"{{{{ baris.{mark} }}}}\t{{{{ baris.teks }}}}"], LABELLED
        )
        form = row.cells[0].paragraphs[0].paragraph_format
        form.keep_with_next = False
        form.tab_stops.add_tab_stop(Mm(LABEL_MM))


def _add_dicta(document: Document) -> None:
    say(document, "MEMUTUSKAN:", "Tengah", before=12).paragraph_format.space_after = Pt(8)
    table = add_table(document, [LABEL_MM, COLON_MM, PORTRAIT_MM - LABEL_MM - COLON_MM], lined=False)
    texts = ["{{ baris.nama }}", ":", "{{ baris.teks }}"]
    add_loop(table, "baris in diktum", texts, ["Tanda Tangan", "Tanda Tangan", "Uraian"])


def add_signature(document: Document) -> None:
    """Place, day, post and name in the right half; one row, so that no page break can enter it."""
    separate(document).paragraph_format.keep_with_next = True
    sign(
        document,
        PORTRAIT_MM,
        ["Ditetapkan di {{ ibukota }}", "pada tanggal {{ tanggal }}", "{{ kepala }},", "{{ nama }}"],
    )


def sign(document: Document, width: float, lines: list[str]) -> None:
    table = add_table(document, [width - SIGNATURE_MM, SIGNATURE_MM], lined=False)
    cell = add_row(table, ["", "\n".join(lines)], "Tanda Tangan").cells[1]
    post, name = cell.paragraphs[-2:]
    gap(cell.paragraphs[0], Pt(16))
    gap(post, Pt(12))
    gap(name, Mm(22))
    name.paragraph_format.keep_with_next = False


def add_copies(document: Document) -> None:
    """Tembusan, left out when nobody gets one."""
    separate(document)
    tag(document, "{%p if tembusan %}")
    say(document, "Tembusan:", "Tanda Tangan", before=14)
    add_items(document, "penerima in tembusan", "{{ penerima }}")
    tag(document, "{%p endif %}")


def add_initials(document: Document) -> None:
    """The initials that a draft gathers on its way; the fixed paper has none."""
    separate(document)
    tag(document, "{%p if tanda %}")
    say(document, "Paraf koordinasi (hanya pada konsep)", "Tanda Tangan", before=14).runs[0].font.size = Pt(8.5)
    table = add_table(document, [74, 34], lined=True)
    add_row(table, ["Jabatan", "Paraf dan tanggal"], "Kepala Lampiran")
    for post in PARAF:
        add_row(table, [post, ""], "Isi Lampiran").height = Mm(7)
    tag(document, "{%p endif %}")


def _add_annex(document: Document) -> None:
    """The list in rank order; a decree without a list says so."""
    tag(document, "{%p if lampiran %}")
    for text in ("LAMPIRAN", "KEPUTUSAN {{ kepala }}", NOMOR, "TANGGAL {{ tanggal|upper }}"):
        indent(say(document, text, "Tanda Tangan"), 180)
    say(document, "RENCANA PROGRAM DAN KEGIATAN KERJA SAMA DAERAH TAHUN {{ tahun_rencana }}", "Judul Lampiran")
    headers, keys, widths, styles = zip(*LAMPIRAN, strict=True)
    table = add_table(document, widths, lined=True)
    add_row(table, headers, "Kepala Lampiran", header=True)
    add_loop(table, "baris in lampiran", [f"{{{{ baris.{key} }}}}" for key in keys], styles)
    separate(document)
    sign(document, sum(widths) - 26, ["", "{{ kepala }},", "{{ nama }}"])
    tag(document, "{%p else %}")
    say(document, "Keputusan ini tidak disertai Lampiran.", "Tengah")
    tag(document, "{%p endif %}")
