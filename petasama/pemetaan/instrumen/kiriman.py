"""Between files and acts: what a file says about proposals, and what in it cannot be read. Pure; Excel, CSV, Word."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Letak:
    """Where something stands in a file, as a person finds it.

    `lembar`: sheet, or table of a Word form. `baris` counts from 1; `kolom` is the heading; `nomor_kolom` counts from 1
    and is 0 where there are no columns.
    """

    lembar: str
    baris: int = 0
    kolom: str = ""
    nomor_kolom: int = 0
    isi: str = ""


@dataclass(frozen=True, kw_only=True)
class Salah:
    """One fault of a file: where it stands, what stands there, what is wrong, how to mend it."""

    lembar: str
    baris: int
    kolom: str
    isi: str
    masalah: str
    cara: str
    nomor_kolom: int = 0


@dataclass(kw_only=True)
class UsulanKiriman:
    """One proposal as a file has it.

    `nomor` is "" for a new one. `jawaban`: question code → field code → what `baca_jawaban` takes; fields that the file
    does not have are left out and stay as they are, tables are given whole. `letak`: (place in the instrument, row of
    the table or 0) → where it stands in the file, for refusals; the key ("", 0) is the proposal as a whole.
    """

    nomor: str = ""
    jawaban: dict[str, dict[str, Any]] = field(default_factory=dict)
    letak: dict[tuple[str, int], Letak] = field(default_factory=dict)


@dataclass(kw_only=True)
class Bacaan:
    """A file as read: proposals, faults (then nothing is imported), and remarks that are no faults."""

    kiriman: list[UsulanKiriman] = field(default_factory=list)
    salah: list[Salah] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


def letak_of(kiriman: UsulanKiriman, tempat: str, baris: int = 0) -> Letak:
    """Return where a place of the instrument stands in the file: the cell, else its table, else the proposal."""
    table = ".".join(tempat.split(".")[:2])
    for key in ((tempat, baris), (tempat, 0), (table, baris), (table, 0), ("", 0)):
        if key in kiriman.letak:
            return kiriman.letak[key]
    return Letak(lembar="")


def salah_at(letak: Letak, masalah: str, cara: str) -> Salah:
    """Return a fault at a place."""
    return Salah(
        lembar=letak.lembar,
        baris=letak.baris,
        kolom=letak.kolom,
        nomor_kolom=letak.nomor_kolom,
        isi=letak.isi[:80],
        masalah=masalah,
        cara=cara,
    )
