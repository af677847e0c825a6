"""What an answer still lacks: required fields, and each rule that one required field cannot say."""

import pytest

from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026
from petasama.pemetaan.instrumen.klasifikasi_2026 import KLASIFIKASI
from petasama.pemetaan.instrumen.periksa import is_kosong, is_mulai, kekurangan, kekurangan_edisi, perhatian
from tests.world import naskah


@pytest.fixture
def lengkap():
    """The answers of a complete example proposal."""
    answers = naskah("dinkes_malaria").jawaban()
    answers["P7"]["indikator"] = 1
    return answers


def gaps(kode, isi, semua=None):
    """Return (place, row, sentence) of what an answer lacks."""
    found = kekurangan(EDISI_2026.cari(kode), isi, semua or {})
    return [(gap.tempat, gap.baris, gap.kalimat) for gap in found]


def places(kode, isi, semua=None):
    return [place for place, _, _ in gaps(kode, isi, semua)]


def test_a_complete_proposal_lacks_nothing(lengkap):
    assert kekurangan_edisi(EDISI_2026, lengkap) == []


def test_an_empty_one_lacks_every_question_but_the_reason_for_a_partner_not_yet_named():
    found = kekurangan_edisi(EDISI_2026, {})

    assert list(dict.fromkeys(question.kode for question, _ in found)) == [
        "P1", "P2", "P3", "P4", "P6", "P7", "P8", "KLASIFIKASI",
    ]  # fmt: skip
    assert all(gap.kalimat.endswith(".") for _, gap in found)


@pytest.mark.parametrize("kode", ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "KLASIFIKASI"])
def test_one_missing_answer_of_a_complete_proposal_is_noticed(lengkap, kode):
    del lengkap[kode]

    assert {question.kode for question, _ in kekurangan_edisi(EDISI_2026, lengkap)} == {kode}


def test_p1_the_name_has_at_least_ten_characters():
    assert gaps("P1", {"nama_kegiatan": "Rapat KSD"}) == [
        ("P1.nama_kegiatan", 0, "Nama kegiatan terlalu pendek; sebut kegiatannya.")
    ]
    assert gaps("P1", {"nama_kegiatan": "Rapat KSDD"}) == []
    assert gaps("P1", {"nama_kegiatan": ""}) == [("P1.nama_kegiatan", 0, "Isi “Nama kegiatan”.")]


@pytest.mark.parametrize("missing", ["permasalahan", "potensi", "target"])
def test_p2_two_of_three_are_enough(missing):
    three = {"permasalahan": "a", "potensi": "b", "target": "c"}

    assert places("P2", three | {missing: ""}) == []


@pytest.mark.parametrize("told", ["permasalahan", "potensi", "target"])
def test_p2_one_of_three_is_not(told):
    three = {"permasalahan": "", "potensi": "", "target": ""}

    assert gaps("P2", three | {told: "a"}) == [
        ("P2.permasalahan", 0, "Isi paling sedikit dua dari tiga: permasalahan, potensi, target.")
    ]


def party(side, **filled):
    return {"pihak": side, "nama": "Pihak", "peran": "Pelaksana", "tugas": "Bekerja.", "manfaat": "Hasil."} | filled


@pytest.mark.parametrize(
    "rows", [[], [party("PEMDA")], [party("MITRA")], [party("PEMDA"), party("PEMDA")]], ids=lambda rows: str(len(rows))
)
def test_p3_both_parties_are_named(rows):
    assert gaps("P3", {"uraian": "Jalan.", "peran_pihak": rows}) == [
        ("P3.peran_pihak", 0, "Sebut peran paling sedikit satu pihak Pemerintah Daerah dan satu pihak mitra.")
    ]


def test_p3_with_both_parties_is_complete_and_a_gap_in_a_row_is_named_at_its_row():
    rows = [party("PEMDA"), party("MITRA"), party("MITRA", tugas="")]

    assert gaps("P3", {"uraian": "Jalan.", "peran_pihak": rows[:2]}) == []
    assert gaps("P3", {"uraian": "Jalan.", "peran_pihak": rows}) == [
        ("P3.peran_pihak.tugas", 3, "Isi “Tugas” pada pihak ke-3.")
    ]


def partner(**filled):
    return {"nama": "BPBAP Mandiangin", "kelas": "PUSAT", "kode_wilayah": ""} | filled


def test_p4_no_partner_yet_is_an_answer():
    assert places("P4", {"belum_ada": True, "mitra": []}) == []


@pytest.mark.parametrize("isi", [{"belum_ada": False, "mitra": []}, {"belum_ada": True, "mitra": [partner()]}])
def test_p4_neither_and_both_are_refused(isi):
    assert gaps("P4", isi) == [
        ("P4.mitra", 0, "Sebut calon mitranya, atau nyatakan “Belum ada calon mitra”; tidak keduanya.")
    ]


def test_p4_a_region_needs_its_code_and_others_do_not():
    rows = [partner(), partner(kelas="DAERAH"), partner(kelas="DAERAH", kode_wilayah="63.05")]

    assert gaps("P4", {"belum_ada": False, "mitra": rows}) == [
        ("P4.mitra.kode_wilayah", 2, "Pilih wilayah calon mitra ke-2: mitra ini daerah.")
    ]


def test_p5_a_reason_is_owed_only_when_a_partner_is_named():
    named, none = {"P4": {"mitra": [partner()]}}, {"P4": {"mitra": [], "belum_ada": True}}

    assert gaps("P5", {"alasan": ""}, named) == [
        ("P5.alasan", 0, "Jelaskan alasan memilih calon mitra pada pertanyaan 4.")
    ]
    assert gaps("P5", {"alasan": "Paling dekat."}, named) == []
    assert gaps("P5", {}, none) == []


def test_p6_one_output_at_least():
    assert gaps("P6", {"keluaran": []}) == [("P6.keluaran", 0, "Sebut paling sedikit satu keluaran.")]
    assert places("P6", {"keluaran": [{"uraian": "Pos", "satuan": "unit", "volume": 0, "tahun": 2027}]}) == []
    assert places("P6", {"keluaran": [{"uraian": "Pos", "satuan": "", "volume": None, "tahun": 2027}]}) == [
        "P6.keluaran.satuan",
        "P6.keluaran.volume",
    ]


def test_p7_an_indicator_or_a_reason():
    words = {"uraian": "Kejadian turun."}

    assert places("P7", words | {"indikator": 3}) == []
    assert places("P7", words | {"indikator": None, "alasan_tanpa_indikator": "Renstra belum memuatnya."}) == []
    assert gaps("P7", words | {"indikator": None, "alasan_tanpa_indikator": ""}) == [
        ("P7.indikator", 0, "Pilih indikator sasaran perangkat daerah, atau tulis alasan mengapa belum ada.")
    ]


def support(side):
    return {"pihak": side, "jenis": "SDM", "uraian": "Dua orang", "nilai": None, "sumber_dana": "", "tahun": None}


def test_p8_the_governments_own_support_is_named():
    sentence = "Sebut paling sedikit satu dukungan Pemerintah Daerah."

    assert gaps("P8", {"dukungan": [support("MITRA")]}) == [("P8.dukungan", 0, sentence)]
    assert gaps("P8", {}) == [("P8.dukungan", 0, sentence)]
    assert gaps("P8", {"dukungan": [support("MITRA"), support("PEMDA")]}) == []


@pytest.mark.parametrize("alasan", ["DARURAT", "PSN", "TUGAS_PEMBANTUAN"])
def test_an_object_outside_the_plans_needs_one_of_three_reasons(lengkap, alasan):
    facts = lengkap["KLASIFIKASI"] | {"tercantum_dalam_perencanaan": [], "alasan_belum_tercantum": ""}

    assert places("KLASIFIKASI", facts) == ["KLASIFIKASI.tercantum_dalam_perencanaan"]
    assert places("KLASIFIKASI", facts | {"alasan_belum_tercantum": alasan}) == []
    assert places("KLASIFIKASI", facts | {"tercantum_dalam_perencanaan": ["RENJA"]}) == []


@pytest.mark.parametrize(
    "kode",
    [
        "bidang_urusan",
        "kewenangan",
        "isu_strategis",
        "prakarsa",
        "objek",
        "teranggarkan",
        "lokasi",
        "jangka_waktu_bulan",
        "eksternalitas_lintas_daerah",
        "lebih_efisien_bersama",
        "membebani_masyarakat_daerah",
        "menggunakan_bmd",
        "memungut_biaya_publik",
    ],
)
def test_each_fact_that_the_law_asks_is_required(lengkap, kode):
    facts = {name: value for name, value in lengkap["KLASIFIKASI"].items() if name != kode}

    assert places("KLASIFIKASI", facts) == [f"KLASIFIKASI.{kode}"]


def test_more_than_sixty_months_is_remarked_but_is_no_gap(lengkap):
    facts = lengkap["KLASIFIKASI"]

    assert perhatian(KLASIFIKASI, facts | {"jangka_waktu_bulan": 60}) == []
    assert perhatian(KLASIFIKASI, facts | {"jangka_waktu_bulan": None}) == []
    (remark,) = perhatian(KLASIFIKASI, facts | {"jangka_waktu_bulan": 61})
    assert "60 bulan" in remark.kalimat
    assert places("KLASIFIKASI", facts | {"jangka_waktu_bulan": 61}) == []


@pytest.mark.parametrize("value", [None, "", []])
def test_nothing_counts_as_empty(value):
    assert is_kosong(value)


@pytest.mark.parametrize("value", [0, False, "0", ["a"], 0.0])
def test_zero_and_no_are_answers(value):
    assert not is_kosong(value)


def test_a_question_has_begun_once_something_stands_in_it():
    question = EDISI_2026.cari("P4")

    assert not is_mulai(question, {})
    assert not is_mulai(question, {"belum_ada": False, "mitra": []})
    assert is_mulai(question, {"belum_ada": True, "mitra": []})
    assert is_mulai(question, {"belum_ada": False, "mitra": [partner()]})
    assert is_mulai(KLASIFIKASI, {"menggunakan_bmd": False})
    assert not is_mulai(KLASIFIKASI, {"menggunakan_bmd": None})
