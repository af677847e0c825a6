"""Reads CSV as people make it: any of three separators and four encodings, told apart by what stands in the file.

Pure; run by the limited child. Everything is refused that would have to be guessed, with the row where it stands.
"""

import csv
import io
import re
from collections import Counter

from petasama.dokumen.buku.batas import COLUMNS, PACKED, ROWS, SIGNS, BerkasDitolak

PEMISAH = (";", ",", "\t")
SIMPAN = "Simpan ulang dari Excel sebagai “CSV UTF-8”, lalu unggah kembali."
_BERBAHAYA = re.compile(r"^'+[=+\-@\t\r]")
_DIBUBUHI = re.compile(r"^'*[=+\-@\t\r]")
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def rows_of(content: bytes) -> list[list[str]]:
    """Return the rows; refuses what is no text, an open quotation mark, and more than fits."""
    if len(content) > PACKED:
        raise BerkasDitolak("Berkas lebih besar dari 10 MB. Bagi menjadi beberapa berkas, lalu unggah kembali.")
    if content[:4] == b"PK\x03\x04" or content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise BerkasDitolak("Berkas ini buku kerja Excel yang diberi akhiran .csv. Ganti akhirannya menjadi .xlsx.")
    text = teks_of_bytes(content)
    bad = _KENDALI.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        raise BerkasDitolak(f"Baris {line} memuat aksara kendali yang bukan tulisan. {SIMPAN}")
    separator, text = _pemisah(text)
    return _rows(text, separator)


def teks_of_bytes(content: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or Windows-1252; refuses bytes that are none of them, with the row."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _terurai(content, "utf-16")
    if content[:3] == b"\xef\xbb\xbf":
        return _terurai(content[3:], "utf-8")
    if len(content) > 3 and content[1::2].count(0) > len(content) // 5:
        return _terurai(content, "utf-16-le")
    if len(content) > 3 and content[0::2].count(0) > len(content) // 5:
        return _terurai(content, "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        if re.search(rb"[\xc3\xe2][\x80-\xbf]", content):
            raise _rusak(content, problem.start) from problem
        return _terurai(content, "cp1252")


def _terurai(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise _rusak(content, problem.start) from problem


def _rusak(content: bytes, place: int) -> BerkasDitolak:
    line = content.count(b"\n", 0, place) + 1
    return BerkasDitolak(f"Baris {line} memuat aksara yang rusak (pengodean tidak dikenal). {SIMPAN}")


def _pemisah(text: str) -> tuple[str, str]:
    """Return the separator and the text without Excel's own line “sep=;”; it occurs most in the first rows."""
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r'"?sep=(.)"?\r?', first)
    if told:
        return told[1], rest
    counts: Counter[str] = Counter()
    quoted = False
    for sign in text[:20_000]:
        if sign == '"':
            quoted = not quoted
        elif not quoted and sign in PEMISAH:
            counts[sign] += 1
    widest = max(PEMISAH, key=lambda sign: counts[sign])
    return (widest if counts[widest] else ";"), text


def _rows(text: str, separator: str) -> list[list[str]]:
    _check_kutip(text, separator)
    csv.field_size_limit(PACKED)
    rows: list[list[str]] = []
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
        if len(rows) >= ROWS or len(row) > COLUMNS:
            raise BerkasDitolak(f"Berkas lebih dari {ROWS} baris atau {COLUMNS} kolom. Bagi menjadi beberapa berkas.")
        if any(len(cell) > SIGNS for cell in row):
            line = len(rows) + 1
            raise BerkasDitolak(f"Catatan ke-{line} berisi sel yang lebih dari {SIGNS} aksara. Periksa tanda kutipnya.")
        rows.append([_tanpa_bubuhan(cell) for cell in row])
    return rows


def _check_kutip(text: str, separator: str) -> None:
    """Refuse quotation marks that open without closing, close without opening, or stand inside a bare cell."""
    sign = re.escape(separator)
    cell = re.compile(rf'(?:"(?:[^"]|"")*+"|[^"{sign}\r\n]*+)(?:{sign}|\r\n?|\n|\Z)')
    place = 0
    while place < len(text):
        found = cell.match(text, place)
        if found is None:
            line = text.count("\n", 0, place) + 1
            raise BerkasDitolak(
                f"Tanda kutip pada sel yang mulai di baris {line} tidak berpasangan. Lengkapi atau hapus tanda kutip "
                "itu; kutip di dalam isi ditulis dua kali di antara tanda kutip."
            )
        place = found.end()


def bubuhi(text: str) -> str:
    """Return a text so that no spreadsheet takes it for a formula; `rows_of` takes the sign away again."""
    return f"'{text}" if _DIBUBUHI.match(text) else text


def _tanpa_bubuhan(text: str) -> str:
    return text[1:] if _BERBAHAYA.match(text) else text
