"""The first form of the template of the extract of the trail: letterhead, what was asked, the check, the events."""

from docx.document import Document
from docx.shared import Pt

from tools.build_templates.sheet import (
    PORTRAIT_MM,
    add_footer,
    new_document,
    say,
    separate,
    tag,
    underline_letterhead,
)
from tools.build_templates.tables import add_loop, add_row, add_table

LABEL_MM, COLON_MM = 44.0, 5.0
CARA = (
    "Bandingkan kepala di atas dengan kepala yang dikirim setiap hari lewat surel kepada Inspektorat dan admin daerah, "
    "atau yang tercetak pada salinan lain. Nomor yang sama harus bersidik sama.",
    "Dengan Petasama: buka Jejak, pilih Periksa rantai, tempel kepala itu.",
    "Tanpa Petasama: unduh verifikasi_jejak.py dan seluruh rantai (.jsonl) dari halaman yang sama, lalu jalankan "
    "python3 verifikasi_jejak.py BERKAS.jsonl --kepala NOMOR:SIDIK. Aturan sidiknya tertulis dalam berkas itu.",
)


def build_jejak() -> Document:
    """The whole template."""
    document = new_document("Salinan Jejak", size=10.5)
    say(document, "{{ pemerintah }}", "Tengah Tebal").runs[0].font.size = Pt(13)
    letterhead = say(document, "{{ unit }}", "Tengah Tebal")
    letterhead.runs[0].font.size = Pt(15)
    underline_letterhead(letterhead)
    say(document, "SALINAN JEJAK PETASAMA", "Tengah Tebal", before=14).paragraph_format.space_after = Pt(8)
    say(
        document,
        "Salinan ini memuat {{ banyak }} kejadian dari jejak kerja sama {{ daerah }}, diambil {{ saat }} oleh "
        "{{ oleh }}, {{ jabatan }}.",
    )
    _add_facts(document)
    _add_events(document)
    _add_how(document)
    add_footer(document, "{{ contoh }}Salinan Jejak {{ daerah }}, {{ saat }}")
    return document


def _add_facts(document: Document) -> None:
    """What was asked for, and how the chain stands."""
    table = add_table(document, [LABEL_MM, COLON_MM, PORTRAIT_MM - LABEL_MM - COLON_MM], lined=False)
    add_loop(table, "baris in saringan", ["{{ baris.label }}", ":", "{{ baris.teks }}"], "Uraian")
    for label, text in (
        ("Pemeriksaan rantai", "{{ hasil }}"),
        ("Kepala rantai", "{{ kepala }}"),
        ("Catatan terakhir", "{{ kepala_pada }}"),
    ):
        add_row(table, [label, ":", text], ["Tanda Tangan", "Tanda Tangan", "Tanda Tangan"])


def _add_events(document: Document) -> None:
    """The events, oldest first, each with its note and its digest."""
    say(document, "Kejadian menurut nomor urut", "Judul Tabel", before=12)
    tag(document, "{%p if kejadian %}")
    table = add_table(document, [16, PORTRAIT_MM - 16], lined=True)
    add_row(table, ["Nomor", "Kejadian"], "Kepala Tabel", header=True)
    lines = (
        "{{ baris.kalimat }}{% if baris.catatan %} Catatan: {{ baris.catatan }}{% endif %}",
        "SHA-256 {{ baris.sidik }}",
    )
    row = add_loop(table, "baris in kejadian", ["{{ baris.no }}", "\n".join(lines)], ["Angka Tabel", "Isi Tabel"])
    row.cells[1].paragraphs[-1].style = document.styles["Kaki"]
    separate(document)
    tag(document, "{%p else %}")
    say(document, "Tidak ada kejadian yang cocok dengan saringan itu.", "Isi")
    tag(document, "{%p endif %}")


def _add_how(document: Document) -> None:
    """How anyone can check the extract."""
    say(document, "Cara memeriksa", "Bagian")
    for place, text in enumerate(CARA, start=1):
        say(document, f"{place}.\t{text}", "Butir")
