"""Filling the tables, and asking them who borders whom."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from petasama.wilayah.berbatasan import is_berbatasan
from petasama.wilayah.models import Ketetanggaan, Wilayah, tetangga_darat
from petasama.wilayah.muat import muat_wilayah

pytestmark = pytest.mark.django_db

HSS = "63.06"


@pytest.fixture
def loaded():
    return muat_wilayah()


def content():
    return set(Wilayah.objects.values_list()), set(Ketetanggaan.objects.values_list())


def test_loading_fills_552_regions_and_1249_pairs(loaded):
    assert loaded == (552, 1249)
    assert Wilayah.objects.provinsi().count() == 38
    assert Wilayah.objects.kabkota().count() == 514
    assert Ketetanggaan.objects.count() == 1249


def test_loading_twice_changes_nothing(loaded):
    before = content()

    again = muat_wilayah()

    assert again == loaded
    assert content() == before


def test_loading_again_brings_changed_rows_back_to_the_shipped_state(loaded):
    before = content()
    Wilayah.objects.filter(pk=HSS).update(nama="Kabupaten Lain", ibukota="Lain", luas_km2=1)
    Ketetanggaan.objects.filter(a="63.05", b=HSS).update(jenis="LAUT", panjang_batas_km=0)

    muat_wilayah()

    assert content() == before


def test_loading_again_removes_a_pair_that_is_not_shipped(loaded):
    Ketetanggaan.objects.create(a_id=HSS, b_id="63.10", jenis="DARAT", panjang_batas_km=1, jarak_km=0)

    muat_wilayah()

    assert not Ketetanggaan.objects.filter(a=HSS, b="63.10").exists()


def test_hulu_sungai_selatan_has_the_facts_of_the_decree(loaded):
    hss = Wilayah.objects.get(pk=HSS)

    assert str(hss) == "Kabupaten Hulu Sungai Selatan"
    assert hss.induk.nama == "Provinsi Kalimantan Selatan"
    assert (hss.ibukota, hss.zona_waktu, hss.luas_km2) == ("Kandangan", "WITA", Decimal("1697.224"))


def test_hss_has_exactly_five_land_neighbours(loaded):
    """Profile of the regency: Kotabaru, Banjar, Tapin, Hulu Sungai Tengah, Hulu Sungai Utara."""
    assert [wilayah.kode for wilayah in tetangga_darat(HSS)] == ["63.02", "63.03", "63.05", "63.07", "63.08"]


def test_barito_kuala_only_touches_hss_and_does_not_border_it(loaded):
    pasangan = Ketetanggaan.objects.pasangan_darat()

    assert Ketetanggaan.objects.get(a="63.04", b=HSS).jenis == "SINGGUNG"
    assert not is_berbatasan("63.04", HSS, pasangan)
    assert "63.04" not in {wilayah.kode for wilayah in tetangga_darat(HSS)}


@pytest.mark.parametrize(
    ("partner", "expected"),
    [
        ("63", True),  # own province
        ("63.05", True),  # Tapin
        ("63.10", False),  # Tanah Bumbu, 15 km away
        ("63.71", False),  # Kota Banjarmasin
        ("62.04", False),  # Barito Selatan: point contact in the west
        ("62", False),  # Kalimantan Tengah, for the same reason
        ("64", False),  # Kalimantan Timur
        ("73.71", False),  # Kota Makassar
    ],
)
def test_who_borders_hss(loaded, partner, expected):
    assert is_berbatasan(HSS, partner, Ketetanggaan.objects.pasangan_darat()) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("31", "32", True),  # Jakarta and Jawa Barat
        ("35", "51", False),  # Jawa Timur and Bali: a strait between them
        ("34.71", "34.02", True),  # Kota Yogyakarta and Bantul
        ("32.75", "31", True),  # Kota Bekasi and Jakarta
        ("63.02", "64", True),  # Kotabaru and Kalimantan Timur
    ],
)
def test_who_borders_whom_elsewhere(loaded, a, b, expected):
    assert is_berbatasan(a, b, Ketetanggaan.objects.pasangan_darat()) is expected


def test_land_neighbours_of_a_province_are_provinces(loaded):
    assert [wilayah.kode for wilayah in tetangga_darat("63")] == ["62", "64"]


def test_an_island_has_no_land_neighbour(loaded):
    assert tetangga_darat("51") == []


def test_regions_and_pairs_are_visible_to_everybody(loaded):
    assert Wilayah.objects.visible_to(None).count() == 552
    assert Ketetanggaan.objects.visible_to(None).count() == 1249


@pytest.mark.parametrize(("a", "b"), [("63.10", HSS), (HSS, HSS), ("63.05", HSS)])
def test_the_database_refuses_a_pair_turned_round_of_itself_or_twice(loaded, a, b):
    with pytest.raises(IntegrityError), transaction.atomic():
        Ketetanggaan.objects.create(a_id=a, b_id=b, jenis="DARAT", panjang_batas_km=1)


@pytest.mark.parametrize(("jenis", "induk"), [("PROVINSI", "63"), ("KABUPATEN", None)])
def test_the_database_refuses_a_parent_that_does_not_fit_the_level(loaded, jenis, induk):
    with pytest.raises(IntegrityError), transaction.atomic():
        Wilayah.objects.filter(pk=HSS).update(jenis=jenis, induk=induk)
