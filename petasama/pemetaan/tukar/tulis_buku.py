"""The workbook that goes out, blank or filled: the same sheets, made from the edition of the round."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from petasama.dokumen.buku.tanda import formats
from petasama.pemetaan.instrumen.bentuk import Isian
from petasama.pemetaan.tukar.lembar_usulan import IsiBerkas
from petasama.pemetaan.tukar.nilai import ISIAN_WILAYAH, Rujukan, kata_of
from petasama.pemetaan.tukar.pilihan_buku import DaftarPilihan
from petasama.pemetaan.tukar.skema import BARU, KUNCI, LEMBAR_PETUNJUK, LEMBAR_USULAN, OPD, Kolom, LembarTabel, skema_of

DIBUAT = datetime(2026, 1, 1)
"""The file's date of making: the same content is the same file."""
FOLIO, SENTIMETER = 14, 0.3937
BARIS_SIAP = 1_000
"""Rows below the headings that carry format and drop-downs."""
BARIS_BARU = 10
"""Rows of a blank file that are numbered already: Baru 1, Baru 2 …"""
PETUNJUK = (
    "Lembar “Usulan” memuat satu baris untuk setiap usulan; lembar lain memuat rinciannya, satu baris setiap rincian.",
    "Kolom “Nomor usulan” menghubungkan lembar-lembar itu. Usulan baru diberi nomor Baru 1, Baru 2, dan seterusnya.",
    "Baris dengan nomor USL/… memperbarui usulan itu; teks lama tetap tersimpan sebagai versi.",
    "Arahkan penunjuk ke judul kolom untuk membaca panduannya. Sel berpilihan menunjukkan daftarnya.",
    "Kolom yang boleh memuat beberapa pilihan diisi dengan tanda titik koma di antaranya.",
    "Angka ditulis 1.250.000 atau 62,5; tahun dengan empat angka; ya atau tidak dengan kata Ya atau Tidak.",
    "Urutan kolom dan lembar boleh berubah; judulnya jangan. Rumus tidak dibaca.",
    "Simpan sebagai .xlsx, lalu unggah pada halaman Impor usulan. Belum ada yang tersimpan sebelum Anda menyetujuinya.",
)
LEBAR = {"PANJANG": 48, "TEKS": 32, "BANYAK": 36, "PILIHAN": 26, "INDIKATOR": 40}


def tulis_buku(isi: IsiBerkas) -> bytes:
    """Return the workbook; with no rows it is the blank template. Texts are written as texts, never as formulas."""
    skema = skema_of(isi.edisi)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"strings_to_urls": False}) as book:
        book.set_properties({"title": isi.judul, "created": DIBUAT})
        forms = _formats(book)
        _petunjuk(book.add_worksheet(LEMBAR_PETUNJUK), isi, forms)
        page = book.add_worksheet(LEMBAR_USULAN)
        pages = [book.add_worksheet(table.nama) for table in skema.tabel]
        choices = DaftarPilihan(book, isi.rujukan)
        keys = [row.nomor for row in isi.baris] or [f"{BARU} {place}" for place in range(1, BARIS_BARU + 1)]
        _usulan(page, skema.kolom, isi, keys, forms, choices)
        for sheet, table in zip(pages, skema.tabel, strict=True):
            _tabel(sheet, table, isi, forms, choices)
        page.activate()
    return buffer.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    forms = formats(book)
    head = {"num_format": "@", "text_wrap": True, "valign": "vcenter", "bold": True, "border": 1}
    number = {"valign": "top"}
    return {
        **forms,
        "judul": book.add_format({**head, "bg_color": "#e5efe9", "border_color": "#9bb5a8"}),
        "besar": book.add_format({"bold": True, "font_size": 14}),
        "ANGKA": book.add_format({**number, "num_format": "#,##0.###############"}),
        "RUPIAH": book.add_format({**number, "num_format": "#,##0"}),
        "TAHUN": book.add_format({**number, "num_format": "0"}),
    }


def _petunjuk(page: Any, isi: IsiBerkas, forms: Mapping[str, Any]) -> None:
    page.set_column(0, 0, 110)
    page.set_landscape()
    page.set_paper(FOLIO)
    page.write_string(0, 0, isi.judul, forms["besar"])
    for number, sentence in enumerate(PETUNJUK, start=1):
        page.write_string(number, 0, f"{number}. {sentence}", forms["isi"])
    number = len(PETUNJUK) + 2
    for question in (*isi.edisi.pertanyaan, isi.edisi.klasifikasi):
        asked = question.judul if question.judul.endswith(("?", ".")) else f"{question.judul}."
        words = f"{question.nomor}. {question.label}. {asked} {question.panduan}"
        page.write_string(number, 0, words, forms["isi"])
        number += 1


def _siapkan(page: Any, judul: Sequence[str], *, lebar: Sequence[int], catatan: Sequence[str], forms: Any) -> None:
    page.freeze_panes(1, 2)
    page.set_landscape()
    page.set_paper(FOLIO)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=SENTIMETER, right=SENTIMETER, top=SENTIMETER * 1.5, bottom=SENTIMETER * 1.5)
    page.set_footer("&L&A&RHalaman &P dari &N")
    page.set_row(0, 44)
    for place, words in enumerate(judul):
        page.set_column(place, place, lebar[place], forms["isi"])
        page.write_string(0, place, words, forms["judul"])
        if catatan[place]:
            page.write_comment(0, place, catatan[place][:1000], {"x_scale": 2.2, "y_scale": 1.8})


def _usulan(
    page: Any, kolom: Sequence[Kolom], isi: IsiBerkas, keys: Sequence[str], forms: Any, choices: DaftarPilihan
) -> None:
    first = [KUNCI, *([OPD] if isi.per_opd else [])]
    judul = [*first, *(column.judul for column in kolom)]
    lebar = [18, *([34] if isi.per_opd else []), *(LEBAR.get(column.isian.bentuk, 16) for column in kolom)]
    advice = f"Nomor usulan yang sudah ada, atau {BARU} 1, {BARU} 2 untuk usulan baru."
    _siapkan(
        page,
        judul,
        lebar=lebar,
        catatan=[advice, *([""] if isi.per_opd else []), *(catatan_of(column) for column in kolom)],
        forms=forms,
    )
    for place, column in enumerate(kolom, start=len(first)):
        choices.pasang(page, place, column.isian, baris=BARIS_SIAP)
    for number, key in enumerate(keys, start=1):
        page.write_string(number, 0, key, forms["isi"])
        if number > len(isi.baris):
            continue
        row = isi.baris[number - 1]
        if isi.per_opd:
            page.write_string(number, 1, row.opd, forms["isi"])
        for place, column in enumerate(kolom, start=len(first)):
            value = row.jawaban.get(column.pertanyaan.kode, {}).get(column.isian.kode)
            tulis_sel(page, (number, place), column.isian, value, isi.rujukan, forms)


def _tabel(page: Any, table: LembarTabel, isi: IsiBerkas, forms: Any, choices: DaftarPilihan) -> None:
    _siapkan(
        page,
        [KUNCI, *(column.judul for column in table.kolom)],
        lebar=[18, *(LEBAR.get(column.isian.bentuk, 16) for column in table.kolom)],
        catatan=[f"Nomor yang sama seperti pada lembar {LEMBAR_USULAN}.", *(catatan_of(row) for row in table.kolom)],
        forms=forms,
    )
    for place, column in enumerate(table.kolom, start=1):
        choices.pasang(page, place, column.isian, baris=BARIS_SIAP)
    number = 0
    for thing in isi.baris:
        for row in thing.jawaban.get(table.pertanyaan.kode, {}).get(table.tabel.kode) or []:
            number += 1
            page.write_string(number, 0, thing.nomor, forms["isi"])
            for place, column in enumerate(table.kolom, start=1):
                value = row.get(column.isian.kode)
                tulis_sel(page, (number, place), column.isian, value, isi.rujukan, forms)


def tulis_sel(page: Any, place: tuple[int, int], isian: Isian, value: Any, rujukan: Rujukan, forms: Any) -> None:
    """Write one value: a number that Excel keeps to the last digit as a number, everything else as a text."""
    counted = isian.bentuk in {"ANGKA", "RUPIAH", "TAHUN"} and isinstance(value, int | float)
    if counted and float(f"{value:.15G}") == value:
        page.write_number(*place, value, forms[isian.bentuk])
        return
    words = kata_of(isian, value, rujukan)
    if words:
        page.write_string(*place, words, forms["isi"])


def catatan_of(column: Kolom) -> str:
    """Return the note of a heading: the question, its guidance, the field's own help, and choices for lists."""
    question, item = column.pertanyaan, column.isian
    parts = [f"{question.nomor}. {question.judul}", question.panduan, item.bantuan]
    if item.bentuk == "BANYAK":
        parts.append(f"Beberapa pilihan, dipisahkan titik koma: {'; '.join(label for _, label in item.pilihan)}")
    if item.kode == ISIAN_WILAYAH:
        parts.append("Nama daerah, misalnya Kabupaten Tapin.")
    return "\n".join(part for part in parts if part)
