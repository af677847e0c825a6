"""The first form of the template of the letters with the report: to the governor, and through him to the minister."""

from docx.document import Document
from docx.shared import Mm, Pt

from tools.build_templates.meeting_parts import add_facts, add_signatures
from tools.build_templates.sheet import RIGHT, add_footer, new_document, say, tag, underline_letterhead


def build_surat_pengantar() -> Document:
    """The whole template."""
    document = new_document("Surat Pengantar Laporan Hasil Pemetaan", size=11.5)
    head = say(document, "{{ kepala }}", "Tengah Tebal")
    head.runs[0].font.size = Pt(16)
    underline_letterhead(head)
    say(document, "{{ ibukota }}, {{ tanggal }}", "Uraian", before=14).alignment = RIGHT
    rows = (
        ("Nomor", "{{ nomor }}"),
        ("Sifat", "Biasa"),
        ("Lampiran", "1 (satu) berkas"),
        ("Hal", "Penyampaian Laporan Hasil Pemetaan Urusan Pemerintahan Putaran Tahun {{ tahun_putaran }}"),
    )
    add_facts(document, rows, label_mm=22)
    say(document, "Yth.", "Uraian", before=8)
    tag(document, "{%p for baris in tujuan %}")
    say(document, "{{ baris }}", "Uraian")
    tag(document, "{%p endfor %}")
    say(document, "", "Uraian")
    tag(document, "{%p for alinea in isi %}")
    say(document, "{{ alinea }}", "Isi").paragraph_format.first_line_indent = Mm(10)
    tag(document, "{%p endfor %}")
    # the block has four lines like others, so that the room to sign stands above the name
    add_signatures(document, "", "{{ jabatan }},\n{{ nama }}\n\n")
    add_footer(document, "{{ contoh }}{{ tanda }}Surat {{ kepala }} Nomor {{ nomor }} · {{ kabupaten }}")
    return document
