"""Kendall's W against published figures."""

from fractions import Fraction

import pytest

from petasama.pleno.kesepakatan import kendall_w

ANXIETY = {
    "rater1": [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    "rater2": [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    "rater3": [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
}
"""Twenty subjects, three raters, many ties: example of the R packages irr and DescTools (`KendallW(anxiety, TRUE)`),
which print W = 0.5396569 and a chi-square of 30.76 on 19 degrees of freedom."""


def lembar(nilai: dict[str, list[int]]) -> dict[str, dict[str, int]]:
    return {penilai: {f"U{nomor}": angka for nomor, angka in enumerate(isi)} for penilai, isi in nilai.items()}


def test_the_published_w_with_ties_comes_out():
    w = kendall_w(lembar(ANXIETY))

    assert w == pytest.approx(0.5396569, abs=5e-8)
    assert 3 * 19 * w == pytest.approx(30.76, abs=0.005)


def test_the_published_w_without_ties_comes_out():
    # Siegel and Castellan (1988): three people rank eight reasons to choose a congress; W = 0.656.
    peringkat = {"4": [5, 6, 7, 1, 2, 4, 3, 8], "21": [1, 7, 6, 2, 3, 5, 4, 8], "11": [4, 5, 1, 3, 2, 7, 6, 8]}

    assert kendall_w(lembar(peringkat)) == pytest.approx(0.656, abs=0.0005)


def test_full_agreement_is_one_and_two_opposite_orders_are_nothing():
    assert kendall_w(lembar({"A": [1, 2, 3], "B": [10, 20, 90]})) == 1
    assert kendall_w(lembar({"A": [1, 2, 3], "B": [3, 2, 1]})) == 0


def test_the_order_of_assessors_and_proposals_changes_nothing():
    terbalik = {penilai: dict(reversed(list(isi.items()))) for penilai, isi in reversed(list(lembar(ANXIETY).items()))}

    assert kendall_w(terbalik) == kendall_w(lembar(ANXIETY))


def test_an_abstention_does_not_disturb_full_agreement():
    nilai = {"A": {"U1": 90, "U2": 70, "U3": 40}, "B": {"U1": 80, "U3": 30}, "C": {"U2": 50, "U3": 20}}

    w = kendall_w(nilai)

    # Ranks from the middle: A +1, 0, -1; B +½, -½; C +½, -½. Between: (1.5²/2 + 0.5²/2 + 2²/3); total: 3.
    assert w == pytest.approx((1.5**2 / 2 + 0.5**2 / 2 + 2**2 / 3) / 3)


def test_a_proposal_seen_by_one_assessor_says_nothing_about_agreement():
    nilai = {"A": {"U1": 90, "U2": 70, "U9": 10}, "B": {"U1": 60, "U2": 50}}

    assert kendall_w(nilai) == 1


@pytest.mark.parametrize(
    "nilai",
    [
        {},
        {"A": {"U1": 90, "U2": 70}},
        {"A": {"U1": 90}, "B": {"U1": 80}},
        {"A": {"U1": 90, "U2": 70}, "B": {"U3": 80, "U4": 10}},
        {"A": {"U1": Fraction(1, 3), "U2": Fraction(1, 3)}, "B": {"U1": 5, "U2": 5}},
    ],
)
def test_without_two_comparable_orders_there_is_no_w(nilai):
    assert kendall_w(nilai) is None
