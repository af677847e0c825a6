"""The first form of the template of the invitation: letter on one page, list of addressees behind it."""

from docx.document import Document
from docx.shared import Mm, Pt

from tools.build_templates.meeting_parts import (
    NUMBER,
    TEXT,
    add_facts,
    add_letterhead,
    add_list,
    add_signatures,
    signature,
)
from tools.build_templates.sheet import (
    PORTRAIT_MM,
    RIGHT,
    add_footer,
    add_items,
    indent,
    new_document,
    new_section,
    say,
)
from tools.build_templates.tables import add_row, add_table

TUJUAN = (("No.", "no", 12, NUMBER), ("Yth.", "kepala", 156, TEXT))


def build_undangan() -> Document:
    """The whole template."""
    document = new_document("Undangan Sosialisasi", size=11.5)
    add_letterhead(document, "TIM KOORDINASI KERJA SAMA DAERAH")
    _add_address(document)
    _add_body(document)
    add_signatures(document, "", signature("ketua"))
    new_section(document, landscape=False)
    _add_list_of_addressees(document)
    add_footer(document, "{{ contoh }}{{ tanda }}Undangan TKKSD {{ kabupaten }} Nomor {{ nomor }}")
    return document


def _add_address(document: Document) -> None:
    """Place and day, number and subject, whom it goes to."""
    day = say(document, "{{ ibukota }}, {{ tanggal }}", "Uraian", before=10)
    day.alignment = RIGHT
    rows = (
        ("Nomor", "{{ nomor }}"),
        ("Sifat", "Penting"),
        ("Lampiran", "1 (satu) lembar"),
        ("Hal", "Undangan {{ judul }}"),
    )
    add_facts(document, rows, label_mm=22)
    table = add_table(document, [PORTRAIT_MM], lined=False)
    add_row(table, ["Yth. (daftar terlampir)\ndi Tempat"], "Tanda Tangan")


def _add_body(document: Document) -> None:
    """Why, when, where, what is done, who is to come."""
    say(
        document,
        "Dalam rangka pemetaan potensi kerja sama daerah Putaran Tahun {{ tahun_putaran }}, yang hasilnya menjadi "
        "bahan penyusunan RKPD Tahun {{ tahun_rencana }}, dengan hormat kami mengundang Saudara untuk hadir pada:",
        "Isi",
        before=12,
    ).paragraph_format.first_line_indent = Mm(10)
    rows = (
        ("Hari, tanggal", "{{ hari_tanggal }}"),
        ("Pukul", "{{ pukul }}"),
        ("Tempat", "{{ tempat }}"),
        ("Acara", "{{ judul }}"),
    )
    add_facts(document, rows)
    say(document, "Susunan acara:", "Uraian").paragraph_format.keep_with_next = True
    add_items(document, "butir in acara", "{{ butir }}")
    say(
        document,
        "Mengingat pentingnya acara, Saudara dimohon hadir bersama dua pejabat yang bertugas atau akan ditunjuk "
        "sebagai Pejabat Penghubung Kerja Sama Daerah (PPKSD). Daftar hadir diisi melalui kode QR di tempat acara; "
        "materi dapat dibaca di Petasama.",
        "Isi",
        before=8,
    ).paragraph_format.first_line_indent = Mm(10)
    closing = say(document, "Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.", "Isi")
    closing.paragraph_format.first_line_indent = Mm(10)
    closing.paragraph_format.keep_with_next = True


def _add_list_of_addressees(document: Document) -> None:
    for text in ("LAMPIRAN", "SURAT UNDANGAN TKKSD", "NOMOR {{ nomor }}", "TANGGAL {{ tanggal|upper }}"):
        indent(say(document, text, "Tanda Tangan"), 92)
    say(document, "DAFTAR TUJUAN", "Judul Lampiran")
    add_list(document, TUJUAN, "tujuan")
    say(document, "Jumlah: {{ banyak }} perangkat daerah.", "Uraian", before=6).paragraph_format.space_after = Pt(0)
