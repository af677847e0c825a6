"""Weights from pairwise comparison (AHP, Saaty 1980): geometric mean of rows, and how consistent the judgements are."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import log, prod

INDEKS_ACAK = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45}
"""Saaty's random index by number of criteria; one or two criteria are always consistent."""
BATAS_KONSISTEN = 0.10
KELONGGARAN = 0.05
"""Relative room for decimals written for fractions (0,33 for 1/3)."""
SKALA = 9
TERBESAR = 1e300
"""Beyond any judgement, yet still a number that can be turned round."""

Matriks = Sequence[Sequence[float]]


class AhpDitolak(ValueError):
    """The matrix cannot be read; the message is a sentence for the secretariat."""


@dataclass(frozen=True)
class Perbandingan:
    """One judgement: `baris` is `nilai` times as important as `kolom`; `saran` is what the weights imply."""

    baris: str
    kolom: str
    nilai: float
    saran: float


@dataclass(frozen=True)
class HasilAhp:
    """Weights that total exactly 100, the consistency ratio, and the judgement that fits the weights least."""

    bobot: dict[str, Fraction]
    rasio_konsistensi: float
    paling_janggal: Perbandingan | None

    @property
    def is_konsisten(self) -> bool:
        """A ratio up to 0.10 is accepted; above it the judgements should be looked at again."""
        return self.rasio_konsistensi <= BATAS_KONSISTEN


def ahp(kriteria: Sequence[str], matriks: Matriks) -> HasilAhp:
    """Weights of the criteria from their comparison matrix; the order of the criteria changes nothing.

    `matriks[i][j]` says how many times criterion i is as important as criterion j, 1/9 to 9. Refuses a matrix of
    the wrong size, more than nine criteria, and judgements outside the scale or not reciprocal. An inconsistent
    matrix is answered, not refused.
    """
    _periksa(kriteria, matriks)
    urutan = sorted(range(len(kriteria)), key=lambda i: kriteria[i])
    nama = [kriteria[i] for i in urutan]
    rapi = [[float(matriks[i][j]) for j in urutan] for i in urutan]
    rerata = [Fraction(prod(baris) ** (1 / len(nama))) for baris in rapi]
    pasti = [100 * satu / sum(rerata) for satu in rerata]
    return HasilAhp(
        bobot=dict(zip(nama, pasti, strict=True)),
        rasio_konsistensi=_rasio(rapi, [float(satu) for satu in pasti]),
        paling_janggal=_paling_janggal(nama, rapi, [float(satu) for satu in pasti]),
    )


def _rasio(matriks: Matriks, bobot: Sequence[float]) -> float:
    """CR = CI / RI with CI = (λmax − n) / (n − 1) and λmax the mean of (A·w)ᵢ / wᵢ."""
    n = len(bobot)
    if n not in INDEKS_ACAK:
        return 0.0
    kali = [sum(a * w for a, w in zip(baris, bobot, strict=True)) for baris in matriks]
    lambda_maks = sum(aw / w for aw, w in zip(kali, bobot, strict=True)) / n
    return max(0.0, (lambda_maks - n) / (n - 1) / INDEKS_ACAK[n])


def _paling_janggal(nama: Sequence[str], matriks: Matriks, bobot: Sequence[float]) -> Perbandingan | None:
    """The judgement above the diagonal farthest, by factor, from the weights' ratio; None below three criteria."""
    if len(nama) not in INDEKS_ACAK:
        return None
    pasangan = [(i, j) for i in range(len(nama)) for j in range(i + 1, len(nama))]
    i, j = max(pasangan, key=lambda p: round(abs(log(matriks[p[0]][p[1]] * bobot[p[1]] / bobot[p[0]])), 12))
    return Perbandingan(nama[i], nama[j], matriks[i][j], bobot[i] / bobot[j])


def _periksa(kriteria: Sequence[str], matriks: Matriks) -> None:
    n = len(kriteria)
    if not 1 <= n <= max(INDEKS_ACAK) or len(set(kriteria)) != n:
        raise AhpDitolak("Perbandingan berpasangan memerlukan satu sampai sembilan kriteria yang berbeda.")
    if len(matriks) != n or any(len(baris) != n for baris in matriks):
        raise AhpDitolak(f"Matriks perbandingan harus berukuran {n} × {n}, sesuai dengan jumlah kriteria.")
    for i in range(n):
        for j in range(n):
            _periksa_sel(f"{kriteria[i]} terhadap {kriteria[j]}", matriks[i][j], matriks[j][i], sama=i == j)


def _periksa_sel(nama: str, nilai: float, balikan: float, *, sama: bool) -> None:
    if not _is_bilangan(nilai) or not _is_bilangan(balikan):
        raise AhpDitolak(f"Perbandingan {nama} harus berupa bilangan positif.")
    if max(nilai, 1 / nilai) > SKALA * (1 + KELONGGARAN):
        raise AhpDitolak(f"Perbandingan {nama} harus antara 1/9 dan 9, bukan {nilai}.")
    if sama and nilai != 1:
        raise AhpDitolak(f"Perbandingan {nama} harus 1, bukan {nilai}.")
    if abs(nilai * balikan - 1) > KELONGGARAN:
        raise AhpDitolak(f"Perbandingan {nama} ({nilai}) harus kebalikan dari sebaliknya ({balikan}).")


def _is_bilangan(nilai: object) -> bool:
    return isinstance(nilai, int | float) and not isinstance(nilai, bool) and 0 < nilai < TERBESAR
