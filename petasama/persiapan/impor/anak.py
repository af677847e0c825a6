"""The limited child process that opens a workbook: one job on standard input, the cells as JSON on standard output.

Before the cells are read the sheets' XML is looked through for what would not fit: rows, columns, document types; and
for formulas, whose results nobody can trust.
"""

import io
import json
import math
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from typing import Any

from python_calamine import CalamineWorkbook

from petasama.dokumen.limited_child import limit
from petasama.persiapan.impor.batas import COLUMNS, ROWS, SIGNS, ULANG, BerkasDitolak, open_workbook

_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*"([^"]*)"')
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*>(?=\s*<(?:\w+:)?(f|v|is)\b)')
_FAR = f"Lembar “{{}}” lebih dari {ROWS} baris atau {COLUMNS} kolom. Hapus sel jauh yang terisi, atau bagi berkasnya."


def sheets_of(content: bytes, wanted: list[str]) -> dict[str, Any]:
    """Return for each wanted sheet its rows of cells, for each cell its kind and value; and the names of all sheets."""
    archive = open_workbook(content)
    parts = _parts(archive)
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        names = list(book.sheet_names)
        chosen = {key: name for key in wanted for name in names if _plain(name) == _plain(key)}
        formulas = {key: _look_through(archive, parts.get(name, ""), name) for key, name in chosen.items()}
        rows = {key: list(_rows(book.get_sheet_by_name(name), formulas[key])) for key, name in chosen.items()}
    return {"lembar": names, "isi": rows}


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


def _look_through(archive: zipfile.ZipFile, part: str, name: str) -> set[tuple[int, int]]:
    """Return where formulas stand, as (row, column) from 0; refuse a sheet that reaches too far or defines types."""
    if part not in archive.namelist():
        return set()
    text = archive.read(part)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise BerkasDitolak(f"Berkas memuat definisi yang tidak dikenal Excel. {ULANG}")
    formulas = set()
    for match in _CELL.finditer(text):
        row, column = int(match[2]) - 1, _column(match[1])
        if row >= ROWS or column >= COLUMNS:
            raise BerkasDitolak(_FAR.format(name))
        if match[3] == b"f":
            formulas.add((row, column))
    return formulas


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _rows(sheet: Any, formulas: set[tuple[int, int]]) -> Iterator[list[list[Any]]]:
    if sheet.total_height > ROWS or sheet.total_width > COLUMNS:
        raise BerkasDitolak(_FAR.format(sheet.name))
    for number, row in enumerate(sheet.to_python(skip_empty_area=False)):
        yield [_cell(value, (number, place) in formulas) for place, value in enumerate(row)]


def _cell(value: Any, is_formula: bool) -> list[Any]:
    """Kind and value: t text, n number, b yes or no, d day, r formula, k nothing."""
    if is_formula:
        return ["r", str(value)[:200]]
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


def main() -> None:
    """Read the job, set the limits, work, answer; a fault of the file is a refusal with a sentence."""
    job = json.loads(sys.stdin.buffer.readline())
    limit(job["memory"], job["seconds"])
    content = sys.stdin.buffer.read()
    try:
        result = b"OK\n" + json.dumps(sheets_of(content, job["lembar"]), ensure_ascii=False).encode()
    except BerkasDitolak as refusal:
        result = b"NO\n" + str(refusal).encode()
    except MemoryError:
        raise
    except Exception:
        result = b"NO\n" + f"Berkas rusak sehingga tidak dapat dibaca. {ULANG}".encode()
    sys.stdout.buffer.write(result)


if __name__ == "__main__":
    main()
