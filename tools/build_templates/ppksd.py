"""The first form of the two letters about liaison officers: the team's request, and a head's appointment."""

from docx.document import Document
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

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
    tag,
)
from tools.build_templates.tables import add_row, add_table

TUJUAN = (
    ("No.", "no", 12, NUMBER),
    ("Yth.", "kepala", 112, TEXT),
    ("PPKSD yang Berlaku", "berlaku", 22, NUMBER),
    ("Masih Kurang", "kurang", 22, NUMBER),
)
DITUNJUK = (
    ("No.", "no", 10, NUMBER),
    ("Nama", "nama", 50, TEXT),
    ("NIP", "nip", 40, TEXT),
    ("Jabatan", "jabatan", 40, TEXT),
    ("Sebagai", "sebagai", 28, TEXT),
)


def build_permintaan() -> Document:
    """The request: one page of letter, the list of addressees behind it."""
    document = new_document("Permintaan Penunjukan PPKSD", size=11.5)
    add_letterhead(document, "TIM KOORDINASI KERJA SAMA DAERAH")
    _add_address(document)
    _begin(
        document,
        "Dalam rangka pemetaan potensi kerja sama daerah Putaran Tahun {{ tahun_putaran }}, yang hasilnya menjadi "
        "bahan penyusunan RKPD Tahun {{ tahun_rencana }}, setiap perangkat daerah perlu mempunyai petugas yang "
        "menyiapkan dan mengawal usulannya. Sehubungan dengan itu, kami minta Saudara menunjuk paling sedikit 2 (dua) "
        "orang Pejabat Penghubung Kerja Sama Daerah (PPKSD), terdiri atas satu orang utama dan paling sedikit satu "
        "orang pendamping, paling lambat {{ tenggat }}.",
        before=12,
    )
    say(document, "PPKSD bertugas:", "Uraian").paragraph_format.keep_with_next = True
    add_items(document, "butir in tugas", "{{ butir }}{% if loop.last %}.{% else %};{% endif %}")
    _begin(
        document,
        "Penunjukan dilakukan di Petasama; surat penunjukan dengan kepala surat perangkat daerah dibuatkan di sana. "
        "Surat penunjukan yang masih berlaku tetap dihitung, sehingga perangkat daerah yang sudah lengkap tidak perlu "
        "menunjuk ulang. Perangkat daerah dengan PPKSD kurang dari dua orang belum dapat mengirim usulan.",
        before=6,
    )
    closing = _begin(document, "Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.")
    closing.paragraph_format.keep_with_next = True
    add_signatures(document, "", signature("ketua", above=("Ketua TKKSD,",)))
    new_section(document, landscape=False)
    for text in ("LAMPIRAN", "SURAT KETUA TKKSD", "NOMOR {{ nomor }}", "TANGGAL {{ tanggal|upper }}"):
        indent(say(document, text, "Tanda Tangan"), 92)
    say(document, "DAFTAR TUJUAN", "Judul Lampiran")
    add_list(document, TUJUAN, "tujuan")
    say(document, "Jumlah: {{ banyak }} perangkat daerah.", "Uraian", before=6).paragraph_format.space_after = Pt(0)
    add_footer(document, "{{ contoh }}Permintaan PPKSD {{ kabupaten }} Nomor {{ nomor }}")
    return document


def _add_address(document: Document) -> None:
    """Place and day, number and subject, whom it goes to."""
    say(document, "{{ ibukota }}, {{ tanggal }}", "Uraian", before=10).alignment = RIGHT
    rows = (
        ("Nomor", "{{ nomor }}"),
        ("Sifat", "Segera"),
        ("Lampiran", "1 (satu) berkas"),
        ("Hal", "Penunjukan Pejabat Penghubung Kerja Sama Daerah"),
    )
    add_facts(document, rows, label_mm=22)
    table = add_table(document, [PORTRAIT_MM], lined=False)
    add_row(table, ["Yth. (daftar terlampir)\ndi Tempat"], "Tanda Tangan")


def _begin(document: Document, text: str, *, before: float | None = None) -> Paragraph:
    """A paragraph of the letter, its first line moved in."""
    paragraph = say(document, text, "Isi", before=before)
    paragraph.paragraph_format.first_line_indent = Mm(10)
    return paragraph


def build_penunjukan() -> Document:
    """The appointment: on the letterhead of the office, signed by its head."""
    document = new_document("Surat Penunjukan PPKSD", size=11.5)
    add_letterhead(document, "{{ kantor_besar }}")
    say(document, "SURAT PENUNJUKAN", "Tengah Tebal", before=16)
    say(document, "PEJABAT PENGHUBUNG KERJA SAMA DAERAH (PPKSD)", "Tengah Tebal")
    say(document, "NOMOR: {{ nomor }}", "Tengah", before=4).paragraph_format.space_after = Pt(12)
    say(document, "Berdasarkan:", "Uraian").paragraph_format.keep_with_next = True
    add_items(document, "butir in dasar", "{{ butir }}{% if loop.last %},{% else %};{% endif %}")
    say(
        document,
        "dengan ini {{ kepala.jabatan }} menunjuk nama-nama berikut sebagai Pejabat Penghubung Kerja Sama Daerah "
        "(PPKSD) pada {{ kantor }} {{ kabupaten }}:",
        "Isi",
        before=4,
    ).paragraph_format.keep_with_next = True
    add_list(document, DITUNJUK, "ditunjuk")
    tag(document, "{%p if tetap %}")
    say(document, "{{ tetap }}", "Isi", before=8)
    tag(document, "{%p endif %}")
    say(document, "PPKSD bertugas:", "Uraian", before=10).paragraph_format.keep_with_next = True
    add_items(document, "butir in tugas", "{{ butir }}{% if loop.last %}.{% else %};{% endif %}")
    say(
        document,
        "{{ masa }} PPKSD yang berpindah tugas menyerahkan pekerjaan yang belum selesai kepada penggantinya.",
        "Isi",
        before=6,
    )
    closing = say(document, "Demikian surat ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.", "Isi")
    closing.paragraph_format.keep_with_next = True
    add_signatures(document, "", signature("kepala", above=("{{ ibukota }}, {{ tanggal }}",)))
    add_footer(document, "{{ contoh }}Penunjukan PPKSD {{ kantor }} Nomor {{ nomor }}")
    return document
