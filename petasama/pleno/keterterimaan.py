"""How firm the ranking is under other weights: rank acceptability of SMAA-2 (Lahdelma and Salminen 2001).

Weights are drawn from a Dirichlet distribution whose mean is the chosen weights and whose concentration is 40; the
index tells in which share of the draws a proposal takes each rank.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

KONSENTRASI = 40
SEL_SEKALI = 2_000_000
"""Cells (draws × proposals) worked on at once, so that memory stays small."""


@dataclass(frozen=True)
class Keterterimaan:
    """`indeks[r - 1]` = share of draws in which the proposal takes rank r; `rentang_90` = ranks of the middle 90 %."""

    indeks: tuple[float, ...]
    rentang_90: tuple[int, int]


def keterterimaan(
    rata_rata: Mapping[str, Mapping[str, Fraction]], bobot: Mapping[str, Fraction], *, draws: int, seed: int
) -> dict[str, Keterterimaan]:
    """The index of each proposal. `rata_rata` is read in order of the ranking, which also breaks ties in a draw.

    The same means, weights, number of draws and seed give the same figures.
    """
    usulan = list(rata_rata)
    hitungan = _hitung(_tabel(rata_rata, bobot), _alfa(bobot), draws=draws, seed=seed)
    return {kode: _ringkas(hitungan[nomor], draws) for nomor, kode in enumerate(usulan)}


def _berbobot(bobot: Mapping[str, Fraction]) -> list[str]:
    """Criteria with weight in a fixed order; one without weight has no part in any draw."""
    return sorted(kriteria for kriteria, angka in bobot.items() if angka > 0)


def _alfa(bobot: Mapping[str, Fraction]) -> list[float]:
    total = sum(bobot.values(), Fraction(0))
    return [float(KONSENTRASI * bobot[kriteria] / total) for kriteria in _berbobot(bobot)]


def _tabel(rata_rata: Mapping[str, Mapping[str, Fraction]], bobot: Mapping[str, Fraction]) -> NDArray[np.float64]:
    """Criteria × proposals."""
    baris = [[float(rata[kriteria]) for rata in rata_rata.values()] for kriteria in _berbobot(bobot)]
    return np.array(baris, dtype=np.float64)


def _hitung(tabel: NDArray[np.float64], alfa: list[float], *, draws: int, seed: int) -> NDArray[np.int64]:
    """Proposals × ranks: in how many draws a proposal takes a rank."""
    jumlah = tabel.shape[1]
    hitungan = np.zeros(jumlah * jumlah, dtype=np.int64)
    acak = np.random.default_rng(seed)
    langkah = max(1, SEL_SEKALI // max(1, jumlah))
    for mulai in range(0, draws if jumlah else 0, langkah):
        bobot = acak.dirichlet(alfa, size=min(langkah, draws - mulai))
        skor = np.zeros((len(bobot), jumlah))
        # Added up criterion by criterion, not as a matrix product, so that equal proposals get equal bits.
        for kolom, nilai in enumerate(tabel):
            skor += bobot[:, kolom, None] * nilai
        urut = np.argsort(-skor, axis=1, kind="stable")
        hitungan += np.bincount((urut * jumlah + np.arange(jumlah)).ravel(), minlength=jumlah * jumlah)
    return hitungan.reshape(jumlah, jumlah)


def _ringkas(hitungan: NDArray[np.int64], draws: int) -> Keterterimaan:
    """Shares, and the ranks at which 5 % and 95 % of the draws are reached."""
    kumulatif = np.cumsum(hitungan) * 20
    bawah = int(np.argmax(kumulatif >= draws)) + 1
    atas = int(np.argmax(kumulatif >= 19 * draws)) + 1
    return Keterterimaan(tuple(int(satu) / draws for satu in hitungan), (bawah, atas))
