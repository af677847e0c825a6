"""A form filled by Petasama and read back says the same: all answers, extra questions and the classification."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.tukar.word import baca_word
from tests.pemetaan.word_acak import CONTOH, EDISI_UJI, RUJUKAN, berkas, jawaban_acak, semua

ANY_TEXT = {"P1": {"nama_kegiatan": "Kegiatan bersama"}}
CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}


def returned(jawaban: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    reading = baca_word(berkas(jawaban), EDISI_UJI, RUJUKAN)
    assert reading.salah == []
    (sent,) = reading.kiriman
    assert sent.nomor == "USL/2027/0007"
    found = {}
    for question in semua(EDISI_UJI):
        found[question.kode], problems = baca_jawaban(question, sent.jawaban[question.kode])
        assert problems == []
    return found


@given(jawaban=jawaban_acak(EDISI_UJI))
@settings(max_examples=25, **CALM)
def test_answers_by_chance_come_back_from_word_as_they_were(jawaban: dict[str, dict[str, Any]]):
    jawaban["P1"] = jawaban["P1"] if jawaban["P1"]["nama_kegiatan"] else ANY_TEXT["P1"]

    found = returned(jawaban)

    assert found == jawaban


@pytest.mark.lambat
@given(jawaban=jawaban_acak(EDISI_UJI))
@settings(max_examples=500, **CALM)
def test_five_hundred_sets_of_answers_come_back_from_word_as_they_were(jawaban: dict[str, dict[str, Any]]):
    jawaban["P1"] = jawaban["P1"] if jawaban["P1"]["nama_kegiatan"] else ANY_TEXT["P1"]

    found = returned(jawaban)

    assert found == jawaban


def test_the_main_affair_stays_first_and_a_no_is_no_gap():
    found = returned(CONTOH)

    assert found["KLASIFIKASI"]["bidang_urusan"] == ["2.11", "1.05"]
    assert found["KLASIFIKASI"]["menggunakan_bmd"] is False
    assert found["KLASIFIKASI"]["memungut_biaya_publik"] is None


def test_a_long_list_of_rows_comes_back_whole():
    rows = [{"uraian": f"keluaran {n}", "satuan": "dokumen", "volume": n, "tahun": 2028} for n in range(1, 41)]

    found = returned({**CONTOH, "P6": {"keluaran": rows}})

    assert found["P6"]["keluaran"] == rows
