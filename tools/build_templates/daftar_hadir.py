"""The first form of the template of the attendance list: lines to be signed by hand."""

from docx.document import Document

from tools.build_templates.meeting_parts import NUMBER, TEXT, add_facts, add_letterhead, add_list
from tools.build_templates.sheet import add_footer, new_document, say

DAFTAR = (
    ("No.", "no", 10, NUMBER),
    ("Perangkat Daerah", "opd", 48, TEXT),
    ("Nama", "nama", 42, TEXT),
    ("Jabatan", "jabatan", 38, TEXT),
    ("Tanda Tangan", "", 30, TEXT),
)


def build_daftar_hadir() -> Document:
    """The whole template."""
    document = new_document("Daftar Hadir", size=11)
    add_letterhead(document, "{{ penyelenggara }}")
    say(document, "DAFTAR HADIR", "Judul Lampiran")
    rows = (
        ("Acara", "{{ judul }}"),
        ("Hari, tanggal", "{{ hari_tanggal }}"),
        ("Pukul", "{{ pukul }}"),
        ("Tempat", "{{ tempat }}"),
    )
    add_facts(document, rows)
    add_list(document, DAFTAR, "daftar", height_mm=10)
    add_footer(document, "{{ contoh }}Daftar Hadir · {{ judul }}")
    return document
