"""A prepared WhatsApp message: fixed host, normal number, polite words, nothing personal."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from petasama.kabar.whatsapp import nomor_wa, pesan_pengingat, tautan_wa

TEKS = pesan_pengingat(
    perangkat="Dinas Kesehatan",
    banyak=2,
    tenggat=date(2026, 11, 30),
    tautan="https://petasama.contoh.go.id/kabar/",
    pengirim="Sekretariat TKKSD Kabupaten Hulu Sungai Selatan",
)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("081234567890", "6281234567890"),
        ("0812-3456-7890", "6281234567890"),
        ("+62 812 3456 7890", "6281234567890"),
        ("6281234567890", "6281234567890"),
        ("81234567890", "6281234567890"),
        ("+6591234567", "6591234567"),
        ("", ""),
        ("12345", ""),
        ("0812345678901234567", ""),
    ],
)
def test_a_number_is_written_as_wa_me_takes_it(typed, number):
    assert nomor_wa(typed) == number


def test_the_link_leads_to_wa_me_and_carries_the_whole_text():
    link = urlsplit(tautan_wa("081234567890", TEKS))

    assert (link.scheme, link.netloc, link.path) == ("https", "wa.me", "/6281234567890")
    assert parse_qs(link.query) == {"text": [TEKS]}


def test_signs_in_the_text_cannot_change_the_link():
    link = urlsplit(tautan_wa("081234567890", "a&text=b#c?d=1 é"))

    assert parse_qs(link.query) == {"text": ["a&text=b#c?d=1 é"]}
    assert link.fragment == ""


def test_without_a_usable_number_there_is_no_link():
    assert tautan_wa("nomor kantor", TEKS) == ""


def test_the_text_names_office_count_last_day_and_one_link():
    assert "Dinas Kesehatan" in TEKS
    assert "2 hal" in TEKS
    assert "30 November 2026" in TEKS
    assert TEKS.count("http") == 1
