"""A list is a list of columns: the same ones on the screen and in Excel."""

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from petasama.core.tables import Column, Table
from tests.world import SAAT

ROWS = (
    {"nama": "=SUM(A1:A9)", "jumlah": 1250, "hari": date(2026, 11, 10), "nilai": Decimal("62.5"), "kode": None},
    {"nama": "Dinas <b>Kesehatan</b>", "jumlah": 0, "hari": None, "nilai": 0.125, "kode": "@rahasia"},
    {"nama": "-2+3", "jumlah": None, "hari": None, "nilai": None, "kode": ""},
)
TABLE = Table(
    title="Daftar uji",
    columns=(
        Column(key="nama", label="Nama", value=lambda row: row["nama"], head=True, link=lambda row: "/x/?a=1&b=2"),
        Column(key="jumlah", label="Jumlah", value=lambda row: row["jumlah"], numeric=True),
        Column(key="hari", label="Hari", value=lambda row: row["hari"], badge=lambda row: "gold"),
        Column(key="nilai", label="Nilai", value=lambda row: row["nilai"], numeric=True),
        Column(key="kode", label="Kode", value=lambda row: row["kode"], only_excel=True),
    ),
)


@pytest.fixture
def read_back():
    """Write rows of a table to Excel and read the sheet with another program's reader."""

    def read(table, rows):
        made = table.to_xlsx(rows, made_at=SAAT)
        book = CalamineWorkbook.from_filelike(io.BytesIO(made))
        return book.sheet_names[0], book.get_sheet_by_index(0).to_python()

    return read


def test_the_screen_shows_finished_cells_the_indonesian_way():
    shown = TABLE.shown(ROWS)

    assert shown["caption"] == "Daftar uji"
    assert shown["rows"][0] == [
        '<a href="/x/?a=1&amp;b=2">=SUM(A1:A9)</a>',
        "1.250",
        '<span class="badge tone-gold">10 November 2026</span>',
        "62,5",
    ]
    assert shown["rows"][1][1:] == ["0", '<span class="badge tone-gold">–</span>', "0,125"]
    assert shown["rows"][2][1] == "–"


def test_the_screen_leaves_out_what_is_for_excel_only_and_says_what_each_column_is():
    shown = TABLE.shown([], caption="Usulan putaran 2027")

    assert (shown["caption"], shown["rows"], shown["empty"]) == ("Usulan putaran 2027", [], "Belum ada isi.")
    assert shown["columns"] == [
        {"label": "Nama", "numeric": False, "head": True},
        {"label": "Jumlah", "numeric": True, "head": False},
        {"label": "Hari", "numeric": False, "head": False},
        {"label": "Nilai", "numeric": True, "head": False},
    ]


def test_what_somebody_typed_is_escaped_on_the_screen():
    assert "&lt;b&gt;Kesehatan&lt;/b&gt;" in TABLE.shown(ROWS)["rows"][1][0]


def test_excel_holds_every_column_with_numbers_as_numbers_and_dates_as_dates(read_back):
    name, rows = read_back(TABLE, ROWS)

    assert name == "Daftar uji"
    assert rows == [
        ["Nama", "Jumlah", "Hari", "Nilai", "Kode"],
        ["=SUM(A1:A9)", 1250.0, date(2026, 11, 10), 62.5, ""],
        ["Dinas <b>Kesehatan</b>", 0.0, "", 0.125, "@rahasia"],
        ["-2+3", "", "", "", ""],
    ]


def test_a_text_that_looks_like_a_formula_stays_a_text():
    made = TABLE.to_xlsx(ROWS, made_at=SAAT)

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_index(0)

    assert sheet.to_python()[1][0] == "=SUM(A1:A9)"
    assert b"<f>" not in unzipped(made, "xl/worksheets/sheet1.xml")


def test_a_long_title_is_cut_to_what_a_sheet_may_be_called(read_back):
    name, rows = read_back(Table(title="Usulan " + "panjang" * 9, columns=TABLE.columns[:1]), [])

    assert name == ("Usulan " + "panjang" * 9)[:31]
    assert rows == [["Nama"]]


def test_two_books_of_the_same_rows_are_the_same_bytes():
    assert TABLE.to_xlsx(ROWS, made_at=SAAT) == TABLE.to_xlsx(ROWS, made_at=SAAT)


def unzipped(book, name):
    """One file inside a workbook."""
    return zipfile.ZipFile(io.BytesIO(book)).read(name)
