"""One cell as the child process answers it, and as a person reads it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from petasama.core.wording import short_date

Sel = tuple[str, Any]
"""Kind and value: t text, n number, b yes or no, d day, r formula, e a fault that Excel itself shows, k nothing."""
KOSONG: Sel = ("k", "")
Baris = list[Sel]


@dataclass(frozen=True, kw_only=True)
class Masalah:
    """What is wrong with a cell, and how to mend it; both sentences are shown as they stand."""

    masalah: str
    cara: str


class SelSalah(Exception):
    """A cell that cannot be understood."""

    def __init__(self, masalah: str, cara: str) -> None:
        self.masalah = Masalah(masalah=masalah, cara=cara)
        super().__init__(masalah)


@dataclass(kw_only=True)
class LembarMentah:
    """One sheet as it stands in the file: rows from the first one on, and the merged areas.

    `gabung`: (first row, first column, last row, last column), counted from 0.
    """

    nama: str
    baris: list[Baris]
    gabung: tuple[tuple[int, int, int, int], ...] = ()


def teks_of(sel: Sel) -> str:
    """Return a cell as a person reads it: blanks tidied, whole numbers without a point, days in words."""
    return " ".join(teks_utuh(sel).replace("\u00a0", " ").split())


def teks_utuh(sel: Sel) -> str:
    """Return a cell as text with its line breaks and blanks as they stand."""
    kind, value = sel
    if kind == "d":
        return short_date(date.fromisoformat(value))
    if kind == "n":
        number = float(value)
        return str(int(number)) if number.is_integer() else str(value)
    if kind == "b":
        return "Ya" if value else "Tidak"
    return str(value)


def check_bernilai(sel: Sel) -> None:
    """Refuse a formula, whose result nobody can trust, and a fault that Excel shows in place of a value."""
    if sel[0] == "r":
        raise SelSalah("Sel berisi rumus.", "Salin sel itu, lalu tempel sebagai nilai (Paste Special – Values).")
    if sel[0] == "e":
        raise SelSalah("Sel berisi galat Excel.", "Ketik isinya langsung ke dalam sel.")


def huruf(kolom: int) -> str:
    """Return a column's letters: 1 is A, 27 is AA."""
    letters = ""
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def tempat_of(baris: int, kolom: int) -> str:
    """Where something stands, as Excel names it: B7, or row 7 where the whole row is meant."""
    return f"{huruf(kolom)}{baris}" if kolom else f"baris {baris}"


def terdekat(words: str, known: Mapping[str, str]) -> str:
    """Return the known code that looks most like what was typed, by code or by name; "" when none does."""
    by_words = {**{code.casefold(): code for code in known}, **{name.casefold(): code for code, name in known.items()}}
    close = get_close_matches(words.casefold(), list(by_words), n=1, cutoff=0.6)
    return by_words[close[0]] if close else ""
