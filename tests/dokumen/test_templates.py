"""The Word templates of the papers: their fields, and what stands in the files made from them."""

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph

from petasama.dokumen.kinds import DocumentKind
from petasama.dokumen.rendering import render_docx, template_fields
from petasama.penetapan.documents.keputusan import KEPUTUSAN_KEPALA_DAERAH
from petasama.pleno.documents.berita_acara import BERITA_ACARA
from tests.dokumen.files import papers
from tests.dokumen.files.samples import MM, Pdf, bytes_of, to_pdf

pytestmark = pytest.mark.lama

BOTH = [
    pytest.param(KEPUTUSAN_KEPALA_DAERAH, papers.keputusan, id="keputusan"),
    pytest.param(BERITA_ACARA, papers.berita_acara, id="berita_acara"),
]
F4 = (215 * MM, 330 * MM)


@cache
def files_of(kind: DocumentKind, **counts: Any) -> tuple[bytes, bytes]:
    """The Word file and the PDF of a paper, made once for values of that size."""
    values = (papers.keputusan if kind is KEPUTUSAN_KEPALA_DAERAH else papers.berita_acara)(**counts)
    docx = render_docx(kind.template_bytes(), values, author="contoh", title=kind.title)
    return docx, to_pdf(docx, title=kind.title).data


def made(kind: DocumentKind, **counts: Any) -> tuple[bytes, Pdf]:
    """Both files of a paper with values of that size."""
    docx, pdf = files_of(kind, **counts)
    return docx, Pdf(pdf)


def paragraphs_of(container: Any) -> Iterator[str]:
    """The texts of a Word file in reading order, cells row by row."""
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_of(cell)


def squeezed(text: str) -> str:
    """Without white space, and with the hyphens that the reader marks at the ends of lines."""
    return re.sub(r"\s", "", text.replace("￾", "-").replace("\x02", "-"))


def headers_of(word: WordDocument) -> list[str]:
    """The header rows that pages repeat."""
    repeated = [table for table in word.tables if table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")]
    return [squeezed("".join(cell.text for cell in table.rows[0].cells)) for table in repeated]


def without_footer(page: str) -> str:
    """The text of a page above its foot."""
    body, foot = re.subn(r"[^\n]*· Halaman \d+ dari \d+\nSHA-256 [0-9a-f]{64}\s*", "", page)
    assert foot == 1, f"no footer on this page: {page[-300:]}"
    return body


def table_with(word: WordDocument, code: str) -> Table:
    """The table that loops over this list."""
    return next(table for table in word.tables if any(code in cell.text for cell in table._cells))


@pytest.mark.parametrize(("kind", "values"), BOTH)
def test_a_template_uses_exactly_the_declared_fields_and_columns(kind, values):
    declared = {key for key, columns in kind.expected().items()}
    declared |= {f"{key}.{column}" for key, columns in kind.expected().items() for column in columns}

    used = template_fields(kind.template_bytes())

    assert used == declared


@pytest.mark.parametrize(("kind", "values"), BOTH)
def test_the_sample_values_have_the_shape_of_the_kind(kind, values):
    shape = {
        key: tuple(sorted(value[0] if isinstance(value, list) else value)) if columns else ()
        for key, columns in kind.expected().items()
        for value in [values()[key]]
    }

    assert shape == {key: tuple(sorted(columns)) for key, columns in kind.expected().items()}


@pytest.mark.parametrize(("kind", "values"), BOTH)
def test_word_file_and_pdf_hold_the_same_text(kind, values):
    docx, pdf = made(kind)

    word = Document(io.BytesIO(docx))
    in_word = squeezed("".join(paragraphs_of(word)))
    in_pdf = squeezed("".join(without_footer(page) for page in pdf.texts))
    for header in headers_of(word):
        before, found, after = in_pdf.partition(header)
        in_pdf = before + found + after.replace(header, "")

    assert "A&B<C>" in in_word
    assert in_pdf == in_word


@pytest.mark.parametrize(("kind", "values"), BOTH)
def test_every_page_is_f4_and_none_is_empty(kind, values):
    _, pdf = made(kind)

    sizes = [sorted(pdf.size(page)) for page in range(len(pdf))]

    assert all(size == pytest.approx(F4, abs=0.2) for size in sizes)
    assert {pdf.size(page)[0] > pdf.size(page)[1] for page in range(len(pdf))} == {True, False}
    assert all(len(squeezed(without_footer(page))) > 30 for page in pdf.texts)


@pytest.mark.parametrize(("kind", "values"), BOTH)
def test_the_foot_of_every_page_names_the_paper_its_pages_and_its_hash(kind, values):
    _, pdf = made(kind)

    feet = [re.search(r"([^\n]*) · Halaman (\d+) dari (\d+)\nSHA-256 (\w+)", page).groups() for page in pdf.texts]

    assert [int(foot[1]) for foot in feet] == list(range(1, len(pdf) + 1))
    assert {(int(foot[2]), foot[3]) for foot in feet} == {(len(pdf), papers.SIDIK)}
    assert all(values()["nomor"] in foot[0] for foot in feet)


def test_a_draft_is_marked_on_every_page_and_a_fixed_decree_nowhere():
    _, draft = made(KEPUTUSAN_KEPALA_DAERAH, draft=True, count=4)
    _, fixed = made(KEPUTUSAN_KEPALA_DAERAH)

    assert all("KONSEP · KEPUTUSAN BUPATI CONTOH TENGAH NOMOR …" in page for page in draft.texts)
    assert draft.page_of("Paraf koordinasi") != []
    assert not any("KONSEP" in page or "Paraf koordinasi" in page for page in fixed.texts)


def test_the_header_of_the_annex_stands_on_each_of_its_pages():
    _, pdf = made(KEPUTUSAN_KEPALA_DAERAH)

    pages = sorted({page for place in range(1, 27) for page in pdf.page_of(f"(kode {place:02})")})

    assert len(pages) > 3
    assert all("No. Program/Kegiatan Perangkat Daerah Urusan" in pdf.text(page) for page in pages)


def test_no_row_of_the_annex_is_split_over_pages():
    _, pdf = made(KEPUTUSAN_KEPALA_DAERAH)

    texts = [squeezed(page) for page in pdf.texts]

    for row in papers.rows(26, papers.LAMPIRAN):
        whole = squeezed("".join(row.values()))
        assert sum(whole in page for page in texts) == 1, row["no"]


@pytest.mark.parametrize("rules", [1, 4, 7, 9, 11, 14, 18])
def test_the_signature_of_a_decree_stays_together_with_the_last_dictum(rules):
    _, pdf = made(KEPUTUSAN_KEPALA_DAERAH, rules=rules, count=2)

    first = pdf.page_of("Ditetapkan di Kota Contoh")

    assert len(first) == 1
    block = pdf.text(first[0])
    assert all(text in block for text in ("KELIMA", "pada tanggal 9 April 2026", "(nama contoh) A & B <C>"))
    assert pdf.box(first[0], "Ditetapkan")[0] > 215 * MM / 2 - 5 * MM


@pytest.mark.parametrize("others", [0, 5, 6, 7, 8, 9])
def test_the_signatures_of_the_minutes_stay_together_side_by_side(others):
    _, pdf = made(BERITA_ACARA, others=others, count=1)

    page = pdf.page_of("Kota Contoh, 26 Maret 2026")

    assert len(page) == 1
    chair = pdf.box(page[0], "(contoh) Pimpinan & Rapat <Pleno>")
    secretary = pdf.box(page[0], "(contoh) Sekretaris")
    assert chair[1] == pytest.approx(secretary[1], abs=3)
    assert chair[2] < secretary[0]
    assert all(text in pdf.text(page[0]) for text in ("Demikian", "Wakil Ketua I TKKSD,", "NIP 11111111 111111 1 111"))


def test_minutes_without_refusals_and_abstentions_say_so():
    _, pdf = made(BERITA_ACARA, others=0, abstained=0)

    text = " ".join("".join(pdf.texts).split())

    assert "Tidak ada usulan yang ditunda, ditolak, dialihkan, atau digabungkan." in text
    assert "Tidak ada anggota yang abstain" in text
    assert "Tabel B" not in text
    assert "Tabel C" not in text
    assert "0 (nol) usulan ditolak" in text


def test_a_revocation_has_no_annex_and_no_copies():
    values = {**papers.keputusan(count=0), "tembusan": []}

    pdf = to_pdf(render_docx(KEPUTUSAN_KEPALA_DAERAH.template_bytes(), values))

    text = "".join(pdf.texts)
    assert "Keputusan ini tidak disertai Lampiran." in text
    assert "Program/Kegiatan" not in text
    assert "Tembusan" not in text


def test_who_was_absent_gets_no_place_to_sign():
    docx, _ = made(BERITA_ACARA)

    table = next(table for table in Document(io.BytesIO(docx)).tables if "Tanda Tangan" in table.rows[0].cells[-1].text)

    assert [row.cells[-1].text for row in table.rows[1:]] == ["–", *(f"{place}." for place in range(2, 10))]


@pytest.mark.parametrize(("kind", "values"), BOTH)
def test_an_official_can_add_a_column_to_the_long_table(kind, values):
    word = Document(io.BytesIO(kind.template_bytes()))
    table = table_with(word, "baris in lampiran" if kind is KEPUTUSAN_KEPALA_DAERAH else "baris in tabel_a")
    narrowed = table.columns[1]
    width = narrowed.width - Mm(22)
    narrowed.width = width
    for row in (table.rows[0], table.rows[2]):
        row.cells[1].width = width
    column = table.add_column(Mm(22))
    column.cells[0].text, column.cells[2].text = "Sandi", "{{ baris.no }}/{{ baris.jenis|upper }}"

    docx = render_docx(bytes_of(word), values())
    pdf = to_pdf(docx)

    in_word = "".join(paragraphs_of(Document(io.BytesIO(docx))))
    page = pdf.page_of("Sandi")[0]
    assert "Sandi" in in_word
    assert "26/KSDPK" in in_word
    assert "26/KSDPK" in squeezed("".join(pdf.texts))
    assert pdf.box(page, "Sandi")[2] < 330 * MM - 17 * MM


@pytest.mark.parametrize(("kind", "values"), BOTH)
def test_every_table_has_the_same_widths_in_its_grid_and_its_cells_and_fits_the_page(kind, values):
    word = Document(io.BytesIO(kind.template_bytes()))

    for table in word.tables:
        grid = [column.width for column in table.columns]
        plain = [row for row in table.rows if len(row._tr.tc_lst) == len(grid)]

        assert all([cell.width for cell in row.cells] == grid for row in plain)
        assert sum(grid) <= Mm(295)
        assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)
