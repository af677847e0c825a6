"""The first form of the template of the report on the briefings: figures, briefings, one line per office."""

from docx.document import Document
from docx.shared import Pt

from tools.build_templates.meeting_parts import (
    NUMBER,
    TEXT,
    add_facts,
    add_letterhead,
    add_list,
    add_signatures,
    signature,
)
from tools.build_templates.sheet import add_footer, new_document, say, tag

ACARA = (("Acara", "judul", 60, TEXT), ("Waktu", "waktu", 58, TEXT), ("Tempat", "tempat", 50, TEXT))
DAFTAR = (
    ("No.", "no", 10, NUMBER),
    ("Perangkat Daerah", "opd", 70, TEXT),
    ("Gambar", "gambar", 18, NUMBER),
    ("Diundang", "diundang", 22, NUMBER),
    ("Hadir", "hadir", 20, NUMBER),
    ("Membaca", "membaca", 28, NUMBER),
)


def build_laporan_sosialisasi() -> Document:
    """The whole template."""
    document = new_document("Laporan Sosialisasi", size=11)
    add_letterhead(document, "TIM KOORDINASI KERJA SAMA DAERAH")
    say(document, "LAPORAN SOSIALISASI PEMETAAN POTENSI KERJA SAMA DAERAH", "Tengah Tebal", before=14)
    say(document, "PUTARAN TAHUN {{ tahun_putaran }}", "Tengah Tebal").paragraph_format.space_after = Pt(6)
    say(document, "1. Ringkasan", "Bagian")
    rows = (
        ("Diundang", "{{ diundang }} perangkat daerah"),
        ("Hadir", "{{ hadir }} perangkat daerah"),
        ("Membaca semua materi", "{{ membaca }} perangkat daerah"),
        ("Keadaan data", "{{ keadaan }}"),
    )
    add_facts(document, rows, label_mm=54)
    say(document, "2. Sosialisasi yang diselenggarakan", "Bagian")
    tag(document, "{%p if acara %}")
    add_list(document, ACARA, "acara")
    tag(document, "{%p else %}")
    say(document, "Belum ada sosialisasi yang diundang.", "Isi")
    tag(document, "{%p endif %}")
    say(document, "3. Keadaan setiap perangkat daerah", "Bagian")
    say(
        document,
        "Gambar: kotak pertama diundang, kedua hadir, ketiga membaca semua materi; kotak hitam berarti ya.",
        "Uraian",
    )
    add_list(document, DAFTAR, "daftar")
    add_signatures(document, "", signature("sekretaris", above=("{{ ibukota }}, {{ tanggal }}",)))
    add_footer(document, "{{ contoh }}Laporan Sosialisasi TKKSD {{ kabupaten }} · Putaran {{ tahun_putaran }}")
    return document
