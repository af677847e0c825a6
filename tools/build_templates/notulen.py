"""The first form of the template of minutes: opening, agenda, course, conclusions, findings, attendance."""

from docx.document import Document

from tools.build_templates.meeting_parts import (
    NUMBER,
    TEXT,
    add_bullets,
    add_letterhead,
    add_list,
    add_signatures,
    signature,
)
from tools.build_templates.sheet import add_footer, new_document, new_section, say, tag

HADIR = (
    ("No.", "no", 10, NUMBER),
    ("Nama", "nama", 50, TEXT),
    ("Jabatan", "jabatan", 50, TEXT),
    ("Perangkat Daerah", "opd", 58, TEXT),
)
TEMUAN = (
    ("No.", "no", 9, NUMBER),
    ("Jenis", "jenis", 26, TEXT),
    ("Temuan", "temuan", 59, TEXT),
    ("Keadaan yang Diharapkan", "harapan }}\nMitra: {{ baris.mitra", 40, TEXT),
    ("Isu Strategis dan Urusan", "isu }}\nUrusan: {{ baris.urusan", 34, TEXT),
)


def build_notulen() -> Document:
    """The whole template."""
    document = new_document("Notulen", size=11)
    add_letterhead(document, "{{ penyelenggara }}")
    say(document, "NOTULEN", "Tengah Tebal", before=14)
    say(document, "{{ judul|upper }}", "Tengah Tebal")
    say(document, "NOMOR: {{ nomor }}", "Tengah")
    _add_opening(document)
    add_bullets(document, "acara", head="A. SUSUNAN ACARA")
    say(document, "B. JALANNYA PERTEMUAN", "Bagian")
    tag(document, "{%p for alinea in notulen %}")
    say(document, "{{ alinea }}", "Isi")
    tag(document, "{%p endfor %}")
    add_bullets(document, "kesimpulan", head="C. KESIMPULAN")
    _add_closing(document)
    _add_annexes(document)
    add_footer(document, "{{ contoh }}Notulen Nomor {{ nomor }} · {{ judul }}")
    return document


def _add_opening(document: Document) -> None:
    say(
        document,
        "Pada hari {{ hari_tanggal }} ({{ tanggal }}), pukul {{ pukul }}, bertempat di {{ tempat }}, diselenggarakan "
        "{{ judul }} dalam pemetaan potensi kerja sama daerah Putaran Tahun {{ tahun_putaran }}"
        "{% if dasar %} berdasarkan {{ dasar }}{% endif %}. Hadir {{ jumlah_hadir }}; daftar hadir terlampir.",
        "Isi",
        before=14,
    )


def _add_closing(document: Document) -> None:
    """The closing sentence with both signatures, which stay together."""
    text = "Demikian notulen ini dibuat untuk dipergunakan sebagaimana mestinya."
    closing = say(document, text, "Isi", before=10)
    closing.paragraph_format.keep_with_next = True
    left = signature("mengetahui", above=("", "Mengetahui,"))
    right = signature("notulis", above=("{{ ibukota }}, {{ tanggal }}", "Notulis,"))
    add_signatures(document, left, right)


def _add_annexes(document: Document) -> None:
    """Attendance, then the findings where there are any."""
    new_section(document, landscape=False)
    say(document, "LAMPIRAN I: DAFTAR HADIR", "Judul Lampiran", before=0)
    add_list(document, HADIR, "daftar_hadir")
    tag(document, "{%p if temuan %}")
    say(document, "LAMPIRAN II: POTENSI DAN PERMASALAHAN", "Judul Lampiran", before=18)
    add_list(document, TEMUAN, "temuan")
    tag(document, "{%p endif %}")
