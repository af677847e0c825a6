"""A good and a weak example beside each question, from the same field of government as the proposal."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026

BERKAS = Path(__file__).with_name("contoh_urusan.toml")
UMUM = "Umum"


@dataclass(frozen=True, kw_only=True)
class Contoh:
    """An answer that says enough, one that says too little, why, and the group of affairs they are taken from."""

    baik: str
    lemah: str
    sebab: str
    kelompok: str = ""


@dataclass(frozen=True, kw_only=True)
class KelompokContoh:
    """One group of affairs: its codes, the words by which an office is known, its examples by question."""

    nama: str
    urusan: tuple[str, ...]
    kata: tuple[str, ...]
    contoh: dict[str, Contoh]


@cache
def kelompok_list() -> tuple[KelompokContoh, ...]:
    """Return the groups as the file has them, the general one last."""
    rows = tomllib.loads(BERKAS.read_text(encoding="utf-8"))["kelompok"]
    codes = [question.kode for question in EDISI_2026.pertanyaan]
    return tuple(
        KelompokContoh(
            nama=row["nama"],
            urusan=tuple(row["urusan"]),
            kata=tuple(row["kata"]),
            contoh={code: _contoh(row["nama"], *row[code]) for code in codes},
        )
        for row in rows
    )


def _contoh(kelompok: str, baik: str, lemah: str, sebab: str) -> Contoh:
    return Contoh(baik=baik, lemah=lemah, sebab=sebab, kelompok="" if kelompok == UMUM else kelompok)


def kelompok_of(urusan: Iterable[str], kantor: str = "") -> KelompokContoh:
    """Return the group of the first code that belongs to one, else of the office's name, else the general one."""
    groups = kelompok_list()
    for code in urusan:
        found = next((group for group in groups if code in group.urusan), None)
        if found:
            return found
    name = kantor.lower()
    named = (group for group in groups if any(word in name for word in group.kata))
    return next(named, groups[-1])


def contoh_of(question: Pertanyaan, urusan: Iterable[str], kantor: str = "") -> Contoh | None:
    """Return the examples of a question for a proposal of these affairs; what a round says in its own words wins.

    A question of the round's own has the examples the round gave it. None when there is nothing to show.
    """
    own_good, own_weak = _kata_sendiri(question)
    base = kelompok_of(urusan, kantor).contoh.get(question.kode)
    if base is None:
        found = Contoh(baik=question.contoh, lemah=question.contoh_lemah, sebab="")
    elif own_good or own_weak:
        found = Contoh(baik=own_good or question.contoh, lemah=own_weak, sebab="")
    else:
        found = Contoh(
            baik=base.baik or question.contoh,
            lemah=base.lemah or question.contoh_lemah,
            sebab=base.sebab,
            kelompok=base.kelompok,
        )
    return found if found.baik or found.lemah else None


def _kata_sendiri(question: Pertanyaan) -> tuple[str, str]:
    """The examples that differ from those of the edition: good, weak; "" where the edition's words stand."""
    first = next((row for row in EDISI_2026.pertanyaan if row.kode == question.kode), None)
    if first is None:
        return question.contoh, question.contoh_lemah
    good = question.contoh if question.contoh != first.contoh else ""
    weak = question.contoh_lemah if question.contoh_lemah != first.contoh_lemah else ""
    return good, weak
