"""Saving while somebody writes: every answer is JSON that the script can act on, and nothing is overwritten."""

import pytest
from django.test import Client
from django.urls import reverse

from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban, VersiJawaban

SCRIPT = {"Accept": "application/json"}


@pytest.fixture
def kosong(putaran, dunia, pemain):
    """A draft of Dinas Kesehatan without any answer."""
    return actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=pemain.ppksd("DINKES"))


def send(browser, usulan, kode, **typed):
    url = reverse("pemetaan:simpan", args=[usulan.pk, kode])
    return browser.post(url, typed, headers=SCRIPT)


def isi_of(usulan, kode):
    return Jawaban.objects.get(usulan=usulan, kode=kode).isi


# --- saved -----------------------------------------------------------------------------------------------------------


def test_saving_tells_version_time_state_and_what_is_missing(kosong, penulis, pemain):
    with pemain.pada(11, 12, 10.7, tahun=2026):
        answer = send(penulis, kosong, "P2", versi="0", permasalahan="Malaria naik.")

    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"
    told = answer.json()
    assert (told["hasil"], told["versi"], told["pukul"]) == ("tersimpan", 1, "10.42 WITA")
    assert told["keadaan"] == "Sedang diisi"
    assert told["kurang"] == [
        {"sentence": "Isi paling sedikit dua dari tiga: permasalahan, potensi, target.", "id": "id_P2-permasalahan"}
    ]
    assert set(told["jenis"]) == {"label", "alasan", "pasal"}


def test_the_text_is_a_version_saved_while_typing(kosong, penulis, pemain):
    send(penulis, kosong, "P1", versi="0", nama_kegiatan="Surveilans malaria")

    row = VersiJawaban.objects.get(usulan=kosong, kode="P1")
    assert (row.nomor, row.otomatis, row.isi) == (1, True, {"nama_kegiatan": "Surveilans malaria"})
    assert row.oleh == pemain.ppksd("DINKES")


def test_the_same_text_again_gets_the_same_answer_and_no_further_version(kosong, penulis):
    first = send(penulis, kosong, "P1", versi="0", nama_kegiatan="Surveilans malaria").json()

    again = send(penulis, kosong, "P1", versi="0", nama_kegiatan="Surveilans malaria").json()

    assert again == first
    assert VersiJawaban.objects.filter(usulan=kosong).count() == 1


def test_an_old_answer_without_later_fields_makes_no_version_when_it_is_sent_unchanged(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    row = Jawaban.objects.get(usulan=usulan, kode="P7")
    before = {name: row.isi[name] for name in ("indikator", "uraian", "alasan_tanpa_indikator")}
    Jawaban.objects.filter(pk=row.pk).update(isi=before)

    told = send(penulis, usulan, "P7", versi=row.version, indikator=before["indikator"], uraian=before["uraian"]).json()

    assert (told["hasil"], told["versi"]) == ("tersimpan", row.version)


def test_the_kind_changes_with_the_partner_at_once(kosong, penulis):
    typed = {"mitra-1-nama": "Pemerintah Kabupaten Tapin", "mitra-1-kelas": "DAERAH", "mitra-1-kode_wilayah": "63.05"}

    told = send(penulis, kosong, "P4", versi="0", **typed).json()

    kosong.refresh_from_db()
    assert told["jenis"]["alasan"] == kosong.jenis_dasar["alasan"] != ""


def test_a_number_above_what_is_usual_is_remarked(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    version = Jawaban.objects.get(usulan=usulan, kode="KLASIFIKASI").version

    told = send(penulis, usulan, "KLASIFIKASI", versi=version, jangka_waktu_bulan="72").json()

    assert "melebihi batas lazim 60 bulan" in told["perhatian"][0]["note"]


# --- in the way ------------------------------------------------------------------------------------------------------


def test_a_colleague_s_text_comes_back_for_the_controls_and_for_reading(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    seen = Jawaban.objects.get(usulan=usulan, kode="P6").version
    rows = [{"uraian": "Peta rawan", "satuan": "dokumen", "volume": 1250, "tahun": 2028}]
    with pemain.pada(11, 12, 10.7, tahun=2026):
        actions.simpan_jawaban(usulan, kode="P6", isi={"keluaran": rows}, by=pemain.ppksd("DINKES"))

    answer = send(penulis, usulan, "P6", versi=seen, **{"keluaran-1-uraian": "Tulisan saya"})

    assert answer.status_code == 409
    told = answer.json()
    assert (told["hasil"], told["versi"], told["pukul"]) == ("bentrok", seen + 1, "10.42 WITA")
    assert told["oleh"] == str(pemain.ppksd("DINKES").user)
    assert told["isian"] == {
        "keluaran-1-uraian": "Peta rawan",
        "keluaran-1-satuan": "dokumen",
        "keluaran-1-volume": "1.250",
        "keluaran-1-tahun": 2028,
    }
    assert told["tampil"] == [
        {"label": "Keluaran 1", "teks": "Uraian: Peta rawan\nSatuan: dokumen\nVolume: 1.250\nTahun: 2028"}
    ]
    assert isi_of(usulan, "P6")["keluaran"] == rows


def test_ticked_codes_come_back_as_a_list(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    mine = {**isi_of(usulan, "KLASIFIKASI"), "bidang_urusan": ["1.02", "1.05"]}
    actions.simpan_jawaban(usulan, kode="KLASIFIKASI", isi=mine, by=pemain.ppksd("DINKES"))

    told = send(penulis, usulan, "KLASIFIKASI", versi="1", lokasi="Loksado").json()

    assert told["isian"]["bidang_urusan"] == ["1.02", "1.05"]


def test_the_colleague_s_text_may_stand_and_one_s_own_is_a_version_below(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    seen = Jawaban.objects.get(usulan=usulan, kode="P1").version
    actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": "Versi rekan kerja"}, by=pemain.ppksd("DINKES"))

    told = send(penulis, usulan, "P1", versi=seen + 1, nama_kegiatan="Versi saya sendiri", pakai="mereka").json()

    assert (told["hasil"], told["versi"]) == ("tersimpan", seen + 3)
    assert isi_of(usulan, "P1") == {"nama_kegiatan": "Versi rekan kerja"}
    texts = list(VersiJawaban.objects.filter(usulan=usulan, kode="P1").values_list("isi__nama_kegiatan", flat=True))
    assert texts[-3:] == ["Versi rekan kerja", "Versi saya sendiri", "Versi rekan kerja"]


def test_a_proposal_sent_meanwhile_is_closed_and_says_so(usulan_at, penulis):
    usulan = usulan_at("DIAJUKAN")

    answer = send(penulis, usulan, "P1", versi="1", nama_kegiatan="Versi saya sendiri")

    assert answer.status_code == 409
    assert answer.json()["hasil"] == "tertutup"
    assert "jawabannya tidak dapat diubah" in answer.json()["kalimat"]


def test_what_cannot_be_read_is_told_by_the_name_of_its_control(kosong, penulis):
    typed = {"dukungan-2-pihak": "PEMDA", "dukungan-2-uraian": "Honor", "dukungan-2-nilai": "tiga juta"}

    answer = send(penulis, kosong, "P8", versi="0", **typed)

    assert answer.status_code == 422
    sentence = "“Nilai rupiah”: “tiga juta” bukan angka. Tulis seperti 1.250.000 atau 62,5."
    assert answer.json() == {"hasil": "tidak_terbaca", "galat": {"dukungan-2-nilai": sentence}}


# --- who may ---------------------------------------------------------------------------------------------------------


def test_who_does_not_write_is_refused_in_json(usulan_at, dunia, pemain, browser_of):
    usulan = usulan_at("DRAF")

    head = send(browser_of(dunia.post("kepala:DINKES")), usulan, "P1", versi="0")
    other = send(browser_of(pemain.ppksd("BPBD")), usulan, "P1", versi="0")

    assert (head.status_code, head.json()["hasil"]) == (403, "ditolak")
    assert (other.status_code, other.json()["hasil"]) == (404, "ditolak")


def test_an_unknown_question_is_not_found_in_json(kosong, penulis):
    answer = send(penulis, kosong, "P99", versi="0")

    assert (answer.status_code, answer.json()["hasil"]) == (404, "ditolak")


def test_a_script_without_sign_in_is_told_so_and_a_page_is_led_to_the_door(kosong):
    url = reverse("pemetaan:simpan", args=[kosong.pk, "P1"])

    script = Client().post(url, {"versi": "0"}, headers=SCRIPT)
    page = Client().post(url, {"versi": "0"})

    assert (script.status_code, script.json()) == (401, {"hasil": "masuk"})
    assert page.status_code == 302


def test_a_script_with_an_old_token_is_told_so_and_a_page_gets_the_page(penulis, kosong):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = penulis.cookies
    url = reverse("pemetaan:simpan", args=[kosong.pk, "P1"])

    script, page = strict.post(url, {}, headers=SCRIPT), strict.post(url, {})

    assert (script.status_code, script.json()) == (403, {"hasil": "kunci"})
    assert (page.status_code, "Formulir kedaluwarsa" in page.content.decode()) == (403, True)


def test_who_is_signed_in_is_told_with_a_token_that_saves(penulis, kosong, pemain):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = penulis.cookies
    with pemain.pada(11, 12, 10.7, tahun=2026):
        told = strict.get(reverse("pemetaan:sambung"), headers=SCRIPT).json()

    saved = strict.post(
        reverse("pemetaan:simpan", args=[kosong.pk, "P1"]),
        {"versi": "0", "nama_kegiatan": "Surveilans malaria", "csrfmiddlewaretoken": told["csrf"]},
        headers=SCRIPT,
    )

    assert (told["pengguna"], told["pukul"]) == (pemain.ppksd("DINKES").user_id, "10.42 WITA")
    assert saved.json()["hasil"] == "tersimpan"
