"""The uploaded file itself: messy ones are read, broken and mean ones are refused with a sentence, quickly."""

import time
from datetime import date
from hashlib import sha256

import pytest

from petasama.core.errors import Incomplete
from petasama.dokumen.buku import batas, buka
from petasama.dokumen.limited import Limits
from petasama.persiapan.impor.berkas import baca_lembar, buka_berkas
from petasama.persiapan.impor.buku import templat
from tests.persiapan.books import KANTOR, PENGHUBUNG, PERENCANA, book, drawn, repacked


def refused(content):
    with pytest.raises(Incomplete) as refusal:
        buka_berkas(content)
    assert refusal.value.missing[0]["field"] == "berkas"
    return refusal.value.sentence


def rows_of(content):
    rows, faults = baca_lembar(buka_berkas(content))
    assert faults == []
    return rows


def test_every_sheet_is_read_with_its_kinds_of_cells():
    rows = rows_of(book(perangkat=[KANTOR], ppksd=[PENGHUBUNG], akun=[PERENCANA]))

    assert [(row.lembar.kode, row.nomor, row.salah) for row in rows] == [
        ("PERANGKAT", 2, []), ("PPKSD", 2, []), ("AKUN", 2, []),
    ]  # fmt: skip
    assert rows[1].nilai["telepon"] == "+6281234567890"
    assert rows[1].nilai["tanggal_surat"] == date(2026, 11, 9)
    assert (rows[2].nilai["tanggal_surat"], rows[2].nilai["mulai"]) == (date(2026, 11, 2), date(2026, 11, 3))


def test_the_empty_template_asks_for_nothing():
    assert rows_of(templat()) == []


def test_headings_may_stand_lower_in_another_order_and_beside_other_columns():
    def draw(made):
        page = made.add_worksheet("  perangkat   DAERAH ")
        page.write_string(0, 0, "Daftar perangkat daerah tahun 2026")
        for place, words in enumerate(("No", " nama *", "KODE*", "Keterangan", "Sebutan Kepala", "Berlaku mulai")):
            page.write_string(3, place, words)
        for place, words in enumerate(("1", "  Dinas Pariwisata ", " disparpora", "x", "Kepala", "2 Januari 2026")):
            page.write_string(6, place, words)

    rows = rows_of(drawn(draw))

    assert [(row.nomor, row.nilai["kode"], row.nilai["nama"]) for row in rows] == [
        (7, "DISPARPORA", "Dinas Pariwisata")
    ]


def test_merged_cells_and_blank_rows_are_told_by_cell():
    def draw(made):
        page = made.add_worksheet("Perangkat Daerah")
        for place, words in enumerate(("Kode", "Nama", "Sebutan kepala", "Berlaku mulai")):
            page.write_string(0, place, words)
        page.write_row(1, 0, ["AA", "Dinas A", "Kepala A", "2 Januari 2026"])
        page.merge_range(4, 1, 5, 1, "Dinas B dan C")
        page.write_row(4, 0, ["BB"])
        page.write_row(4, 2, ["Kepala B", "2 Januari 2026"])
        page.write_row(5, 0, ["CC"])
        page.write_row(5, 2, ["Kepala C", "2 Januari 2026"])

    rows = rows_of(drawn(draw))

    assert [row.nomor for row in rows] == [2, 5, 6]
    assert [(fault.tempat, fault.masalah) for fault in rows[2].salah] == [("B6", "Nama kosong.")]


def test_a_formula_is_found_also_when_it_shows_the_right_words():
    def draw(made):
        page = made.add_worksheet("Perangkat Daerah")
        page.write_row(0, 0, ["Kode", "Nama", "Sebutan kepala", "Berlaku mulai"])
        page.write_row(1, 0, ["AA", "Dinas A"])
        page.write_formula(1, 2, '="Kepala "&B2', value="Kepala Dinas A")
        page.write_string(1, 3, "2 Januari 2026")

    (row,) = rows_of(drawn(draw))

    assert [(fault.tempat, fault.isi, fault.masalah) for fault in row.salah] == [
        ("C2", "Kepala Dinas A", "Sel berisi rumus.")
    ]


def test_a_sheet_without_a_column_that_is_needed_is_not_read():
    def draw(made):
        page = made.add_worksheet("PPKSD")
        page.write_row(0, 0, ["Kode perangkat daerah", "Nama", "Surel"])
        page.write_row(1, 0, ["DINKES", "Contoh", "contoh@hss.example"])

    rows, faults = baca_lembar(buka_berkas(drawn(draw)))

    assert rows == []
    assert [fault.masalah for fault in faults] == ["Kolom “Nomor surat” tidak ada.", "Kolom “Tanggal surat” tidak ada."]


def test_example_rows_are_passed_over():
    rows = rows_of(book(perangkat=[KANTOR | {"kode": "contoh: DINKES"}, KANTOR]))

    assert [row.nomor for row in rows] == [3]


def test_a_workbook_with_other_sheets_only_is_told_what_is_wanted():
    assert "Tidak ada lembar bernama “Perangkat Daerah”" in refused(drawn(lambda made: made.add_worksheet("Data")))


@pytest.mark.parametrize(
    "content",
    [b"", b"bukan excel", b"PK\x03\x04", b"%PDF-1.7", b"<html></html>", b"\x00" * 5000],
    ids=["empty", "text", "cut", "pdf", "html", "zeros"],
)
def test_what_is_no_workbook_is_refused(content):
    assert "Simpan ulang sebagai “Excel Workbook (.xlsx)”" in refused(content)


def test_an_old_or_locked_workbook_is_told_apart():
    assert "dikunci kata sandi atau memakai format lama" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)


def test_a_word_file_and_a_torn_workbook_are_refused():
    good = book(perangkat=[KANTOR])

    assert "bukan buku kerja" in refused(repacked(good, **{"xl__workbook.xml": None}))
    assert "rusak" in refused(repacked(good, **{"xl__worksheets__sheet1.xml": b"<worksheet><sheetData><row>"}))
    assert refused(good[: len(good) // 2])
    assert "rusak" in refused(repacked(good, **{"xl__worksheets__sheet1.xml": None}))


def test_macros_and_files_inside_are_refused():
    good = book(perangkat=[KANTOR])

    assert "makro" in refused(repacked(good, **{"xl__vbaProject.bin": b"x"}))
    assert "makro" in refused(repacked(good, **{"xl__embeddings__isi.xlsx": good}))


def test_a_bomb_is_not_opened():
    good = book(perangkat=[KANTOR])
    swollen = repacked(good, **{"xl__media__kosong.bmp": b"\x00" * 40_000_000})
    many = repacked(good, **{f"xl__bagian{number}.xml": b"x" for number in range(250)})
    huge = repacked(good, **{f"xl__isi{number}.bin": bytes(1_000_000) for number in range(60)})

    begun = time.monotonic()
    assert "Pemampatan berkas tidak wajar" in refused(swollen)
    assert "Isi berkas terlalu besar" in refused(many)
    assert "Isi berkas terlalu besar" in refused(huge)
    assert "lebih besar dari 10 MB" in refused(b"PK" + b"\x00" * (10 * 1024 * 1024))
    assert time.monotonic() - begun < 20


def test_entities_are_not_expanded():
    body = (
        b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        b'<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData>'
        b"</worksheet>"
    )

    assert "definisi" in refused(repacked(book(perangkat=[KANTOR]), **{"xl__worksheets__sheet1.xml": body}))


@pytest.mark.parametrize(("row", "column"), [(1_048_575, 16_383), (5_000, 0), (0, 60)])
def test_one_far_cell_is_refused_at_once(row, column):
    def draw(made):
        page = made.add_worksheet("Perangkat Daerah")
        page.write_string(0, 0, "Kode")
        page.write_string(row, column, "x")

    assert "lebih dari 5000 baris atau 60 kolom" in refused(drawn(draw))


def test_a_cell_with_a_novel_is_refused():
    assert "lebih dari 20000 aksara" in refused(book(perangkat=[KANTOR | {"nama": "x" * 20_001}]))


@pytest.mark.parametrize(
    ("limits", "sentence"),
    [
        (Limits(memory=48 * 1024**2, cpu=20, clock=20), buka.TERLALU_BESAR),
        (Limits(memory=300 * 1024**2, cpu=20, clock=0.01), buka.TERLALU_LAMA),
    ],
    ids=["memory", "time"],
)
def test_the_child_process_ends_at_its_ceilings_with_a_sentence(monkeypatch, limits, sentence):
    content = book(
        perangkat=[
            KANTOR | {"kode": f"D{number}", "nama": sha256(str(number).encode()).hexdigest() * 30}
            for number in range(4_000)
        ]
    )
    monkeypatch.setattr(buka, "BATAS", limits)

    assert refused(content) == sentence


def test_the_ceilings_are_those_that_were_promised():
    assert (buka.BATAS.memory, buka.BATAS.cpu, buka.BATAS.clock) == (300 * 1024**2, 20, 20.0)
    assert (batas.PACKED, batas.UNPACKED, batas.PARTS, batas.RATIO) == (10 * 1024**2, 50 * 1024**2, 200, 100)
    assert (batas.ROWS, batas.COLUMNS, batas.SIGNS) == (5_000, 60, 20_000)


def test_five_hundred_rows_leave_no_trace_of_the_file_on_the_disk(settings):
    before = sorted(path.name for path in settings.DATA.rglob("*"))

    rows_of(book(perangkat=[KANTOR | {"kode": f"D{number}"} for number in range(500)]))

    assert sorted(path.name for path in settings.DATA.rglob("*")) == before
