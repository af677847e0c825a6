"""Workbooks that go out: the empty template, and an uploaded file again with its faults marked."""

import io
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import xlsxwriter

from petasama.persiapan.impor.berkas import Lembaran, Salah
from petasama.persiapan.impor.lembar import SEMUA_LEMBAR, TANDA_CONTOH, Kolom, Lembar
from petasama.persiapan.impor.sel import KOSONG, teks_of

DIBUAT = datetime(2026, 1, 1)
"""The template's date of making: the same template is the same file."""
BARIS_TEMPLAT = 2_000
"""Rows of the template that carry format and drop-downs."""
PETUNJUK = (
    "Isi lembar yang diperlukan saja; lembar lain boleh kosong.",
    "Judul kolom bertanda * wajib diisi. Urutan kolom boleh berubah, judulnya jangan.",
    "Baris contoh (diawali “contoh:”) tidak dibaca; boleh dihapus.",
    "Tanggal boleh berupa tanggal Excel, 2 Juni 2026, atau 02/06/2026.",
    "NIP ditulis sebagai teks, 18 angka.",
    "Baris yang sudah tercatat tidak digandakan: isinya dibandingkan, dan yang berbeda ditunjukkan sebelum diterapkan.",
)


def templat() -> bytes:
    """Return the template: one sheet of advice, four sheets with headings, notes, drop-downs and an example row."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        book.set_properties({"title": "Templat impor Petasama", "created": DIBUAT})
        forms = _formats(book)
        advice = book.add_worksheet("Petunjuk")
        advice.set_column(0, 0, 110)
        for number, sentence in enumerate(("Impor Petasama", *PETUNJUK)):
            advice.write_string(number, 0, sentence, forms["judul"] if number == 0 else forms["isi"])
        for sheet in SEMUA_LEMBAR:
            page = book.add_worksheet(sheet.nama)
            _judul(page, sheet, forms)
            for place, column in enumerate(sheet.kolom):
                _siapkan(page, place, column)
                example = f"{TANDA_CONTOH} {column.contoh}" if place == 0 else column.contoh
                page.write_string(1, place, example, forms["contoh"])
    return buffer.getvalue()


def bertanda(isi: Lembaran, salah: Iterable[Salah]) -> bytes:
    """Return the file again: every cell as read, faulty ones red with a note, and a last column that says all."""
    faults: dict[tuple[str, int], list[Salah]] = defaultdict(list)
    for fault in salah:
        faults[fault.lembar.kode, fault.baris].append(fault)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        forms = _formats(book)
        for sheet in SEMUA_LEMBAR:
            if sheet.kode in isi:
                _salin(book.add_worksheet(sheet.nama), sheet, isi[sheet.kode], faults, forms)
    return buffer.getvalue()


def _salin(page: Any, sheet: Lembar, rows: Any, faults: dict[tuple[str, int], list[Salah]], forms: Any) -> None:
    width = max((len(row) for row in rows), default=0)
    page.set_column(0, max(width - 1, 0), 24)
    page.set_column(width, width, 80)
    page.write_string(0, width, "Yang perlu dibetulkan", forms["judul"])
    for number, row in enumerate(rows, start=1):
        found = faults.get((sheet.kode, number), [])
        marked = {fault.kolom: fault for fault in found if fault.kolom}
        for place in range(width):
            words = teks_of(row[place] if place < len(row) else KOSONG)
            wrong = place + 1 in marked
            page.write_string(number - 1, place, words, forms["salah" if wrong else "isi"])
            if wrong:
                page.write_comment(number - 1, place, _kalimat(marked[place + 1]))
        if found:
            page.write_string(number - 1, width, " ".join(_kalimat(fault) for fault in found), forms["salah"])


def _kalimat(fault: Salah) -> str:
    where = f"{fault.judul}: " if fault.judul else ""
    return f"{where}{fault.masalah} {fault.cara}"


def _formats(book: Any) -> dict[str, Any]:
    text = {"num_format": "@", "text_wrap": True, "valign": "top"}
    return {
        "judul": book.add_format({**text, "bold": True, "bottom": 1}),
        "isi": book.add_format(text),
        "contoh": book.add_format({**text, "italic": True, "font_color": "#6b7280"}),
        "salah": book.add_format({**text, "bg_color": "#fde2e1", "border": 1, "border_color": "#b42318"}),
    }


def _judul(page: Any, sheet: Lembar, forms: dict[str, Any]) -> None:
    page.freeze_panes(1, 0)
    for place, column in enumerate(sheet.kolom):
        page.set_column(place, place, column.lebar, forms["isi"])
        page.write_string(0, place, f"{column.judul}{' *' if column.wajib else ''}", forms["judul"])
        if column.catatan:
            page.write_comment(0, place, column.catatan)


def _siapkan(page: Any, place: int, column: Kolom) -> None:
    if column.pilihan:
        choice = {"validate": "list", "source": list(column.pilihan), "ignore_blank": True}
        page.data_validation(2, place, BARIS_TEMPLAT, place, choice)
