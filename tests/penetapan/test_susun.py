"""Drafting the decree of a round: susun, and what the draft says."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Daerah
from petasama.pemetaan.models import Usulan
from petasama.penetapan import actions
from petasama.penetapan.documents import KEPUTUSAN_KEPALA_DAERAH
from petasama.penetapan.documents.naskah import Naskah
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import RapatPleno
from petasama.wilayah.models import Wilayah
from tests.penetapan.situations import annex
from tests.rounds import nothing_changes


def test_the_annex_holds_what_was_approved_in_the_order_of_the_plenary(konsep):
    assert annex(konsep) == [(1, "DINKES"), (2, "BPBD"), (3, "DISNAKERKOP")]


def test_it_starts_as_a_draft_without_number_day_or_signatory(konsep, putaran):
    assert (konsep.status, konsep.sifat, konsep.putaran, konsep.mengubah) == ("KONSEP", "PENETAPAN", putaran, None)
    assert (konsep.nomor, konsep.tanggal, konsep.penanda_tangan, konsep.dokumen) == ("", None, None, None)
    assert str(konsep) == "Keputusan Bupati (konsep) Putaran 2027"
    assert (konsep.label_status, str(konsep.butir.first())) == ("Konsep", f"1. {konsep.butir.first().usulan}")


def test_the_trail_tells_who_drafted_it(konsep):
    entry = Trail.objects.about(konsep).get()

    assert (entry.act, entry.source, entry.target, entry.role) == ("susun", "", "KONSEP", "SEKRETARIAT_TKKSD")


def test_a_second_decree_of_the_round_is_refused(konsep, putaran, pemain):
    with nothing_changes(), pytest.raises(NotNow, match="Buka konsep atau Keputusan yang ada"):
        actions.susun(putaran, by=pemain.sekretariat)


def test_minutes_that_lost_their_signature_are_no_ground_for_a_decree(signed, putaran, pemain):
    RapatPleno.objects.filter(putaran=putaran).update(status="DITUTUP")

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.susun(putaran, by=pemain.sekretariat)

    assert refusal.value.sentence == (
        "Keputusan belum dapat disusun: Berita Acara Rapat Pleno Putaran 2027 belum ditandatangani. "
        "Minta pimpinan rapat dan Sekretaris TKKSD menandatanganinya lebih dahulu."
    )


@pytest.mark.parametrize(("status", "may"), [("PLENO", False), ("INTEGRASI", True), ("DITUTUP", False)])
def test_it_is_drafted_in_the_stage_of_fixing_or_soon_after(status, may, signed, putaran, pemain):
    Putaran.objects.filter(pk=putaran.pk).update(status=status)
    putaran.refresh_from_db()

    try:
        actions.susun(putaran, by=pemain.sekretariat)
    except NotNow as refusal:
        assert refusal.sentence == "Putaran 2027 belum memasuki tahap penetapan. Mulai penetapan lebih dahulu."

    assert Keputusan.objects.exists() is may


@pytest.mark.parametrize("key", ["hukum", "kursi:KETUA", "bupati"])
def test_only_the_secretariat_drafts_it(key, signed, putaran, dunia):
    with nothing_changes(), pytest.raises(Denied, match="disusun oleh Sekretariat TKKSD"):
        actions.susun(putaran, by=dunia.post(key))


def test_the_secretariat_of_another_government_is_refused(signed, putaran, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.susun(putaran, by=tapin.post("sekretariat"))


@pytest.fixture
def nilai(konsep) -> dict:
    return KEPUTUSAN_KEPALA_DAERAH.values_of(Naskah(keputusan=konsep))


def test_every_field_of_the_paper_has_its_value_and_every_row_its_columns(nilai):
    assert set(nilai) == {field.key for field in KEPUTUSAN_KEPALA_DAERAH.fields}
    for field in KEPUTUSAN_KEPALA_DAERAH.fields:
        assert all(set(row) == set(field.columns) for row in nilai[field.key] if field.columns)


def test_a_draft_leaves_number_day_and_name_open_and_is_marked(nilai):
    assert (nilai["nomor"], nilai["tanggal"], nilai["nama"]) == ("… TAHUN 2027", "…", "…")
    assert (nilai["tanda"], nilai["tahun_rencana"]) == ("KONSEP · ", "2028")


def test_a_fixed_decree_carries_them(konsep, penanda_tangan):
    naskah = Naskah(
        keputusan=konsep, nomor="100.3.3.2/45/KUM/2027", tanggal=date(2027, 2, 10), penanda_tangan=penanda_tangan
    )

    nilai = KEPUTUSAN_KEPALA_DAERAH.values_of(naskah)

    assert (nilai["nomor"], nilai["tanggal"]) == ("100.3.3.2/45/KUM/2027", "10 Februari 2027")
    assert (nilai["nama"], nilai["tanda"]) == (penanda_tangan.nama, "")


def test_heading_and_subject_are_in_capitals(nilai):
    assert (nilai["kepala"], nilai["provinsi"]) == ("BUPATI HULU SUNGAI SELATAN", "PROVINSI KALIMANTAN SELATAN")
    assert nilai["tentang"] == "PENETAPAN RENCANA PROGRAM DAN KEGIATAN KERJA SAMA DAERAH TAHUN 2028"


def test_the_considerations_rest_on_the_minutes(nilai):
    assert [row["huruf"] for row in nilai["menimbang"]] == ["a.", "b.", "c.", "d."]
    assert "Berita Acara Nomor BA/1/2027 (contoh) tanggal 21 Januari 2027;" in nilai["menimbang"][2]["teks"]
    assert nilai["menimbang"][3]["teks"].endswith(
        "tentang Penetapan Rencana Program dan Kegiatan Kerja Sama Daerah Tahun 2028;"
    )


def test_the_law_begins_with_the_one_that_formed_the_regency(nilai):
    assert [row["no"] for row in nilai["mengingat"]] == ["1.", "2.", "3.", "4.", "5."]
    assert nilai["mengingat"][0]["teks"].startswith("Undang-Undang Nomor 27 Tahun 1959 tentang")
    assert nilai["mengingat"][2]["teks"] == "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah;"
    assert not [row for row in nilai["mengingat"] if "Luar Negeri" in row["teks"]]


def test_a_foreign_partner_in_the_annex_adds_its_rules(konsep, usulan_dari):
    Usulan.objects.filter(pk=usulan_dari("DINKES").pk).update(jenis="KSDLL")

    rules = Naskah(keputusan=konsep).mengingat()

    assert [row["no"] for row in rules if "Nomor 25 Tahun 2020" in row["teks"]] == ["6."]


def test_a_government_that_has_not_typed_in_its_founding_law_begins_with_the_next(konsep):
    Daerah.objects.filter(pk=konsep.daerah_id).update(dasar_pembentukan="")
    konsep.daerah.refresh_from_db()

    assert Naskah(keputusan=konsep).mengingat()[0]["teks"].startswith("Undang-Undang Nomor 23 Tahun 2014")


def test_five_dicta_fix_the_plan_and_say_who_follows_up(nilai):
    assert [row["nama"] for row in nilai["diktum"]] == [
        "Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA",
    ]  # fmt: skip
    assert nilai["diktum"][0]["teks"] == (
        "KEPUTUSAN BUPATI TENTANG PENETAPAN RENCANA PROGRAM DAN KEGIATAN KERJA SAMA DAERAH TAHUN 2028."
    )
    assert nilai["diktum"][1]["teks"] == (
        "Menetapkan Rencana Program dan Kegiatan Kerja Sama Daerah Tahun 2028 sebagaimana tercantum dalam Lampiran "
        "yang merupakan bagian tidak terpisahkan dari Keputusan ini."
    )
    assert nilai["diktum"][3]["teks"].endswith("serta melaporkan hasilnya kepada Bupati.")
    assert "Anggaran Pendapatan dan Belanja Daerah Kabupaten Hulu Sungai Selatan" in nilai["diktum"][4]["teks"]


def test_the_annex_tells_each_proposal_in_one_line(nilai):
    first = nilai["lampiran"][0]

    assert (first["no"], first["kegiatan"]) == (
        "1", "Surveilans dan pengendalian malaria lintas batas di Pegunungan Meratus",
    )  # fmt: skip
    assert (first["opd"], first["urusan"], first["jenis"]) == ("Dinas Kesehatan", "1.02 Kesehatan", "KSDD wajib")
    assert (first["mitra"], first["tahun"]) == ("Pemerintah Kabupaten Hulu Sungai Tengah", "2028")
    assert "Angka kejadian parasit tahunan malaria" in first["outcome"]
    assert [row["prioritas"] for row in nilai["lampiran"]] == ["Prioritas 2", "Prioritas 1", "Prioritas 2"]


def test_copies_go_to_whom_the_government_has_listed(nilai):
    assert len(nilai["tembusan"]) == 6
    assert nilai["tembusan"][1] == "Ketua DPRD Kabupaten Hulu Sungai Selatan di Kandangan"


def test_a_province_lies_in_no_other_province(konsep):
    konsep.daerah.wilayah = Wilayah.objects.get(kode="63")

    assert Naskah(keputusan=konsep).provinsi == ""


def test_a_printed_draft_is_marked_and_stored_nowhere(konsep, pemain):
    with nothing_changes():
        paper = actions.cetak_konsep(konsep, at=pemain.saat(1, 28))

    document = Document(BytesIO(paper.docx))
    footers = " ".join(line.text for section in document.sections for line in section.footer.paragraphs)
    assert "KONSEP · KEPUTUSAN BUPATI HULU SUNGAI SELATAN NOMOR …" in footers
    assert paper.pdf.startswith(b"%PDF-1.7")
