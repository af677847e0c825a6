"""Dates, clock times, numbers and money as Indonesian officials write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petasama.core import wording
from petasama.organisasi.models import Daerah

TWO_UTC = datetime(2026, 6, 2, 2, 0, tzinfo=UTC)


def test_dates_are_written_as_in_letters():
    assert wording.short_date(date(2026, 6, 2)) == "2 Juni 2026"
    assert wording.long_date(date(2026, 6, 2)) == "Selasa, 2 Juni 2026"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1945, 8, 17), "Jumat"),
        (date(2026, 11, 22), "Minggu"),
        (date(2026, 11, 23), "Senin"),
        (date(2026, 11, 25), "Rabu"),
        (date(2026, 11, 26), "Kamis"),
        (date(2026, 11, 28), "Sabtu"),
    ],
)
def test_the_day_of_the_week_is_the_one_of_the_calendar(day, name):
    assert wording.long_date(day).startswith(f"{name}, ")


@pytest.mark.parametrize(("zone", "time"), [("WIB", "09.00 WIB"), ("WITA", "10.00 WITA"), ("WIT", "11.00 WIT")])
def test_a_moment_is_told_in_the_zone_of_the_government(zone, time):
    assert wording.clock(TWO_UTC, zone) == time
    assert wording.long_moment(TWO_UTC, zone) == f"Selasa, 2 Juni 2026 pukul {time}"


def test_after_midnight_in_kandangan_it_is_already_the_next_day():
    evening = datetime(2026, 6, 2, 16, 30, tzinfo=UTC)

    assert wording.long_moment(evening, "WITA") == "Rabu, 3 Juni 2026 pukul 00.30 WITA"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (101, "seratus satu"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (1945, "seribu sembilan ratus empat puluh lima"),
        (2026, "dua ribu dua puluh enam"),
        (100_000, "seratus ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (45_250_000_000, "empat puluh lima miliar dua ratus lima puluh juta"),
        (999_000_000_000_001, "sembilan ratus sembilan puluh sembilan triliun satu"),
    ],
)
def test_a_number_is_spelled_out(number, words):
    assert wording.number_in_words(number) == words


@pytest.mark.parametrize("number", [-1, 10**15])
def test_a_number_out_of_reach_is_refused(number):
    with pytest.raises(ValueError, match="di luar jangkauan"):
        wording.number_in_words(number)


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_two_numbers_never_share_their_words(one, other):
    assert (wording.number_in_words(one) == wording.number_in_words(other)) == (one == other)


def test_minutes_open_with_the_date_in_words():
    opening = wording.date_in_words(date(2026, 11, 23))

    assert opening == "Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1_250_000, "1.250.000,00"),
        (Decimal("0.005"), "0,01"),
        (Decimal("-0.005"), "-0,01"),
        (2.675, "2,68"),
        (Decimal("999999.995"), "1.000.000,00"),
    ],
)
def test_halves_are_rounded_away_from_zero(value, text):
    assert wording.decimal_text(value) == text


def test_a_decimal_has_as_many_places_as_asked():
    assert wording.decimal_text(Decimal("46.44"), places=1) == "46,4"
    assert wording.decimal_text(Decimal("1234.5"), places=0) == "1.235"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1250, "1.250"), (62.5, "62,5"), (1000, "1.000"), (Decimal("3.100"), "3,1"), (0, "0"), (0.125, "0,125")],
)
def test_a_plain_number_carries_no_needless_decimals(value, text):
    assert wording.plain_number(value) == text


def test_money_is_written_with_its_sign_and_two_decimals():
    assert wording.rupiah(45_000_000) == "Rp\u00a045.000.000,00"
    assert wording.rupiah(Decimal("0.5")) == "Rp\u00a00,50"


def test_a_list_reads_as_a_sentence():
    assert wording.listed([]) == ""
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b"]) == "a dan b"
    assert wording.listed(["a", "b", "c"]) == "a, b, dan c"


def test_the_month_of_a_document_number_is_a_roman_numeral():
    assert [wording.roman(month) for month in (1, 4, 9, 11, 12)] == ["I", "IV", "IX", "XI", "XII"]


@pytest.mark.parametrize("month", [-1, 0, 13])
def test_a_month_that_does_not_exist_is_refused(month):
    with pytest.raises(ValueError, match="1 sampai 12"):
        wording.roman(month)


@pytest.mark.django_db
def test_every_government_lives_in_a_zone_that_can_be_written():
    zones = set(Daerah.objects.values_list("zona_waktu", flat=True))

    assert zones
    assert zones <= set(wording.ZONES)
