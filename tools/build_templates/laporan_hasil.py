"""The first form of two templates: the report on a round's mapping, and its result page in print."""

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Mm, Pt

from tools.build_templates.meeting_parts import (
    NUMBER,
    TEXT,
    Columns,
    add_facts,
    add_letterhead,
    add_list,
    add_signatures,
    signature,
)
from tools.build_templates.sheet import add_footer, add_items, gap, new_document, new_section, say, tag
from tools.build_templates.tables import add_loop, add_row, add_table

SMALL, SMALL_NUMBER, SMALL_HEAD = "Isi Lampiran", "Angka Lampiran", "Kepala Lampiran"
ANGKA = (("Masuk", "masuk", 17, NUMBER), ("Layak", "layak", 17, NUMBER), ("Dialihkan", "tidak", 20, NUMBER))
JENIS = (
    ("Jenis kerja sama", "jenis", 100, TEXT),
    ("Usulan layak", "jumlah", 34, NUMBER),
    ("Bagian", "bagian", 34, NUMBER),
)
URUSAN = (("Kode", "kode", 14, NUMBER), ("Urusan pemerintahan", "nama", 100, TEXT), *ANGKA)
ISU = (("Kode", "kode", 14, NUMBER), ("Isu strategis", "nama", 100, TEXT), *ANGKA)
KANTOR = (
    ("No.", "no", 10, NUMBER),
    ("Perangkat daerah", "nama", 76, TEXT),
    *ANGKA,
    ("Keterangan", "keterangan", 28, TEXT),
)
ALASAN = (
    ("Kode", "kode", 15, SMALL_NUMBER),
    ("Alasan", "alasan", 52, SMALL),
    ("Usulan", "jumlah", 15, SMALL_NUMBER),
    ("Dialihkan ke", "tujuan", 46, SMALL),
    ("Dasar", "dasar", 40, SMALL),
)
DIALIHKAN = (
    ("Nomor", "nomor", 25, SMALL),
    ("Nama kegiatan dan perangkat daerah", "judul }}\n{{ baris.opd", 42, SMALL),
    ("Kode", "kode", 13, SMALL_NUMBER),
    ("Alasan", "alasan", 54, SMALL),
    ("Dialihkan ke", "tujuan", 34, SMALL),
)
LAYAK = (
    ("Nomor", "nomor", 28, SMALL),
    ("Nama kegiatan dan perangkat daerah", "judul }}\n{{ baris.opd", 54, SMALL),
    ("Jenis", "jenis", 22, SMALL),
    ("Urusan", "urusan", 32, SMALL),
    ("Calon mitra", "mitra", 32, SMALL),
)
NIHIL = (
    ("Perangkat daerah", "nama", 66, TEXT),
    ("Keadaan", "keterangan", 36, TEXT),
    ("Alasan", "alasan", 66, TEXT),
)
MATRIKS = (
    ("Urusan", "urusan", 30, SMALL),
    ("Usulan dan perangkat daerah", "nomor }}\n{{ baris.usulan }}\n{{ baris.opd", 56, SMALL),
    ("Potensi", "potensi", 50, SMALL),
    ("Permasalahan", "masalah", 50, SMALL),
    ("Karakteristik", "karakteristik", 46, SMALL),
    ("Isu", "isu", 18, SMALL),
    ("Jenis", "jenis", 22, SMALL),
    ("Hasil", "hasil", 22, SMALL),
)
PENUH = (("Usulan", "nomor }}\n{{ baris.judul", 60, SMALL), ("Teks lengkap", "teks", 234, SMALL))


def build_laporan_hasil() -> Document:
    """The whole template of the report."""
    document = new_document("Laporan Hasil Pemetaan Urusan Pemerintahan", size=11)
    _add_cover(document)
    _add_begin(document)
    _add_figures(document)
    _add_redirected(document)
    _add_end(document)
    new_section(document, landscape=True)
    say(document, "LAMPIRAN I: MATRIKS URUSAN, POTENSI, DAN KARAKTERISTIK", "Judul Lampiran", before=0)
    _add_small_list(document, MATRIKS, "matriks")
    tag(document, "{%p if teks_penuh %}")
    title = say(document, "LAMPIRAN II: TEKS LENGKAP YANG DIRINGKAS DALAM LAMPIRAN I", "Judul Lampiran", before=0)
    title.paragraph_format.page_break_before = True
    _add_small_list(document, PENUH, "teks_penuh")
    tag(document, "{%p endif %}")
    add_footer(
        document,
        "{{ contoh }}{{ tanda }}Laporan Hasil Pemetaan {{ kabupaten }} Putaran {{ tahun_putaran }} · {{ nomor }}",
    )
    return document


def _add_cover(document: Document) -> None:
    """One page: whose report, of which round, number and day."""
    gap(say(document, "{{ pemerintah }}", "Tengah Tebal"), Mm(50)).runs[0].font.size = Pt(15)
    title = say(document, "LAPORAN HASIL PEMETAAN", "Tengah Tebal")
    gap(title, Mm(30)).runs[0].font.size = Pt(18)
    line = say(document, "URUSAN PEMERINTAHAN YANG DAPAT DIKERJASAMAKAN", "Tengah Tebal")
    line.runs[0].font.size = Pt(13)
    say(document, "Putaran Tahun {{ tahun_putaran }} untuk RKPD Tahun {{ tahun_rencana }}", "Tengah", before=10)
    gap(say(document, "Nomor {{ nomor }}", "Tengah"), Mm(26))
    say(document, "Tanggal {{ tanggal }}", "Tengah")
    gap(say(document, "TIM KOORDINASI KERJA SAMA DAERAH", "Tengah Tebal"), Mm(58))
    say(document, "{{ kabupaten }}", "Tengah Tebal")


def _add_begin(document: Document) -> None:
    """Law and method."""
    say(document, "1. Ringkasan", "Bagian").paragraph_format.page_break_before = True
    say(document, "{{ ringkasan }}", "Isi")
    say(document, "2. Dasar hukum", "Bagian")
    add_items(document, "butir in dasar_hukum", "{{ butir }}")
    say(document, "Pasal yang mendasari pemetaan:", "Isi", before=4).paragraph_format.keep_with_next = True
    add_items(document, "butir in pasal", "{{ butir }}")
    say(document, "3. Cara pemetaan", "Bagian")
    say(
        document,
        "Setiap perangkat daerah menjawab delapan pertanyaan dan klasifikasi untuk setiap kegiatan yang diusulkannya. "
        "Usulan disusun Pejabat Penghubung Kerja Sama Daerah (PPKSD), disetujui dan diteruskan kepala perangkat "
        "daerah, lalu ditelaah kelayakannya oleh Sekretariat TKKSD. Jenis kerja sama ditentukan dari golongan calon "
        "mitra dan dari dua ujian kerja sama wajib.",
        "Isi",
    )
    add_facts(
        document,
        (
            ("Perangkat daerah", "{{ kantor_semua }}, di antaranya {{ kantor_mengusulkan }} mengusulkan"),
            ("Keadaan data", "{{ saat }}"),
        ),
        label_mm=44,
    )
    add_list(document, (("Langkah", "nama", 60, TEXT), ("Waktu", "hari", 108, TEXT)), "langkah")


def _add_figures(document: Document) -> None:
    """By kind, affair, issue and office."""
    say(document, "4. Hasil menurut jenis kerja sama", "Bagian")
    add_list(document, JENIS, "per_jenis")
    say(document, "{{ wajib }}", "Isi", before=4)
    say(document, "5. Hasil menurut urusan pemerintahan", "Bagian")
    _say_above(document, "Setiap usulan dihitung pada urusan utamanya; rinciannya dalam Lampiran I.")
    add_list(document, URUSAN, "per_urusan")
    say(document, "{{ tanpa_usulan }}", "Isi", before=4)
    say(document, "6. Hasil menurut isu strategis", "Bagian")
    _say_above(document, "Satu usulan dapat menyebut lebih dari satu isu.")
    add_list(document, ISU, "per_isu")
    say(document, "7. Hasil menurut perangkat daerah", "Bagian")
    add_list(document, KANTOR, "per_kantor")


def _add_redirected(document: Document) -> None:
    """What was redirected, and who proposed nothing."""
    say(document, "8. Usulan yang dialihkan", "Bagian")
    tag(document, "{%p if dialihkan %}")
    _add_small_list(document, ALASAN, "per_alasan")
    say(document, "Rincian:", "Isi", before=6).paragraph_format.keep_with_next = True
    _add_small_list(document, DIALIHKAN, "dialihkan")
    tag(document, "{%p else %}")
    say(document, "Tidak ada usulan yang dialihkan.", "Isi")
    tag(document, "{%p endif %}")
    say(document, "9. Perangkat daerah tanpa usulan", "Bagian")
    tag(document, "{%p if tidak_mengusulkan %}")
    add_list(document, NIHIL, "tidak_mengusulkan")
    tag(document, "{%p else %}")
    say(document, "Semua perangkat daerah mengusulkan paling sedikit satu kegiatan.", "Isi")
    tag(document, "{%p endif %}")


def _add_end(document: Document) -> None:
    """The closing words and who signs."""
    say(document, "10. Penutup", "Bagian")
    say(document, "{{ penutup }}", "Isi")
    add_signatures(document, "", signature("ketua", above=("{{ ibukota }}, {{ tanggal }}",)))


def _say_above(document: Document, text: str) -> None:
    """A sentence that stays with the table below it."""
    say(document, text, "Isi").paragraph_format.keep_with_next = True


def _add_small_list(document: Document, columns: Columns, field: str) -> None:
    headers, keys, widths, styles = (list(part) for part in zip(*columns, strict=True))
    table = add_table(document, widths, lined=True)
    add_row(table, headers, SMALL_HEAD, header=True)
    add_loop(table, f"baris in {field}", [f"{{{{ baris.{key} }}}}" for key in keys], styles)


def build_hasil_pemetaan() -> Document:
    """The whole template of the result page in print."""
    document = new_document("Hasil Pemetaan", size=10.5)
    add_letterhead(document, "TIM KOORDINASI KERJA SAMA DAERAH")
    say(document, "HASIL PEMETAAN POTENSI KERJA SAMA DAERAH", "Tengah Tebal", before=10)
    say(document, "PUTARAN TAHUN {{ tahun_putaran }} UNTUK RKPD TAHUN {{ tahun_rencana }}", "Tengah Tebal")
    say(document, "Keadaan {{ saat }}", "Tengah", before=2).paragraph_format.space_after = Pt(8)
    say(document, "{{ ringkasan }}", "Isi")
    parts: Sequence[tuple[str, Columns, str]] = (
        ("Menurut jenis", JENIS, "per_jenis"),
        ("Menurut urusan pemerintahan", URUSAN, "per_urusan"),
        ("Menurut isu strategis", ISU, "per_isu"),
        ("Menurut perangkat daerah", KANTOR, "per_kantor"),
    )
    for head, columns, field in parts:
        say(document, head, "Bagian")
        add_list(document, columns, field)
    for head, columns, field in (("Usulan yang dialihkan", DIALIHKAN, "dialihkan"), ("Usulan layak", LAYAK, "layak")):
        tag(document, f"{{%p if {field} %}}")
        say(document, head, "Bagian")
        _add_small_list(document, columns, field)
        tag(document, "{%p endif %}")
    add_footer(document, "{{ contoh }}Hasil Pemetaan {{ kabupaten }} Putaran {{ tahun_putaran }}")
    return document
