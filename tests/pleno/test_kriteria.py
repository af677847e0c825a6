"""The seven criteria: complete, found by folder, and each indication as its anchors say."""

from dataclasses import replace
from pathlib import Path

import pytest

from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.pleno import kriteria
from petasama.pleno.kriteria import (
    DAFTAR_KRITERIA,
    Anggaran,
    FaktaUsulan,
    Kesiapan,
    Risiko,
    bobot_baku,
    indikasi,
    kumpulkan,
)

SEMUA = list(DAFTAR_KRITERIA.values())
BATAS, MISKIN, INFLASI, BENCANA = IsuStrategis.IS_B, IsuStrategis.IS_F, IsuStrategis.IS_G, IsuStrategis.IS_D


def isu(*daftar: IsuStrategis) -> frozenset[IsuStrategis]:
    return frozenset(daftar)


def test_every_file_of_the_folder_is_a_criterion():
    berkas = {satu.stem.upper() for satu in Path(kriteria.__file__).parent.glob("k[0-9]*.py")}

    assert set(DAFTAR_KRITERIA) == berkas


def test_the_weights_that_ship_are_those_of_the_instrument_and_total_100():
    assert bobot_baku() == {"K1": 25, "K2": 20, "K3": 15, "K4": 15, "K5": 10, "K6": 10, "K7": 5}
    assert sum(bobot_baku().values()) == 100


@pytest.mark.parametrize("satu", SEMUA, ids=lambda satu: satu.kode)
def test_a_criterion_has_five_different_anchors_a_basis_and_a_name(satu):
    assert list(satu.jangkar) == [1, 2, 3, 4, 5]
    assert len(set(satu.jangkar.values())) == 5
    assert all(kalimat.endswith(".") for kalimat in satu.jangkar.values())
    assert "Pasal" in satu.dasar
    assert satu.nama


@pytest.mark.parametrize("satu", SEMUA, ids=lambda satu: satu.kode)
def test_the_worked_example_leads_to_its_value(satu):
    assert satu.contoh.kasus.endswith(".")
    assert satu.nilai(satu.contoh.fakta) == satu.contoh.nilai


@pytest.mark.parametrize("satu", SEMUA, ids=lambda satu: satu.kode)
def test_nothing_shown_is_the_lowest_value(satu):
    assert satu.nilai(FaktaUsulan()) == 1


@pytest.mark.parametrize(
    ("fakta", "nilai"),
    [
        ({"prioritas_atasan": True}, 2),
        ({"perencanaan": frozenset({"RKPD"})}, 3),
        ({"perencanaan": frozenset({"RENJA", "RENSTRA"})}, 4),
        ({"perencanaan": frozenset({"RPJMD"})}, 4),
        ({"ada_indikator_sasaran": True}, 5),
        ({"perencanaan": frozenset({"MUSRENBANG"})}, 1),
    ],
)
def test_k1_reads_the_link_to_planning(fakta, nilai):
    assert DAFTAR_KRITERIA["K1"].nilai(FaktaUsulan(**fakta)) == nilai


@pytest.mark.parametrize(
    ("fakta", "nilai"),
    [
        ({"outcome_terukur": True}, 2),
        ({"jumlah_kecamatan": 2}, 2),
        ({"jumlah_kecamatan": 2, "outcome_terukur": True}, 3),
        ({"jumlah_kecamatan": 3}, 4),
        ({"isu": isu(MISKIN)}, 4),
        ({"jumlah_kecamatan": 3, "outcome_terukur": True}, 5),
        ({"jumlah_kecamatan": 1, "isu": isu(BATAS), "outcome_terukur": True}, 5),
        ({"jumlah_kecamatan": 1, "isu": isu(INFLASI)}, 2),
    ],
)
def test_k2_reads_reach_and_measure(fakta, nilai):
    assert DAFTAR_KRITERIA["K2"].nilai(FaktaUsulan(**fakta)) == nilai


@pytest.mark.parametrize(
    ("fakta", "nilai"),
    [
        ({"ditugaskan": True}, 2),
        ({"isu": isu(INFLASI)}, 3),
        ({"isu": isu(INFLASI), "ditugaskan": True}, 4),
        ({"isu": isu(INFLASI, BENCANA)}, 5),
        ({"darurat": True}, 5),
        ({"wajib": True}, 5),
    ],
)
def test_k3_reads_urgency(fakta, nilai):
    assert DAFTAR_KRITERIA["K3"].nilai(FaktaUsulan(**fakta)) == nilai


@pytest.mark.parametrize(
    ("fakta", "nilai"),
    [
        ({"aspek_terurai": frozenset({"TEKNIS"})}, 2),
        ({"aspek_terurai": frozenset({"TEKNIS", "EKONOMI"})}, 3),
        ({"aspek_terurai": frozenset({"TEKNIS", "HUKUM", "EKONOMI"})}, 4),
        ({"aspek_terurai": frozenset({"TEKNIS", "LAIN"})}, 2),
        ({"ada_kajian": True}, 5),
    ],
)
def test_k4_reads_what_has_been_shown(fakta, nilai):
    assert DAFTAR_KRITERIA["K4"].nilai(FaktaUsulan(**fakta)) == nilai


@pytest.mark.parametrize(
    ("kesiapan", "nilai"),
    [
        (Kesiapan.BELUM_ADA, 1),
        (Kesiapan.DISEBUT, 2),
        (Kesiapan.DIHUBUNGI, 3),
        (Kesiapan.PERAN_DIBAHAS, 4),
        (Kesiapan.TERTULIS, 5),
    ],
)
def test_k5_reads_readiness(kesiapan, nilai):
    assert DAFTAR_KRITERIA["K5"].nilai(FaktaUsulan(kesiapan=kesiapan)) == nilai


@pytest.mark.parametrize(
    ("fakta", "nilai"),
    [
        ({"sumber_dana_disebut": True}, 2),
        ({"mitra_menanggung": True}, 2),
        ({"anggaran": Anggaran.SEBAGIAN, "mitra_menanggung": True}, 3),
        ({"anggaran": Anggaran.YA}, 4),
        ({"anggaran": Anggaran.YA, "mitra_menanggung": True}, 5),
    ],
)
def test_k6_reads_the_money(fakta, nilai):
    assert DAFTAR_KRITERIA["K6"].nilai(FaktaUsulan(**fakta)) == nilai


@pytest.mark.parametrize(
    ("fakta", "nilai"),
    [
        ({"risiko": Risiko.TINGGI}, 1),
        ({"ada_mitigasi": True}, 1),
        ({"risiko": Risiko.TINGGI, "ada_mitigasi": True}, 2),
        ({"risiko": Risiko.SEDANG}, 3),
        ({"risiko": Risiko.RENDAH}, 4),
        ({"risiko": Risiko.RENDAH, "dapat_ditiru": True}, 5),
    ],
)
def test_k7_reads_the_risk(fakta, nilai):
    assert DAFTAR_KRITERIA["K7"].nilai(FaktaUsulan(**fakta)) == nilai


def test_an_indication_covers_every_criterion():
    fakta = FaktaUsulan(ada_indikator_sasaran=True, isu=isu(MISKIN), outcome_terukur=True)

    assert indikasi(fakta) == {"K1": 5, "K2": 5, "K3": 3, "K4": 1, "K5": 1, "K6": 1, "K7": 1}


def test_two_criteria_with_one_code_are_refused():
    with pytest.raises(ValueError, match="Kriteria K1 ada dua"):
        kumpulkan([*SEMUA, replace(DAFTAR_KRITERIA["K2"], kode="K1")])
