"""What acts outside scoring leave in the trail: weights before and after, answers by their length alone."""

import json
from decimal import Decimal

import pytest

from petasama.core.models import Trail
from petasama.pemetaan import actions as pemetaan
from petasama.pleno import actions as pleno
from petasama.pleno.kriteria import DAFTAR_KRITERIA


def last() -> Trail:
    return Trail.objects.order_by("-number").filter(tenant__wilayah_id="63.06").first()


def test_the_weights_keep_what_was_before(rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    weights = dict(zip(DAFTAR_KRITERIA, map(Decimal, ("30", "20", "12.5", "12.5", "10", "10", "5")), strict=True))
    pleno.atur_bobot(rapat, bobot=weights, by=pemain.sekretariat)

    entry = last()

    assert entry.data["semula"]["K3"] == "15"
    assert entry.data["menjadi"]["K3"] == "12.5"


@pytest.mark.parametrize("text", ["Kelambu berinsektisida", "qz"])
def test_saving_an_answer_leaves_its_length_and_fields_but_never_its_words_nor_a_hash(text, usulan_at, pemain):
    usulan = usulan_at("DRAF")

    pemetaan.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": text}, by=pemain.ppksd("DINKES"))

    data = last().data
    assert data["isian"] == ["nama_kegiatan"]
    assert data["menjadi"] == f"{len(text)} tanda"
    assert data["semula"].endswith(" tanda") and data["semula"] != "0 tanda"
    assert set(data) == {"pertanyaan", "nama", "versi", "isian", "semula", "menjadi"}
    assert json.dumps({**data, "nama": ""}).count(text) == 0
