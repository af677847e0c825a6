"""Rank acceptability against cases that can be worked out exactly.

With two criteria a Dirichlet distribution is a Beta distribution, and for whole parameters
P(Beta(a, b) > t) = P(Binomial(a + b - 1, t) ≤ a - 1), a finite sum.
"""

from fractions import Fraction
from math import comb

import pytest

from petasama.pleno.keterterimaan import keterterimaan

DRAWS = 20_000


def peluang_di_atas(a: int, b: int, t: Fraction) -> float:
    n = a + b - 1
    return float(sum(comb(n, k) * t**k * (1 - t) ** (n - k) for k in range(a)))


def bobot(**angka: int) -> dict[str, Fraction]:
    return {kriteria: Fraction(satu) for kriteria, satu in angka.items()}


def rata(**nilai: tuple[int, ...]) -> dict[str, dict[str, Fraction]]:
    return {kode: {f"K{n}": Fraction(angka) for n, angka in enumerate(isi, start=1)} for kode, isi in nilai.items()}


@pytest.mark.parametrize(
    ("nilai", "angka", "beta", "ambang"),
    [
        # U1 leads where w1·5 + w2·3 > w1·3 + w2·5, that is w1 > 1/2.
        (rata(U1=(5, 3), U2=(3, 5)), {"K1": 50, "K2": 50}, (20, 20), Fraction(1, 2)),
        (rata(U1=(5, 3), U2=(3, 5)), {"K1": 60, "K2": 40}, (24, 16), Fraction(1, 2)),
        # U1 leads where w1·5 + w2·3 > w1·4 + w2·5, that is w1 > 2/3.
        (rata(U1=(5, 3), U2=(4, 5)), {"K1": 75, "K2": 25}, (30, 10), Fraction(2, 3)),
    ],
)
def test_two_proposals_and_two_criteria_agree_with_the_beta_distribution(nilai, angka, beta, ambang):
    hasil = keterterimaan(nilai, bobot(**angka), draws=DRAWS, seed=7)

    # Three standard errors at 20,000 draws are at most 0.0107.
    assert hasil["U1"].indeks[0] == pytest.approx(peluang_di_atas(*beta, ambang), abs=0.011)
    assert hasil["U1"].indeks == hasil["U2"].indeks[::-1]


def test_the_better_on_every_criterion_is_first_under_any_weights():
    hasil = keterterimaan(rata(U1=(5, 4, 5), U2=(4, 3, 4), U3=(1, 2, 3)), bobot(K1=40, K2=30, K3=30), draws=500, seed=1)

    assert [hasil[kode].indeks for kode in ("U1", "U2", "U3")] == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
    assert [hasil[kode].rentang_90 for kode in ("U1", "U2", "U3")] == [(1, 1), (2, 2), (3, 3)]


def test_every_draw_gives_every_rank_once():
    hasil = keterterimaan(
        rata(U1=(5, 1, 3), U2=(3, 5, 1), U3=(1, 3, 5), U4=(2, 2, 2)), bobot(K1=34, K2=33, K3=33), draws=1000, seed=3
    )

    assert [sum(satu.indeks) for satu in hasil.values()] == pytest.approx([1] * 4)
    assert [sum(kolom) for kolom in zip(*(satu.indeks for satu in hasil.values()), strict=True)] == pytest.approx(
        [1] * 4
    )


def test_three_mirror_images_under_equal_weights_share_the_first_rank_equally():
    # Each leads where its own weight is the largest; the three weights have the same distribution.
    hasil = keterterimaan(
        rata(U1=(5, 1, 1), U2=(1, 5, 1), U3=(1, 1, 5)), bobot(K1=20, K2=20, K3=20), draws=DRAWS, seed=7
    )

    assert [satu.indeks[0] for satu in hasil.values()] == pytest.approx([1 / 3] * 3, abs=0.011)


@pytest.mark.parametrize(
    ("angka", "rentang_u1", "rentang_u2"),
    [
        # P(w1 > 1/2) is 0.5, 0.90 and 0.999: the middle 90 % holds both ranks, both, and only the first.
        ({"K1": 50, "K2": 50}, (1, 2), (1, 2)),
        ({"K1": 60, "K2": 40}, (1, 2), (1, 2)),
        ({"K1": 75, "K2": 25}, (1, 1), (2, 2)),
    ],
)
def test_the_middle_ninety_per_cent_names_the_ranks_to_expect(angka, rentang_u1, rentang_u2):
    hasil = keterterimaan(rata(U1=(5, 3), U2=(3, 5)), bobot(**angka), draws=DRAWS, seed=7)

    assert (hasil["U1"].rentang_90, hasil["U2"].rentang_90) == (rentang_u1, rentang_u2)


def test_equal_proposals_keep_the_order_of_the_ranking_in_every_draw():
    selang_seling = rata(**{f"U{nomor}": (4, 4, 4) if nomor % 2 else (3, 3, 3) for nomor in range(60)})

    hasil = keterterimaan(selang_seling, bobot(K1=50, K2=30, K3=20), draws=300, seed=5)

    peringkat = {kode: satu.rentang_90 for kode, satu in hasil.items()}
    assert [peringkat[f"U{nomor}"] for nomor in range(1, 60, 2)] == [(n, n) for n in range(1, 31)]
    assert [peringkat[f"U{nomor}"] for nomor in range(0, 60, 2)] == [(n, n) for n in range(31, 61)]


def test_the_same_seed_gives_the_same_figures_and_another_seed_others():
    nilai, angka = rata(U1=(5, 3), U2=(3, 5)), bobot(K1=50, K2=50)

    pertama = keterterimaan(nilai, angka, draws=1000, seed=7)

    assert keterterimaan(nilai, dict(reversed(angka.items())), draws=1000, seed=7) == pertama
    assert keterterimaan(nilai, angka, draws=1000, seed=8) != pertama


def test_a_criterion_without_weight_has_no_part_in_any_draw():
    hasil = keterterimaan(rata(U1=(4, 1), U2=(3, 5)), bobot(K1=100, K2=0), draws=100, seed=1)

    assert hasil["U1"].indeks == (1, 0)


def test_no_proposals_give_no_index():
    assert keterterimaan({}, bobot(K1=50, K2=50), draws=100, seed=1) == {}
