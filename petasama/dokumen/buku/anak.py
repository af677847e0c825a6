"""The limited child process that opens a workbook: one job on standard input, the cells as JSON on standard output.

Before the cells are read the sheets' XML is looked through for what would not fit: rows, columns, document types; and
for formulas, whose results nobody can trust.
"""

import io
import json
import math
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from typing import Any

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from petasama.dokumen.buku.batas import BUKU_KERJA, COLUMNS, ROWS, RUSAK, SIGNS, ULANG, BerkasDitolak, open_archive
from petasama.dokumen.limited_child import answer

LEMBAR = 40
"""Most sheets that are read of one file."""
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*"([^"]*)"')
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*>(?=\s*<(?:\w+:)?(f|v|is)\b)')
_FAR = f"Lembar “{{}}” lebih dari {ROWS} baris atau {COLUMNS} kolom. Hapus sel jauh yang terisi, atau bagi berkasnya."
_MANY = f"Berkas memuat lebih dari {LEMBAR} lembar. Sisakan lembar yang diisi saja, lalu unggah kembali."
Tanda = dict[tuple[int, int], str]
"""(row, column) from 0 → r for a formula, e for a fault that Excel shows."""


def sheets_of(content: bytes, wanted: list[str] | None) -> list[dict[str, Any]]:
    """Return the visible sheets (or those of the wanted names) with rows of cells and merged areas."""
    archive = open_archive(content, BUKU_KERJA)
    parts = _parts(archive)
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        shown = [sheet.name for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
        names = shown if wanted is None else _chosen(list(book.sheet_names), wanted)
        if len(names) > LEMBAR:
            raise BerkasDitolak(_MANY)
        marks = {name: _look_through(archive, parts.get(name, ""), name) for name in names}
        return [_sheet(book.get_sheet_by_name(name), marks[name]) for name in names]


def _chosen(names: list[str], wanted: list[str]) -> list[str]:
    plain = {_plain(name) for name in wanted}
    return [name for name in names if _plain(name) in plain]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → part of the archive."""
    targets = {}
    if "xl/_rels/workbook.xml.rels" in archive.namelist():
        for match in _RELATION.finditer(archive.read("xl/_rels/workbook.xml.rels")):
            row = _attributes(match[1])
            targets[row.get("Id", "")] = row.get("Target", "").lstrip("/").removeprefix("xl/")
    found = {}
    for match in _SHEET.finditer(archive.read("xl/workbook.xml")):
        row = _attributes(match[1])
        found[row.get("name", "")] = f"xl/{targets.get(row.get('r:id', ''), '')}"
    return found


def _attributes(text: bytes) -> dict[str, str]:
    return {key.decode(): unescape(value.decode("utf-8", "replace")) for key, value in _ATTRIBUTE.findall(text)}


def _look_through(archive: zipfile.ZipFile, part: str, name: str) -> Tanda:
    """Return where formulas and faults stand; refuse a sheet that reaches too far or defines types."""
    if part not in archive.namelist():
        return {}
    text = archive.read(part)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise BerkasDitolak(f"Berkas memuat definisi yang tidak dikenal Excel. {ULANG}")
    marks: Tanda = {}
    for match in _CELL.finditer(text):
        row, column = int(match[2]) - 1, _column(match[1])
        if row >= ROWS or column >= COLUMNS:
            raise BerkasDitolak(_FAR.format(name))
        if match[3] == b"f":
            marks[row, column] = "r"
        elif b't="e"' in match[0]:
            marks[row, column] = "e"
    return marks


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _sheet(sheet: Any, marks: Tanda) -> dict[str, Any]:
    areas = [[*first, *last] for first, last in sheet.merged_cell_ranges or []]
    return {"nama": sheet.name, "baris": list(_rows(sheet, marks)), "gabung": areas}


def _rows(sheet: Any, marks: Tanda) -> Iterator[list[list[Any]]]:
    if sheet.total_height > ROWS or sheet.total_width > COLUMNS:
        raise BerkasDitolak(_FAR.format(sheet.name))
    for number, row in enumerate(sheet.to_python(skip_empty_area=False)):
        yield [_cell(value, marks.get((number, place), "")) for place, value in enumerate(row)]


def _cell(value: Any, mark: str) -> list[Any]:
    """Kind and value, as petasama.dokumen.buku.sel names them."""
    if mark:
        return [mark, str(value)[:200]]
    if isinstance(value, bool):
        return ["b", value]
    if isinstance(value, int | float):
        return ["n", repr(value) if math.isfinite(value) else "0"]
    if isinstance(value, datetime):
        return ["d", value.date().isoformat()]
    if isinstance(value, date):
        return ["d", value.isoformat()]
    text = str(value)
    if len(text) > SIGNS:
        raise BerkasDitolak(f"Ada sel yang berisi lebih dari {SIGNS} aksara. Periksa isinya, lalu unggah kembali.")
    return ["t", text] if text.strip() else ["k", ""]


def work(job: dict[str, Any], content: bytes) -> bytes:
    """The sheets that the job wants, as JSON."""
    return json.dumps(sheets_of(content, job["lembar"]), ensure_ascii=False).encode()


if __name__ == "__main__":
    answer(work, refusal=BerkasDitolak, broken=RUSAK)
