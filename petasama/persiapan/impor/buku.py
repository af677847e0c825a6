"""Workbooks that go out: the empty template, and an uploaded file again with its faults marked."""

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import xlsxwriter

from petasama.dokumen.buku.tanda import Tanda, formats, tandai
from petasama.persiapan.impor.berkas import Lembaran, Salah
from petasama.persiapan.impor.lembar import SEMUA_LEMBAR, TANDA_CONTOH, Kolom, Lembar

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
        forms = formats(book)
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
    """Return the file again with its faults marked."""
    sheets = {sheet.nama: isi[sheet.kode] for sheet in SEMUA_LEMBAR if sheet.kode in isi}
    return tandai(sheets, [_tanda(fault) for fault in salah])


def _tanda(fault: Salah) -> Tanda:
    return Tanda(
        lembar=fault.lembar.nama,
        baris=fault.baris,
        kolom=fault.kolom,
        kalimat=f"{fault.masalah} {fault.cara}",
        judul=fault.judul,
    )


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
