"""The first form of the two preparing papers, A4 in Bookman 12: Kerangka Acuan Kerja and Studi Kelayakan."""

from docx.document import Document
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from tools.build_templates.meeting_parts import NUMBER, TEXT, Columns, add_list, add_signatures
from tools.build_templates.sheet import (
    add_footer,
    new_document,
    say,
    separate,
    tag,
    underline_letterhead,
)
from tools.build_templates.tables import add_row, add_table

WIDTH_MM = 163.0
"""Width of the text on A4 between margins of 25 and 22 mm."""
PERAN: Columns = (
    ("No.", "no", 10, NUMBER),
    ("Pihak", "pihak", 43, TEXT),
    ("Peran", "peran", 40, TEXT),
    ("Tugas", "tugas", 70, TEXT),
)
KELUARAN: Columns = (
    ("No.", "no", 10, NUMBER),
    ("Keluaran", "uraian", 98, TEXT),
    ("Volume", "volume", 35, TEXT),
    ("Tahun", "tahun", 20, NUMBER),
)
DUKUNGAN: Columns = (
    ("No.", "no", 10, NUMBER),
    ("Pihak", "pihak", 33, TEXT),
    ("Dukungan", "uraian", 55, TEXT),
    ("Nilai", "nilai", 36, TEXT),
    ("Sumber, tahun", "sumber", 29, TEXT),
)
BIAYA = "Kebutuhan kegiatan ini disediakan oleh para pihak sebagai berikut."


def build_kak() -> Document:
    """Ten parts."""
    document = _begin("KERANGKA ACUAN KERJA")
    _lines(document, "A.", "Latar Belakang", "latar", after="{{ isu }}")
    _lines(document, "B.", "Tujuan dan Target", "tujuan")
    _lines(document, "C.", "Manfaat", "manfaat", numbered=True)
    _head(document, "D.", "Ruang Lingkup")
    say(document, "Ruang lingkup kerja sama adalah urusan {{ urusan }}. {{ perencanaan }}", "Isi")
    _lines(document, "E.", "Kegiatan dan Objek Kerja Sama", "kegiatan")
    _list(document, "Keluaran yang dihasilkan:", KELUARAN, "keluaran")
    _head(document, "F.", "Peran Para Pihak")
    _list(document, "Para pihak berbagi peran dan tugas sebagai berikut:", PERAN, "peran")
    _head(document, "G.", "Pembiayaan")
    _list(document, BIAYA, DUKUNGAN, "dukungan")
    say(document, "{{ jumlah }} {{ anggaran }} {{ sendiri }}", "Isi", before=6)
    _head(document, "H.", "Lokasi")
    say(document, "{{ lokasi }}", "Isi")
    _head(document, "I.", "Jangka Waktu")
    say(document, "{{ jangka }}", "Isi")
    _lines(document, "J.", "Mitigasi Risiko", "risiko")
    return _end(document, "Kerangka Acuan Kerja")


def build_studi_kelayakan() -> Document:
    """Fourteen parts."""
    document = _begin("STUDI KELAYAKAN")
    _head(document, "1.", "Nama Kegiatan")
    say(document, "{{ judul }}, sebagai {{ jenis }} antara Pemerintah Daerah dan {{ mitra }}.", "Isi")
    _lines(document, "2.", "Tujuan dan Target", "tujuan")
    _lines(document, "3.", "Rincian Kegiatan", "kegiatan")
    _list(document, "Keluaran yang dihasilkan:", KELUARAN, "keluaran")
    _head(document, "4.", "Peran Para Pihak")
    _list(document, "Para pihak berbagi peran dan tugas sebagai berikut:", PERAN, "peran")
    _lines(document, "5.", "Aspek Legalitas", "legalitas", numbered=True)
    _lines(document, "6.", "Regulasi", "regulasi", numbered=True)
    _lines(document, "7.", "Aspek Ekonomi dan Finansial", "finansial", numbered=True)
    _list(document, BIAYA, DUKUNGAN, "dukungan")
    say(document, "{{ jumlah }}", "Isi", before=6)
    _lines(document, "8.", "Aspek Teknis", "teknis", numbered=True)
    _lines(document, "9.", "Aspek Operasional", "operasional", numbered=True)
    _lines(document, "10.", "Lokasi dan Hubungan Masyarakat", "masyarakat")
    _head(document, "11.", "Jangka Waktu")
    say(document, "{{ jangka }}", "Isi")
    _lines(document, "12.", "Mitigasi Risiko", "risiko")
    _lines(document, "13.", "Kesimpulan", "kesimpulan")
    _lines(document, "14.", "Lampiran", "lampiran")
    return _end(document, "Studi Kelayakan")


def _begin(title: str) -> Document:
    document = new_document(title.title(), size=12)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name in ("Isi", "Butir", "Bagian"):
        document.styles[name].paragraph_format.line_spacing = 1.15
    say(document, "{{ pemerintah }}", "Tengah Tebal").runs[0].font.size = Pt(13)
    line = say(document, "{{ kantor_besar }}", "Tengah Tebal")
    line.runs[0].font.size = Pt(14)
    underline_letterhead(line)
    say(document, "KONSEP", "Tengah Tebal", before=8)
    say(document, title, "Tengah Tebal", before=2).runs[0].font.size = Pt(13)
    say(document, "{{ judul|upper }}", "Tengah Tebal", before=2)
    table = add_table(document, [38, 5, WIDTH_MM - 43], lined=False)
    facts = (("Usulan", "{{ nomor }}"), ("Jenis kerja sama", "{{ jenis }}"), ("Calon mitra", "{{ mitra }}"))
    for place, (label, text) in enumerate(facts):
        cells = add_row(table, [label, ":", text], "Uraian").cells
        if place == 0:
            for cell in cells:
                cell.paragraphs[0].paragraph_format.space_before = Pt(12)
    separate(document)
    return document


def _head(document: Document, number: str, text: str) -> Paragraph:
    return say(document, f"{number} {text}", "Bagian")


def _lines(document: Document, number: str, title: str, name: str, *, numbered: bool = False, after: str = "") -> None:
    """A part whose paragraphs are the lines of a field."""
    _head(document, number, title)
    tag(document, f"{{%p for baris in {name} %}}")
    say(document, "{{ loop.index }})\t{{ baris }}" if numbered else "{{ baris }}", "Butir" if numbered else "Isi")
    tag(document, "{%p endfor %}")
    if after:
        field = after.strip("{} ")
        tag(document, f"{{%p if {field} %}}")
        say(document, after, "Isi")
        tag(document, "{%p endif %}")


def _list(document: Document, text: str, columns: Columns, name: str) -> None:
    say(document, text, "Isi").paragraph_format.keep_with_next = True
    add_list(document, columns, name)
    separate(document)


def _end(document: Document, title: str) -> Document:
    add_signatures(
        document,
        "",
        "{{ ibukota }}, ………………\n{{ kepala }},\n………………………………\nPangkat …………………\nNIP …………………………",
    )
    add_footer(document, f"{{{{ contoh }}}}KONSEP · {title} {{{{ nomor }}}} · {{{{ kantor }}}}")
    return document
