"""Tables: widths, merged cells, lines, backgrounds, heights, alignment; and the place of pictures."""

import pytest
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.shared import Mm

from petasama.dokumen.converter import to_typst
from tests.dokumen.files.samples import MM, bytes_of, document, picture, row_rule, table, to_pdf, xml

LEFT = 25 * MM
# python-docx's own template is of compatibility mode 14: the text, not the edge, of a table stands at the margin.
CELL_MARGIN = 5.4


def shade(cell, fill: str) -> None:
    cell._tc.get_or_add_tcPr().append(xml(f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'))


def borders(cell, **sides: str) -> None:
    lines = "".join(f'<w:{side} w:val="{kind}" w:sz="8" w:color="000000"/>' for side, kind in sides.items())
    cell._tc.get_or_add_tcPr().append(xml(f"<w:tcBorders>{lines}</w:tcBorders>"))


def test_columns_have_the_widths_of_the_document():
    word = document()
    table(word, [["Zsatu", "Zdua", "Ztiga"]], [Mm(20), Mm(50), Mm(30)])

    pdf = to_pdf(word)

    places = [pdf.box(0, text)[0] for text in ("Zsatu", "Zdua", "Ztiga")]
    assert places == [pytest.approx(LEFT + offset * MM, abs=1.5) for offset in (0, 20, 70)]


def test_cell_widths_win_over_a_grid_that_disagrees():
    word = document()
    made = table(word, [["Zsatu", "Zdua"]], [Mm(20), Mm(50)])
    for column in made._tbl.tblGrid.gridCol_lst:
        column.w = Mm(40)

    assert to_pdf(word).box(0, "Zdua")[0] == pytest.approx(LEFT + 20 * MM, abs=1.5)


def test_merged_cells_span_columns_and_rows():
    word = document()
    made = table(word, [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]], [Mm(40)] * 3)
    made.cell(0, 0).merge(made.cell(0, 1)).text = "lebar"
    made.cell(1, 2).merge(made.cell(2, 2)).text = "tinggi"

    source, pdf = to_typst(bytes_of(word)), to_pdf(word)

    assert "x: 0, y: 0, colspan: 2" in source
    assert "x: 2, y: 1, rowspan: 2" in source
    assert sorted(pdf.text(0).split()) == sorted(["lebar", "c", "d", "e", "tinggi", "g", "h"])


def test_no_line_runs_through_a_merged_cell():
    word = document()
    made = table(word, [["", ""], ["", ""]], [Mm(40)] * 2)
    made.cell(0, 0).merge(made.cell(0, 1))
    made.rows[0].height = made.rows[1].height = Mm(20)

    pdf = to_pdf(word)

    seam = LEFT - CELL_MARGIN + 40 * MM
    assert pdf.darkest(0, (seam - 2, LEFT + 5 * MM, seam + 2, LEFT + 15 * MM)) == 255
    assert pdf.darkest(0, (seam - 2, LEFT + 25 * MM, seam + 2, LEFT + 35 * MM)) < 100


def test_a_table_without_lines_draws_none_and_carries_no_table_tag():
    word = document()
    table(word, [["Menimbang", ":", "bahwa"]], [Mm(30), Mm(5), Mm(100)], style="Normal Table")

    pdf, source = to_pdf(word), to_typst(bytes_of(word))

    assert pdf.darkest(0, (LEFT - 8, LEFT - 4, LEFT - 6, LEFT + 30)) == 255
    assert "grid(columns" in source
    assert b"/Table" not in pdf.data


def test_a_cell_may_draw_one_line_of_its_own():
    word = document()
    made = table(word, [["isi"]], [Mm(60)], style="Normal Table")
    borders(made.cell(0, 0), bottom="single")
    made.rows[0].height = Mm(10)

    pdf = to_pdf(word)

    edge = LEFT + 10 * MM
    assert pdf.darkest(0, (LEFT + 20 * MM, edge - 2, LEFT + 40 * MM, edge + 3)) < 100
    assert pdf.darkest(0, (LEFT + 20 * MM, LEFT - 3, LEFT + 40 * MM, LEFT + 2)) == 255


def test_a_cell_may_take_away_a_line_of_the_table():
    word = document()
    made = table(word, [["", ""]], [Mm(40)] * 2)
    borders(made.cell(0, 0), right="nil")
    made.rows[0].height = Mm(20)

    pdf = to_pdf(word)

    seam = LEFT - CELL_MARGIN + 40 * MM
    assert pdf.darkest(0, (seam - 2, LEFT + 5 * MM, seam + 2, LEFT + 15 * MM)) == 255


def test_a_background_fills_its_cell_only():
    word = document()
    made = table(word, [["", ""]], [Mm(40)] * 2)
    made.rows[0].height = Mm(20)
    shade(made.cell(0, 1), "FFD966")

    image = to_pdf(word).image(0)

    row = round(LEFT + 10 * MM)
    assert image.getpixel((round(LEFT + 60 * MM), row)) == (0xFF, 0xD9, 0x66)
    assert image.getpixel((round(LEFT + 20 * MM), row)) == (255, 255, 255)


def test_a_row_is_at_least_as_high_as_asked_and_grows_with_its_text():
    word = document()
    made = table(word, [["Zsatu"], ["a\nb\nc\nd\ne\nf"], ["Zakhir"]], [Mm(60)])
    made.rows[0].height, made.rows[1].height = Mm(30), Mm(10)

    pdf = to_pdf(word)

    first, last = pdf.box(0, "Zsatu")[1], pdf.box(0, "Zakhir")[1]
    assert last - first == pytest.approx(30 * MM + 6 * 12.65, abs=3)


def test_an_exact_row_keeps_its_height():
    word = document()
    made = table(word, [["Zsatu"], ["Zdua"]], [Mm(60)])
    made.rows[0].height, made.rows[0].height_rule = Mm(30), WD_ROW_HEIGHT_RULE.EXACTLY

    pdf = to_pdf(word)

    assert pdf.box(0, "Zdua")[1] - pdf.box(0, "Zsatu")[1] == pytest.approx(30 * MM, abs=1)


def test_text_stands_at_top_middle_and_bottom_of_a_row():
    word = document()
    made = table(word, [["Zatas", "Ztengah", "Zbawah"]], [Mm(40)] * 3)
    made.rows[0].height = Mm(40)
    made.cell(0, 1).vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    made.cell(0, 2).vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM

    pdf = to_pdf(word)

    tops = [pdf.box(0, text)[1] for text in ("Zatas", "Ztengah", "Zbawah")]
    assert tops[1] - tops[0] == pytest.approx((40 * MM - 12.65) / 2, abs=2)
    assert tops[2] - tops[0] == pytest.approx(40 * MM - 12.65, abs=2)


def test_a_centred_table_stands_in_the_middle():
    word = document()
    made = table(word, [["Zsatu"]], [Mm(65)])
    made.alignment = WD_TABLE_ALIGNMENT.CENTER

    assert to_pdf(word).box(0, "Zsatu")[0] == pytest.approx(LEFT + 50 * MM + CELL_MARGIN, abs=1.5)


def test_cell_margins_push_the_text_in():
    word = document()
    made = table(word, [["Zsatu"]], [Mm(65)])
    made.cell(0, 0)._tc.get_or_add_tcPr().append(
        xml('<w:tcMar><w:top w:w="400" w:type="dxa"/><w:left w:w="600" w:type="dxa"/></w:tcMar>')
    )

    left, top, _, _ = to_pdf(word).box(0, "Zsatu")

    assert left == pytest.approx(LEFT - CELL_MARGIN + 30, abs=1.5)
    assert top == pytest.approx(LEFT + 20 + 2.5, abs=1.5)


def test_a_table_inside_a_cell_is_drawn():
    word = document()
    outer = table(word, [["luar", ""]], [Mm(60), Mm(90)])
    inner = outer.cell(0, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "dalam1", "dalam2"

    pdf = to_pdf(word)

    assert pdf.box(0, "dalam2")[0] > pdf.box(0, "dalam1")[0] > pdf.box(0, "luar")[0]


def test_the_first_row_of_a_table_style_is_bold():
    word = document()
    table(word, [["kepala"], ["isi"]], [Mm(60)], style="Light Grid Accent 1")

    source = to_typst(bytes_of(word))

    names = {line.split(" = ")[0].removeprefix("#let "): line for line in source.split("\n") if "= text.with" in line}
    used = {text: source.split(f'[#"{text}"]')[0].rsplit("#", 1)[1] for text in ("kepala", "isi")}
    assert "weight: 700" in names[used["kepala"]]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_has_its_place_size_and_colour(kind: str):
    word = document()
    word.add_paragraph().add_run().add_picture(picture(kind=kind), width=Mm(30))
    word.add_paragraph("Zbawah")

    pdf = to_pdf(word)

    image = pdf.image(0)
    inside = image.getpixel((round(LEFT + 28 * MM), round(LEFT + 28 * MM)))
    assert inside[0] > 150 > 60 > inside[1]
    assert image.getpixel((round(LEFT + 32 * MM), round(LEFT + 15 * MM))) == (255, 255, 255)
    assert pdf.box(0, "Zbawah")[1] > LEFT + 30 * MM


def test_a_cropped_picture_shows_only_what_is_left():
    word = document()
    run = word.add_paragraph().add_run()
    run.add_picture(picture((100, 100)), width=Mm(30))
    blip = run._r.xpath(".//pic:blipFill")[0]
    blip.insert(1, xml('<a:srcRect l="50000" t="0" r="0" b="0"/>'))

    image = to_pdf(word).image(0)

    assert image.getpixel((round(LEFT + 15 * MM), round(LEFT + 15 * MM))) == (0xC0, 0, 0)
    assert image.getpixel((round(LEFT - 5 * MM), round(LEFT + 15 * MM))) == (255, 255, 255)


def test_the_alternative_text_of_a_picture_reaches_the_pdf():
    word = document()
    run = word.add_paragraph().add_run()
    run.add_picture(picture(), width=Mm(30))
    run._r.xpath(".//wp:docPr")[0].set("descr", "Lambang daerah")

    assert 'alt: "Lambang daerah"' in to_typst(bytes_of(word))


def test_a_word_wider_than_its_cell_is_cut_inside_the_cell():
    word = document()
    table(word, [["Zpertanggungjawaban" * 6, "Xsebelah"]], [Mm(40), Mm(40)])

    pdf = to_pdf(word)

    image = pdf.image(0, 2).convert("L")
    seam = LEFT - CELL_MARGIN + 40 * MM
    top, bottom = round((LEFT + 16) * 2), round((LEFT + 50) * 2)
    inside = image.crop((round(LEFT * 2), top, round((seam - 2) * 2), bottom))
    beside = image.crop((round((seam + 2) * 2), top, round((seam + 30 * MM) * 2), bottom))
    assert inside.getextrema()[0] < 100
    assert beside.getextrema()[0] == 255
    assert pdf.box(0, "Xsebelah")[0] == pytest.approx(LEFT + 40 * MM, abs=1.5)
    assert pdf.text(0).replace("\n", "").count("pertanggungjawaban") == 6


def test_a_word_that_fits_is_not_cut():
    word = document()
    table(word, [["Penyelenggaraan pertanggungjawaban"]], [Mm(50)])

    assert to_pdf(word).text(0).strip().split() == ["Penyelenggaraan", "pertanggungjawaban"]


def test_a_row_higher_than_a_page_breaks_although_it_asks_not_to():
    word = document()
    made = table(word, [["kalimat panjang " * 900 + "Zakhir"]], [Mm(100)])
    row_rule(made, 0, "w:cantSplit")

    pdf = to_pdf(word)

    assert len(pdf) > 2
    assert pdf.page_of("Zakhir") == [len(pdf) - 1]
    assert sum(text.count("kalimat") for text in pdf.texts) == 900


def test_a_table_chained_over_more_than_a_page_breaks():
    word = document()
    made = table(word, [[f"baris {index}"] for index in range(90)], [Mm(100)])
    for row in made.rows:
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    word.add_paragraph("penutup")

    pdf = to_pdf(word)

    assert "baris 89" in pdf.text(1)
    assert "baris 0" in pdf.text(0)


def test_a_table_of_header_rows_only_is_drawn():
    word = document()
    made = table(word, [["a"], ["b"]], [Mm(40)])
    for index in range(2):
        row_rule(made, index, "w:tblHeader")

    assert sorted("".join(to_pdf(word).text(0).split())) == ["a", "b"]
