"""The questions of an edition as blocks of the printed form, blank or filled: labels, boxes, tables with spare rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby
from typing import Any

from petasama.core.wording import plain_number
from petasama.pemetaan.documents.formulir_teks import (
    TANDA_NOMOR,
    RujukanFormulir,
    pilihan_of,
    tanda,
    teks_of,
    terpilih,
)
from petasama.pemetaan.documents.kertas_word import (
    KERTAS,
    SISI,
    Baris,
    Sel,
    bookmark,
    dropdown,
    lines,
    paragraph,
    run,
    table,
    tick,
)
from petasama.pemetaan.instrumen.bentuk import Isi, Isian, Pertanyaan, Tabel

BARIS_CADANGAN = 3
LEBAR_LABEL, LEBAR_NOMOR = 57.0, 9.0
TINGGI = {"PANJANG": 15.0}
TINGGI_BIASA, TINGGI_BARIS = 7.0, 7.5
SEBARIS, BERLAJUR, LAJUR_PENDEK, LAJUR_PANJANG = 62, 6, 32, 64
"""Choices of at most 62 letters in all stand in one line; from six choices on they stand in two columns, beside the
label when each has at most 32 letters, over the whole width when each has at most 64."""
PANJANG_UTUH = 900
"""A row with at most so many letters is not parted by the end of a page."""
_BOBOT = {"PANJANG": 3.0, "PILIHAN": 1.9, "RUPIAH": 1.7, "ANGKA": 1.3, "TAHUN": 0.9}


@dataclass(kw_only=True)
class Penulis:
    """Draws questions. `untuk_word` gives boxes and lists that Word fills; without it signs that only print."""

    rujukan: RujukanFormulir
    kosong: bool
    untuk_word: bool
    kertas: str
    _urut: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def lebar(self) -> float:
        """Width between the margins."""
        return KERTAS[self.kertas][0] - 2 * SISI

    def identitas(self, facts: Sequence[tuple[str, str]], nomor: str) -> str:
        """The table on top: who asks, in which round, and the number by which the file finds its proposal again."""
        rows = [Baris(sel=(self._label(label), Sel(isi=lines(text, "Jawaban")))) for label, text in facts]
        number = self._label("Nomor usulan", mark=TANDA_NOMOR)
        return table(self._dua(), [*rows, Baris(sel=(number, Sel(isi=lines(nomor, "Jawaban"))))])

    def pertanyaan(self, question: Pertanyaan, isi: Isi, *, new_page: bool = False) -> str:
        """One question: heading, what is asked, its fields in their order."""
        parts = [paragraph(run(f"{question.nomor}. {question.label}"), "Pertanyaan", new_page=new_page)]
        words = _bersambung(question.judul, question.panduan) if self.kosong else question.judul
        parts.append(paragraph(run(words), "Panduan"))
        for is_table, group in groupby(question.isian, key=lambda item: isinstance(item, Tabel)):
            if is_table:
                parts += [self._tabel(question.kode, item, isi.get(item.kode) or []) for item in group]  # type: ignore[arg-type]
            else:
                rows = [row for item in group for row in self._isian(question.kode, item, isi.get(item.kode))]  # type: ignore[arg-type]
                parts.append(table(self._dua(), rows))
        return "".join(parts)

    def _dua(self) -> tuple[float, float]:
        return LEBAR_LABEL, self.lebar - LEBAR_LABEL

    def _label(self, text: str, *, mark: str = "", hint: str = "", lebar: int = 1) -> Sel:
        spot = bookmark(mark, next(self._urut)) if mark else ""
        body = paragraph(spot + run(text), "Label")
        return Sel(isi=body + (paragraph(run(hint), "Petunjuk") if hint else ""), lebar=lebar, gelap=True)

    def _isian(self, kode: str, item: Isian, value: Any) -> list[Baris]:
        mark, hint = tanda(kode, item.kode), self._petunjuk(item)
        choices = self._urutan(item, value)
        if not choices:
            return [self._tulisan(self._label(self._nama(item), mark=mark, hint=hint), item, value)]
        longest = max(len(text) for _, text in choices)
        if len(choices) >= BERLAJUR and LAJUR_PENDEK < longest <= LAJUR_PANJANG:
            label = self._label(self._nama(item), mark=mark, hint=hint, lebar=2)
            answer = self._centang(item, choices, value, tab=self.lebar / 2)
            return [Baris(sel=(label,), utuh=True), Baris(sel=(Sel(isi=answer, lebar=2),))]
        pairs = len(choices) >= BERLAJUR and longest <= LAJUR_PENDEK
        answer = self._centang(item, choices, value, tab=self._dua()[1] / 2 if pairs else 0.0)
        return [Baris(sel=(self._label(self._nama(item), mark=mark, hint=hint), Sel(isi=answer)), utuh=True)]

    def _tulisan(self, label: Sel, item: Isian, value: Any) -> Baris:
        text = teks_of(item, value, self.rujukan)
        height = TINGGI.get(item.bentuk, TINGGI_BIASA) if self.kosong else 0.0
        return Baris(sel=(label, Sel(isi=lines(text, "Jawaban"))), tinggi=height, utuh=len(text) <= PANJANG_UTUH)

    def _nama(self, item: Isian) -> str:
        """The label; on a blank form a star says that the field must be filled."""
        return f"{item.label}\u00a0*" if self.kosong and item.wajib else item.label

    def _petunjuk(self, item: Isian) -> str:
        """What helps to fill the field; a filled form needs none."""
        if not self.kosong:
            return ""
        length = f"Paling panjang {plain_number(item.maks)} huruf." if item.bentuk == "PANJANG" else ""
        several = {"BANYAK": "Boleh lebih dari satu.", "TAHUN": "Empat angka."}.get(item.bentuk, "")
        return " ".join(part for part in (item.bantuan, several, length) if part)

    def _urutan(self, item: Isian, value: Any) -> list[tuple[Any, str]]:
        """The choices, the chosen ones first in their own order: the first affair is the main one."""
        words = dict(pilihan_of(item, self.rujukan))
        chosen = terpilih(item, value)
        if item.bentuk != "BANYAK":
            return list(words.items()) if all(one in words for one in chosen) else []
        first = [(one, words[one]) for one in chosen if one in words]
        rest = [(code, text) for code, text in words.items() if code not in chosen]
        short = not self.untuk_word and not self.kosong and len(words) >= BERLAJUR
        return first if short and first else first + rest

    def _centang(self, item: Isian, choices: list[tuple[Any, str]], value: Any, *, tab: float) -> str:
        """The boxes in one line, one below the other, or (`tab`: where the second begins) in two columns."""
        chosen = terpilih(item, value)
        boxes = [self._kotak(text, checked=code in chosen) for code, text in choices]
        if sum(len(text) + 4 for _, text in choices) <= SEBARIS:
            return paragraph(run("     ").join(boxes), "Jawaban")
        if not tab or len(boxes) < BERLAJUR:
            return "".join(paragraph(box, "Pilihan") for box in boxes)
        pairs = [boxes[place : place + 2] for place in range(0, len(boxes), 2)]
        return "".join(paragraph(run("\t").join(pair), "Pilihan", tabs=[tab]) for pair in pairs)

    def _kotak(self, text: str, *, checked: bool) -> str:
        sign = tick(checked=checked) if self.untuk_word else run("■" if checked else "□")
        return sign + run(f"\u00a0{text}")

    def _tabel(self, kode: str, item: Tabel, rows: Sequence[Mapping[str, Any]]) -> str:
        title = paragraph(run(item.label), "JudulTabel")
        hints = [hint for column in item.kolom if (hint := self._petunjuk_kolom(column))]
        note = paragraph(run(" ".join(hints)), "Panduan") if self.kosong and hints else ""
        head = [self._kepala("No.")]
        head += [self._kepala(self._nama(column), mark=tanda(kode, item.kode, column.kode)) for column in item.kolom]
        spare = BARIS_CADANGAN if self.kosong else int(self.untuk_word or not rows)
        shown = [*rows, *({} for _ in range(spare))]
        body = [self._baris(item, line, row) for line, row in enumerate(shown, start=1)]
        return title + note + table(self._lajur(item), [Baris(sel=head, kepala=True), *body])

    def _petunjuk_kolom(self, column: Isian) -> str:
        if column.bentuk == "PILIHAN" and self.kosong:
            return f"{column.label}: {'; '.join(label for _, label in column.pilihan)}."
        return ""

    def _kepala(self, text: str, *, mark: str = "") -> Sel:
        return self._label(text, mark=mark)

    def _lajur(self, item: Tabel) -> list[float]:
        weights = [_BOBOT.get(column.bentuk) or (1.3 if 5 < column.maks <= 120 else 2.3) for column in item.kolom]
        room = (self.lebar - LEBAR_NOMOR) / sum(weights)
        return [LEBAR_NOMOR, *(weight * room for weight in weights)]

    def _baris(self, item: Tabel, line: int, row: Mapping[str, Any]) -> Baris:
        cells = [Sel(isi=paragraph(run(str(line)), "IsiTabel"))]
        cells += [Sel(isi=self._isi_sel(column, row.get(column.kode))) for column in item.kolom]
        short = max((len(str(value)) for value in row.values()), default=0) <= PANJANG_UTUH / len(item.kolom)
        return Baris(sel=cells, tinggi=TINGGI_BARIS if self.kosong else 0.0, utuh=short)

    def _isi_sel(self, column: Isian, value: Any) -> str:
        text = teks_of(column, value, self.rujukan)
        if self.untuk_word and column.bentuk == "PILIHAN":
            return paragraph(dropdown([label for _, label in column.pilihan], text), "IsiTabel")
        return lines(text, "IsiTabel")


def _bersambung(first: str, second: str) -> str:
    """Two sentences one after the other."""
    return f"{first}{'' if first.endswith(('?', '.')) or not second else '.'} {second}".strip()
