"""What the decree says, as a draft and when it is fixed."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from petasama.organisasi.models import Daerah
from petasama.pemetaan.models import Usulan
from petasama.penetapan import actions
from petasama.penetapan.documents import KEPUTUSAN_KEPALA_DAERAH
from petasama.penetapan.documents.naskah import Naskah
from petasama.wilayah.models import Wilayah
from tests.rounds import nothing_changes


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
