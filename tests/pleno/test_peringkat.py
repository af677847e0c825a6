"""The ranking against a table worked by hand, its properties, and what it refuses."""

import csv
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petasama.pleno.peringkat import (
    KelasPrioritas,
    PeringkatDitolak,
    kelas_skor,
    normalkan,
    peringkat,
    tanpa_abstain,
)

BOBOT = {"K1": 25, "K2": 20, "K3": 15, "K4": 15, "K5": 10, "K6": 10, "K7": 5}
SEPARUH = {"K1": 50, "K2": 50}
TANGAN = list(
    csv.DictReader((Path(__file__).parent / "files" / "peringkat_tangan.csv").read_text(encoding="utf-8").splitlines())
)


def nilai_tangan() -> dict[str, dict[str, dict[str, int | None]]]:
    """The hand-worked sheet as values; "-" is a missing value, an abstention leaves the proposal out."""
    return {
        penilai: {
            baris["usulan"]: {
                kriteria: None if angka == "-" else int(angka)
                for kriteria, angka in zip(BOBOT, baris[penilai].split(), strict=True)
            }
            for baris in TANGAN
            if baris[penilai] != "abstain"
        }
        for penilai in "ABC"
    }


def test_the_table_worked_by_hand_comes_out_line_by_line():
    tanggal = {baris["usulan"]: date.fromisoformat(baris["tanggal"]) for baris in TANGAN}

    hasil = peringkat(nilai_tangan(), BOBOT, tanggal=tanggal)

    assert [(satu.usulan, satu.skor, satu.peringkat, satu.kelas.value) for satu in hasil] == [
        (baris["usulan"], Fraction(baris["skor"]), int(baris["peringkat"]), baris["kelas"]) for baris in TANGAN
    ]


def test_the_number_of_assessors_leaves_out_who_abstained():
    hasil = {satu.usulan: satu.jumlah_penilai for satu in peringkat(nilai_tangan(), BOBOT)}

    assert (hasil["U1"], hasil["U2"], hasil["U3"]) == (3, 2, 3)


def test_abstentions_are_taken_out_before_ranking():
    nilai = {"A": {"U1": {"K1": 5, "K2": 5}}, "B": {"U1": {"K1": 1, "K2": 1}}}

    hasil = peringkat(tanpa_abstain(nilai, {"B": ["U1"]}), SEPARUH)

    assert hasil[0].skor == 100


def test_two_proposals_without_dates_are_ordered_by_code_and_a_dated_one_comes_first():
    nilai = {"A": {kode: {"K1": 3, "K2": 3} for kode in ("U3", "U2", "U1")}}

    hasil = peringkat(nilai, SEPARUH, tanggal={"U3": date(2026, 2, 3)})

    assert [satu.usulan for satu in hasil] == ["U3", "U1", "U2"]


def test_thirds_that_add_up_to_the_same_are_a_true_tie():
    nilai = {
        "A": {"U2": {"K1": 5, "K2": 1}, "U1": {"K1": 3, "K2": 2}},
        "B": {"U2": {"K1": 4, "K2": 2}, "U1": {"K1": 4, "K2": 3}},
        "C": {"U2": {"K1": 1, "K2": 4}, "U1": {"K1": 3, "K2": 2}},
    }

    hasil = peringkat(nilai, SEPARUH)

    assert [satu.skor for satu in hasil] == [Fraction(170, 3), Fraction(170, 3)]
    assert [satu.usulan for satu in hasil] == ["U1", "U2"]


@pytest.mark.parametrize(
    ("skor", "kelas"),
    [
        (Fraction(100), KelasPrioritas.PRIORITAS_1),
        (Fraction(80), KelasPrioritas.PRIORITAS_1),
        (Fraction(80) - Fraction(1, 10**9), KelasPrioritas.PRIORITAS_2),
        (Fraction(65), KelasPrioritas.PRIORITAS_2),
        (Fraction(6499, 100), KelasPrioritas.PRIORITAS_3),
        (Fraction(50), KelasPrioritas.PRIORITAS_3),
        (Fraction(4999, 100), KelasPrioritas.DI_BAWAH_AMBANG),
    ],
)
def test_a_class_begins_exactly_at_its_threshold(skor, kelas):
    assert kelas_skor(skor) == kelas


def test_the_score_shown_never_reaches_a_class_that_the_exact_score_misses():
    nilai = {str(nomor): {"U1": {"K1": 4, "K2": 4}} for nomor in range(9999)}
    nilai["x"] = {"U1": {"K1": 4, "K2": 3}}

    hasil = peringkat(nilai, SEPARUH)[0]

    assert (hasil.kelas, hasil.skor_tampil) == (KelasPrioritas.PRIORITAS_2, Decimal("79.99"))


def test_weights_given_as_decimals_total_100_exactly():
    nilai = {"A": {"U1": {"K1": 5, "K2": 5, "K3": 5}}}

    assert peringkat(nilai, {"K1": 33.3, "K2": 33.3, "K3": 33.4})[0].skor == 100
    assert peringkat(nilai, {"K1": Decimal("0.1"), "K2": Decimal("0.2"), "K3": Decimal("99.7")})[0].skor == 100


def test_a_criterion_without_weight_need_not_be_scored():
    assert peringkat({"A": {"U1": {"K1": 4}}}, {"K1": 100, "K2": 0})[0].skor == 80


def test_no_proposals_give_an_empty_ranking():
    assert peringkat({}, SEPARUH) == []


SATU = {"A": {"U1": {"K1": 3, "K2": 3}}}


@pytest.mark.parametrize(
    ("nilai", "bobot", "tambahan", "kalimat"),
    [
        (SATU, {"K1": 50, "K2": 49}, {}, "Jumlah bobot harus 100, .* berjumlah 99"),
        (SATU, {"K1": 50, "K2": 49.5}, {}, "berjumlah 99,5"),
        (SATU, {}, {}, "Jumlah bobot harus 100"),
        (SATU, {"K1": 150, "K2": -50}, {}, "tidak boleh negatif"),
        (SATU, {"K1": float("nan"), "K2": 50}, {}, "Bobot K1 harus berupa bilangan"),
        (SATU, {"K1": "50", "K2": 50}, {}, "Bobot K1 harus berupa bilangan"),
        (
            {"A": {"U1": {"K1": 6, "K2": 3}}},
            SEPARUH,
            {},
            "Nilai K1 dari penilai A untuk usulan U1 harus antara 1 dan 5",
        ),
        ({"A": {"U1": {"K1": 0, "K2": 3}}}, SEPARUH, {}, "harus antara 1 dan 5, bukan 0"),
        ({"A": {"U1": {"K1": True, "K2": 3}}}, SEPARUH, {}, "harus berupa bilangan"),
        ({"A": {"U1": {"K1": "4", "K2": 3}}}, SEPARUH, {}, "harus berupa bilangan"),
        ({"A": {"U1": {"K1": 3, "K2": 3, "K9": 3}}}, SEPARUH, {}, "kriteria yang tidak dikenal pada usulan U1: K9"),
        (SATU, SEPARUH, {"usulan": ["U2"]}, "usulan yang tidak terdaftar: U1"),
        (SATU, SEPARUH, {"usulan": ["U1", "U1"]}, "lebih dari sekali"),
        (SATU, SEPARUH, {"tanggal": {"U7": date(2026, 2, 3)}}, "tidak terdaftar: U7"),
        (SATU, SEPARUH, {"usulan": ["U1", "U2"]}, r"Belum ada penilai .*U2 \(K1, K2\)"),
        ({"A": {"U1": {"K1": 3, "K2": None}}}, SEPARUH, {}, r"Belum ada penilai .*U1 \(K2\)"),
    ],
)
def test_what_cannot_be_ranked_is_refused_with_a_sentence(nilai, bobot, tambahan, kalimat):
    with pytest.raises(PeringkatDitolak, match=kalimat):
        peringkat(nilai, bobot, **tambahan)


@pytest.mark.parametrize("mentah", [{"K1": 0, "K2": 0}, {"K1": 3, "K2": -1}, {}])
def test_raw_weights_that_cannot_be_scaled_are_refused(mentah):
    with pytest.raises(PeringkatDitolak, match="tidak boleh negatif dan tidak boleh semuanya nol"):
        normalkan(mentah)


KODE_KRITERIA = ["K1", "K2", "K3", "K4"]
KODE_USULAN = ["U1", "U2", "U3", "U4"]
lembar = st.fixed_dictionaries(
    {kode: st.fixed_dictionaries({k: st.integers(1, 5) for k in KODE_KRITERIA}) for kode in KODE_USULAN}
)
tanpa_tenggat = settings(deadline=None, database=None)
lembar_penilai = st.fixed_dictionaries(dict.fromkeys("ABC", lembar))
bobot_mentah = st.fixed_dictionaries({k: st.integers(1, 9) for k in KODE_KRITERIA})


def diacak(kamus: dict, acak) -> dict:
    """The same dictionary, at every depth in another order of entries."""
    kunci = list(kamus)
    acak.shuffle(kunci)
    return {k: diacak(kamus[k], acak) if isinstance(kamus[k], dict) else kamus[k] for k in kunci}


@tanpa_tenggat
@given(lembar_penilai, bobot_mentah, st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(nilai, mentah, acak):
    bobot = normalkan(mentah)

    teracak = peringkat(diacak(nilai, acak), diacak(bobot, acak), usulan=acak.sample(KODE_USULAN, 4))

    assert teracak == peringkat(nilai, bobot)


@tanpa_tenggat
@given(lembar_penilai, bobot_mentah, st.fractions(min_value=Fraction(1, 100), max_value=100))
def test_scaling_all_weights_changes_nothing(nilai, mentah, faktor):
    terskala = {kriteria: faktor * angka for kriteria, angka in mentah.items()}

    assert peringkat(nilai, normalkan(terskala)) == peringkat(nilai, normalkan(mentah))


@tanpa_tenggat
@given(
    lembar_penilai, bobot_mentah, st.sampled_from("ABC"), st.sampled_from(KODE_USULAN), st.sampled_from(KODE_KRITERIA)
)
def test_a_better_value_never_lowers_a_proposal(nilai, mentah, penilai, kode, kriteria):
    bobot = normalkan(mentah)
    sebelum = next(satu for satu in peringkat(nilai, bobot) if satu.usulan == kode)

    nilai[penilai][kode][kriteria] = min(5, nilai[penilai][kode][kriteria] + 1)
    sesudah = next(satu for satu in peringkat(nilai, bobot) if satu.usulan == kode)

    assert sesudah.peringkat <= sebelum.peringkat
    assert sesudah.skor >= sebelum.skor
