"""How near two proposals are: TF-IDF cosine of stems and meanings, and cosine of what ties both. From 0 to 1.

The weights were set on the first twenty of the forty published pairs (benchmarks/kata_sama.py). Ties count little: two
officers file one idea under different affairs, and every proposal of a place has that place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from petasama.pemetaan.serupa.ciri import BIT_JENIS, MAKNA, SKALA, TERBERAT, Angka, Ciri, rangkum

BAGIAN_KATA, BAGIAN_IKAT = 0.9, 0.1
"""What words and ties count of the whole."""
AMBANG_SERUPA, AMBANG_GUGUS = 0.12, 0.40
"""From where a proposal is shown while typing; from where two of a round stand in one cluster."""
BOBOT_JENIS = np.array([1.0, 2.5, 1.0, 1.2, 0.8, 0.8, 0.4, 0.5])
"""What each kind of feature tells: stem, meaning, affair, region, name, place, issue, what is only near."""


@dataclass(kw_only=True)
class Bobot:
    """In how many of `banyak` proposals each feature stands; `fitur` ascends."""

    banyak: int = 0
    fitur: Angka = field(default_factory=lambda: np.empty(0, np.uint32))
    jumlah: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))

    @classmethod
    def of(cls, rows: Iterable[Ciri]) -> "Bobot":
        """Count; each proposal has a feature once."""
        found = [row.fitur for row in rows]
        if not found:
            return cls()
        features, counts = np.unique(np.concatenate(found), return_counts=True)
        return cls(banyak=len(found), fitur=features, jumlah=counts.astype(np.int64))

    def jumlah_of(self, features: Angka) -> NDArray[np.int64]:
        """Return in how many proposals each of these stands; 0 where it was never met."""
        if not len(self.fitur):
            return np.zeros(len(features), np.int64)
        places = np.minimum(np.searchsorted(self.fitur, features), len(self.fitur) - 1)
        return np.where(self.fitur[places] == features, self.jumlah[places], 0)

    def berat(self, features: Angka, stored: NDArray[np.uint8]) -> NDArray[np.float64]:
        """Return what each feature weighs: its stored weight, how rare it is, what its kind tells."""
        rare = 1.0 + np.log((self.banyak + 2) / (np.maximum(self.jumlah_of(features), 1) + 1))
        return (stored & TERBERAT) / SKALA * rare * BOBOT_JENIS[features >> BIT_JENIS]


def nilai_of(one: Ciri, others: Sequence[Ciri], bobot: Bobot) -> NDArray[np.float64]:
    """Return how near each of the others is to one."""
    features, stored, owners = rangkum(others)
    count = len(others)
    theirs, mine = bobot.berat(features, stored), bobot.berat(one.fitur, one.berat)
    if not len(one.fitur) or not len(features):
        return np.zeros(count)
    places = np.minimum(np.searchsorted(one.fitur, features), len(one.fitur) - 1)
    met = one.fitur[places] == features
    words, own_words = features >> BIT_JENIS <= MAKNA, one.fitur >> BIT_JENIS <= MAKNA

    def cosine(part: NDArray[np.bool_], own: NDArray[np.bool_]) -> NDArray[np.float64]:
        both = np.bincount(owners, np.where(met & part, theirs * mine[places], 0.0), count)
        squares = np.bincount(owners, np.where(part, theirs * theirs, 0.0), count) * float(mine[own] @ mine[own])
        return np.divide(both, np.sqrt(squares), out=np.zeros(count), where=squares > 0)

    return np.minimum(1.0, BAGIAN_KATA * cosine(words, own_words) + BAGIAN_IKAT * cosine(~words, ~own_words))


def sebab_of(one: Ciri, other: Ciri, bobot: Bobot) -> list[int]:
    """Return the features that both have, the telling first."""
    met, mine, theirs = np.intersect1d(one.fitur, other.fitur, assume_unique=True, return_indices=True)
    weights = bobot.berat(met, one.berat[mine]) * bobot.berat(met, other.berat[theirs])
    return [int(feature) for feature in met[np.argsort(-weights, kind="stable")]]
