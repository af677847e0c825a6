"""An uploaded file again: every cell as read, the faulty ones red with a note, and a last column that says all."""

import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter

from petasama.dokumen.buku.sel import KOSONG, Sel, teks_of


@dataclass(frozen=True, kw_only=True)
class Tanda:
    """A fault to be marked. Row and column count from 1; column 0 is the whole row."""

    lembar: str
    baris: int
    kolom: int
    kalimat: str
    judul: str = ""

    @property
    def utuh(self) -> str:
        """The sentence with the heading of its column, for the last column."""
        return f"{self.judul}: {self.kalimat}" if self.judul else self.kalimat


def tandai(isi: Mapping[str, Sequence[Sequence[Sel]]], salah: Iterable[Tanda]) -> bytes:
    """Return a workbook with the sheets (name → rows) as they were read and the faults marked; texts stay texts."""
    faults: dict[tuple[str, int], list[Tanda]] = defaultdict(list)
    for fault in salah:
        faults[fault.lembar, max(fault.baris, 1)].append(fault)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        forms = formats(book)
        for name, rows in isi.items():
            _salin(book.add_worksheet(name), name, rows, faults, forms)
    return buffer.getvalue()


def _salin(page: Any, name: str, rows: Any, faults: dict[tuple[str, int], list[Tanda]], forms: Any) -> None:
    width = max((len(row) for row in rows), default=0)
    page.set_column(0, max(width - 1, 0), 24)
    page.set_column(width, width, 80)
    page.write_string(0, width, "Yang perlu dibetulkan", forms["judul"])
    for number, row in enumerate(rows, start=1):
        found = faults.get((name, number), [])
        marked = {fault.kolom: fault for fault in found if fault.kolom}
        for place in range(width):
            words = teks_of(row[place] if place < len(row) else KOSONG)
            wrong = place + 1 in marked
            page.write_string(number - 1, place, words, forms["salah" if wrong else "isi"])
            if wrong:
                page.write_comment(number - 1, place, marked[place + 1].utuh)
        if found:
            page.write_string(number - 1, width, " ".join(fault.utuh for fault in found), forms["salah"])


def formats(book: Any) -> dict[str, Any]:
    """Return the formats of workbooks that go out; every cell is of the kind text."""
    text = {"num_format": "@", "text_wrap": True, "valign": "top"}
    return {
        "judul": book.add_format({**text, "bold": True, "bottom": 1}),
        "isi": book.add_format(text),
        "contoh": book.add_format({**text, "italic": True, "font_color": "#6b7280"}),
        "salah": book.add_format({**text, "bg_color": "#fde2e1", "border": 1, "border_color": "#b42318"}),
    }
