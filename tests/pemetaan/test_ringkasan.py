"""One proposal in the short words of lists and papers."""

import pytest

from petasama.pemetaan import ringkasan
from petasama.perencanaan.models import IndikatorSasaran
from tests.world import naskah


@pytest.fixture
def jawaban():
    return naskah("dinkes_malaria").jawaban()


def test_outputs_stand_in_one_line_with_their_numbers(jawaban):
    assert ringkasan.keluaran_text(jawaban) == (
        "1 dokumen prosedur bersama penyelidikan kasus di perbatasan; 4 kali survei vektor gabungan; "
        "1.200 lembar kelambu berinsektisida untuk keluarga di desa fokus; 12 edisi buletin surveilans dua kabupaten"
    )


def test_an_abbreviation_keeps_its_capitals():
    rows = [{"uraian": "P4GN di sekolah", "satuan": "kegiatan", "volume": 2.5, "tahun": 2027}]

    assert ringkasan.keluaran_text({"P6": {"keluaran": rows}}) == "2,5 kegiatan P4GN di sekolah"


def test_a_word_that_is_also_the_unit_is_not_said_twice():
    rows = [
        {"uraian": "Dokumen rencana induk", "satuan": "dokumen", "volume": 1, "tahun": 2027},
        {"uraian": "Pelatihan", "satuan": "kali", "volume": 3, "tahun": 2027},
        {"uraian": "Sungai Nagara bersih", "satuan": "km", "volume": 4, "tahun": 2027},
    ]

    assert ringkasan.keluaran_text({"P6": {"keluaran": rows}}) == (
        "1 dokumen rencana induk; 3 kali pelatihan; 4 km Sungai Nagara bersih"
    )


def test_the_outcome_is_the_indicator_with_baseline_and_target(jawaban):
    found = IndikatorSasaran(
        pk=4, nama="Angka kejadian parasit tahunan malaria (API)", satuan="kasus per 1.000 penduduk",
        nilai_awal=0.4, tahun_awal=2025, nilai_target=0.1, tahun_target=2027,
    )  # fmt: skip
    jawaban["P7"]["indikator"] = 4

    assert ringkasan.hasil_text(jawaban, {4: found}) == (
        "Angka kejadian parasit tahunan malaria (API) (0,4 → 0,1 kasus per 1.000 penduduk, 2025 → 2027)"
    )


def test_without_an_indicator_the_outcome_is_what_was_written(jawaban):
    assert ringkasan.hasil_text(jawaban, {}) == jawaban["P7"]["uraian"]
    assert ringkasan.hasil_text({}, {}) == ""


def test_support_is_told_by_party_with_money_in_rupiah(jawaban):
    assert ringkasan.dukungan_text(jawaban) == (
        "Pemerintah Daerah: anggaran Rp\u00a095.000.000,00; Mitra: sumber daya manusia, anggaran Rp\u00a060.000.000,00"
    )


def test_a_party_without_support_is_not_mentioned():
    only_partner = {"pihak": "MITRA", "jenis": "DATA", "uraian": "Data", "nilai": None}

    assert ringkasan.dukungan_text({"P8": {"dukungan": [only_partner]}}) == "Mitra: data"
    assert ringkasan.dukungan_text({}) == ""


def test_only_the_governments_own_money_is_summed(jawaban):
    rows = [
        {"pihak": "PEMDA", "nilai": 95_000_000},
        {"pihak": "PEMDA", "nilai": None},
        {"pihak": "PEMDA", "nilai": 2_500_000.75},
        {"pihak": "MITRA", "nilai": 60_000_000},
    ]

    assert ringkasan.anggaran_pemda({"P8": {"dukungan": rows}}) == 97_500_000
    assert ringkasan.anggaran_pemda(jawaban) == 95_000_000
    assert ringkasan.anggaran_pemda({}) == 0


def test_an_affair_is_written_with_its_code():
    assert ringkasan.urusan_text("1.02") == "1.02 Kesehatan"
    assert ringkasan.urusan_text("") == "–"
    assert ringkasan.urusan_text("9.99") == "–"
