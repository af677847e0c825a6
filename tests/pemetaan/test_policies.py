"""Rules of the mapping stage that several acts and pages ask."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.policies import permits
from petasama.pemetaan import policies
from petasama.pemetaan.instrumen.bentuk import Kekurangan
from petasama.pemetaan.models import Usulan


def test_answers_come_by_question_as_they_were_saved(usulan_at):
    usulan = usulan_at("DRAF", "dishub_bpvp")

    answers = policies.jawaban_of(usulan)

    assert set(answers) == {"P1", "P2", "P4", "KLASIFIKASI"}
    assert answers["P1"] == {"nama_kegiatan": "Pelatihan berbasis kompetensi bagi petugas dan pelaku angkutan"}
    assert answers["KLASIFIKASI"]["bidang_urusan"] == ["2.15", "2.07"]


@pytest.mark.parametrize("status", ["DRAF", "DIKEMBALIKAN"])
def test_a_draft_and_a_returned_proposal_are_open_for_writing(status):
    policies.check_dapat_ditulis(Usulan(nomor="USL/2027/0001", status=status))


@pytest.mark.parametrize("status", ["DIAJUKAN", "DITERUSKAN", "LAYAK", "TIDAK_LAYAK", "DITARIK", "DITETAPKAN"])
def test_all_others_are_not(status):
    usulan = Usulan(nomor="USL/2027/0001", status=status)

    with pytest.raises(NotNow) as refusal:
        policies.check_dapat_ditulis(usulan)

    assert refusal.value.sentence == (
        f"Usulan USL/2027/0001 berstatus “{usulan.label_status}”, jawabannya tidak dapat diubah. "
        "Minta usulan dikembalikan bila perlu diperbaiki."
    )


def test_what_can_be_read_passes_and_each_fault_is_listed_with_its_place():
    policies.check_terbaca([])

    with pytest.raises(Incomplete) as refusal:
        policies.check_terbaca([Kekurangan(tempat="P6.keluaran.tahun", kalimat="Tulis tahun.", baris=2)])

    gap = refusal.value.missing[0]
    assert (gap["field"], gap["sentence"]) == ("P6.keluaran.tahun", "Tulis tahun.")
    assert gap["label"]


def test_a_reason_comes_back_without_blanks():
    assert policies.check_alasan("\n Sebut angkanya. ", untuk="penarikan") == "Sebut angkanya."


@pytest.mark.parametrize("number", range(1, 14))
def test_each_of_the_thirteen_codes_passes(number):
    policies.check_kode_tl(f"TL-{number:02}")


def test_a_kind_that_no_other_regime_claims_passes():
    policies.check_jenis_layak(Usulan(nomor="USL/2027/0001", jenis_dasar={"kode_tl": ""}))
    policies.check_jenis_layak(Usulan(nomor="USL/2027/0001"))


def test_one_that_another_regime_claims_is_refused_with_the_reason():
    usulan = Usulan(nomor="USL/2027/0001", jenis_dasar={"kode_tl": "TL-06"})

    with pytest.raises(NotNow, match=r"USL/2027/0001 termasuk TL-06: Kegiatan semata-mata berupa pemberian") as refusal:
        policies.check_jenis_layak(usulan)

    assert "Nyatakan tidak layak" in refusal.value.sentence


def test_the_head_is_asked_for_the_own_office_only(dunia):
    usulan = Usulan(perangkat_daerah=dunia.perangkat["DINKES"])

    policies.check_kepala(usulan, by=dunia.post("kepala:DINKES"))
    policies.check_kepala(usulan, by=dunia.post("sekretariat"))
    with pytest.raises(Denied, match="menunggu Kepala Dinas Kesehatan"):
        policies.check_kepala(usulan, by=dunia.post("kepala:DISHUB"))


def test_yes_or_no_for_a_button_follows_the_same_rule(dunia, pemain):
    usulan = Usulan(perangkat_daerah=dunia.perangkat["DINKES"])

    assert permits(policies.check_penulis, usulan, by=pemain.ppksd("DINKES"))
    assert not permits(policies.check_penulis, usulan, by=pemain.ppksd("DISHUB"))


def test_an_answer_that_names_no_region_and_no_indicator_needs_no_reference(dunia):
    usulan = Usulan(perangkat_daerah=dunia.perangkat["DINKES"])

    policies.check_rujukan(usulan, {"mitra": [{"nama": "Kodim", "kelas": "PUSAT", "kode_wilayah": ""}]})
    policies.check_rujukan(usulan, {"uraian": "Turun.", "indikator": None})
