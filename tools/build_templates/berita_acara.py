"""The first form of the template of the Berita Acara: the twelve blocks of minutes of a plenary meeting."""

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Mm, Pt

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
    underline_letterhead,
)
from tools.build_templates.tables import add_loop, add_row, add_table

TEXT, NUMBER = "Isi Tabel", "Angka Tabel"
SMALL, SMALL_NUMBER = "Isi Lampiran", "Angka Lampiran"
# Header, tag, width in millimetres, style: chosen so that the longest usual word of each column fits on a line.
TABEL_A = (
    ("No.", "no", 8, SMALL_NUMBER),
    ("Program/Kegiatan", "kegiatan", 36, SMALL),
    ("Perangkat Daerah", "opd", 29, SMALL),
    ("Urusan", "urusan", 27, SMALL),
    ("Jenis", "jenis", 16, SMALL),
    ("Calon Mitra", "mitra", 28, SMALL),
    ("Keluaran", "output", 30, SMALL),
    ("Hasil (Indikator)", "outcome", 30, SMALL),
    ("Dukungan", "dukungan", 29, SMALL),
    ("Skor", "skor", 12, SMALL_NUMBER),
    ("Prioritas", "prioritas", 20, SMALL_NUMBER),
    ("Catatan", "catatan", 29, SMALL),
)
TABEL_B = (
    ("No.", "no", 9, NUMBER),
    ("Program/Kegiatan", "kegiatan", 40, TEXT),
    ("Perangkat Daerah", "opd", 30, TEXT),
    ("Skor", "skor", 13, NUMBER),
    ("Putusan", "hasil", 20, TEXT),
    ("Alasan", "alasan", 56, TEXT),
)
TABEL_C = (
    ("No.", "no", 9, NUMBER),
    ("Anggota", "anggota", 45, TEXT),
    ("Usulan", "kegiatan", 64, TEXT),
    ("Alasan", "alasan", 50, TEXT),
)
REKAP = (("Diterima", "usulan"), ("Layak", "layak"), ("Disetujui", "disetujui"))
ANGGOTA = (
    ("No.", "no", 9, NUMBER),
    ("Nama", "nama", 40, TEXT),
    ("Jabatan", "jabatan", 44, TEXT),
    ("Kursi", "kursi", 27, TEXT),
    ("Kehadiran", "hadir", 21, NUMBER),
)
BOBOT = (("Kode", "kode", 16, NUMBER), ("Kriteria", "nama", 80, TEXT), ("Bobot (%)", "bobot", 22, NUMBER))
SKOR = (
    ("Urutan", "no", 16, NUMBER),
    ("Program/Kegiatan", "kegiatan", 138, TEXT),
    *((f"K{number}", f"k{number}", 17, NUMBER) for number in range(1, 8)),
    ("Skor", "skor", 21, NUMBER),
)
Columns = Sequence[tuple[str, str, float, str]]


def build_berita_acara() -> Document:
    """The whole template."""
    document = new_document("Berita Acara Rapat Pleno", size=11)
    _add_opening(document)
    _add_basis_and_attendance(document)
    _add_result(document)
    new_section(document, landscape=True)
    _add_table_a(document)
    new_section(document, landscape=False)
    _add_tables_b_and_c(document)
    _add_closing(document)
    _add_members(document)
    new_section(document, landscape=True)
    _add_scores(document)
    new_section(document, landscape=False)
    _add_attendance(document)
    add_footer(document, "{{ contoh }}Berita Acara Rapat Pleno TKKSD {{ kabupaten }} Nomor {{ nomor }}")
    return document


def _add_opening(document: Document) -> None:
    """Letterhead, title and the sentence that says when and where."""
    say(document, "{{ pemerintah }}", "Tengah Tebal").runs[0].font.size = Pt(14)
    letterhead = say(document, "TIM KOORDINASI KERJA SAMA DAERAH", "Tengah Tebal")
    letterhead.runs[0].font.size = Pt(16)
    underline_letterhead(letterhead)
    say(document, "BERITA ACARA RAPAT PLENO", "Tengah Tebal", before=16)
    say(document, "TIM KOORDINASI KERJA SAMA DAERAH", "Tengah Tebal")
    say(document, "PENYUSUNAN DAN PEMBAHASAN RENCANA PROGRAM DAN KEGIATAN", "Tengah Tebal", before=6)
    say(document, "KERJA SAMA DAERAH TAHUN {{ tahun_rencana }}", "Tengah Tebal")
    say(document, "NOMOR: {{ nomor }}", "Tengah", before=6).paragraph_format.space_after = Pt(14)
    say(
        document,
        "Pada hari ini, {{ hari_tanggal }} ({{ tanggal }}), pukul {{ pukul }}, bertempat di {{ tempat }}, Tim "
        "Koordinasi Kerja Sama Daerah {{ kabupaten }}, selanjutnya disebut TKKSD, menyelenggarakan Rapat Pleno untuk "
        "membahas dan menyepakati rencana program dan kegiatan kerja sama daerah Tahun {{ tahun_rencana }} dari hasil "
        "pemetaan putaran Tahun {{ tahun_putaran }}, dengan uraian sebagai berikut.",
    )


def _add_basis_and_attendance(document: Document) -> None:
    """Law and invitation, seats and quorum, agenda."""
    say(document, "A. DASAR", "Bagian")
    add_items(document, "peraturan in dasar", "{{ peraturan }};")
    invitation = "Undangan Rapat Pleno Nomor {{ nomor_undangan }} tanggal {{ tanggal_undangan }}."
    say(document, f"{{{{ dasar|length + 1 }}}}.\t{invitation}", "Butir")
    say(document, "B. KEHADIRAN DAN KUORUM", "Bagian")
    say(
        document,
        "Anggota TKKSD yang berhak suara berjumlah {{ berhak_suara }} orang dan yang hadir {{ hadir }} orang, sehingga "
        "kuorum rapat dinyatakan {{ kuorum }}. Rapat dipimpin oleh {{ pimpinan_jabatan }} TKKSD. Daftar hadir "
        "tercantum dalam Lampiran II.",
    )
    say(document, "C. AGENDA", "Bagian")
    add_items(document, "acara in agenda", "{{ acara }}{% if loop.last %}.{% else %};{% endif %}")


def _add_result(document: Document) -> None:
    """The numbers in sentences, then by kind and by office."""
    say(document, "D. HASIL RAPAT", "Bagian")
    say(
        document,
        "Usulan Perangkat Daerah yang diterima Sekretariat TKKSD berjumlah {{ jumlah_usulan }} usulan. Berdasarkan "
        "hasil penelaahan, {{ jumlah_layak }} usulan dinyatakan layak dan {{ jumlah_tidak_layak }} usulan dinyatakan "
        "tidak layak.",
    )
    say(document, "Setelah pembahasan, Rapat Pleno memutuskan:", "Uraian").paragraph_format.keep_with_next = True
    for letter, text in (
        ("a.", "{{ jumlah_disetujui }} usulan disetujui, termasuk yang disetujui dengan catatan;"),
        ("b.", "{{ jumlah_ditunda }} usulan ditunda;"),
        ("c.", "{{ jumlah_ditolak }} usulan ditolak; dan"),
        ("d.", "{{ jumlah_lainnya }} usulan dialihkan ke bentuk lain atau digabungkan dengan usulan lain."),
    ):
        say(document, f"{letter}\t{text}", "Butir")
    for title, field, name in (
        ("Rekapitulasi menurut jenis kerja sama", "rekap_jenis", "Jenis Kerja Sama"),
        ("Rekapitulasi menurut Perangkat Daerah", "rekap_opd", "Perangkat Daerah"),
    ):
        say(document, title, "Judul Tabel", before=10)
        columns = [(name, "nama", 96, TEXT), *((label, key, 24, NUMBER) for label, key in REKAP)]
        _add_list(document, columns, field)


def _add_list(document: Document, columns: Columns, field: str, *, room: tuple[str, str] | None = None) -> None:
    """A lined table over the rows of a field; `room` is one more column to sign in: its header and its text."""
    headers, keys, widths, styles = (list(part) for part in zip(*columns, strict=True))
    texts = [f"{{{{ baris.{key} }}}}" for key in keys]
    if room:
        headers, texts = [*headers, room[0]], [*texts, room[1]]
        widths, styles = [*widths, PORTRAIT_MM - sum(widths)], [*styles, TEXT]
    table = add_table(document, widths, lined=True)
    add_row(table, headers, "Kepala Lampiran" if SMALL in styles else "Kepala Tabel", header=True)
    row = add_loop(table, f"baris in {field}", texts, styles)
    if room:
        row.height = Mm(9)


def _add_table_a(document: Document) -> None:
    say(document, "E. USULAN YANG DISETUJUI", "Bagian", before=0)
    tag(document, "{%p if tabel_a %}")
    say(document, "Tabel A. Usulan yang disetujui menurut urutan prioritas", "Judul Tabel", before=0)
    _add_list(document, TABEL_A, "tabel_a")
    tag(document, "{%p else %}")
    say(document, "Tidak ada usulan yang disetujui dalam Rapat Pleno ini.")
    tag(document, "{%p endif %}")


def _add_tables_b_and_c(document: Document) -> None:
    """What was not approved and who abstained, or the sentence that there is none."""
    say(document, "F. USULAN YANG TIDAK DISETUJUI", "Bagian", before=0)
    tag(document, "{%p if tabel_b %}")
    title = "Tabel B. Usulan yang ditunda, ditolak, dialihkan, atau digabungkan beserta alasannya"
    say(document, title, "Judul Tabel", before=0)
    _add_list(document, TABEL_B, "tabel_b")
    tag(document, "{%p else %}")
    say(document, "Tidak ada usulan yang ditunda, ditolak, dialihkan, atau digabungkan.")
    tag(document, "{%p endif %}")
    say(document, "G. ANGGOTA YANG ABSTAIN", "Bagian")
    tag(document, "{%p if tabel_c %}")
    say(document, "Tabel C. Anggota yang tidak memberikan penilaian beserta alasannya", "Judul Tabel", before=0)
    _add_list(document, TABEL_C, "tabel_c")
    tag(document, "{%p else %}")
    say(document, "Tidak ada anggota yang abstain dalam penilaian usulan.")
    tag(document, "{%p endif %}")


def _add_closing(document: Document) -> None:
    """The closing sentence with both signatures, which stay together on one page."""
    say(document, "H. PENUTUP", "Bagian")
    closing = say(
        document,
        "Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap {{ rangkap }} untuk dipergunakan sebagaimana "
        "mestinya. Bobot kriteria, rerata nilai dan skor, serta daftar hadir merupakan lampiran yang tidak terpisahkan "
        "dari Berita Acara ini.",
    )
    closing.paragraph_format.keep_with_next = closing.paragraph_format.keep_together = True
    table = add_table(document, [PORTRAIT_MM / 2, PORTRAIT_MM / 2], lined=False)
    blocks = [
        "\n".join(
            (
                place,
                f"{{{{ {who}.kursi }}}} TKKSD,",
                f"{{{{ {who}.nama }}}}",
                f"{{{{ {who}.pangkat }}}}",
                f"{{% if {who}.nip %}}NIP {{{{ {who}.nip }}}}{{% endif %}}",
            )
        )
        for place, who in (("", "pimpinan"), ("{{ ibukota }}, {{ tanggal }}", "sekretaris"))
    ]
    for cell in add_row(table, blocks, "Tanda Tangan").cells:
        gap(cell.paragraphs[0], Pt(12))
        gap(cell.paragraphs[1], Pt(6))
        gap(cell.paragraphs[2], Mm(22))
        cell.paragraphs[2].runs[0].bold = True
        cell.paragraphs[-1].paragraph_format.keep_with_next = False


def _add_members(document: Document) -> None:
    """All seats with room to sign; who was absent gets a dash instead."""
    say(document, "Anggota TKKSD", "Judul Tabel", before=18)
    room = '{% if baris.hadir == "Hadir" %}{{ baris.no }}.{% else %}–{% endif %}'
    _add_list(document, ANGGOTA, "daftar_hadir", room=("Tanda Tangan", room))


def _add_annex_head(document: Document, number: str, title: str, left: float) -> None:
    lines = (f"LAMPIRAN {number}", "BERITA ACARA RAPAT PLENO TKKSD", "NOMOR {{ nomor }}", "TANGGAL {{ tanggal|upper }}")
    for line in lines:
        indent(say(document, line, "Tanda Tangan"), left)
    say(document, title, "Judul Lampiran")


def _add_scores(document: Document) -> None:
    """Weights, then the means and the score of each proposal in computed order."""
    _add_annex_head(document, "I", "BOBOT KRITERIA, RERATA NILAI, DAN SKOR USULAN", 190)
    say(document, "1. Bobot kriteria penilaian", "Judul Tabel", before=0)
    _add_list(document, BOBOT, "bobot")
    say(
        document,
        "2. Rerata nilai setiap kriteria (skala 1 sampai dengan 5) dan skor menurut urutan hitungan",
        "Judul Tabel",
    )
    _add_list(document, SKOR, "tabel_skor")


def _add_attendance(document: Document) -> None:
    _add_annex_head(document, "II", "DAFTAR HADIR RAPAT PLENO", 85)
    table = add_table(document, [32, 5, PORTRAIT_MM - 37], lined=False)
    for label, text in (
        ("Hari, tanggal", "{{ tanggal_panjang }}"),
        ("Pukul", "{{ pukul }}"),
        ("Tempat", "{{ tempat }}"),
    ):
        add_row(table, [label, ":", text], "Uraian")
    separate(document).paragraph_format.space_after = Pt(6)
    _add_list(document, ANGGOTA, "daftar_hadir", room=("Paraf", ""))
