"""AHP against published examples: Saaty, "How to make a decision", European Journal of Operational Research 48 (1990).

The example weighs three houses. For a 3 × 3 matrix the geometric mean of rows equals Saaty's eigenvector, so the
published priorities and consistency ratios must come out to their three printed digits.
"""

from math import isclose

import pytest

from petasama.pleno.ahp import INDEKS_ACAK, AhpDitolak, ahp

SERUPA = {
    "ukuran rumah": ([[1, 6, 8], [1 / 6, 1, 4], [1 / 8, 1 / 4, 1]], (0.754, 0.181, 0.065), 0.117),
    "pekarangan": ([[1, 5, 4], [1 / 5, 1, 1 / 3], [1 / 4, 3, 1]], (0.674, 0.101, 0.226), 0.074),
    "pembiayaan": ([[1, 1 / 7, 1 / 5], [7, 1, 3], [5, 1 / 3, 1]], (0.072, 0.650, 0.278), 0.056),
    "umur": ([[1, 1, 1], [1, 1, 1], [1, 1, 1]], (0.333, 0.333, 0.333), 0.000),
    "keadaan": ([[1, 1 / 2, 1 / 2], [2, 1, 1], [2, 1, 1]], (0.200, 0.400, 0.400), 0.000),
}
DELAPAN = [
    [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
    [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
    [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
    [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
    [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
    [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
    [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
    [4, 7, 5, 8, 6, 6, 2, 1],
]
"""The eight criteria of the same example: published λmax 9.669, CR 0.169, most inconsistent entry (3, 7)."""


@pytest.mark.parametrize(("matriks", "bobot", "rasio"), SERUPA.values(), ids=SERUPA)
def test_published_priorities_and_ratios_come_out(matriks, bobot, rasio):
    hasil = ahp(["A", "B", "C"], matriks)

    assert [float(satu) / 100 for satu in hasil.bobot.values()] == pytest.approx(bobot, abs=0.0011)
    assert hasil.rasio_konsistensi == pytest.approx(rasio, abs=0.0006)


def test_saatys_worst_judgement_of_the_eight_criteria_is_named():
    hasil = ahp([f"K{nomor}" for nomor in range(1, 9)], DELAPAN)

    assert (hasil.paling_janggal.baris, hasil.paling_janggal.kolom) == ("K3", "K7")
    assert hasil.paling_janggal.nilai == 6
    assert hasil.paling_janggal.saran < 1
    assert not hasil.is_konsisten


def test_repairing_the_worst_judgement_as_published_makes_the_matrix_consistent():
    diperbaiki = [list(baris) for baris in DELAPAN]
    diperbaiki[2][6], diperbaiki[6][2] = 1 / 2, 2

    hasil = ahp([f"K{nomor}" for nomor in range(1, 9)], diperbaiki)

    assert hasil.is_konsisten
    assert hasil.rasio_konsistensi == pytest.approx(0.083, abs=0.01)


def test_a_consistent_matrix_gives_its_own_weights_back_and_a_ratio_of_nothing():
    bobot = [40, 20, 20, 10, 10]
    matriks = [[a / b for b in bobot] for a in bobot]

    hasil = ahp(["K1", "K2", "K3", "K4", "K5"], matriks)

    assert [float(satu) for satu in hasil.bobot.values()] == pytest.approx(bobot)
    assert hasil.rasio_konsistensi == pytest.approx(0, abs=1e-12)
    assert hasil.is_konsisten


def test_the_random_index_is_saatys():
    assert INDEKS_ACAK == {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45}


def test_weights_total_exactly_100():
    hasil = ahp([f"K{nomor}" for nomor in range(1, 9)], DELAPAN)

    assert sum(hasil.bobot.values()) == 100


def test_the_order_of_criteria_changes_nothing():
    matriks, _, _ = SERUPA["ukuran rumah"]
    terbalik = [list(reversed(baris)) for baris in reversed(matriks)]

    assert ahp(["C", "B", "A"], terbalik) == ahp(["A", "B", "C"], matriks)


@pytest.mark.parametrize(
    ("kriteria", "matriks", "bobot"),
    [(["K1"], [[1]], [100]), (["K1", "K2"], [[1, 3], [1 / 3, 1]], [75, 25])],
)
def test_one_or_two_criteria_are_always_consistent(kriteria, matriks, bobot):
    hasil = ahp(kriteria, matriks)

    assert [float(satu) for satu in hasil.bobot.values()] == pytest.approx(bobot)
    assert (hasil.rasio_konsistensi, hasil.paling_janggal) == (0, None)


def test_a_third_written_with_two_decimals_is_taken():
    hasil = ahp(["K1", "K2"], [[1, 3], [0.33, 1]])

    assert isclose(float(hasil.bobot["K1"]), 75, abs_tol=0.2)


@pytest.mark.parametrize(
    ("kriteria", "matriks", "kalimat"),
    [
        ([], [], "satu sampai sembilan"),
        (["K1", "K1"], [[1, 1], [1, 1]], "satu sampai sembilan kriteria yang berbeda"),
        ([f"K{n}" for n in range(10)], [[1] * 10] * 10, "satu sampai sembilan"),
        (["K1", "K2"], [[1, 2]], "berukuran 2 × 2"),
        (["K1", "K2"], [[1], [1, 1]], "berukuran 2 × 2"),
        (["K1", "K2"], [[1, 0], [1, 1]], "K1 terhadap K2 harus berupa bilangan positif"),
        (["K1", "K2"], [[1, -2], [1, 1]], "bilangan positif"),
        (["K1", "K2"], [[1, float("inf")], [1, 1]], "bilangan positif"),
        (["K1", "K2"], [[1, float("nan")], [1, 1]], "bilangan positif"),
        (["K1", "K2"], [[1, "2"], [1, 1]], "bilangan positif"),
        (["K1", "K2"], [[1, 12], [1 / 12, 1]], "antara 1/9 dan 9"),
        (["K1", "K2"], [[2, 1], [1, 1]], "K1 terhadap K1 harus 1"),
        (["K1", "K2"], [[1, 3], [3, 1]], "harus kebalikan"),
    ],
)
def test_a_matrix_that_is_none_is_refused_with_a_sentence(kriteria, matriks, kalimat):
    with pytest.raises(AhpDitolak, match=kalimat):
        ahp(kriteria, matriks)
