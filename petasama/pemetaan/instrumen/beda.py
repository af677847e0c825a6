"""What differs between two texts of an answer: word by word, and for tables row by row."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from typing import Any

from petasama.pemetaan.instrumen.bentuk import Isi, Isian, Pertanyaan, Tabel

SAMA, HAPUS, TAMBAH, BERUBAH = "SAMA", "HAPUS", "TAMBAH", "BERUBAH"
TELITI = 250_000
"""Up to so many pairs of words, common words may serve as anchors too; beyond that only the rarer ones."""
PENDEK = 60
"""Columns for at most so many signs hold units and the like."""
SERUPA = 0.4
"""Two rows with at least this share of common words are one row that was changed."""
_WORDS = re.compile(r"\n|[^\s]+")
_NOTHING = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ALIKE = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "…": "."})
Teks = Callable[[Isian, Any], str]
"""(field, its value) → the words as officials read them."""


@dataclass(frozen=True, kw_only=True)
class Potongan:
    """A run of words that stayed (SAMA), went (HAPUS) or came (TAMBAH)."""

    tanda: str
    teks: str


@dataclass(frozen=True, kw_only=True)
class BedaBaris:
    """One row of a table: `keadaan` SAMA, HAPUS, TAMBAH or BERUBAH; each column with its words."""

    keadaan: str
    kolom: tuple[tuple[str, tuple[Potongan, ...]], ...]

    @property
    def nama(self) -> str:
        """The words of the row in one line, cut short."""
        words = "; ".join(part.teks for _, parts in self.kolom for part in parts)
        return words if len(words) <= 80 else f"{words[:79]}…"


@dataclass(frozen=True, kw_only=True)
class BedaIsian:
    """One field: its words, or the rows of a table."""

    label: str
    potongan: tuple[Potongan, ...] = ()
    baris: tuple[BedaBaris, ...] = ()

    @property
    def is_berubah(self) -> bool:
        """Whether any word of it differs."""
        return any(part.tanda != SAMA for part in self.potongan) or any(row.keadaan != SAMA for row in self.baris)


def beda_jawaban(pertanyaan: Pertanyaan, lama: Isi, baru: Isi, *, teks: Teks) -> list[BedaIsian]:
    """Compare two texts of one answer, field by field in their order; fields that both leave empty are left out."""
    found = []
    for field in pertanyaan.isian:
        if isinstance(field, Tabel):
            rows = beda_tabel(field, lama.get(field.kode) or [], baru.get(field.kode) or [], teks=teks)
            made = BedaIsian(label=field.label, baris=tuple(rows))
        else:
            old, new = (teks(field, isi.get(field.kode)) for isi in (lama, baru))
            made = BedaIsian(label=field.label, potongan=tuple(beda_kata(old, new)))
        if made.potongan or made.baris:
            found.append(made)
    return found


def beda_kata(lama: str, baru: str) -> list[Potongan]:
    """Compare two texts word by word.

    What differs only in blanks, invisible signs or the shape of quotation marks and dashes, as text from a word
    processor does, counts as the same; the newer text is shown then.
    """
    old, new = _WORDS.findall(_bersih(lama)), _WORDS.findall(_bersih(baru))
    parts: list[Potongan] = []
    for sign, words in _langkah(old, new):
        if words:
            parts.append(Potongan(tanda=sign, teks=_gabung(words)))
    return parts


def _bersih(text: str) -> str:
    return _NOTHING.sub("", unicodedata.normalize("NFC", text).replace("\r\n", "\n"))


def _kunci(word: str) -> str:
    return word.translate(_ALIKE)


def _langkah(old: list[str], new: list[str]) -> Iterator[tuple[str, list[str]]]:
    left, right = [_kunci(word) for word in old], [_kunci(word) for word in new]
    head = _sama_di_depan(left, right)
    tail = _sama_di_depan(left[head:][::-1], right[head:][::-1])
    yield SAMA, new[:head]
    end_old, end_new = len(old) - tail, len(new) - tail
    rough = (end_old - head) * (end_new - head) > TELITI
    matcher = SequenceMatcher(None, left[head:end_old], right[head:end_new], autojunk=rough)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield SAMA, new[head + c : head + d]
        else:
            yield HAPUS, old[head + a : head + b]
            yield TAMBAH, new[head + c : head + d]
    yield SAMA, new[end_new:]


def _sama_di_depan(left: list[str], right: list[str]) -> int:
    pairs = zip(left, right, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def _gabung(words: Iterable[str]) -> str:
    return re.sub(r" ?\n ?", "\n", " ".join(words))


def beda_tabel(table: Tabel, lama: list[Isi], baru: list[Isi], *, teks: Teks) -> list[BedaBaris]:
    """Compare the rows of a table: equal ones first, then each changed row beside the one it is most like."""
    old, new = ([_baris(table, row, teks) for row in rows] for rows in (lama, baru))
    rows: list[BedaBaris] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            rows += [_beda_baris(table, row, row) for row in new[c:d]]
        else:
            rows += [_beda_baris(table, *pair) for pair in _pasangan(old[a:b], new[c:d], _berkata(table))]
    return rows


def _baris(table: Tabel, row: Isi, teks: Teks) -> tuple[str, ...]:
    return tuple(_bersih(teks(column, row.get(column.kode))) for column in table.kolom)


Sel = tuple[str, ...] | None


def _berkata(table: Tabel) -> tuple[int, ...]:
    """The places of the columns that hold words of one's own; units, years and choices make no two rows alike."""
    places = range(len(table.kolom))
    free = [n for n in places if table.kolom[n].bentuk in {"TEKS", "PANJANG"} and table.kolom[n].maks > PENDEK]
    return tuple(free or places)


def _pasangan(
    old: list[tuple[str, ...]], new: list[tuple[str, ...]], places: tuple[int, ...]
) -> Iterator[tuple[Sel, Sel]]:
    """Pair each new row with the old one it is most like; first come the rows that have gone."""
    left, pairs = list(old), list[tuple[Sel, Sel]]()
    for row in new:
        best = max(left, key=partial(_kemiripan, places, row), default=None)
        if best is not None and _kemiripan(places, row, best) >= SERUPA:
            left.remove(best)
            pairs.append((best, row))
        else:
            pairs.append((None, row))
    yield from ((gone, None) for gone in left)
    yield from pairs


def _kemiripan(places: tuple[int, ...], one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The share of common words of two rows in some columns, 0 to 1."""
    a, b = (set(" ".join(row[n] for n in places).casefold().split()) for row in (one, other))
    return len(a & b) / max(len(a | b), 1)


def _beda_baris(table: Tabel, old: Sel, new: Sel) -> BedaBaris:
    blank = ("",) * len(table.kolom)
    cells = zip(table.kolom, old or blank, new or blank, strict=True)
    columns = tuple((column.label, tuple(beda_kata(a, b))) for column, a, b in cells if a or b)
    if old is None or new is None:
        return BedaBaris(keadaan=TAMBAH if old is None else HAPUS, kolom=columns)
    changed = any(part.tanda != SAMA for _, parts in columns for part in parts)
    return BedaBaris(keadaan=BERUBAH if changed else SAMA, kolom=columns)
