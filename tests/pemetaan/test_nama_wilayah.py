"""Whether the name of a partner carries another region than its code."""

import pytest

from petasama.pemetaan.nama_wilayah import wilayah_lain

NAMA = {
    "63": "Provinsi Kalimantan Selatan",
    "63.03": "Kabupaten Banjar",
    "63.05": "Kabupaten Tapin",
    "33.04": "Kabupaten Banjarnegara",
    "32.04": "Kabupaten Bandung",
    "32.17": "Kabupaten Bandung Barat",
}


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("Pemerintah Kabupaten Tapin", "63.05"),
        ("pemerintah  KABUPATEN tapin", "63.05"),
        ("Pemkab Tapin", "63.03"),
        ("Dinas Kesehatan Kabupaten Tapin, Provinsi Kalimantan Selatan", "63.05"),
        ("Pemerintah Kabupaten Banjarnegara", "33.04"),
        ("Pemerintah Kabupaten Bandung Barat", "32.17"),
        ("", "63.05"),
    ],
)
def test_a_name_that_agrees_or_names_no_region_passes(nama, kode):
    assert wilayah_lain(nama, kode, NAMA) == ""


@pytest.mark.parametrize(
    ("nama", "kode", "lain"),
    [
        ("Pemerintah Kabupaten Tapin", "63.03", "Kabupaten Tapin"),
        ("Pemerintah Kabupaten Banjarnegara", "63.03", "Kabupaten Banjarnegara"),
        ("Pemerintah Kabupaten Bandung Barat", "32.04", "Kabupaten Bandung Barat"),
    ],
)
def test_the_official_name_of_another_region_is_found(nama, kode, lain):
    assert wilayah_lain(nama, kode, NAMA) == lain
