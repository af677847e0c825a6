"""What a proposal is found by: its stems and their meanings with a weight, and what ties it: affair, partner, place.

Every feature is a number of 31 bits: its kind in the upper three, a hash of its name in the others. Of 100,000 distinct
stems about twenty pairs share a number; that blurs a score, it never hides a proposal.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import Self

import numpy as np
from numpy.typing import NDArray

from petasama.pemetaan.serupa.kata import dasar_dari, kata_list, makna
from petasama.pemetaan.serupa.tetangga import golongan_mitra, rumpun_urusan

KATA, MAKNA, URUSAN, WILAYAH, MITRA, TEMPAT, ISU, DEKAT = range(8)
"""Kinds: a stem, a meaning of the table, an affair, a partner's region, a stem of its name, of a place, an issue;
and what is only near: the group of the affair, the class of the partner, the province of its region."""
BIT_JENIS = 28
SISA = (1 << BIT_JENIS) - 1
BERAT_JUDUL, BERAT_SASARAN, BERAT_ISI = 3.0, 1.5, 1.0
"""What a word counts in the title, in the target, in the background; a meaning counts like the word that has it."""
PALING_BANYAK = 2.0
"""A word said often outside the title counts at most this often."""
SKALA, TERBERAT = 8, 127
"""A weight is stored in eighths and seven bits; the eighth bit says that it stands in the title."""
TANDA_JUDUL = 128
VERSI = 1
Angka = NDArray[np.uint32]


@dataclass(frozen=True, kw_only=True)
class Naskah:
    """What is known of a proposal, in its own words; every part may be empty."""

    judul: str = ""
    isi: str = ""
    sasaran: str = ""
    urusan: tuple[str, ...] = ()
    mitra: tuple[tuple[str, str], ...] = ()
    """Name and code of the region, empty where the partner is none."""
    tempat: str = ""
    isu: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Ciri:
    """The features of one proposal: numbers in ascending order, and for each its stored weight."""

    fitur: Angka
    berat: NDArray[np.uint8]
    tampak: dict[int, str] = field(default_factory=dict)
    """Feature → the word as it was written first, or the name of the tie; not stored."""

    def kemas(self) -> bytes:
        """Return what is stored: version, numbers of four bytes (little-endian), weights of one byte."""
        return bytes([VERSI]) + self.fitur.astype("<u4").tobytes() + self.berat.tobytes()

    @classmethod
    def buka(cls, isi: bytes | memoryview) -> Self:
        """Return the features that were stored; a row of another version has none until it is built again."""
        raw = bytes(isi)
        body = raw[1:] if raw[:1] == bytes([VERSI]) else b""
        cut = len(body) // 5 * 4
        numbers = np.frombuffer(body[:cut], "<u4").astype(np.uint32)
        return cls(fitur=numbers, berat=np.frombuffer(body[cut:], np.uint8))

    @property
    def judul(self) -> frozenset[int]:
        """The features that stand in the title."""
        return frozenset(self.fitur[self.berat >= TANDA_JUDUL].tolist())


@lru_cache(maxsize=131_072)
def angka(kind: int, name: str) -> int:
    """Return the number of a feature; the same on every machine."""
    digest = blake2b(name.encode(), digest_size=4).digest()
    return kind << BIT_JENIS | int.from_bytes(digest, "big") & SISA


def jenis(fitur: int) -> int:
    """Return the kind of a feature."""
    return fitur >> BIT_JENIS


def ciri_of(naskah: Naskah) -> Ciri:
    """Return the features of a text and its structure; a meaning of the table stands beside the stems that carry it."""
    weights: dict[str, float] = {}
    shown: dict[str, str] = {}
    for text, weight in ((naskah.sasaran, BERAT_SASARAN), (naskah.isi, BERAT_ISI)):
        for stem, word in kata_list(text):
            shown.setdefault(stem, word)
            weights[stem] = min(PALING_BANYAK, weights.get(stem, 0.0) + weight)
    titled = dict(kata_list(naskah.judul))
    for stem, word in titled.items():
        shown.setdefault(stem, word)
        weights[stem] = weights.get(stem, 0.0) + BERAT_JUDUL
    stored: dict[int, int] = {}
    names: dict[int, str] = {}
    for stem, weight in weights.items():
        mark = TANDA_JUDUL if stem in titled else 0
        _taruh(stored, angka(KATA, stem), weight, mark)
        names[angka(KATA, stem)] = shown[stem]
        meaning = makna(stem, shown[stem])
        if meaning:
            _taruh(stored, angka(MAKNA, meaning), weight, mark)
            names.setdefault(angka(MAKNA, meaning), shown[stem])
    for kind, name in _ikat(naskah):
        stored[angka(kind, name)] = SKALA
        names[angka(kind, name)] = name
    order = sorted(stored)
    weight_list = [stored[feature] for feature in order]
    return Ciri(fitur=np.array(order, np.uint32), berat=np.array(weight_list, np.uint8), tampak=names)


def _taruh(stored: dict[int, int], feature: int, weight: float, mark: int) -> None:
    """Note a feature with the greatest of its weights; a mark of the title stays."""
    old = stored.get(feature, 0)
    heavy = max(old & TERBERAT, min(TERBERAT, round(weight * SKALA)))
    stored[feature] = heavy | mark | (old & TANDA_JUDUL)


def _ikat(naskah: Naskah) -> Iterator[tuple[int, str]]:
    for code in naskah.urusan:
        yield URUSAN, code
        yield from ((DEKAT, group) for group in rumpun_urusan(code))
    for name, code in naskah.mitra:
        if code:
            yield WILAYAH, code
            yield DEKAT, f"provinsi {code[:2]}"
        yield from ((DEKAT, group) for group in golongan_mitra(name, code))
    yield from ((MITRA, stem) for stem in dasar_dari(name for name, _ in naskah.mitra))
    yield from ((TEMPAT, stem) for stem in dasar_dari([naskah.tempat]))
    yield from ((ISU, code) for code in naskah.isu)


def rangkum(rows: Iterable[Ciri]) -> tuple[Angka, NDArray[np.uint8], NDArray[np.intp]]:
    """Return the features of several proposals in one line, their weights, and to which of them each belongs."""
    found = list(rows)
    if not found:
        return np.empty(0, np.uint32), np.empty(0, np.uint8), np.empty(0, np.intp)
    owners = np.repeat(np.arange(len(found)), [len(row.fitur) for row in found])
    return np.concatenate([row.fitur for row in found]), np.concatenate([row.berat for row in found]), owners
