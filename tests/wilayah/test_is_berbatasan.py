"""What counts as bordering: land only, and the own province."""

import pytest

from petasama.wilayah.berbatasan import build_pasangan_darat, is_berbatasan

TAPIN, HSS, HST = "63.05", "63.06", "63.07"
KOTABARU, PASER = "63.02", "64.01"
KALTENG, KALSEL, KALTIM = "62", "63", "64"
DARAT = frozenset({frozenset((TAPIN, HSS)), frozenset((KALSEL, KALTIM))})


def test_a_land_border_counts_in_both_directions():
    assert is_berbatasan(HSS, TAPIN, DARAT)
    assert is_berbatasan(TAPIN, HSS, DARAT)


def test_without_a_land_border_two_regions_of_one_province_do_not_border():
    assert not is_berbatasan(TAPIN, HST, DARAT)


def test_a_region_borders_its_own_province_whatever_the_graph_says():
    assert is_berbatasan(HSS, KALSEL, frozenset())
    assert is_berbatasan(KALSEL, HSS, frozenset())


def test_a_region_does_not_border_another_province_that_it_does_not_touch():
    assert not is_berbatasan(HSS, KALTIM, DARAT)
    assert not is_berbatasan(HSS, KALTENG, DARAT)


def test_provinces_border_by_their_own_rows():
    assert is_berbatasan(KALTIM, KALSEL, DARAT)
    assert not is_berbatasan(KALTENG, KALSEL, DARAT)


@pytest.mark.parametrize("kode", [HSS, KALSEL])
def test_nothing_borders_itself(kode):
    assert not is_berbatasan(kode, kode, DARAT)


def test_a_code_that_only_begins_alike_is_not_the_own_province():
    assert not is_berbatasan("6", HSS, DARAT)
    assert not is_berbatasan("63.0", HSS, DARAT)


def test_a_region_that_touches_one_of_another_province_touches_that_province():
    pasangan = build_pasangan_darat([(KOTABARU, PASER), (TAPIN, HSS)])

    assert is_berbatasan(KOTABARU, KALTIM, pasangan)
    assert is_berbatasan(PASER, KALSEL, pasangan)
    assert not is_berbatasan(HSS, KALTIM, pasangan)
    assert not is_berbatasan(KOTABARU, KALTENG, pasangan)


def test_neighbours_inside_one_province_bring_no_pair_of_unequal_level():
    pasangan = build_pasangan_darat([(TAPIN, HSS), (KALSEL, KALTIM)])

    assert pasangan == DARAT
