"""What officials do to a form in Word, and how it is read: changes tracked, rows added, boxes, lists, retyped forms."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell

from petasama.core.errors import Refusal
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.instrumen.kiriman import Bacaan
from petasama.pemetaan.tukar.word import baca_word, tandai_word
from tests.pemetaan.word_acak import CONTOH, EDISI_UJI, RUJUKAN, berkas

W = nsdecls("w")


def edited(act: Callable[[Document], None], *, blank: bool = False) -> bytes:
    document = docx.Document(io.BytesIO(berkas(None if blank else CONTOH)))
    act(document)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def read(content: bytes) -> Bacaan:
    return baca_word(content, EDISI_UJI, RUJUKAN)


def answers(content: bytes, question: str) -> dict:
    reading = read(content)
    assert reading.salah == []
    clean, problems = baca_jawaban(EDISI_UJI.cari(question), reading.kiriman[0].jawaban[question])
    assert problems == []
    return clean


def table_with(document: Document, *heads: str) -> Table:
    return next(t for t in document.tables if {c.text.strip(" \u00a0*") for c in t.rows[0].cells} >= set(heads))


def cell_of(document: Document, label: str) -> _Cell:
    """The answer beside a label."""
    return next(
        row.cells[1]
        for t in document.tables
        for row in t.rows
        if row.cells[0].paragraphs[0].text.strip(" \u00a0*") == label
    )


def add_paragraph_xml(cell: _Cell, inner: str) -> None:
    cell._tc.append(parse_xml(f"<w:p {W}>{inner}</w:p>"))
    cell._tc.remove(cell.paragraphs[0]._p)


def test_rows_added_in_word_become_rows_of_the_table():
    def act(document: Document) -> None:
        table = table_with(document, "Uraian", "Satuan", "Volume")
        for words in (("3", "pos bersama", "unit", "1", "2028"), ("4", "prosedur baku", "dokumen", "1", "2029")):
            for cell, text in zip(table.add_row().cells, words, strict=True):
                cell.text = text

    rows = answers(edited(act), "P6")["keluaran"]

    assert [(row["uraian"], row["volume"], row["tahun"]) for row in rows] == [
        ("latihan gabungan", 2, 2028),
        ("pos bersama", 1, 2028),
        ("prosedur baku", 1, 2029),
    ]


def test_tracked_changes_count_as_accepted():
    def act(document: Document) -> None:
        add_paragraph_xml(
            cell_of(document, "Target"),
            '<w:r><w:t xml:space="preserve">Tanggap </w:t></w:r>'
            '<w:del w:id="1" w:author="a"><w:r><w:delText>60</w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="a"><w:r><w:t>30</w:t></w:r></w:ins>'
            '<w:r><w:t xml:space="preserve"> menit</w:t></w:r>',
        )

    assert answers(edited(act), "P2")["target"] == "Tanggap 30 menit"


def test_a_row_struck_out_while_changes_are_tracked_is_gone():
    def act(document: Document) -> None:
        row = table_with(document, "Nama pihak", "Peran").rows[2]._tr
        mark = OxmlElement("w:del")
        mark.set(qn("w:id"), "9")
        mark.set(qn("w:author"), "a")
        row.get_or_add_trPr().append(mark)

    rows = answers(edited(act), "P3")["peran_pihak"]

    assert [row["nama"] for row in rows] == ["BPBD"]


def test_bold_smart_quotes_and_hard_spaces_stay_text_while_numbers_are_understood():
    def act(document: Document) -> None:
        cell_of(document, "Permasalahan").paragraphs[0].add_run(" “Siaga”").bold = True
        table_with(document, "Uraian", "Satuan", "Volume").rows[1].cells[3].text = "1.250\u00a0"

    content = edited(act)

    assert "“Siaga”" in answers(content, "P2")["permasalahan"]
    assert answers(content, "P6")["keluaran"][0]["volume"] == 1250


def test_a_list_numbered_by_word_keeps_its_numbers_as_text():
    def act(document: Document) -> None:
        cell = cell_of(document, "Permasalahan")
        cell.text = ""
        for words in ("Api melintasi batas", "Tidak ada satuan bersama"):
            cell.add_paragraph(words, style=_numbered(document))
        cell._tc.remove(cell.paragraphs[0]._p)

    assert answers(edited(act), "P2")["permasalahan"] == "1. Api melintasi batas\n2. Tidak ada satuan bersama"


def _numbered(document: Document) -> str:
    """Give the file a list style of its own, as Word does at the first list."""
    if "Daftar" not in [style.name for style in document.styles]:
        source = docx.Document()
        part = source.part.numbering_part
        document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering")
        number = next(
            num.get(qn("w:numId"))
            for num in part.element.findall(qn("w:num"))
            for base in part.element.findall(qn("w:abstractNum"))
            if base.get(qn("w:abstractNumId")) == num.find(qn("w:abstractNumId")).get(qn("w:val"))
            and base.find(qn("w:lvl")).find(qn("w:numFmt")).get(qn("w:val")) == "decimal"
        )
        style = document.styles.add_style("Daftar", 1)
        props = parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        style.element.get_or_add_pPr().append(props)
    return "Daftar"


def test_a_text_box_is_left_out_with_a_word():
    def act(document: Document) -> None:
        add_paragraph_xml(
            cell_of(document, "Potensi"),
            "<w:r><w:t>Relawan desa</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>rahasia</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r>",
        )

    reading = read(edited(act))

    assert reading.kiriman[0].jawaban["P2"]["potensi"] == "Relawan desa"
    assert reading.catatan == ["Kotak teks tidak dibaca. Pindahkan tulisannya ke kolom jawaban."]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("☒ Ya     ☐ Tidak", True), ("☐ Ya     ☑ Tidak", False), ("x Ya     ☐ Tidak", True), ("☐ Ya ✓   ☐ Tidak", True),
     ("Tidak", False), ("[x] Ya   [ ] Tidak", True), ("☐ Ya     ☐ Tidak", None)],
)  # fmt: skip
def test_a_yes_or_no_is_understood_however_it_is_ticked(typed: str, expected: bool | None):
    def act(document: Document) -> None:
        cell = cell_of(document, "Memungut biaya dari masyarakat")
        cell._tc.remove(cell.paragraphs[0]._p)
        cell.add_paragraph(typed)

    assert answers(edited(act), "KLASIFIKASI")["memungut_biaya_publik"] is expected


def test_two_ticks_where_one_is_asked_are_refused_at_that_field():
    def act(document: Document) -> None:
        cell = cell_of(document, "Kewenangan")
        cell._tc.remove(cell.paragraphs[0]._p)
        cell.add_paragraph("☒ Kabupaten     ☒ Provinsi     ☐ Pusat     ☐ Bersama")

    (fault,) = read(edited(act)).salah

    assert (fault.lembar, fault.kolom) == ("Pertanyaan 12. Klasifikasi", "Kewenangan")
    assert fault.masalah == "“Kabupaten” dan “Provinsi” sama-sama dicentang."


def test_a_wrong_choice_in_a_table_is_refused_by_table_row_and_column():
    def act(document: Document) -> None:
        row = table_with(document, "Nama mitra", "Golongan mitra").rows[1]
        cell = row.cells[2]
        cell._tc.remove(cell.paragraphs[0]._p)
        cell.add_paragraph("Kerajaan")

    (fault,) = read(edited(act)).salah

    assert (fault.lembar, fault.baris, fault.kolom) == ("Tabel Calon mitra", 1, "Golongan mitra")
    assert fault.isi == "Kerajaan"


def test_the_marked_file_shades_the_cell_and_says_in_a_comment_what_is_wrong():
    def act(document: Document) -> None:
        cell = table_with(document, "Nama mitra", "Golongan mitra").rows[1].cells[2]
        cell._tc.remove(cell.paragraphs[0]._p)
        cell.add_paragraph("Kerajaan")

    content = edited(act)
    faults = read(content).salah

    marked = tandai_word(content, faults, EDISI_UJI)

    document = docx.Document(io.BytesIO(marked))
    cell = table_with(document, "Nama mitra", "Golongan mitra").rows[1].cells[2]
    assert cell._tc.tcPr.find(qn("w:shd")).get(qn("w:fill")) == "FFE3B8"
    assert ["Pilihan “Kerajaan” tidak ada" in comment.text for comment in document.comments] == [True]
    assert [fault.masalah for fault in read(marked).salah] == [fault.masalah for fault in faults]


def test_a_form_that_lost_its_marks_is_read_by_its_labels():
    def act(document: Document) -> None:
        for name in ("w:bookmarkStart", "w:bookmarkEnd"):
            for node in list(document.element.iter(qn(name))):
                node.getparent().remove(node)

    content = edited(act)

    assert read(content).kiriman[0].nomor == "USL/2027/0007"
    for question in ("P1", "P2", "P3", "P4", "P6", "KLASIFIKASI"):
        assert answers(content, question) == baca_jawaban(EDISI_UJI.cari(question), CONTOH[question])[0]


def test_a_retyped_table_of_questions_is_read_with_its_pasted_lists():
    document = docx.Document()
    table = document.add_table(rows=0, cols=3)
    for words in (
        ("1", "Nama Kegiatan Kerja Sama", "Pos bersama di perbatasan"),
        ("2", "Latar Belakang", "Masalah: api melintasi batas. Potensi: relawan desa"),
        ("4", "Calon Mitra", "Kabupaten Tapin"),
        ("6", "Keluaran (Output)", "1. 1 pos bersama\n2. 2 kali latihan gabungan"),
    ):
        for cell, text in zip(table.add_row().cells, words, strict=True):
            cell.text = text
    output = io.BytesIO()
    document.save(output)

    sent = read(output.getvalue()).kiriman[0]

    assert sent.nomor == ""
    assert sent.jawaban["P1"]["nama_kegiatan"] == "Pos bersama di perbatasan"
    assert sent.jawaban["P2"]["potensi"] == "relawan desa"
    assert sent.jawaban["P4"]["mitra"][0]["kode_wilayah"] == "63.05"
    assert [row["volume"] for row in sent.jawaban["P6"]["keluaran"]] == ["1", "2"]


def test_questions_that_the_file_does_not_have_stay_as_they_are():
    def act(document: Document) -> None:
        table = table_with(document, "Uraian", "Satuan", "Volume")
        table._tbl.getparent().remove(table._tbl)

    assert "P6" not in read(edited(act)).kiriman[0].jawaban


def test_a_vertically_joined_cell_says_the_same_for_each_of_its_rows():
    def act(document: Document) -> None:
        table = table_with(document, "Nama pihak", "Peran")
        for line in (1, 2):
            cell = table.rows[line].cells[3]
            cell.text = "Bersama" if line == 1 else ""
            merge = OxmlElement("w:vMerge")
            if line == 1:
                merge.set(qn("w:val"), "restart")
            cell._tc.get_or_add_tcPr().append(merge)

    assert [row["peran"] for row in answers(edited(act), "P3")["peran_pihak"]] == ["Bersama", "Bersama"]


def test_a_blank_form_is_refused_as_not_filled():
    with pytest.raises(Refusal, match="belum diisi"):
        read(berkas(None))


def test_a_letter_that_is_no_form_is_refused():
    document = docx.Document()
    document.add_paragraph("Dengan hormat, bersama ini kami sampaikan laporan.")
    output = io.BytesIO()
    document.save(output)

    with pytest.raises(Refusal, match="tidak memuat isian formulir"):
        read(output.getvalue())
