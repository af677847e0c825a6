"""The PDF as a file: the same bytes for the same input, archival form, tags, properties, and our typefaces only."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from petasama.dokumen.converter import convert, to_typst
from tests.dokumen.files.samples import FONTS, MOMENT, bytes_of, document, keputusan, to_pdf

GOLDEN = Path(__file__).parent / "files"


def properties(data: bytes) -> dict[str, str]:
    return pypdfium2.PdfDocument(data).get_metadata_dict()


def test_the_same_input_gives_the_same_bytes():
    docx = keputusan()

    first, second = (convert(docx, fonts=FONTS, title="Contoh", timestamp=MOMENT) for _ in range(2))

    assert first == second
    assert to_typst(docx) == to_typst(docx)


def test_another_moment_gives_another_date_and_nothing_else_visible():
    docx = keputusan()

    first = convert(docx, fonts=FONTS, title="Contoh", timestamp=MOMENT)
    later = convert(docx, fonts=FONTS, title="Contoh", timestamp=MOMENT + timedelta(days=1))

    assert properties(first)["CreationDate"].startswith("D:20261124")
    assert properties(later)["CreationDate"].startswith("D:20261125")


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        convert(bytes_of(document()), fonts=FONTS, title="x", timestamp=datetime(2026, 11, 24))


def test_title_and_author_are_set_as_given():
    pdf = to_pdf(document(), title='Keputusan "A" & <B>', author="Pemerintah Kabupaten Contoh")

    found = properties(pdf.data)
    assert found["Title"] == 'Keputusan "A" & <B>'
    assert found["Author"] == "Pemerintah Kabupaten Contoh"


def test_the_file_says_its_language_its_tags_and_its_archival_form():
    data = to_pdf(keputusan()).data

    assert b"/Lang (id)" in data or b"/Lang(id)" in data
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", data)
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in data


def test_only_the_committed_typefaces_are_used():
    word = document("Comic Sans MS")
    for font in ("Calibri", "Times New Roman", "Bookman Old Style", "Wingdings"):
        word.add_paragraph().add_run("huruf").font.name = font

    data = to_pdf(word).data

    names = set(re.findall(rb"/BaseFont\s*/[A-Z]{6}\+([A-Za-z]+)", data))
    assert names == {b"Arimo", b"TeXGyreBonum"}


def test_the_folder_holds_four_faces_of_each_typeface_with_their_licences():
    names = sorted(path.name for path in FONTS.iterdir())

    assert [len([name for name in names if name.startswith(start)]) for start in ("Arimo-", "texgyrebonum-")] == [4, 4]
    assert {"GUST-TeX-Gyre-Bonum.txt", "LISENSI.md", "OFL-Arimo.txt"} <= set(names)


def test_headings_are_headings_for_screen_readers():
    word = document()
    word.add_heading("Bab satu", 1)
    word.add_paragraph("isi")

    data = to_pdf(word).data

    assert b"/H1" in data


@pytest.mark.parametrize("page", [0, 1])
def test_a_page_looks_as_it_did(page: int):
    golden = Image.open(GOLDEN / f"keputusan-{page + 1}.png").convert("L")

    image = to_pdf(keputusan()).image(page, 0.6).convert("L")

    assert image.size == golden.size
    assert ImageStat.Stat(ImageChops.difference(image, golden)).mean[0] < 0.5
