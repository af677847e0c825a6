"""One cell of an uploaded file: what is understood, and what is said of the rest."""

from datetime import date

import pytest

from petasama.dokumen.buku.sel import KOSONG, SelSalah, terdekat
from petasama.organisasi.peran import Peran, Sebagai
from petasama.persiapan.impor.lembar import AKUN, PERAN, PERANGKAT, PPKSD, SEBAGAI
from petasama.persiapan.impor.sel import baca_sel

NIP, SUREL, TELEPON = PPKSD.cari("nip"), PPKSD.cari("surel"), PPKSD.cari("telepon")
TANGGAL, SAMPAI, JABATAN = AKUN.cari("mulai"), AKUN.cari("selesai"), AKUN.cari("jabatan")


def fault(cell, column):
    with pytest.raises(SelSalah) as refusal:
        baca_sel(cell, column)
    return refusal.value.masalah


@pytest.mark.parametrize(
    "cell",
    [
        ("d", "2026-06-02"),
        ("t", "2 Juni 2026"),
        ("t", " 02 juni  2026 "),
        ("t", "2 Jun 2026"),
        ("t", "02/06/2026"),
        ("t", "2-6-2026"),
        ("t", "2.6.2026"),
        ("t", "2026-06-02"),
        ("n", "46175"),
        ("n", "46175.0"),
    ],
)
def test_a_day_is_read_however_it_is_written(cell):
    assert baca_sel(cell, TANGGAL) == date(2026, 6, 2)


@pytest.mark.parametrize("typed", ["31/02/2026", "2 Juny 2026", "06/13/2026", "besok", "2/6/26", "2026", "2 Juni 1026"])
def test_a_day_that_does_not_exist_is_refused(typed):
    assert fault(("t", typed), TANGGAL).masalah


def test_a_number_that_is_no_day_is_not_taken_for_one():
    assert fault(("n", "2026"), TANGGAL).masalah == "Tanggal tidak terbaca."


def test_an_empty_day_is_none_where_it_may_be_empty():
    assert baca_sel(KOSONG, SAMPAI) is None
    assert fault(KOSONG, TANGGAL).masalah == "Berlaku mulai kosong."


@pytest.mark.parametrize(
    "typed", ["198501012010011001", "19850101 201001 1 001", "'198501012010011001", "19850101.201001.1.001"]
)
def test_a_nip_is_eighteen_digits_however_they_are_grouped(typed):
    assert baca_sel(("t", typed), NIP) == "198501012010011001"


def test_a_nip_stored_as_a_number_has_lost_its_last_digits():
    said = fault(("n", "1.98501012010011e+17"), NIP)

    assert "angka terakhirnya hilang" in said.masalah
    assert "Teks" in said.cara


@pytest.mark.parametrize("typed", ["19850101201001100", "1985010120100110011", "NIP 198501012010011001", "0"])
def test_a_nip_of_another_length_is_refused(typed):
    assert fault(("t", typed), NIP).masalah.startswith("NIP bukan 18 angka")


@pytest.mark.parametrize("typed", ["", "-", "–", "  "])
def test_no_nip_is_no_nip(typed):
    assert baca_sel(("t", typed), NIP) == ""


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (("t", "0812-3456-7890"), "+6281234567890"),
        (("t", "+62 812 3456 7890"), "+6281234567890"),
        (("t", "6281234567890"), "+6281234567890"),
        (("n", "81234567890"), "+6281234567890"),
        (("t", "(0517) 21234567"), "+6251721234567"),
        (("t", "+6591234567"), "+6591234567"),
    ],
)
def test_a_phone_number_takes_its_international_form(cell, number):
    assert baca_sel(cell, TELEPON) == number


@pytest.mark.parametrize("typed", ["12", "08ab", "0812345678901234567"])
def test_what_is_no_phone_number_is_refused(typed):
    assert fault(("t", typed), TELEPON).masalah == "Nomor telepon tidak dikenal."


def test_an_address_is_lower_case_and_whole():
    assert baca_sel(("t", " Kepala.Dinas@HSS.Example "), SUREL) == "kepala.dinas@hss.example"
    for typed in ("kepala", "kepala@", "kepala@hss", "a@b.c, d@e.f", "a b@c.id", "<a@b.id>"):
        assert fault(("t", typed), SUREL).masalah == "Alamat surel tidak lengkap."


def test_a_choice_is_read_by_its_words_or_its_code():
    role = AKUN.cari("peran")

    assert baca_sel(("t", "kepala perangkat  daerah"), role) == Peran.KEPALA_OPD
    assert baca_sel(("t", "KEPALA_OPD"), role) == Peran.KEPALA_OPD
    assert baca_sel(("t", "plt"), AKUN.cari("sebagai")) == Sebagai.PLT
    assert baca_sel(("b", False), PERANGKAT.cari("responden")) == "TIDAK"
    assert fault(("t", "Raja"), role).masalah == "“Raja” tidak ada dalam pilihan."


def test_the_choices_are_those_of_the_product():
    assert {label: Peran(code).label for label, code in PERAN.items()} == {label: label for label in PERAN}
    assert set(SEBAGAI.values()) == set(Sebagai)


def test_a_formula_is_never_trusted():
    assert fault(("r", "Kepala Dinas"), JABATAN).masalah == "Sel berisi rumus."


def test_a_text_is_tidied_and_has_an_end():
    assert baca_sel(("t", "  Kepala\u00a0 Dinas \n Kesehatan "), JABATAN) == "Kepala Dinas Kesehatan"
    assert fault(("t", "x" * 161), JABATAN).masalah == "Lebih dari 160 aksara."


@pytest.mark.parametrize(
    ("typed", "code"), [("DINKESS", "DINKES"), ("Dinas Kesehatan", "DINKES"), ("DISHUP", "DISHUB"), ("QQQQ", "")]
)
def test_the_nearest_known_code_is_named(typed, code):
    assert terdekat(typed, {"DINKES": "Dinas Kesehatan", "DISHUB": "Dinas Perhubungan"}) == code
