"""The first form of the template of a round's calendar: the table of steps, then the desks as annex when there are."""

from docx.document import Document
from docx.shared import Pt

from tools.build_templates.meeting_parts import NUMBER, TEXT, add_letterhead, add_list
from tools.build_templates.sheet import add_footer, indent, new_document, say, tag

LANGKAH = (
    ("No.", "no", 9, NUMBER),
    ("Langkah", "nama", 51, TEXT),
    ("Mulai", "mulai", 34, TEXT),
    ("Selesai", "selesai", 34, TEXT),
    ("Pelaku", "pelaku", 40, TEXT),
)
MEJA = (
    ("No.", "no", 9, NUMBER),
    ("Perangkat Daerah", "opd", 55, TEXT),
    ("Hari, tanggal", "hari", 36, TEXT),
    ("Pukul", "pukul", 22, NUMBER),
    ("Meja", "meja", 12, NUMBER),
    ("Tempat", "tempat", 34, TEXT),
)


def build_jadwal() -> Document:
    """The whole template."""
    document = new_document("Jadwal Putaran", size=11)
    add_letterhead(document, "TIM KOORDINASI KERJA SAMA DAERAH")
    say(document, "JADWAL PEMETAAN POTENSI KERJA SAMA DAERAH", "Tengah Tebal", before=16)
    say(document, "PUTARAN TAHUN {{ tahun_putaran }} UNTUK RKPD TAHUN {{ tahun_rencana }}", "Tengah Tebal")
    say(document, "Keadaan {{ dicetak }}", "Tengah", before=4).paragraph_format.space_after = Pt(12)
    add_list(document, LANGKAH, "langkah")
    _add_notes(document)
    tag(document, "{%p if meja %}")
    _add_desks(document)
    tag(document, "{%p endif %}")
    add_footer(document, "{{ contoh }}Jadwal Putaran {{ tahun_putaran }} {{ kabupaten }}")
    return document


def _add_notes(document: Document) -> None:
    say(document, "Catatan:", "Judul Tabel", before=10)
    for number, text in enumerate(
        (
            "Setiap langkah berakhir pada hari terakhirnya pukul 23.59 {{ zona }}.",
            "Keputusan yang ditetapkan sesudah {{ batas }} tidak lagi masuk rancangan RKPD Tahun {{ tahun_rencana }}.",
            "Perubahan jadwal diumumkan melalui Petasama; yang berlaku adalah jadwal dengan keadaan terakhir.",
        ),
        start=1,
    ):
        say(document, f"{number}.\t{text}", "Butir")


def _add_desks(document: Document) -> None:
    head = indent(say(document, "LAMPIRAN", "Tanda Tangan"), 92)
    head.paragraph_format.page_break_before = True
    indent(say(document, "JADWAL PUTARAN TAHUN {{ tahun_putaran }}", "Tanda Tangan"), 92)
    say(document, "JANJI MEJA PERANGKAT DAERAH", "Judul Lampiran")
    say(document, "Waktu dalam {{ zona }}.", "Uraian")
    add_list(document, MEJA, "meja")
