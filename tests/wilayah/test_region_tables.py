"""The shipped tables of regions and neighbours against the decree, the law and an outside list."""

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / "petasama" / "wilayah" / "data"
OUTSIDE = ROOT.parent / "shared" / "data"

needs_outside_list = pytest.mark.skipif(
    not (OUTSIDE / "wilayah_kabkota.csv").exists(), reason="outside list wilayah_kabkota.csv is not on this machine"
)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def wilayah():
    return {row["kode"]: row for row in rows(DATA / "wilayah.csv")}


@pytest.fixture(scope="module")
def ketetanggaan():
    return rows(DATA / "ketetanggaan.csv")


def test_counts_are_those_of_kepmendagri_2138_of_2025(wilayah):
    counts = Counter(row["jenis"] for row in wilayah.values())

    assert counts == {"PROVINSI": 38, "KABUPATEN": 416, "KOTA": 98}


def test_no_code_stands_twice_and_provinces_come_first():
    codes = [row["kode"] for row in rows(DATA / "wilayah.csv")]

    assert len(set(codes)) == len(codes) == 552
    assert all(len(code) == 2 for code in codes[:38])
    assert all(len(code) == 5 for code in codes[38:])


def test_every_kabkota_lies_in_the_province_its_code_begins_with(wilayah):
    kabkota = [row for row in wilayah.values() if row["jenis"] != "PROVINSI"]

    assert all(wilayah[row["kode_induk"]]["jenis"] == "PROVINSI" for row in kabkota)
    assert all(row["kode"].split(".")[0] == row["kode_induk"] for row in kabkota)


def test_provinces_have_no_parent(wilayah):
    assert {row["kode_induk"] for row in wilayah.values() if row["jenis"] == "PROVINSI"} == {""}


def test_names_are_the_full_official_ones(wilayah):
    assert wilayah["63"]["nama"] == "Provinsi Kalimantan Selatan"
    assert wilayah["63.06"]["nama"] == "Kabupaten Hulu Sungai Selatan"
    assert wilayah["63.71"]["nama"] == "Kota Banjarmasin"
    assert all(row["nama"].split()[0].upper() == row["jenis"] for row in wilayah.values())


@pytest.mark.parametrize(
    ("kode", "ibukota"),
    [
        ("63", "Banjarbaru"),  # UU 8/2022
        ("94", "Nabire"),  # UU 15/2022
        ("81.03", "Saumlaki"),  # UU 46/1999
        ("12.22", "Kotapinang"),  # UU 22/2008
        ("63.06", "Kandangan"),
        ("16.74", "Prabumulih"),
    ],
)
def test_capitals_follow_the_law_where_the_package_is_wrong(wilayah, kode, ibukota):
    assert wilayah[kode]["ibukota"] == ibukota


def test_no_cell_is_empty_except_the_parent_of_a_province(wilayah):
    empty = {(row["jenis"], kolom) for row in wilayah.values() for kolom, value in row.items() if not value.strip()}

    assert empty == {("PROVINSI", "kode_induk")}


@pytest.mark.parametrize("kolom", ["luas_km2", "penduduk"])
def test_the_parts_of_a_province_add_up_to_the_province(wilayah, kolom):
    totals = {code: Decimal(row[kolom]) for code, row in wilayah.items() if len(code) == 2}

    parts = Counter()
    for row in wilayah.values():
        if row["kode_induk"]:
            parts[row["kode_induk"]] += Decimal(row[kolom])

    assert parts == totals


def test_every_seat_lies_between_the_outermost_points_of_indonesia(wilayah):
    """Sabang to Merauke: 6° N to 11° S, 95° to 141° E."""
    for row in wilayah.values():
        assert Decimal("-11.1") < Decimal(row["lat"]) < Decimal("6.1"), row["kode"]
        assert Decimal("95") < Decimal(row["lon"]) < Decimal("141.1"), row["kode"]


def test_time_zones_follow_keppres_41_of_1987(wilayah):
    """Pasal 1: Kalimantan Barat and Tengah are WIB; Selatan, Timur, Bali, Nusa Tenggara, Sulawesi are WITA."""
    zones = {}
    for code, row in wilayah.items():
        zones.setdefault(code[:2], set()).add(row["zona_waktu"])

    wib = {code for code in zones if code < "40"} | {"61", "62"}
    wit = {code for code in zones if code > "80"}
    assert {code for code in zones if zones[code] == {"WIB"}} == wib
    assert {code for code in zones if zones[code] == {"WIT"}} == wit
    assert {code for code in zones if zones[code] == {"WITA"}} == set(zones) - wib - wit


@needs_outside_list
def test_all_514_names_equal_the_outside_list(wilayah):
    outside = {row["kode"]: row["nama"] for row in rows(OUTSIDE / "wilayah_kabkota.csv")}

    ours = {code: row["nama"] for code, row in wilayah.items() if row["kode_induk"]}

    assert len(outside) == 514
    assert ours == outside


@needs_outside_list
def test_all_514_areas_equal_the_outside_list_within_rounding(wilayah):
    outside = {row["kode"]: Decimal(row["luas_km2"]) for row in rows(OUTSIDE / "wilayah_kabkota.csv")}

    apart = {
        code: area
        for code, area in outside.items()
        if abs(area - Decimal(wilayah[code]["luas_km2"])) > Decimal("0.0005")
    }

    assert len(outside) == 514
    assert apart == {}


def test_each_pair_of_neighbours_stands_once_with_the_smaller_code_first(ketetanggaan):
    pairs = [(row["code_a"], row["code_b"]) for row in ketetanggaan]

    assert all(a < b for a, b in pairs)
    assert len(set(pairs)) == len(pairs)


def test_neighbours_are_known_regions_of_one_level(wilayah, ketetanggaan):
    codes = {row["code_a"] for row in ketetanggaan} | {row["code_b"] for row in ketetanggaan}

    assert codes <= set(wilayah)
    assert all(len(row["code_a"]) == len(row["code_b"]) for row in ketetanggaan)


def test_every_region_has_a_neighbour_by_land_or_sea(wilayah, ketetanggaan):
    with_neighbour = {row["code_a"] for row in ketetanggaan} | {row["code_b"] for row in ketetanggaan}

    assert set(wilayah) - with_neighbour == set()


def test_a_land_border_has_a_length_and_no_distance(ketetanggaan):
    for row in ketetanggaan:
        length = Decimal(row["panjang_batas_km"])
        if row["jenis"] == "darat":
            assert length >= Decimal("0.05")
            assert Decimal(row["jarak_km"]) == 0
        else:
            assert row["jenis"] in {"singgung", "laut"}
            assert length == 0


def test_provinces_touch_where_their_regions_touch(ketetanggaan):
    darat = [(row["code_a"], row["code_b"]) for row in ketetanggaan if row["jenis"] == "darat"]

    by_regions = {(a[:2], b[:2]) for a, b in darat if len(a) == 5 and a[:2] != b[:2]}

    assert by_regions == {pair for pair in darat if len(pair[0]) == 2}


def test_land_neighbours_of_kalimantan_selatan_are_tengah_and_timur(ketetanggaan):
    """Geography: the province lies between Kalimantan Tengah (62), Kalimantan Timur (64) and the sea."""
    darat = [{row["code_a"], row["code_b"]} for row in ketetanggaan if row["jenis"] == "darat"]

    assert {code for pair in darat if "63" in pair for code in pair - {"63"}} == {"62", "64"}
