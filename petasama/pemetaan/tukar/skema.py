"""The sheets and columns of a file of proposals, made from an edition: writer and reader take the same ones. Pure."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from petasama.pemetaan.instrumen.bentuk import Edisi, Isian, Pertanyaan, Tabel

LEMBAR_USULAN = "Usulan"
LEMBAR_PETUNJUK = "Petunjuk"
KUNCI = "Nomor usulan"
OPD = "Perangkat daerah"
"""Heading of a column that only workbooks of a whole round have; it is not read back."""
BARU = "Baru"
"""How a new proposal is called in the column of numbers: Baru 1, Baru 2 …"""


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """One column: a field of a question, or a column of a table."""

    tempat: str
    """Place in the instrument: P2.permasalahan, P6.keluaran.volume."""
    judul: str
    isian: Isian
    pertanyaan: Pertanyaan


@dataclass(frozen=True, kw_only=True)
class LembarTabel:
    """The sheet of one table of a question."""

    nama: str
    pertanyaan: Pertanyaan
    tabel: Tabel
    kolom: tuple[Kolom, ...]

    @property
    def tempat(self) -> str:
        """Place of the table in the instrument."""
        return f"{self.pertanyaan.kode}.{self.tabel.kode}"


@dataclass(frozen=True, kw_only=True)
class Skema:
    """All sheets of one edition."""

    edisi: Edisi
    kolom: tuple[Kolom, ...]
    tabel: tuple[LembarTabel, ...]


def skema_of(edisi: Edisi) -> Skema:
    """Return the sheets and columns of an edition, the classification last."""
    questions = (*edisi.pertanyaan, edisi.klasifikasi)
    fields = [(q, item) for q in questions for item in q.isian if isinstance(item, Isian)]
    tables = [(q, item) for q in questions for item in q.isian if isinstance(item, Tabel)]
    heads = _judul_list([*fields, *tables])
    columns = tuple(
        Kolom(tempat=f"{q.kode}.{item.kode}", judul=head, isian=item, pertanyaan=q)
        for (q, item), head in zip(fields, heads, strict=False)
    )
    names = _nama_list([item.label for _, item in tables])
    sheets = tuple(_lembar(q, item, name) for (q, item), name in zip(tables, names, strict=True))
    return Skema(edisi=edisi, kolom=columns, tabel=sheets)


def _lembar(question: Pertanyaan, table: Tabel, name: str) -> LembarTabel:
    place = f"{question.kode}.{table.kode}"
    columns = tuple(
        Kolom(tempat=f"{place}.{item.kode}", judul=item.label, isian=item, pertanyaan=question) for item in table.kolom
    )
    return LembarTabel(nama=name, pertanyaan=question, tabel=table, kolom=columns)


def _judul_list(fields: Iterable[tuple[Pertanyaan, Isian | Tabel]]) -> list[str]:
    """Name each column once: by its field, by its question when that has one field only, by both when it is needed."""
    listed = list(fields)
    short = [q.label if _is_seluruhnya(q, item) else item.label for q, item in listed]
    times = Counter(polos(head) for head in (*short, KUNCI, OPD))
    full = [
        head if times[polos(head)] == 1 else f"{q.label}: {item.label}"
        for head, (q, item) in zip(short, listed, strict=True)
    ]
    again = Counter(polos(head) for head in full)
    return [head if again[polos(head)] == 1 else f"{q.kode} {head}" for head, (q, _) in zip(full, listed, strict=True)]


def _is_seluruhnya(question: Pertanyaan, item: Isian | Tabel) -> bool:
    """Whether a field is named as its question: it stands alone, or its own name only begins that of the question."""
    alone = len(question.isian) == 1 or question.label.startswith(f"{item.label} ")
    return alone and isinstance(item, Isian)


def _nama_list(labels: Iterable[str]) -> list[str]:
    """Return names that Excel takes for sheets, each once."""
    names: list[str] = []
    taken = {polos(LEMBAR_USULAN), polos(LEMBAR_PETUNJUK)}
    for label in labels:
        name = base = re.sub(r"[\[\]:*?/\\']", " ", label).strip()[:28] or "Tabel"
        number = 2
        while polos(name) in taken:
            name, number = f"{base} {number}", number + 1
        taken.add(polos(name))
        names.append(name)
    return names


def polos(text: str) -> str:
    """Return a heading for comparison: small letters and digits only."""
    return re.sub(r"[\W_]+", "", text.replace("\u00a0", " ").casefold())
