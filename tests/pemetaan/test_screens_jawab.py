"""Writing one answer: what the page asks, how it reads, what it keeps when something is in the way."""

import pytest
from django.urls import reverse

from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban
from petasama.perencanaan.models import IndikatorSasaran

KELUARAN = {
    "keluaran-1-uraian": "Peta rawan malaria",
    "keluaran-1-satuan": "dokumen",
    "keluaran-1-volume": "1",
    "keluaran-1-tahun": "2028",
}
MITRA = {"mitra-1-nama": "Pemerintah Kabupaten Tapin", "mitra-1-kelas": "DAERAH"}


def url_of(usulan, kode):
    return reverse("pemetaan:jawab", args=[usulan.pk, kode])


def isi_of(usulan, kode):
    return Jawaban.objects.get(usulan=usulan, kode=kode).isi


@pytest.fixture
def kosong(putaran, dunia, pemain):
    """A draft of Dinas Kesehatan without any answer."""
    return actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=pemain.ppksd("DINKES"))


def controls(page):
    """Every control of the page by its name: what stands in it, its fault."""
    found = {}
    for part in page.context["bagian"]:
        table = part["tabel"]
        groups = [group for row in table["baris"] for group in row["kelompok"]] if table else [[part["isian"]]]
        found |= {control["name"]: control for group in groups for control in group}
    return found


# --- asking ----------------------------------------------------------------------------------------------------------


def test_a_question_comes_with_guidance_folded_example_and_fields(kosong, penulis):
    body = penulis.get(url_of(kosong, "P1")).content.decode()

    assert "Kegiatan apa yang akan dijalankan bersama?" in body
    assert "awali dengan kata kerja" in body
    assert "<summary>Contoh jawaban" in body
    assert 'name="nama_kegiatan"' in body
    assert "Pertanyaan 1 dari 8" in body


def test_a_saved_table_is_shown_with_three_spare_rows(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    saved = len(isi_of(usulan, "P8")["dukungan"])

    page = penulis.get(url_of(usulan, "P8"))

    rows = page.context["bagian"][0]["tabel"]["baris"]
    assert len(rows) == saved + 3
    assert [row["terbuka"] for row in rows] == [True] * saved + [False] * 3


def test_saved_numbers_and_regions_stand_as_officials_write_them(kosong, penulis, pemain):
    writer = pemain.ppksd("DINKES")
    money = {"pihak": "PEMDA", "jenis": "ANGGARAN", "uraian": "Honor", "nilai": 85000000, "tahun": 2028}
    partner = {"nama": "Pemkab Tapin", "kelas": "DAERAH", "kode_wilayah": "63.05"}
    actions.simpan_jawaban(kosong, kode="P8", isi={"dukungan": [money]}, by=writer)
    actions.simpan_jawaban(kosong, kode="P4", isi={"mitra": [partner]}, by=writer)

    support = controls(penulis.get(url_of(kosong, "P8")))
    partners = controls(penulis.get(url_of(kosong, "P4")))

    assert support["dukungan-1-nilai"]["value"] == "85.000.000"
    assert support["dukungan-1-tahun"]["value"] == 2028
    assert partners["mitra-1-kode_wilayah"]["value"] == "63.05 Kabupaten Tapin"


def test_the_page_with_all_regions_stays_under_150_kb_for_twenty_candidates(kosong, penulis, pemain):
    rows = [{"nama": f"Mitra {line}", "kelas": "DAERAH", "kode_wilayah": "63.05"} for line in range(20)]
    actions.simpan_jawaban(kosong, kode="P4", isi={"mitra": rows}, by=pemain.ppksd("DINKES"))

    page = penulis.get(url_of(kosong, "P4"))

    assert page.content.count(b'<option value="63.05 Kabupaten Tapin">') == 1
    assert len(page.content) < 150_000


def test_indicators_of_the_own_office_are_offered_and_no_others(usulan_at, dunia, penulis):
    usulan = usulan_at("DRAF")
    IndikatorSasaran.objects.create(
        daerah=dunia.daerah, perangkat_daerah=dunia.perangkat["BPBD"], sasaran="x", nama="Indeks risiko bencana",
        satuan="poin", nilai_awal=1, tahun_awal=2025, nilai_target=2, tahun_target=2028,
    )  # fmt: skip

    offered = controls(penulis.get(url_of(usulan, "P7")))["indikator"]

    own = IndikatorSasaran.objects.get(perangkat_daerah=dunia.perangkat["DINKES"])
    assert offered["choices"] == (("", "Pilih …"), (own.pk, own.ringkas))
    assert offered["value"] == own.pk


def test_a_part_that_lacks_something_says_so_after_saving(kosong, penulis):
    penulis.post(url_of(kosong, "P6"), {"versi": "0", **KELUARAN, "keluaran-1-volume": ""})

    page = penulis.get(url_of(kosong, "P6"))

    assert page.context["kurang"] == [
        {"sentence": "Isi “Volume” pada keluaran ke-1.", "label": "Keluaran ke-1", "id": "id_P6-keluaran-1-volume"}
    ]
    assert 'id="id_P6-keluaran-1-volume"' in page.content.decode()
    assert page.context["errors"] == []


def test_an_unknown_question_is_not_found(kosong, penulis):
    assert penulis.get(url_of(kosong, "P9")).status_code == 404
    assert penulis.post(url_of(kosong, "P9"), {}).status_code == 404


# --- saving ----------------------------------------------------------------------------------------------------------


def test_saving_says_the_time_and_stays_on_the_question(kosong, penulis, pemain):
    with pemain.pada(11, 12, 10.7, tahun=2026):
        answer = penulis.post(url_of(kosong, "P1"), {"versi": "0", "nama_kegiatan": "Surveilans malaria"}, follow=True)

    assert answer.redirect_chain == [(url_of(kosong, "P1"), 302)]
    assert "Tersimpan pukul 10.42 WITA." in answer.content.decode()
    kosong.refresh_from_db()
    assert kosong.judul == "Surveilans malaria"


@pytest.mark.parametrize(("kode", "following"), [("P1", "P2"), ("P8", "KLASIFIKASI")])
def test_saving_may_lead_on_to_the_next_question(kosong, penulis, kode, following):
    answer = penulis.post(url_of(kosong, kode), {"versi": "0", "lanjut": "ya"})

    assert answer.url == url_of(kosong, following)


def test_behind_the_last_part_comes_the_check_before_sending(kosong, penulis):
    answer = penulis.post(url_of(kosong, "KLASIFIKASI"), {"versi": "0", "lanjut": "ya"})

    assert answer.url == reverse("pemetaan:periksa", args=[kosong.pk])


def test_numbers_are_read_the_indonesian_way_and_blank_rows_fall_away(kosong, penulis):
    typed = {**KELUARAN, "keluaran-1-volume": "1.250,5", "keluaran-2-uraian": "", "keluaran-3-uraian": "Pelatihan"}

    penulis.post(url_of(kosong, "P6"), {"versi": "0", **typed})

    rows = isi_of(kosong, "P6")["keluaran"]
    assert [(row["uraian"], row["volume"]) for row in rows] == [("Peta rawan malaria", 1250.5), ("Pelatihan", None)]


def test_ticks_lists_and_choices_are_read(kosong, penulis):
    typed = {"bidang_urusan": ["1.02", "1.05"], "eksternalitas_lintas_daerah": "ya", "kewenangan": "KABUPATEN"}
    typed["menggunakan_bmd"] = "tidak"

    penulis.post(url_of(kosong, "KLASIFIKASI"), {"versi": "0", **typed})

    saved = isi_of(kosong, "KLASIFIKASI")
    assert saved["bidang_urusan"] == ["1.02", "1.05"]
    assert saved["eksternalitas_lintas_daerah"] is True
    assert saved["menggunakan_bmd"] is False
    assert saved["lebih_efisien_bersama"] is None
    assert saved["kewenangan"] == "KABUPATEN"


@pytest.mark.parametrize("typed", ["63.05", "63.05 Kabupaten Tapin", "kabupaten tapin", " Tapin "])
def test_a_region_is_named_by_code_line_or_name(kosong, penulis, typed):
    penulis.post(url_of(kosong, "P4"), {"versi": "0", **MITRA, "mitra-1-kode_wilayah": typed})

    kosong.refresh_from_db()
    assert isi_of(kosong, "P4")["mitra"][0]["kode_wilayah"] == "63.05"
    assert kosong.calon_mitra.get().wilayah_id == "63.05"


def test_a_row_ticked_for_removal_is_gone(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    before = isi_of(usulan, "P6")["keluaran"]
    page = penulis.get(url_of(usulan, "P6"))
    typed = {name: control["value"] for name, control in controls(page).items()}

    penulis.post(url_of(usulan, "P6"), {"versi": page.context["versi"], **typed, "keluaran-1-hapus": "on"})

    assert isi_of(usulan, "P6")["keluaran"] == before[1:]


@pytest.mark.parametrize("kode", ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "KLASIFIKASI"])
def test_a_page_sent_back_as_it_came_changes_no_word(usulan_at, penulis, kode):
    usulan = usulan_at("DRAF")
    before = isi_of(usulan, kode)
    page = penulis.get(url_of(usulan, kode))
    typed = {name: control["value"] for name, control in controls(page).items() if control["value"] not in ("", None)}

    answer = penulis.post(url_of(usulan, kode), {"versi": page.context["versi"], **typed})

    assert answer.status_code == 302
    assert isi_of(usulan, kode) == before


# --- one more row ----------------------------------------------------------------------------------------------------


def test_one_more_row_keeps_what_was_typed_and_saves_nothing(kosong, penulis):
    typed = {"versi": "0", **KELUARAN, "keluaran-5-uraian": "Latihan", "tambah": "keluaran"}

    page = penulis.post(url_of(kosong, "P6"), typed)

    assert page.status_code == 200
    shown = controls(page)
    assert (shown["keluaran-1-uraian"]["value"], shown["keluaran-5-uraian"]["value"]) == (
        "Peta rawan malaria",
        "Latihan",
    )
    assert len(page.context["bagian"][0]["tabel"]["baris"]) == 8
    assert not Jawaban.objects.filter(usulan=kosong).exists()


def test_a_full_table_offers_no_further_row(kosong, penulis):
    page = penulis.post(url_of(kosong, "P6"), {"versi": "0", "keluaran-60-uraian": "Latihan", "tambah": "keluaran"})

    assert len(page.context["bagian"][0]["tabel"]["baris"]) == 60
    assert 'value="keluaran" formaction' not in page.content.decode()


# --- what is in the way ----------------------------------------------------------------------------------------------


def test_an_amount_in_words_comes_back_with_place_and_cure(kosong, penulis):
    typed = {"dukungan-2-pihak": "PEMDA", "dukungan-2-uraian": "Honor", "dukungan-2-nilai": "tiga juta"}

    page = penulis.post(url_of(kosong, "P8"), {"versi": "0", **typed})

    sentence = "“Nilai rupiah”: “tiga juta” bukan angka. Tulis seperti 1.250.000 atau 62,5."
    assert page.status_code == 422
    assert page.context["errors"] == [{"sentence": sentence, "label": "Dukungan ke-2", "id": "id_P8-dukungan-2-nilai"}]
    assert controls(page)["dukungan-2-nilai"]["value"] == "tiga juta"
    assert controls(page)["dukungan-2-uraian"]["value"] == "Honor"
    body = page.content.decode()
    assert "<title>Kesalahan: " in body and 'href="#id_P8-dukungan-2-nilai"' in body
    assert not Jawaban.objects.filter(usulan=kosong).exists()


@pytest.mark.parametrize("typed", ["Atlantis", "63.99", "Banjar"])
def test_a_region_that_is_none_or_several_comes_back(kosong, penulis, typed):
    page = penulis.post(url_of(kosong, "P4"), {"versi": "0", **MITRA, "mitra-1-kode_wilayah": typed})

    assert page.status_code == 422
    assert page.context["errors"][0]["id"] == "id_P4-mitra-1-kode_wilayah"
    assert controls(page)["mitra-1-kode_wilayah"]["value"] == typed


def test_too_long_a_text_comes_back_whole(kosong, penulis):
    text = "kata " * 500

    page = penulis.post(url_of(kosong, "P2"), {"versi": "0", "target": text})

    assert page.status_code == 422
    assert controls(page)["target"]["value"] == text
    assert "paling panjang 2000 huruf" in page.context["errors"][0]["sentence"]


def test_an_indicator_of_another_office_is_refused(kosong, dunia, penulis):
    foreign = IndikatorSasaran.objects.create(
        daerah=dunia.daerah, perangkat_daerah=dunia.perangkat["BPBD"], sasaran="x", nama="Indeks risiko bencana",
        satuan="poin", nilai_awal=1, tahun_awal=2025, nilai_target=2, tahun_target=2028,
    )  # fmt: skip

    page = penulis.post(url_of(kosong, "P7"), {"versi": "0", "indikator": foreign.pk, "uraian": "Turun"})

    assert page.status_code == 422
    assert page.context["errors"][0]["id"] == "id_P7-indikator"
    assert controls(page)["uraian"]["value"] == "Turun"


def test_more_than_sixty_rows_are_refused_with_the_text_kept(kosong, penulis):
    page = penulis.post(
        url_of(kosong, "P6"), {"versi": "0", "keluaran-999-uraian": "Latihan", "keluaran-2-uraian": "Pos"}
    )

    assert page.status_code == 422
    assert page.context["errors"][0]["id"] == "P6-keluaran"
    assert controls(page)["keluaran-2-uraian"]["value"] == "Pos"


def test_a_colleague_s_newer_version_is_not_overwritten_silently(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    seen = penulis.get(url_of(usulan, "P1")).context["versi"]
    actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": "Versi rekan kerja"}, by=pemain.ppksd("DINKES"))

    page = penulis.post(url_of(usulan, "P1"), {"versi": seen, "nama_kegiatan": "Versi saya sendiri"})

    assert page.status_code == 409
    assert "menyimpan versi lain jawaban ini" in page.context["errors"][0]["sentence"]
    assert controls(page)["nama_kegiatan"]["value"] == "Versi saya sendiri"
    assert page.context["bentrok"]["mereka"] == [{"label": "Nama kegiatan", "teks": "Versi rekan kerja"}]
    assert page.context["bentrok"]["saya"] == [{"label": "Nama kegiatan", "teks": "Versi saya sendiri"}]
    assert isi_of(usulan, "P1") == {"nama_kegiatan": "Versi rekan kerja"}

    again = penulis.post(url_of(usulan, "P1"), {"versi": page.context["versi"], "nama_kegiatan": "Versi saya sendiri"})

    assert again.status_code == 302
    assert isi_of(usulan, "P1") == {"nama_kegiatan": "Versi saya sendiri"}


def test_a_proposal_sent_meanwhile_keeps_the_text_on_the_page(usulan_at, penulis):
    usulan = usulan_at("DIAJUKAN")

    page = penulis.post(url_of(usulan, "P1"), {"versi": "1", "nama_kegiatan": "Versi saya sendiri"})

    assert page.status_code == 409
    assert controls(page)["nama_kegiatan"]["value"] == "Versi saya sendiri"
    assert penulis.get(url_of(usulan, "P1")).status_code == 409


def test_who_does_not_write_gets_no_form(usulan_at, dunia, pemain, browser_of):
    usulan = usulan_at("DRAF")

    assert browser_of(dunia.post("kepala:DINKES")).get(url_of(usulan, "P1")).status_code == 403
    assert browser_of(dunia.post("sekretariat")).post(url_of(usulan, "P1"), {}).status_code == 403
    assert browser_of(pemain.ppksd("BPBD")).get(url_of(usulan, "P1")).status_code == 404
