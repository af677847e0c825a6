"""The first form of the template of the Rapor Lima Masalah: one page for the government, the offices behind it."""

from docx.document import Document
from docx.shared import Mm, Pt

from tools.build_templates.meeting_parts import add_letterhead, add_list
from tools.build_templates.sheet import add_footer, new_document, say, tag
from tools.build_templates.tables import add_loop, add_row, add_table

SMALL, SMALL_NUMBER = "Isi Lampiran", "Angka Lampiran"
MASALAH = (
    ("Masalah", "masalah", 34, SMALL),
    ("Ya", "ya", 11, SMALL_NUMBER),
    ("Tidak", "tidak", 12, SMALL_NUMBER),
    ("Belum diukur", "belum", 15, SMALL_NUMBER),
    ("Keadaan dan perangkat daerah yang mengalaminya", "kalimat }}\n{{ baris.kantor", 56, SMALL),
    ("Yang perlu dilakukan", "langkah", 40, SMALL),
)
MATRIKS = (
    ("No.", "no", 9, SMALL_NUMBER),
    ("Perangkat Daerah", "kantor", 58, SMALL),
    ("Pasif", "pasif", 15, SMALL_NUMBER),
    ("Bukan prioritas", "prioritas", 20, SMALL_NUMBER),
    ("Tidak direncanakan", "rencana", 28, SMALL_NUMBER),
    ("Tidak dipetakan", "peta", 23, SMALL_NUMBER),
    ("Tanpa PIC", "pic", 15, SMALL_NUMBER),
)


def build_rapor() -> Document:
    """The whole template."""
    document = new_document("Rapor Lima Masalah", size=10.5)
    add_letterhead(document, "TIM KOORDINASI KERJA SAMA DAERAH")
    say(document, "RAPOR LIMA MASALAH KERJA SAMA DAERAH", "Tengah Tebal", before=10)
    say(document, "PUTARAN TAHUN {{ tahun_putaran }} UNTUK RKPD TAHUN {{ tahun_rencana }}", "Tengah Tebal")
    say(document, "Keadaan {{ saat }}", "Tengah", before=2).paragraph_format.space_after = Pt(8)
    say(document, "{{ pembuka }}", "Isi")
    _add_problems(document)
    say(document, "{{ penutup }}", "Isi", before=8)
    say(
        document,
        "Ya = masalah ada. Tidak = masalah tidak ada. Belum diukur = datanya belum ada pada tahap ini. Kode perangkat "
        "daerah dijelaskan dalam Lampiran.",
        "Kaki",
        before=4,
    )
    tag(document, "{%p if lampiran %}")
    title = say(document, "LAMPIRAN: KEADAAN SETIAP PERANGKAT DAERAH", "Judul Lampiran", before=0)
    title.paragraph_format.page_break_before = True
    add_list(document, MATRIKS, "lampiran")
    tag(document, "{%p endif %}")
    add_footer(document, "{{ contoh }}Rapor Lima Masalah {{ kabupaten }} Putaran {{ tahun_putaran }}")
    return document


def _add_problems(document: Document) -> None:
    headers, keys, widths, styles = (list(part) for part in zip(*MASALAH, strict=True))
    table = add_table(document, widths, lined=True)
    add_row(table, headers, "Kepala Lampiran", header=True)
    add_loop(table, "baris in masalah", [f"{{{{ baris.{key} }}}}" for key in keys], styles).height = Mm(8)
