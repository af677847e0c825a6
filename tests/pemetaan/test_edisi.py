"""Edition 2026 of the instrument: the eight questions, in order, each with guidance and example."""

import pytest

from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.urusan import DAFTAR_URUSAN
from petasama.pemetaan import instrumen
from petasama.pemetaan.instrumen.bentuk import Isian, Tabel
from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026
from petasama.pemetaan.instrumen.klasifikasi_2026 import KLASIFIKASI
from petasama.pemetaan.instrumen.periksa import field_of
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek

# The instrument's field names, in the order in which the paper form asks them.
DELAPAN = [
    "nama_kegiatan",
    "latar_belakang",
    "mekanisme",
    "calon_mitra",
    "alasan_pemilihan_mitra",
    "output",
    "outcome",
    "dukungan",
]
# Facts that the law asks and the eight questions do not; kind and border are computed, the office is the proposal's.
FAKTA_HUKUM = {
    "bidang_urusan",
    "kewenangan",
    "isu_strategis",
    "prakarsa",
    "eksternalitas_lintas_daerah",
    "lebih_efisien_bersama",
    "tercantum_dalam_perencanaan",
    "alasan_belum_tercantum",
    "membebani_masyarakat_daerah",
    "teranggarkan",
    "menggunakan_bmd",
    "memungut_biaya_publik",
    "lokasi",
    "jangka_waktu_bulan",
    "risiko",
}
BENTUK = {"TEKS", "PANJANG", "ANGKA", "RUPIAH", "TAHUN", "PILIHAN", "BANYAK", "YA_TIDAK", "CENTANG", "INDIKATOR"}
SEMUA = (*EDISI_2026.pertanyaan, EDISI_2026.klasifikasi)


def choices(kode_pertanyaan, kode_isian):
    """The codes that a field offers."""
    return [code for code, _ in field_of(EDISI_2026.cari(kode_pertanyaan), kode_isian).pilihan]


def columns(kode_pertanyaan, kode_tabel):
    """The columns of a table."""
    return [column.kode for column in field_of(EDISI_2026.cari(kode_pertanyaan), kode_tabel).kolom]


def test_the_eight_questions_stand_in_their_order():
    assert [question.nama for question in EDISI_2026.pertanyaan] == DELAPAN
    assert [question.nomor for question in EDISI_2026.pertanyaan] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [question.kode for question in EDISI_2026.pertanyaan] == [f"P{number}" for number in range(1, 9)]


@pytest.mark.parametrize("question", EDISI_2026.pertanyaan, ids=lambda question: question.kode)
def test_each_question_asks_guides_and_shows_an_example(question):
    assert question.judul.endswith("?")
    assert question.panduan.endswith(".")
    assert len(question.panduan.split()) > 8
    assert len(question.contoh.split()) > 5
    assert question.contoh not in question.panduan
    assert question.label


def test_no_two_questions_share_guidance_or_example():
    assert len({question.panduan for question in EDISI_2026.pertanyaan}) == 8
    assert len({question.contoh for question in EDISI_2026.pertanyaan}) == 8


@pytest.mark.parametrize("question", SEMUA, ids=lambda question: question.kode)
def test_each_field_has_a_label_a_known_form_and_choices_where_it_needs_them(question):
    fields = [c for f in question.isian for c in (f.kolom if isinstance(f, Tabel) else (f,))]

    assert {field.bentuk for field in fields} <= BENTUK
    assert all(field.label for field in fields)
    assert all(bool(field.pilihan) == (field.bentuk in {"PILIHAN", "BANYAK"}) for field in fields)
    assert len({field.kode for field in question.isian}) == len(question.isian)


def test_the_lengths_are_those_of_the_specification():
    assert field_of(EDISI_2026.cari("P1"), "nama_kegiatan").maks == 200
    assert {field.maks for field in EDISI_2026.cari("P2").isian} == {2000}


def test_the_structured_answers_have_the_columns_that_papers_print():
    assert {"pihak", "peran", "tugas"} <= set(columns("P3", "peran_pihak"))
    assert columns("P4", "mitra") == ["nama", "kelas", "kode_wilayah"]
    assert columns("P5", "pembanding") == [
        "nama", "teknis", "operasional", "nilai_teknis", "nilai_operasional",
    ]  # fmt: skip
    assert columns("P6", "keluaran") == ["uraian", "satuan", "volume", "tahun"]
    assert columns("P8", "dukungan") == ["pihak", "jenis", "uraian", "nilai", "sumber_dana", "tahun"]


def test_the_outcome_is_asked_as_an_indicator_of_the_office():
    field = field_of(EDISI_2026.cari("P7"), "indikator")

    assert isinstance(field, Isian)
    assert (field.bentuk, field.wajib) == ("INDIKATOR", False)


def test_the_second_page_asks_every_fact_of_the_law():
    assert {field.kode for field in KLASIFIKASI.isian} >= FAKTA_HUKUM
    assert EDISI_2026.klasifikasi is KLASIFIKASI


def test_the_only_three_reasons_for_an_object_outside_the_plans_are_offered():
    assert choices("KLASIFIKASI", "alasan_belum_tercantum") == ["DARURAT", "PSN", "TUGAS_PEMBANTUAN"]
    assert choices("KLASIFIKASI", "tercantum_dalam_perencanaan") == ["RPJMD", "RENSTRA", "RKPD", "RENJA"]


def test_choices_come_from_the_lists_of_the_law():
    assert choices("KLASIFIKASI", "bidang_urusan") == [urusan.kode for urusan in DAFTAR_URUSAN]
    assert choices("KLASIFIKASI", "isu_strategis") == [f"IS-{letter}" for letter in "ABCDEFGH"] == list(IsuStrategis)
    assert choices("KLASIFIKASI", "objek") == list(Objek)
    assert [code for code, _ in field_of(EDISI_2026.cari("P4"), "mitra").kolom[1].pilihan] == list(KelasMitra)
    assert choices("KLASIFIKASI", "teranggarkan") == ["YA", "SEBAGIAN", "TIDAK"]


def test_a_question_is_found_by_its_code():
    assert EDISI_2026.cari("P4").nama == "calon_mitra"
    assert EDISI_2026.cari("KLASIFIKASI") is KLASIFIKASI
    with pytest.raises(KeyError):
        EDISI_2026.cari("P9")


def test_a_round_keeps_its_edition_and_an_unknown_one_is_answered_with_what_exists():
    assert instrumen.ambil("2026") is EDISI_2026
    with pytest.raises(KeyError, match=r"“2019” tidak ada\. Yang ada: 2026"):
        instrumen.ambil("2019")
