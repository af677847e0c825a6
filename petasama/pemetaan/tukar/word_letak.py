"""Finds the fields of an edition in the blocks of a Word file: by hidden place marks, else by their labels. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from petasama.pemetaan.documents.formulir_teks import TANDA_NOMOR, tanda
from petasama.pemetaan.instrumen.bentuk import Edisi, Isian, Pertanyaan, Tabel
from petasama.pemetaan.tukar.skema import KUNCI, polos

_NUMBER = re.compile(r"^\s*(?:pertanyaan\s+)?\d{1,2}\s*[.)]\s*", re.IGNORECASE)
Sel = tuple[int, int, int]
"""Table, row and cell of the file, from 0."""


@dataclass(frozen=True, kw_only=True)
class Temuan:
    """A field found in the file: its text and its cell. `tabel` and `baris` (from 1) for a cell of a table."""

    pertanyaan: Pertanyaan
    isian: Isian
    teks: str
    sel: Sel
    tabel: Tabel | None = None
    baris: int = 0


@dataclass(frozen=True, kw_only=True)
class Uraian:
    """A table of the instrument, or (`tabel` None) a whole question, retyped as a text beside its label."""

    pertanyaan: Pertanyaan
    tabel: Tabel | None
    teks: str
    sel: Sel


@dataclass(kw_only=True)
class Penemu:
    """Walks through the blocks of a file and finds the fields of an edition."""

    edisi: Edisi
    nomor: str = ""
    temuan: list[Temuan] = field(default_factory=list)
    uraian: list[Uraian] = field(default_factory=list)
    tabel: set[tuple[str, str]] = field(default_factory=set)
    """(question, table) of each table of the instrument that the file has."""
    _kini: Pertanyaan | None = None

    def telusuri(self, blocks: Sequence[Any]) -> None:
        """Read all blocks: ["p", text, marks] and ["t", number, rows of cells]."""
        for kind, first, second in blocks:
            if kind == "p":
                self._kini = self._pertanyaan_of(first) or self._kini
            else:
                self._telusuri_tabel(first, second)

    @property
    def semua(self) -> tuple[Pertanyaan, ...]:
        """All questions, the classification last."""
        return (*self.edisi.pertanyaan, self.edisi.klasifikasi)

    def _pertanyaan_of(self, text: str) -> Pertanyaan | None:
        wanted = polos(_NUMBER.sub("", text.partition("\n")[0]))
        return next((q for q in self.semua if wanted and wanted == polos(q.label)), None)

    def _telusuri_tabel(self, number: int, rows: list[list[Any]]) -> None:
        head: tuple[Pertanyaan, Tabel, dict[int, Isian]] | None = None
        line, above = 0, dict[int, str]()
        for place, row in enumerate(rows):
            found = self._kepala_of(row)
            if found:
                head, line, above = found, line if head and head[:2] == found[:2] else 0, {}
                self.tabel.add((found[0].kode, found[1].kode))
            elif head:
                line += 1
                above = self._baris_tabel(head, line, row, above, (number, place))
            else:
                following = rows[place + 1] if place + 1 < len(rows) else []
                self._baris_label(row, following, (number, place))

    def _kepala_of(self, row: list[Any]) -> tuple[Pertanyaan, Tabel, dict[int, Isian]] | None:
        """The table whose headings stand in this row: by a mark; else by at least two and half of its headings."""
        marks = {mark for cell in row for mark in cell[1]}
        best: tuple[Pertanyaan, Tabel, dict[int, Isian]] | None = None
        for question, table in self._tabel_list():
            columns = _lajur(question, table, row)
            if any(tanda(question.kode, table.kode, column.kode) in marks for column in table.kolom):
                return question, table, columns
            if len(columns) >= max(2, (len(table.kolom) + 1) // 2) and len(columns) > (len(best[2]) if best else 0):
                best = question, table, columns
        return best

    def _tabel_list(self) -> Iterator[tuple[Pertanyaan, Tabel]]:
        """All tables of the instrument, those of the question under whose heading we are first."""
        ordered = sorted(self.semua, key=lambda q: q is not self._kini)
        for question in ordered:
            for item in question.isian:
                if isinstance(item, Tabel):
                    yield question, item

    def _baris_tabel(
        self,
        head: tuple[Pertanyaan, Tabel, dict[int, Isian]],
        line: int,
        row: list[Any],
        above: dict[int, str],
        at: Any,
    ) -> dict[int, str]:
        """Take one row; a cell joined with the one above says the same. Returns the texts by column."""
        question, table, columns = head
        texts: dict[int, str] = {}
        for index, (start, text, _, below) in enumerate(_berkolom(row)):
            texts[start] = above.get(start, "") if below else text
            if start in columns:
                cell = (*at, index)
                self.temuan.append(
                    Temuan(
                        pertanyaan=question, isian=columns[start], teks=texts[start], sel=cell, tabel=table, baris=line
                    )
                )
        return texts

    def _baris_label(self, row: list[Any], following: list[Any], at: tuple[int, int]) -> None:
        """Take the labels of a row; the answer stands in the next cell, else in the first of the next row."""
        number, place = at
        for index, (text, marks, *_) in enumerate(row):
            if index + 1 < len(row):
                answer, cell = row[index + 1][0], (number, place, index + 1)
            elif following:
                answer, cell = following[0][0], (number, place + 1, 0)
            else:
                continue
            if self._ambil(text, marks, answer, cell):
                return

    def _ambil(self, text: str, marks: list[str], answer: str, cell: Sel) -> bool:
        if TANDA_NOMOR in marks or polos(_label(text)) == polos(KUNCI):
            self.nomor = " ".join(answer.split())
            return True
        self._kini = self._pertanyaan_of(text) or self._kini
        found = self._isian_of(text, marks)
        if found is None:
            return False
        question, item = found
        if item is None or isinstance(item, Tabel):
            self.uraian.append(Uraian(pertanyaan=question, tabel=item, teks=answer, sel=cell))
        elif not any(row.isian is item for row in self.temuan):
            self.temuan.append(Temuan(pertanyaan=question, isian=item, teks=answer, sel=cell))
        return True

    def _isian_of(self, text: str, marks: list[str]) -> tuple[Pertanyaan, Isian | Tabel | None] | None:
        """The field that a label names: by mark; by its words in this question, then anywhere if only one has them.

        The label of a whole question gives its only field, or None in its place when it has several.
        """
        pairs = [(q, item) for q in self.semua for item in q.isian]
        for question, item in pairs:
            if tanda(question.kode, item.kode) in marks:
                return question, item
        wanted = polos(_label(text))
        same = [(q, item) for q, item in pairs if wanted and polos(_label(item.label)) == wanted]
        near = [pair for pair in same if pair[0] is self._kini]
        if len(near or same) == 1:
            return (near or same)[0]
        whole = self._pertanyaan_of(text)
        if whole is None:
            return None
        return whole, whole.isian[0] if len(whole.isian) == 1 else None


def _lajur(question: Pertanyaan, table: Tabel, row: list[Any]) -> dict[int, Isian]:
    """Column of the row → column of the table, by mark or by heading."""
    names = {tanda(question.kode, table.kode, column.kode): column for column in table.kolom}
    words = {polos(_label(column.label)): column for column in table.kolom}
    found = {}
    for start, text, marks, _ in _berkolom(row):
        column = next((names[mark] for mark in marks if mark in names), words.get(polos(_label(text))))
        if column is not None:
            found[start] = column
    return found


def _label(text: str) -> str:
    """The words of a label without number, star, colon and the hints below."""
    return _NUMBER.sub("", text.partition("\n")[0]).strip(" \u00a0*:")


def _berkolom(row: list[Any]) -> Iterator[tuple[int, str, list[str], bool]]:
    """Each cell with the column in which it begins."""
    start = 0
    for text, marks, wide, below in row:
        yield start, text, marks, below
        start += wide
