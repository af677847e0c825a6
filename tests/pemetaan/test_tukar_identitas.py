"""What goes out as a file comes back as the same answers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from petasama.pemetaan.tukar.berkas import baca_berkas
from petasama.pemetaan.tukar.tulis_buku import tulis_buku
from petasama.pemetaan.tukar.tulis_csv import tulis_csv
from tests.pemetaan.files.isian import EDISI, EDISI_LAIN, RUJUKAN, isi_of, jawaban, terbaca

TENANG = (HealthCheck.too_slow, HealthCheck.data_too_large)
PENDEK = settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=TENANG)
PANJANG = settings(max_examples=100, deadline=None, suppress_health_check=TENANG)
LIMA = st.lists(jawaban(), min_size=5, max_size=5)


def pulang_pergi(answers, name, write, edisi=EDISI):
    isi = isi_of(answers, edisi=edisi)

    bacaan = baca_berkas(name, write(isi), edisi=edisi, rujukan=RUJUKAN)

    assert terbaca(bacaan, edisi) == {row.nomor: row.jawaban for row in isi.baris}


@PENDEK
@given(answers=LIMA)
def test_forty_generated_proposals_come_back_from_excel_unchanged(answers):
    pulang_pergi(answers, "usulan.xlsx", tulis_buku)


@PENDEK
@given(answers=LIMA)
def test_forty_generated_proposals_come_back_from_csv_unchanged(answers):
    pulang_pergi(answers, "usulan.csv", tulis_csv)


@pytest.mark.lambat
@PANJANG
@given(answers=LIMA)
def test_five_hundred_generated_proposals_come_back_from_excel_unchanged(answers):
    pulang_pergi(answers, "usulan.xlsx", tulis_buku)


@pytest.mark.lambat
@PANJANG
@given(answers=LIMA)
def test_five_hundred_generated_proposals_come_back_from_csv_unchanged(answers):
    pulang_pergi(answers, "usulan.csv", tulis_csv)


@settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=TENANG)
@given(answers=st.lists(jawaban(EDISI_LAIN), min_size=3, max_size=3))
@pytest.mark.parametrize(("name", "write"), [("a.xlsx", tulis_buku), ("a.csv", tulis_csv)])
def test_an_edition_with_other_words_and_questions_follows_by_itself(name, write, answers):
    pulang_pergi(answers, name, write, EDISI_LAIN)
