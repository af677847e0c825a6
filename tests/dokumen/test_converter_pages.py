"""Pages: size, orientation, margins, headers and footers, numbers, and where pages break."""

import re

import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt

from tests.dokumen.files.samples import (
    MM,
    annex,
    bytes_of,
    document,
    field,
    keputusan,
    landscape_section,
    row_rule,
    signature,
    table,
    to_pdf,
    xml,
)


def test_an_f4_page_is_exactly_215_by_330_millimetres():
    word = document()
    word.add_paragraph("isi")

    pdf = to_pdf(word)

    assert pdf.size(0) == (round(215 * MM, 1), round(330 * MM, 1))


def test_an_a4_page_keeps_its_size():
    word = document()
    word.sections[0].page_width, word.sections[0].page_height = Mm(210), Mm(297)
    word.add_paragraph("isi")

    pdf = to_pdf(word)

    width, height = pdf.size(0)
    assert abs(width - 210 * MM) < 0.1
    assert abs(height - 297 * MM) < 0.1


def test_an_annex_turns_to_landscape_and_the_body_stays_upright():
    word = document()
    word.add_paragraph("batang tubuh")
    landscape_section(word)
    word.add_paragraph("lampiran")

    pdf = to_pdf(word)

    assert [pdf.size(0), pdf.size(1)] == [(609.4, 935.4), (935.4, 609.4)]
    assert pdf.page_of("lampiran") == [1]


def test_text_starts_at_the_margins():
    word = document()
    word.add_paragraph("Hulu")

    left, top, _, _ = to_pdf(word).box(0, "Hulu")

    assert abs(left - 25 * MM) < 1.5
    assert 25 * MM < top < 25 * MM + 5


def test_a_narrower_page_of_a_continuous_section_is_refused_only_when_it_differs():
    word = document()
    word.add_paragraph("awal")
    word.add_section(WD_SECTION.CONTINUOUS)
    word.add_paragraph("lanjutan")

    pdf = to_pdf(word)

    assert len(pdf) == 1


def test_page_number_and_page_total_are_those_of_the_pdf():
    word = document()
    footer = word.sections[0].footer.paragraphs[0]
    footer.add_run("Halaman ")
    field(footer, "PAGE")
    footer.add_run(" dari ")
    field(footer, "NUMPAGES")
    for _ in range(3):
        word.add_paragraph("isi").add_run().add_break(WD_BREAK.PAGE)
    word.add_paragraph("akhir")

    pdf = to_pdf(word)

    assert [text.split("Halaman ")[1].strip() for text in pdf.texts] == ["1 dari 4", "2 dari 4", "3 dari 4", "4 dari 4"]


def test_a_section_may_start_its_numbers_anew_in_roman():
    word = document()
    field(word.sections[0].footer.paragraphs[0], "PAGE")
    word.add_paragraph("batang tubuh")
    landscape_section(word)
    word.sections[1]._sectPr.append(xml('<w:pgNumType w:fmt="lowerRoman" w:start="4"/>'))
    word.add_paragraph("lampiran")

    pdf = to_pdf(word)

    assert [text.split()[-1] for text in pdf.texts] == ["1", "iv"]


def test_the_first_page_has_its_own_header_when_the_document_says_so():
    word = document()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Kepala pertama"
    section.header.paragraphs[0].text = "Kepala lanjutan"
    word.add_paragraph("satu").add_run().add_break(WD_BREAK.PAGE)
    word.add_paragraph("dua")

    pdf = to_pdf(word)

    assert (pdf.page_of("Kepala pertama"), pdf.page_of("Kepala lanjutan")) == ([0], [1])


def test_even_pages_have_their_own_footer_when_the_settings_say_so():
    word = document()
    word.settings.odd_and_even_pages_header_footer = True
    word.sections[0].footer.paragraphs[0].text = "ganjil"
    word.sections[0].even_page_footer.paragraphs[0].text = "genap"
    for text in ("satu", "dua"):
        word.add_paragraph(text).add_run().add_break(WD_BREAK.PAGE)
    word.add_paragraph("tiga")

    pdf = to_pdf(word)

    assert (pdf.page_of("ganjil"), pdf.page_of("genap")) == ([0, 2], [1])


def test_a_later_section_inherits_header_and_footer():
    word = document()
    word.sections[0].header.paragraphs[0].text = "Kepala bersama"
    word.add_paragraph("batang tubuh")
    landscape_section(word)
    word.add_paragraph("lampiran")

    assert to_pdf(word).page_of("Kepala bersama") == [0, 1]


def test_a_tall_header_pushes_the_text_down():
    word = document()
    header = word.sections[0].header
    header.paragraphs[0].text = "baris kepala 1"
    for index in range(2, 11):
        header.add_paragraph(f"baris kepala {index}")
    word.add_paragraph("Isi pertama")

    pdf = to_pdf(word)

    assert pdf.box(0, "Isi pertama")[1] > pdf.box(0, "baris kepala 10")[3]


def test_an_empty_header_leaves_the_page_alone():
    word = document()
    word.sections[0].header.is_linked_to_previous = False
    word.add_paragraph("Isi")

    assert to_pdf(word).text(0).strip() == "Isi"


def test_page_break_before_opens_a_page_and_keeps_its_space_above():
    word = document()
    word.add_paragraph("satu")
    paragraph = word.add_paragraph("dua")
    paragraph.paragraph_format.page_break_before = True
    paragraph.paragraph_format.space_before = Pt(36)

    pdf = to_pdf(word)

    assert pdf.page_of("dua") == [1]
    assert pdf.box(1, "dua")[1] > 25 * MM + 36


def test_text_before_and_after_a_page_break_stays_on_its_side():
    word = document()
    paragraph = word.add_paragraph("sebelum")
    paragraph.add_run().add_break(WD_BREAK.PAGE)
    paragraph.add_run("sesudah")

    pdf = to_pdf(word)

    assert (pdf.page_of("sebelum"), pdf.page_of("sesudah"), len(pdf)) == ([0], [1], 2)


def test_a_page_break_at_the_end_of_a_paragraph_adds_no_empty_line():
    word = document()
    word.add_paragraph("satu").add_run().add_break(WD_BREAK.PAGE)
    word.add_paragraph("Dua")

    assert to_pdf(word).box(1, "Dua")[1] < 25 * MM + 5


def test_sixty_rows_of_twelve_columns_flow_over_pages_under_a_repeated_header():
    word = document()
    landscape_section(word)
    annex(word, 60, 12)

    pdf = to_pdf(word)

    heads = [len(re.findall(r"Kolom 1\b", text)) for text in pdf.texts]
    seen = [row for row in range(1, 61) if any(f"baris {row} sel" in text.replace("\n", " ") for text in pdf.texts)]
    assert len(pdf) > 2
    assert heads == [0] + [1] * (len(pdf) - 1)
    assert seen == list(range(1, 61))


def test_a_row_that_must_not_break_moves_whole_to_the_next_page():
    word = document()
    made = table(word, [["awal"], ["satu\ndua\ntiga\nempat"]], [Mm(100)])
    made.rows[0].height = Mm(265)
    row_rule(made, 1, "w:cantSplit")

    pdf = to_pdf(word)

    assert [pdf.page_of(word) for word in ("satu", "empat")] == [[1], [1]]


def test_a_row_that_may_break_does():
    word = document()
    made = table(word, [["awal"], ["satu\ndua\ntiga\nempat\nlima\nenam\ntujuh\nsembilan"]], [Mm(100)])
    made.rows[0].height = Mm(262)

    pdf = to_pdf(word)

    assert [pdf.page_of(word) for word in ("satu", "sembilan")] == [[0], [1]]


@pytest.mark.parametrize("lines", [54, 57, 60, 62])
def test_a_signature_block_never_breaks_over_pages(lines: int):
    word = document()
    for index in range(lines):
        word.add_paragraph(f"alinea {index}")
    signature(word)

    pdf = to_pdf(word)

    # A page of 280 mm holds 62 lines of 12.65 pt; the block has seven.
    expected = 0 if lines + 7 <= 62 else 1
    assert pdf.page_of("alinea 53") == [0]
    assert [pdf.page_of(line) for line in ("Ditetapkan di", "(nama lengkap)")] == [[expected], [expected]]


def test_a_signature_table_chained_by_keep_with_next_stays_whole_with_the_line_above():
    word = document()
    for index in range(59):
        word.add_paragraph(f"alinea {index}")
    word.add_paragraph("Kandangan, tanggal").paragraph_format.keep_with_next = True
    made = table(word, [["PIHAK I", "PIHAK II"], ["", ""], ["", ""], ["nama I", "nama II"]], [Mm(80)] * 2)
    for row in made.rows[:-1]:
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True

    pdf = to_pdf(word)

    assert pdf.page_of("alinea 58") == [0]
    assert [pdf.page_of(text) for text in ("Kandangan, tanggal", "PIHAK I", "nama II")] == [[1], [1], [1]]


def test_a_heading_stays_with_the_first_lines_of_its_text():
    word = document()
    for index in range(60):
        word.add_paragraph(f"alinea {index}")
    heading = word.add_paragraph("Judul bagian")
    heading.paragraph_format.keep_with_next = True
    word.add_paragraph("Isi bagian " * 40)

    pdf = to_pdf(word)

    assert pdf.page_of("Judul bagian")[0] == pdf.page_of("Isi bagian")[0]


def test_a_decree_has_its_pages_in_order():
    pdf = to_pdf(keputusan())

    assert [pdf.size(page)[0] > pdf.size(page)[1] for page in range(len(pdf))] == [False, True, True]
    assert (pdf.page_of("MEMUTUSKAN:"), pdf.page_of("LAMPIRAN")) == ([0], [1])
    assert "3 dari 3" in pdf.text(2)


def test_a_document_without_text_is_one_empty_page():
    assert len(to_pdf(bytes_of(document()))) == 1


def test_space_above_a_paragraph_is_kept_after_a_page_break():
    word = document()
    word.add_paragraph("satu").add_run().add_break(WD_BREAK.PAGE)
    word.add_paragraph("Dua").paragraph_format.space_before = Pt(30)

    assert to_pdf(word).box(1, "Dua")[1] > 25 * MM + 30


def test_a_paragraph_higher_than_a_page_breaks_although_its_lines_should_stay_together():
    word = document()
    paragraph = word.add_paragraph("kalimat panjang " * 1500 + "Zakhir")
    paragraph.paragraph_format.keep_together = True

    pdf = to_pdf(word)

    assert len(pdf) > 1
    assert pdf.page_of("Zakhir") == [len(pdf) - 1]
