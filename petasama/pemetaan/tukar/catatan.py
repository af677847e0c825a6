"""The rows of a sheet that are records: numbering, examples and blanks passed over, merged rows joined. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from petasama.dokumen.buku.sel import KOSONG, LembarMentah, Sel, teks_of, teks_utuh
from petasama.pemetaan.tukar.kepala import Kepala, Makna

TANDA_CONTOH = "contoh:"
"""A row whose first cell begins so is an example and is passed over."""
_NOMOR_KOLOM = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]?\)?$", re.IGNORECASE)


@dataclass(kw_only=True)
class Catatan:
    """One record: its first row (from 1), and its cell at each column with the row where that stands."""

    lembar: LembarMentah
    kepala: Kepala
    baris: int
    sel: dict[int, Sel] = field(default_factory=dict)
    lanjutan: bool = False
    """Its number or name lies in a merged area that began in an earlier row."""

    def cari(self, tempat: str) -> Sel:
        """Return the cell of a place of the instrument, empty when there is no such column."""
        place = self.kepala.letak(tempat)
        return KOSONG if place is None else self.sel.get(place, KOSONG)

    def isian(self) -> Iterator[tuple[int, Makna, Sel]]:
        """Yield the columns that mean something, with their cells; the number is not among them."""
        for place, meaning in self.kepala.makna.items():
            if meaning.tempat:
                yield place, meaning, self.sel.get(place, KOSONG)

    @property
    def is_terisi(self) -> bool:
        """Whether anything but the number is there."""
        return any(cell[0] != "k" for _, _, cell in self.isian())


def catatan_list(sheet: LembarMentah, head: Kepala) -> list[Catatan]:
    """Return the records below the headings."""
    found: list[Catatan] = []
    tied = _sambungan(sheet, head)
    for number, row in enumerate(sheet.baris[head.baris + 1 :], start=head.baris + 1):
        record = Catatan(lembar=sheet, kepala=head, baris=number + 1, lanjutan=number in tied)
        record.sel = {place: row[place] if place < len(row) else KOSONG for place in head.makna}
        if _is_lewat(row, record, first=number == head.baris + 1):
            continue
        if record.lanjutan and found and head.tabel is None:
            _gabungkan(found[-1], record)
        else:
            found.append(record)
    return found


def _is_lewat(row: list[Sel], record: Catatan, *, first: bool) -> bool:
    if not record.is_terisi:
        return True
    words = [teks_of(cell) for cell in record.sel.values() if cell[0] != "k"]
    begin = next((teks_of(cell) for cell in row if cell[0] != "k"), "")
    return begin.casefold().startswith(TANDA_CONTOH) or (
        first and len(words) > 1 and all(_NOMOR_KOLOM.match(word) for word in words)
    )


def _sambungan(sheet: LembarMentah, head: Kepala) -> set[int]:
    """Return the rows (from 0) that go on with the record above, because its number or name is merged over them."""
    places = {head.letak(""), head.letak("P1.nama_kegiatan")} - {None}
    return {
        row
        for top, left, bottom, _ in sheet.gabung
        if left in places and top > head.baris
        for row in range(top + 1, bottom + 1)
    }


def _gabungkan(record: Catatan, more: Catatan) -> None:
    """Add the cells of a further row of the same record, each below the one above."""
    for place, cell in more.sel.items():
        above = record.sel.get(place, KOSONG)
        if above[0] == "k":
            record.sel[place] = cell
        elif cell[0] in {"r", "e"} or above[0] in {"r", "e"}:
            record.sel[place] = cell if cell[0] in {"r", "e"} else above
        elif cell[0] != "k":
            record.sel[place] = ("t", f"{teks_utuh(above)}\n{teks_utuh(cell)}")
