"""Text: signs, order, places, spacing, tabs, lists, borders, and the look of letters."""

from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from petasama.dokumen.converter import to_typst
from tests.dokumen.files.samples import MM, bytes_of, document, field, keputusan, to_pdf, xml

LEFT = 25 * MM
GOLDEN = Path(__file__).parent / "files" / "keputusan.txt"
TYPST_SIGNS = "#kode $math$ *tebal* _garis_ `mono` <a> @ref // /* */ \\n [x] {y} ~ = - + #{1+1} \"kutip\" 'apos'"


@pytest.mark.parametrize("text", ["A & B <C>", "<uji> & lolos", TYPST_SIGNS, '"] #panic() ["', "ujung\\", "\\u{41}"])
def test_signs_of_code_appear_as_they_are(text: str):
    word = document()
    word.add_paragraph(text)

    assert to_pdf(word).text(0).strip() == text


def test_several_spaces_stay_several():
    word = document()
    word.add_paragraph("satu     dua")
    word.add_paragraph("satu dua")

    pdf = to_pdf(word)

    source = to_typst(bytes_of(word))
    assert '"satu     dua"' in source
    assert pdf.box(0, "satu")[0] == pytest.approx(LEFT, abs=1.5)


@pytest.mark.parametrize(("font", "pitch"), [("Arial", 12.65), ("Bookman Old Style", 13.2)])
def test_lines_of_eleven_points_have_the_pitch_of_single_spacing(font: str, pitch: float):
    word = document(font)
    for line in ("Hsatu", "Hsana", "Hsurau"):
        word.add_paragraph(line)

    pdf = to_pdf(word)

    tops = [pdf.box(0, f"H{line}")[1] for line in ("satu", "sana", "surau")]
    assert tops[1] - tops[0] == pytest.approx(pitch, abs=0.1)
    assert tops[2] - tops[1] == pytest.approx(pitch, abs=0.1)


@pytest.mark.parametrize(("spacing", "pitch"), [(1.5, 18.97), (2.0, 25.3), (Pt(20), 20.0)])
def test_line_spacing_multiplies_or_fixes_the_pitch(spacing: float, pitch: float):
    word = document()
    word.add_paragraph("Hsatu\nHsana").paragraph_format.line_spacing = spacing

    pdf = to_pdf(word)

    assert pdf.box(0, "Hsana")[1] - pdf.box(0, "Hsatu")[1] == pytest.approx(pitch, abs=0.1)


def test_the_larger_of_two_spaces_between_paragraphs_counts():
    word = document()
    word.add_paragraph("Hsatu").paragraph_format.space_after = Pt(10)
    word.add_paragraph("Hsana").paragraph_format.space_before = Pt(24)

    pdf = to_pdf(word)

    assert pdf.box(0, "Hsana")[1] - pdf.box(0, "Hsatu")[1] == pytest.approx(12.65 + 24, abs=0.1)


def test_paragraphs_of_one_style_lose_their_space_when_they_ask_for_it():
    word = document()
    for line in ("Hsatu", "Hsana"):
        paragraph = word.add_paragraph(line)
        paragraph.paragraph_format.space_after = Pt(20)
        paragraph._p.get_or_add_pPr().append(xml("<w:contextualSpacing/>"))

    pdf = to_pdf(word)

    assert pdf.box(0, "Hsana")[1] - pdf.box(0, "Hsatu")[1] == pytest.approx(12.65, abs=0.1)


def test_empty_paragraphs_and_empty_lines_take_the_height_of_a_line():
    word = document()
    word.add_paragraph("Hsatu")
    word.add_paragraph()
    word.add_paragraph("Hsana\n\n\nHsurau")

    pdf = to_pdf(word)

    tops = [pdf.box(0, text)[1] for text in ("Hsatu", "Hsana", "Hsurau")]
    assert tops[1] - tops[0] == pytest.approx(2 * 12.65, abs=0.1)
    assert tops[2] - tops[1] == pytest.approx(3 * 12.65, abs=0.1)


def test_alignment_places_text_left_centre_and_right():
    word = document()
    for text, align in (("kiri", "LEFT"), ("tengah", "CENTER"), ("kanan", "RIGHT")):
        word.add_paragraph(text).alignment = getattr(WD_ALIGN_PARAGRAPH, align)

    pdf = to_pdf(word)

    middle = pdf.box(0, "tengah")
    assert pdf.box(0, "kiri")[0] == pytest.approx(LEFT, abs=1.5)
    assert (middle[0] + middle[2]) / 2 == pytest.approx(107.5 * MM, abs=1)
    assert pdf.box(0, "kanan")[2] == pytest.approx(190 * MM, abs=1.5)


def test_justified_lines_reach_the_right_margin_and_never_cross_it():
    word = document()
    word.add_paragraph("Kerja sama daerah dengan koma, titik. " * 12).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    image = to_pdf(word).image(0, 2).convert("L")

    rows = image.crop((round(187 * MM * 2), 0, image.width, image.height))
    ink = rows.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink is not None
    assert ink[2] / 2 + 187 * MM == pytest.approx(190 * MM, abs=1)


def test_hanging_indent_and_first_line_indent():
    word = document()
    hanging = word.add_paragraph("Zgantung " + "isi " * 60 + "Xakhir")
    hanging.paragraph_format.left_indent, hanging.paragraph_format.first_line_indent = Mm(20), Mm(-10)
    first = word.add_paragraph("Zpertama " + "kata " * 30)
    first.paragraph_format.first_line_indent = Mm(12)

    pdf = to_pdf(word)

    image = pdf.image(0, 2).convert("L").point(lambda grey: 255 if grey < 128 else 0)
    second_line = image.crop((0, round((LEFT + 14) * 2), image.width, round((LEFT + 24) * 2))).getbbox()
    assert pdf.box(0, "Zgantung")[0] == pytest.approx(LEFT + 10 * MM, abs=1.5)
    assert second_line is not None
    assert second_line[0] / 2 == pytest.approx(LEFT + 20 * MM, abs=1.5)
    assert pdf.box(0, "Zpertama")[0] == pytest.approx(LEFT + 12 * MM, abs=1.5)


def test_tab_stops_place_text_left_centre_and_right():
    word = document()
    paragraph = word.add_paragraph("Nama\t: nilai\ttengah\tkanan")
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(40))
    stops.add_tab_stop(Mm(100), WD_TAB_ALIGNMENT.CENTER)
    stops.add_tab_stop(Mm(160), WD_TAB_ALIGNMENT.RIGHT)

    pdf = to_pdf(word)

    middle = pdf.box(0, "tengah")
    assert pdf.box(0, ": nilai")[0] == pytest.approx(LEFT + 40 * MM, abs=1.5)
    assert (middle[0] + middle[2]) / 2 == pytest.approx(LEFT + 100 * MM, abs=1)
    assert pdf.box(0, "kanan")[2] == pytest.approx(LEFT + 160 * MM, abs=1)


def test_a_tab_without_a_stop_goes_to_the_next_half_inch():
    word = document()
    word.add_paragraph("a\tSetengah")

    assert to_pdf(word).box(0, "Setengah")[0] == pytest.approx(LEFT + 36, abs=1.5)


def test_a_tab_may_be_filled_with_dots():
    word = document()
    word.add_paragraph("Nama\tX").paragraph_format.tab_stops.add_tab_stop(
        Mm(100), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.DOTS
    )

    assert "....." in to_pdf(word).text(0)


def test_letters_keep_bold_italic_underline_colour_and_height():
    word = document()
    for text in ("tebal", "miring", "kecil", "merah", "rumus"):
        word.add_paragraph().add_run(text)
    runs = [paragraph.runs[0] for paragraph in word.paragraphs]
    runs[0].bold, runs[1].italic, runs[2].font.size = True, True, Pt(5)
    runs[3].font.color.rgb, runs[4].underline = RGBColor(255, 0, 0), True

    pdf = to_pdf(word)

    small = pdf.box(0, "kecil")
    left, _, right, bottom = pdf.box(0, "rumus")
    red = pdf.image(0, 4).crop(tuple(round(side * 4) for side in pdf.box(0, "merah")))
    assert small[3] - small[1] < 5
    assert pdf.darkest(0, (left, bottom + 0.5, right, bottom + 3)) < 100
    assert any(pixel[0] > 200 and pixel[1] < 80 for pixel in red.get_flattened_data())
    source = to_typst(bytes_of(word))
    assert 'weight: 700, style: "normal"' in source
    assert 'weight: 400, style: "italic"' in source


def test_a_style_gives_its_look_and_the_run_overrides_it():
    word = document()
    style = word.styles.add_style("Dasar", 1)
    style.base_style = word.styles["Normal"]
    style.font.bold, style.font.size = True, Pt(20)
    heir = word.styles.add_style("Turunan", 1)
    heir.base_style, heir.font.italic = style, True
    word.add_paragraph(style="Turunan").add_run("warisan")
    word.add_paragraph(style="Turunan").add_run("biasa").bold = False

    source = to_typst(bytes_of(word))

    assert 'size: 20pt, top-edge: 0.938em, bottom-edge: -0.212em, weight: 700, style: "italic"' in source
    assert 'size: 20pt, top-edge: 0.938em, bottom-edge: -0.212em, weight: 400, style: "italic"' in source


def test_capitals_and_hidden_text():
    word = document()
    word.add_paragraph().add_run("huruf besar").font.all_caps = True
    word.add_paragraph().add_run("tersembunyi").font.hidden = True

    text = to_pdf(word).text(0)

    assert "HURUF BESAR" in text
    assert "tersembunyi" not in text


def numbered(word, text: str, num_id: int, level: int = 0) -> None:
    paragraph = word.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')
    )


def add_list(word, identity: int, levels: list[tuple[str, str]], *, restart: bool = False) -> None:
    """A list with the given (format, pattern) levels; with `restart` also a second list that starts anew."""
    numbering = word.part.numbering_part.element
    body = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>'
        f'<w:pPr><w:ind w:left="{567 * (index + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
        for index, (form, pattern) in enumerate(levels)
    )
    numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="{identity}">{body}</w:abstractNum>'))
    numbering.append(xml(f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>'))
    if restart:
        override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        numbering.append(
            xml(f'<w:num w:numId="{identity + 1}"><w:abstractNumId w:val="{identity}"/>{override}</w:num>')
        )


def marks(word) -> list[str]:
    return [line.split()[0] for line in to_pdf(word).text(0).strip().split("\n")]


def test_lists_count_in_figures_letters_and_roman():
    word = document()
    add_list(word, 90, [("decimal", "%1."), ("lowerLetter", "%2)"), ("upperRoman", "%3.")])
    for level in (0, 1, 1, 2, 0, 1):
        numbered(word, "isi", 90, level)

    assert marks(word) == ["1.", "a)", "b)", "I.", "2.", "a)"]


def test_a_list_that_starts_anew_does_so_once():
    word = document()
    add_list(word, 90, [("decimal", "%1.")], restart=True)
    for num_id in (90, 90, 91, 91):
        numbered(word, "isi", num_id)

    assert marks(word) == ["1.", "2.", "1.", "2."]


def test_levels_may_be_written_together():
    word = document()
    add_list(word, 90, [("decimal", "%1."), ("decimal", "%1.%2")])
    for level in (0, 1, 1, 0, 1):
        numbered(word, "isi", 90, level)

    assert marks(word) == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_letters_go_on_after_z_by_doubling():
    word = document()
    add_list(word, 90, [("lowerLetter", "%1.")])
    for _ in range(28):
        numbered(word, "isi", 90)

    assert marks(word)[-3:] == ["z.", "aa.", "bb."]


def test_bullets_of_the_symbol_font_become_bullets():
    word = document()
    add_list(word, 90, [("bullet", "\uf0b7")])
    numbered(word, "isi", 90)

    assert marks(word) == ["•"]


def test_a_list_text_wraps_under_itself():
    word = document()
    add_list(word, 90, [("decimal", "%1.")])
    numbered(word, "Zsatu " + "kata " * 40, 90)

    pdf = to_pdf(word)

    image = pdf.image(0, 2).convert("L").point(lambda grey: 255 if grey < 128 else 0)
    second = image.crop((0, round((LEFT + 14) * 2), image.width, round((LEFT + 24) * 2))).getbbox()
    assert second is not None
    assert pdf.box(0, "Zsatu")[0] == pytest.approx(LEFT + 28.35, abs=1.5)
    assert second[0] / 2 == pytest.approx(LEFT + 28.35, abs=1.5)


def test_a_paragraph_can_leave_the_list_of_its_style():
    word = document()
    paragraph = word.add_paragraph("isi", style="List Number")
    paragraph._p.get_or_add_pPr().append(xml('<w:numPr><w:numId w:val="0"/></w:numPr>'))

    assert to_pdf(word).text(0).strip() == "isi"


def test_a_line_under_the_letterhead_is_drawn():
    word = document()
    word.add_paragraph("KOP SURAT")._p.get_or_add_pPr().append(
        xml('<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="000000"/></w:pBdr>')
    )
    word.add_paragraph("Isi")

    pdf = to_pdf(word)

    bottom, top = pdf.box(0, "KOP SURAT")[3], pdf.box(0, "Isi")[1]
    assert pdf.darkest(0, (150 * MM, bottom, 185 * MM, top)) < 60


def test_a_field_other_than_a_page_shows_its_kept_result():
    word = document()
    field(word.add_paragraph("lihat "), "REF bagian")

    assert to_pdf(word).text(0).strip() == "lihat 9"


def test_a_content_control_around_text_is_transparent():
    word = document()
    word.add_paragraph("luar ")._p.append(
        xml("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>dalam</w:t></w:r></w:sdtContent></w:sdt>")
    )

    assert to_pdf(word).text(0).strip() == "luar dalam"


def test_a_link_leads_where_the_document_says():
    word = document()
    paragraph = word.add_paragraph()
    identity = word.part.relate_to("https://contoh.go.id/periksa", "hyperlink", is_external=True)
    link = xml("<w:hyperlink><w:r><w:t>portal</w:t></w:r></w:hyperlink>")
    link.set(qn("r:id"), identity)
    paragraph._p.append(link)

    pdf = to_pdf(word)

    assert pdf.text(0).strip() == "portal"
    assert b"https://contoh.go.id/periksa" in pdf.data


def test_the_text_of_a_decree_is_in_reading_order():
    pdf = to_pdf(keputusan())

    lines = "\n--- halaman ---\n".join("\n".join(text.strip().split("\n")) for text in pdf.texts[:1])

    assert lines + "\n" == GOLDEN.read_text(encoding="utf-8")
