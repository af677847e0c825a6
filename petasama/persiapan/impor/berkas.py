"""The uploaded file becomes rows: opened by the child process, headings found, cells understood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from petasama.dokumen.buku.buka import buka_buku, ditolak
from petasama.dokumen.buku.sel import KOSONG, Masalah, Sel, SelSalah, teks_of, tempat_of
from petasama.persiapan.impor.lembar import SEMUA_LEMBAR, TANDA_CONTOH, Kolom, Lembar
from petasama.persiapan.impor.sel import baca_sel

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
        return tempat_of(self.baris, self.kolom)


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


def buka_berkas(content: bytes) -> Lembaran:
    """Return the cells of the four sheets; refuses, with what to do, a file that cannot be read within the limits."""
    codes = {_polos(sheet.nama): sheet.kode for sheet in SEMUA_LEMBAR}
    found = {
        codes[_polos(sheet.nama)]: sheet.baris for sheet in buka_buku(content, [item.nama for item in SEMUA_LEMBAR])
    }
    if not found:
        wanted = ", ".join(f"“{sheet.nama}”" for sheet in SEMUA_LEMBAR)
        raise ditolak(f"Tidak ada lembar bernama {wanted}. Unduh templat, lalu isi lembarnya.")
    return found


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
