"""The JSON face of the ranking, in the shape of the contract."""

import json

import pytest

from petasama.pleno.peringkat import PeringkatDitolak
from petasama.pleno.peringkat_json import jawab

SOAL = {
    "kriteria": ["K1", "K2", "K3"],
    "bobot": {"K1": 50, "K2": 30, "K3": 20},
    "usulan": ["U1", "U2", "U3"],
    "nilai": {
        "A": {"U1": {"K1": 3, "K2": 4, "K3": 2}, "U2": {"K1": 5, "K2": 4, "K3": 4}, "U3": {"K1": 2, "K2": 2, "K3": 2}},
        "B": {"U1": {"K1": 4, "K2": 4, "K3": 3}, "U2": {"K1": 1, "K2": 1, "K3": 1}, "U3": {"K1": 2, "K2": 2, "K3": 3}},
    },
    "abstain": {"B": ["U2"]},
    "draws": 500,
    "seed": 7,
}
AHP_JANGGAL = [[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]]


def soal(**ubahan) -> dict:
    tanpa = {kunci: isi for kunci, isi in SOAL.items() if kunci not in ubahan}
    return tanpa | {kunci: isi for kunci, isi in ubahan.items() if isi is not None}


def test_the_answer_has_the_shape_of_the_contract():
    hasil = jawab(SOAL)

    assert list(hasil) == ["bobot", "rasio_konsistensi", "kesepakatan_w", "peringkat"]
    assert hasil["bobot"] == {"K1": 50, "K2": 30, "K3": 20}
    assert hasil["rasio_konsistensi"] is None
    assert list(hasil["peringkat"][0]) == ["usulan", "skor", "peringkat", "kelas", "keterterimaan", "rentang_90"]
    assert json.loads(json.dumps(hasil, allow_nan=False)) == hasil


def test_scores_and_classes_are_those_worked_by_hand():
    hasil = jawab(SOAL)["peringkat"]

    # U2 by A alone: 50 + 24 + 16 = 90. U1: 50×3.5/5 + 30×4/5 + 20×2.5/5 = 35 + 24 + 10 = 69. U3: 20 + 12 + 10 = 42.
    assert [(satu["usulan"], satu["skor"], satu["peringkat"], satu["kelas"]) for satu in hasil] == [
        ("U2", 90, 1, "PRIORITAS_1"),
        ("U1", 69, 2, "PRIORITAS_2"),
        ("U3", 42, 3, "DI_BAWAH_AMBANG"),
    ]
    assert hasil[0]["keterterimaan"] == [1, 0, 0]
    assert hasil[0]["rentang_90"] == [1, 1]


def test_agreement_is_measured_on_what_both_scored():
    assert jawab(SOAL)["kesepakatan_w"] == 1


def test_a_proposal_scored_in_part_counts_in_the_score_but_not_in_the_agreement():
    nilai = {
        "A": {kode: {"K1": 3, "K2": 3, "K3": 3} for kode in ("U1", "U2")} | {"U3": {"K1": 5, "K2": 5, "K3": 5}},
        "B": {
            "U1": {"K1": 4, "K2": None, "K3": 4},
            "U2": {"K1": 1, "K2": 1, "K3": 1},
            "U3": {"K1": 2, "K2": 2, "K3": 2},
        },
    }

    hasil = jawab(soal(nilai=nilai, abstain=None))

    # U1: 50×3.5/5 + 30×3/5 + 20×3.5/5 = 35 + 18 + 14. Both put U3 before U2; A saw U1 alone.
    assert {satu["usulan"]: satu["skor"] for satu in hasil["peringkat"]}["U1"] == 67
    assert hasil["kesepakatan_w"] == 1


def test_a_single_assessor_has_nobody_to_agree_with():
    hasil = jawab(soal(nilai={"A": SOAL["nilai"]["A"]}, abstain=None))

    assert hasil["kesepakatan_w"] is None


def test_the_order_of_the_input_changes_not_one_byte():
    terbalik = soal(
        kriteria=["K3", "K1", "K2"],
        usulan=["U3", "U2", "U1"],
        bobot=dict(reversed(SOAL["bobot"].items())),
        nilai={
            penilai: {kode: dict(reversed(isi.items())) for kode, isi in reversed(lembar.items())}
            for penilai, lembar in reversed(SOAL["nilai"].items())
        },
    )

    assert json.dumps(jawab(terbalik)) == json.dumps(jawab(SOAL))


def test_a_permuted_comparison_matrix_changes_not_one_byte():
    matriks = [[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]
    terbalik = [list(reversed(baris)) for baris in reversed(matriks)]

    pertama = jawab(soal(bobot=None, ahp=matriks))

    assert json.dumps(jawab(soal(bobot=None, ahp=terbalik, kriteria=["K3", "K2", "K1"]))) == json.dumps(pertama)
    assert pertama["rasio_konsistensi"] == pytest.approx(0.033, abs=0.001)
    assert "perbandingan_paling_janggal" not in pertama


def test_an_inconsistent_matrix_is_answered_with_the_judgement_that_fits_least():
    hasil = jawab(soal(bobot=None, ahp=AHP_JANGGAL))

    assert hasil["rasio_konsistensi"] > 0.10
    assert set(hasil["perbandingan_paling_janggal"]) == {"baris", "kolom", "nilai", "saran"}
    assert sum(hasil["bobot"].values()) == pytest.approx(100)
    assert len(hasil["peringkat"]) == 3


def test_dates_break_ties():
    sama = {"K1": 3, "K2": 3, "K3": 3}
    tanggal = {"U1": "2026-02-05", "U2": "2026-02-03", "U3": "2026-02-04"}

    hasil = jawab(soal(nilai={"A": dict.fromkeys(("U1", "U2", "U3"), sama)}, abstain=None, tanggal=tanggal))

    assert [satu["usulan"] for satu in hasil["peringkat"]] == ["U2", "U3", "U1"]


def test_draws_and_seed_have_defaults():
    tanpa = soal(draws=None, seed=None)

    assert jawab(tanpa) == jawab(soal(draws=10_000, seed=7))


@pytest.mark.parametrize(
    ("permintaan", "kalimat"),
    [
        ([], "Masukan harus berupa objek JSON"),
        (soal(kriteria=None), "Isi kriteria dengan daftar kode"),
        (soal(usulan=["U1", "U1"]), "lebih dari sekali"),
        (soal(usulan=["U1", 2]), "Isi usulan dengan daftar kode"),
        (soal(bobot=None), "Isi salah satu"),
        (soal(ahp=AHP_JANGGAL), "Isi salah satu"),
        (soal(bobot={"K1": 50, "K2": 50}), "tepat untuk kriteria K1, K2, K3"),
        (soal(bobot=[50, 30, 20]), "bobot harus berupa objek JSON"),
        (soal(bobot={"K1": 50, "K2": 30, "K3": 30}), "berjumlah 110"),
        (soal(bobot=None, ahp=[1, 2]), "Isi ahp dengan matriks"),
        (soal(bobot=None, ahp=[[1, 2], [0.5, 1]]), "berukuran 3 × 3"),
        (soal(nilai=None), "nilai harus berupa objek JSON"),
        (soal(nilai={"A": [1]}), "Nilai dari penilai A harus berupa objek JSON"),
        (soal(nilai={"A": {"U1": 3}}), "untuk usulan U1 harus berupa objek JSON"),
        (soal(nilai={"A": {"U1": {"K1": 7, "K2": 3, "K3": 3}}}), "antara 1 dan 5"),
        (soal(nilai={"A": {"U4": {"K1": 3}}}), "tidak terdaftar: U4"),
        (soal(abstain={"A": "U1"}), "Isi abstain A dengan daftar kode"),
        (soal(abstain={"A": ["U9"]}), "tidak terdaftar: U9"),
        (soal(abstain={"A": ["U2"], "B": ["U2"]}), r"Belum ada penilai .*U2"),
        (soal(tanggal={"U1": "3 Februari"}), "harus berbentuk 2026-02-03"),
        (soal(tanggal={"U1": 20260203}), "harus berbentuk 2026-02-03"),
        (soal(tanggal={"U9": "2026-02-03"}), "tidak terdaftar: U9"),
        (soal(draws=0), "bilangan bulat antara 1"),
        (soal(draws=2_000_000), "bilangan bulat antara 1"),
        (soal(seed=-1), "bilangan bulat antara 0"),
        (soal(seed=True), "bilangan bulat antara 0"),
    ],
)
def test_input_that_cannot_be_ranked_is_refused_with_a_sentence(permintaan, kalimat):
    with pytest.raises(PeringkatDitolak, match=kalimat):
        jawab(permintaan)
