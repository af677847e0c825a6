"""The uploaded file becomes rows: opened by the child process, headings found, cells understood."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from petasama.core.errors import Incomplete
from petasama.dokumen.limited import Limits, Refused, TooLarge, TooLong, run_limited
from petasama.persiapan.impor.batas import PACKED
from petasama.persiapan.impor.lembar import SEMUA_LEMBAR, TANDA_CONTOH, Kolom, Lembar
from petasama.persiapan.impor.sel import KOSONG, Masalah, Sel, SelSalah, baca_sel, teks_of

ANAK = "petasama.persiapan.impor.anak"
BATAS = Limits(memory=300 * 1024**2, cpu=20, clock=20.0)
TERLALU_LAMA = "Berkas terlalu lama dibaca dan dihentikan. Salin keempat lembarnya ke templat kosong, lalu coba lagi."
TERLALU_BESAR = "Berkas terlalu besar untuk dibaca. Salin keempat lembarnya ke templat kosong, lalu coba lagi."
Lembaran = dict[str, list[list[Sel]]]
"""Sheet code → rows of cells as they stand in the file, the first row included."""


@dataclass(kw_only=True)
class Salah:
    """One fault, where it stands, and how to mend it. Row and column count from 1; column 0 is the whole row."""

    lembar: Lembar
    baris: int
    kolom: int
    judul: str
    isi: str
    masalah: str
    cara: str

    @property
    def tempat(self) -> str:
        """Where the fault stands, as Excel names it: B7, or row 7."""
        return f"{huruf(self.kolom)}{self.baris}" if self.kolom else f"baris {self.baris}"


@dataclass(kw_only=True)
class Baris:
    """One row with its values by column key; `nomor` is the row of the sheet, counted from 1."""

    lembar: Lembar
    nomor: int
    nilai: dict[str, Any]
    sel: dict[str, Sel]
    letak: Mapping[str, int]
    """Column key → column of the sheet, from 1."""
    salah: list[Salah] = field(default_factory=list)

    def tolak(self, kunci: str, masalah: str, cara: str) -> None:
        """Note a fault at a column ("" = the row as a whole)."""
        known = kunci in self.letak
        title = self.lembar.cari(kunci).judul if known else ""
        shown = teks_of(self.sel.get(kunci, KOSONG)) if known else ""
        self.salah.append(
            Salah(
                lembar=self.lembar,
                baris=self.nomor,
                kolom=self.letak.get(kunci, 0),
                judul=title,
                isi=shown[:80],
                masalah=masalah,
                cara=cara,
            )
        )


def huruf(kolom: int) -> str:
    """Return a column's letters: 1 is A, 27 is AA."""
    letters = ""
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def buka_berkas(content: bytes) -> Lembaran:
    """Return the cells of the four sheets; refuses, with what to do, a file that cannot be read within the limits."""
    if len(content) > PACKED:
        raise ditolak("Berkas lebih besar dari 10 MB. Hapus gambar dan lembar lain, lalu unggah kembali.")
    names = {sheet.kode: sheet.nama for sheet in SEMUA_LEMBAR}
    try:
        answer = json.loads(run_limited(ANAK, {"lembar": list(names.values())}, content, limits=BATAS))
    except Refused as refusal:
        raise ditolak(str(refusal)) from refusal
    except TooLong as problem:
        raise ditolak(TERLALU_LAMA) from problem
    except TooLarge as problem:
        raise ditolak(TERLALU_BESAR) from problem
    found = {code: answer["isi"][name] for code, name in names.items() if name in answer["isi"]}
    if not found:
        wanted = ", ".join(f"“{name}”" for name in names.values())
        raise ditolak(f"Tidak ada lembar bernama {wanted}. Unduh templat, lalu isi lembarnya.")
    return {code: [[(kind, value) for kind, value in row] for row in rows] for code, rows in found.items()}


def ditolak(sentence: str) -> Incomplete:
    """Return the refusal of an uploaded file."""
    return Incomplete(sentence, missing=[{"field": "berkas", "label": "Berkas", "sentence": sentence}])


def baca_lembar(isi: Lembaran) -> tuple[list[Baris], list[Salah]]:
    """Return the rows of all sheets with their faults, and the faults of the headings; examples are passed over."""
    rows: list[Baris] = []
    faults: list[Salah] = []
    for sheet in SEMUA_LEMBAR:
        cells = isi.get(sheet.kode)
        if cells:
            place, missing = _kepala(sheet, cells)
            faults += missing
            rows += [] if missing else _baris_list(sheet, cells, place)
    return rows, faults


def _kepala(sheet: Lembar, cells: Sequence[Sequence[Sel]]) -> tuple[tuple[int, dict[str, int]], list[Salah]]:
    """Find the row of headings among the first ten: the one that has most of them; tell what it lacks."""
    wanted = {_polos(column.judul): column.kunci for column in sheet.kolom}
    best: tuple[int, dict[str, int]] = (0, {})
    for number, row in enumerate(cells[:10]):
        found: dict[str, int] = {}
        for place, cell in enumerate(row, start=1):
            found.setdefault(wanted.get(_polos(teks_of(cell)), ""), place)
        found.pop("", None)
        if len(found) > len(best[1]):
            best = (number, found)
    missing = [column for column in sheet.kolom if column.wajib and column.kunci not in best[1]]
    return best, [_tanpa_kolom(sheet, column, best[0] + 1) for column in missing]


def _tanpa_kolom(sheet: Lembar, column: Kolom, nomor: int) -> Salah:
    masalah = f"Kolom “{column.judul}” tidak ada."
    cara = "Tulis judul kolomnya seperti pada templat."
    return Salah(lembar=sheet, baris=nomor, kolom=0, judul="", isi="", masalah=masalah, cara=cara)


def _polos(words: str) -> str:
    return " ".join(words.replace("*", " ").split()).casefold()


def _baris_list(sheet: Lembar, cells: Sequence[Sequence[Sel]], kepala: tuple[int, dict[str, int]]) -> list[Baris]:
    begin, places = kepala
    rows = []
    for number, row in enumerate(cells[begin + 1 :], start=begin + 2):
        named = {key: row[place - 1] if place <= len(row) else KOSONG for key, place in places.items()}
        first = next((teks_of(cell) for cell in row if cell[0] != "k"), "")
        if any(cell[0] != "k" for cell in named.values()) and not first.casefold().startswith(TANDA_CONTOH):
            rows.append(_satu_baris(sheet, number, named, places))
    return rows


def _satu_baris(sheet: Lembar, number: int, named: dict[str, Sel], places: Mapping[str, int]) -> Baris:
    row = Baris(lembar=sheet, nomor=number, nilai={}, sel=named, letak=places)
    for column in sheet.kolom:
        try:
            row.nilai[column.kunci] = baca_sel(named.get(column.kunci, KOSONG), column)
        except SelSalah as fault:
            _catat(row, column, fault.masalah)
    return row


def _catat(row: Baris, column: Kolom, masalah: Masalah) -> None:
    row.nilai[column.kunci] = None if column.jenis == "tanggal" else ""
    row.tolak(column.kunci, masalah.masalah, masalah.cara)
