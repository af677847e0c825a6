"""One cell of a workbook or a CSV file: a value, a table with its lines in the cell, or a free text. Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from petasama.dokumen.buku.sel import Sel, SelSalah, check_bernilai, teks_utuh
from petasama.pemetaan.instrumen.baca import BERANGKA
from petasama.pemetaan.instrumen.bentuk import Isian
from petasama.pemetaan.tukar.butir import BELUM_ADA, baca_bebas, baca_latar
from petasama.pemetaan.tukar.kepala import SEL_TABEL, Makna
from petasama.pemetaan.tukar.nilai import NilaiSalah, Rujukan, kata_of, nilai_of
from petasama.pemetaan.tukar.skema import LembarTabel

_LUPUT = {"\\\\": "\\", "\\n": "\n", "\\|": "|"}
_ANGKA = BERANGKA - {"INDIKATOR"}


def baca_nilai(isian: Isian, sel: Sel, rujukan: Rujukan) -> Any:
    """Return the value of a cell as the instrument's reader takes it. Refuses with SelSalah."""
    check_bernilai(sel)
    kind, value = sel
    if kind == "n" and isian.bentuk in _ANGKA:
        number = float(value)
        return int(number) if number.is_integer() else number
    if kind == "d" and isian.bentuk == "TAHUN":
        return date.fromisoformat(value).year
    text = teks_utuh(sel)
    if kind == "n":
        text = text.replace(".", ",")
    try:
        return nilai_of(isian, text, rujukan)
    except NilaiSalah as fault:
        raise SelSalah(fault.masalah, fault.cara) from fault


def baca_tabel_sel(meaning: Makna, text: str, rujukan: Rujukan) -> dict[str, Any]:
    """Return a table that stands in one cell, as {field: rows}; “belum ada” among partners ticks that box too."""
    table = meaning.tabel
    assert table is not None
    kode = table.tabel.kode
    if meaning.urutan:
        return {kode: [_baris(table, line, meaning.urutan, rujukan) for line in text.split("\n") if line.strip()]}
    if kode == "mitra" and BELUM_ADA.match(" ".join(text.split())):
        return {kode: [], "belum_ada": True}
    return {kode: baca_bebas(table.tabel, text, rujukan)}


def _baris(table: LembarTabel, line: str, order: Sequence[str], rujukan: Rujukan) -> dict[str, Any]:
    fields = {column.isian.kode: column.isian for column in table.kolom}
    parts = re.split(r"(?:^|(?<= ))\|(?= |$)", line.strip("\r"))
    if len(parts) != len(order):
        raise SelSalah(
            f"Baris “{line[:40]}” memuat {len(parts)} bagian, seharusnya {len(order)}.",
            f"Pisahkan bagiannya dengan “{SEL_TABEL.strip()}” menurut urutan pada judul kolom.",
        )
    row = {}
    for kode, part in zip(order, parts, strict=True):
        if kode:
            row[kode] = baca_nilai(fields[kode], ("t", _pulihkan(part.strip(" "))), rujukan)
    return row


def _pulihkan(text: str) -> str:
    return re.sub(r"\\[\\n|]", lambda found: _LUPUT[found[0]], text)


def tulis_tabel_sel(table: LembarTabel, rows: Sequence[Mapping[str, Any]], rujukan: Rujukan) -> str:
    """Return a table as lines of one cell, which `baca_tabel_sel` reads back to the same."""
    return "\n".join(
        SEL_TABEL.join(_luputkan(kata_of(column.isian, row.get(column.isian.kode), rujukan)) for column in table.kolom)
        for row in rows
    )


def _luputkan(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("|", "\\|")


def baca_latar_sel(text: str) -> dict[str, str]:
    """Return the parts of a background that stands in one cell."""
    return baca_latar(text) if text.strip() else {}
