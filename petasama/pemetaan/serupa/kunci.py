"""Keys: numbers that two near proposals have in common, so that a B-tree finds the one by the other.

A text is found by every pair of its twelve rarest stems and meanings: two texts need to share only two of them. Beside
these stand pairs of what ties it (affair with partner, with place) and, while few share them, single features.
"""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from petasama.pemetaan.serupa.ciri import BIT_JENIS, ISU, KATA, MAKNA, MITRA, TANDA_JUDUL, TEMPAT, URUSAN, WILAYAH, Ciri
from petasama.pemetaan.serupa.nilai import Bobot

TERJARANG = 12
"""How many of its rarest stems a text is found by: 66 pairs."""
KELOMPOK_TERBESAR = 50
"""A key that more proposals than this share tells too little for its price."""
IKATAN_TERBANYAK, JUDUL_TERBANYAK = 4, 5
_SATU, _LAIN = np.triu_indices(TERJARANG, 1)
Kunci = NDArray[np.int64]


def kunci_of(ciri: Ciri, bobot: Bobot) -> list[int]:
    """Return the keys of a proposal, by which it is stored and looked for alike: distinct, below 2 to the 62nd."""
    often = bobot.jumlah_of(ciri.fitur)
    rare = _terjarang(ciri, often)
    ones, others = (side[len(rare) > _LAIN] for side in (_SATU, _LAIN))
    pairs = (rare[ones] << 31 | rare[others]).tolist()
    return list(dict.fromkeys([*pairs, *_ikatan(ciri, often, bobot.banyak), *_tunggal(ciri, often, rare)]))


def _terjarang(ciri: Ciri, often: NDArray[np.int64]) -> Kunci:
    """The rarest stems that stand in two proposals at least, ascending; the others only where those are few."""
    words = np.flatnonzero(ciri.fitur >> BIT_JENIS <= MAKNA)
    lone = often[words] < 2
    order = np.lexsort((ciri.fitur[words], often[words], lone))
    return np.sort(ciri.fitur[words[order[:TERJARANG]]].astype(np.int64))


def _ikatan(ciri: Ciri, often: NDArray[np.int64], total: int) -> list[int]:
    """Affair with partner and place, unless chance alone would give the pair to too many."""
    known = dict(zip(ciri.fitur.tolist(), often.tolist(), strict=True))
    kinds = {kind: [feature for feature in known if feature >> BIT_JENIS == kind] for kind in range(URUSAN, ISU + 1)}
    others = [feature for kind in (WILAYAH, MITRA, TEMPAT) for feature in kinds[kind][:IKATAN_TERBANYAK]]
    return [
        affair << 31 | other
        for affair, other in product(kinds[URUSAN][:2], others)
        if known[affair] * known[other] <= KELOMPOK_TERBESAR * max(total, 1)
    ]


def _tunggal(ciri: Ciri, often: NDArray[np.int64], rare: Kunci) -> list[int]:
    """Single features that few share: the rarest stems, those of the title, and what ties."""
    kinds = ciri.fitur >> BIT_JENIS
    titled = np.flatnonzero((ciri.berat >= TANDA_JUDUL) & (kinds == KATA))
    titled = titled[np.argsort(often[titled], kind="stable")][:JUDUL_TERBANYAK]
    wanted = np.isin(ciri.fitur, rare) | ((kinds >= URUSAN) & (kinds < ISU))
    wanted[titled] = True
    few = wanted & (often <= KELOMPOK_TERBESAR)
    return [int(feature) for feature in ciri.fitur[few]]
