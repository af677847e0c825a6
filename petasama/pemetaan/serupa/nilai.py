"""How near two proposals are: TF-IDF cosine of stems and meanings, and the weight of what ties both. From 0 to 1."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from petasama.pemetaan.serupa.ciri import BIT_JENIS, MAKNA, SKALA, TERBERAT, Angka, Ciri, rangkum

BAGIAN_KATA, BAGIAN_IKAT = 0.6, 0.4
"""What words and ties count of the whole."""
TANPA_IKAT = 0.8
"""What words count where one of the two has no ties yet."""
AMBANG_SERUPA, AMBANG_GUGUS = 0.16, 0.45
"""From where a proposal is shown while typing; from where two of a round stand in one cluster."""
BOBOT_JENIS = np.array([1.0, 0.9, 1.0, 1.2, 0.8, 0.8, 0.4, 0.5])
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

    def added(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(owners, values, count)

    both = added(np.where(met & words, theirs * mine[places], 0.0))
    long = np.sqrt(added(np.where(words, theirs * theirs, 0.0)) * (mine[own_words] @ mine[own_words]))
    cosine = np.sqrt(np.divide(both, long, out=np.zeros(count), where=long > 0))
    tied = added(np.where(met & ~words, theirs, 0.0))
    ties, own = added(np.where(words, 0.0, theirs)), float(mine[~own_words].sum())
    whole = np.minimum(ties, own)
    shared = np.minimum(1.0, np.divide(tied, whole, out=np.zeros(count), where=whole > 0))
    return np.minimum(1.0, np.where(whole > 0, BAGIAN_KATA * cosine + BAGIAN_IKAT * shared, TANPA_IKAT * cosine))


def sebab_of(one: Ciri, other: Ciri, bobot: Bobot) -> list[int]:
    """Return the features that both have, the telling first."""
    met, mine, theirs = np.intersect1d(one.fitur, other.fitur, assume_unique=True, return_indices=True)
    weights = bobot.berat(met, one.berat[mine]) * bobot.berat(met, other.berat[theirs])
    return [int(feature) for feature in met[np.argsort(-weights, kind="stable")]]
