"""How near two proposals are: TF-IDF cosine of their stems, and the weight of what ties both. All between 0 and 1."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log, sqrt

from petasama.pemetaan.serupa.ciri import Ciri

BAGIAN_KATA, BAGIAN_IKAT = 0.6, 0.4
"""What words and ties count of the whole."""
AMBANG_SERUPA, AMBANG_GUGUS = 0.16, 0.45
"""From where a proposal is shown while typing; from where two of a round stand in one cluster."""
JENIS_IKAT = {"U": 1.0, "W": 1.2, "M": 0.8, "T": 0.8, "I": 0.4}
KATA_ALASAN = 4
"""How many shared words a reason names."""


@dataclass(kw_only=True)
class Bobot:
    """How rare each stem and tie is among `banyak` proposals."""

    banyak: int = 0
    jumlah: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, rows: Iterable[Ciri]) -> "Bobot":
        """Count in how many proposals each stem and tie stands."""
        found = cls()
        for row in rows:
            found.banyak += 1
            found.jumlah.update(row.kata.keys())
            found.jumlah.update(row.ikat)
        return found

    def kata(self, stem: str) -> float:
        """Return the inverse frequency of a stem or tie; one never met counts like one met once."""
        return 1.0 + log((self.banyak + 2) / (max(self.jumlah[stem], 1) + 1))

    def ikat(self, tie: str) -> float:
        """Return the inverse frequency of a tie by what its kind tells."""
        return self.kata(tie) * JENIS_IKAT[tie[0]]


@dataclass(frozen=True, kw_only=True)
class Kemiripan:
    """How near (0 to 1), and by what: shared stems, the telling first, and shared ties."""

    nilai: float
    kata: tuple[str, ...]
    ikat: tuple[str, ...]


def bandingkan(one: Ciri, other: Ciri, bobot: Bobot) -> Kemiripan:
    """Compare two proposals."""
    shared = {stem: one.kata[stem] * other.kata[stem] * bobot.kata(stem) ** 2 for stem in one.kata.keys() & other.kata}
    lengths = _panjang(one, bobot) * _panjang(other, bobot)
    words = sum(shared.values()) / lengths if lengths else 0.0
    both = [tie for tie in one.ikat if tie in set(other.ikat)]
    whole = min(sum(map(bobot.ikat, one.ikat)), sum(map(bobot.ikat, other.ikat)))
    ties = min(1.0, sum(map(bobot.ikat, both)) / whole) if whole else 0.0
    value = BAGIAN_KATA * sqrt(words) + BAGIAN_IKAT * ties if one.ikat and other.ikat else words**0.5 * 0.8
    telling = sorted(shared, key=lambda stem: (-shared[stem], stem))
    return Kemiripan(nilai=min(1.0, value), kata=tuple(telling[: 2 * KATA_ALASAN]), ikat=tuple(both))


def _panjang(ciri: Ciri, bobot: Bobot) -> float:
    return sqrt(sum((weight * bobot.kata(stem)) ** 2 for stem, weight in ciri.kata.items()))
