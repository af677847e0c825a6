"""The first form of the template of the decree on the coordination team; with head and end of any Keputusan."""

from docx.document import Document
from docx.shared import Pt

from tools.build_templates.keputusan import (
    COLON_MM,
    LABEL_MM,
    NOMOR,
    add_considerations,
    add_copies,
    add_initials,
    add_letterhead,
    add_signature,
    sign,
)
from tools.build_templates.meeting_parts import NUMBER, TEXT, add_list
from tools.build_templates.sheet import (
    PORTRAIT_MM,
    add_footer,
    indent,
    new_document,
    new_section,
    say,
    separate,
)
from tools.build_templates.tables import add_loop, add_table

LETTER_MM = 8.0
LAMPIRAN = (
    ("No.", "no", 11, NUMBER),
    ("Kedudukan dalam Tim", "kedudukan", 38, TEXT),
    ("Jabatan", "jabatan", 67, TEXT),
    ("Nama", "nama", 52, TEXT),
)


def build_keputusan_tkksd() -> Document:
    """The whole template."""
    document = new_document("Keputusan tentang TKKSD", size=11)
    add_letterhead(document)
    add_considerations(document)
    say(document, "MEMUTUSKAN:", "Tengah", before=12).paragraph_format.space_after = Pt(8)
    _add_dicta(document, "diktum_awal")
    _add_duties(document)
    _add_dicta(document, "diktum_akhir")
    add_signature(document)
    add_copies(document)
    add_initials(document)
    new_section(document, landscape=False)
    _add_annex(document)
    add_footer(document, "{{ contoh }}{{ tanda }}KEPUTUSAN {{ kepala }} " + NOMOR)
    return document


def _add_dicta(document: Document, field: str) -> None:
    table = add_table(document, [LABEL_MM, COLON_MM, PORTRAIT_MM - LABEL_MM - COLON_MM], lined=False)
    texts = ["{{ baris.nama }}", ":", "{{ baris.teks }}"]
    add_loop(table, f"baris in {field}", texts, ["Tanda Tangan", "Tanda Tangan", "Uraian"])


def _add_duties(document: Document) -> None:
    """The duties as letters under the second dictum."""
    separate(document)
    left = LABEL_MM + COLON_MM
    table = add_table(document, [left, LETTER_MM, PORTRAIT_MM - left - LETTER_MM], lined=False)
    text = "{{ baris.teks }}{% if loop.last %}.{% else %};{% endif %}"
    add_loop(table, "baris in tugas", ["", "{{ baris.huruf }}", text], "Uraian")
    separate(document)


def _add_annex(document: Document) -> None:
    """The seats, signed once more."""
    for text in ("LAMPIRAN", "KEPUTUSAN {{ kepala }}", NOMOR, "TANGGAL {{ tanggal|upper }}"):
        indent(say(document, text, "Tanda Tangan"), 76)
    say(document, "SUSUNAN TIM KOORDINASI KERJA SAMA DAERAH", "Judul Lampiran").paragraph_format.space_after = Pt(0)
    say(document, "{{ kabupaten|upper }}", "Judul Lampiran", before=0)
    add_list(document, LAMPIRAN, "lampiran")
    separate(document)
    sign(document, PORTRAIT_MM, ["", "{{ kepala }},", "{{ nama }}"])
