"""What the pages say before harm is done: remarks, warnings, notes of return, a question before forwarding."""

import pytest
from django.urls import reverse

from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban

INDEX = "/pemetaan/"


def url_of(name, usulan, *more):
    return reverse(f"pemetaan:{name}", args=[usulan.pk, *more])


def write(usulan, pemain, kode, **changes):
    """Change some fields of a saved answer as the liaison officer of Dinas Kesehatan."""
    isi = Jawaban.objects.get(usulan=usulan, kode=kode).isi
    return actions.simpan_jawaban(usulan, kode=kode, isi={**isi, **changes}, by=pemain.ppksd("DINKES"))


# --- legal facts -----------------------------------------------------------------------------------------------------


def test_a_fact_nobody_answered_is_a_gap_and_no_button_is_chosen(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    write(usulan, pemain, "KLASIFIKASI", lebih_efisien_bersama="")

    page = penulis.get(url_of("jawab", usulan, "KLASIFIKASI"))

    (gap,) = page.context["kurang"]
    assert gap == {
        "sentence": "Isi “Lebih efisien dikelola bersama”.",
        "label": "",
        "id": "id_KLASIFIKASI-lebih_efisien_bersama_0",
    }
    radios = [line for line in page.content.decode().split("<") if 'name="lebih_efisien_bersama"' in line]
    assert len(radios) == 2
    assert all('type="radio"' in radio and "checked" not in radio for radio in radios)
    assert "belum terjawab apakah lebih efisien dikelola bersama" in usulan.jenis_dasar["alasan"]


def test_facts_are_read_as_yes_no_or_open(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    write(usulan, pemain, "KLASIFIKASI", lebih_efisien_bersama="", menggunakan_bmd="tidak", memungut_biaya_publik="ya")

    cards = {card["kode"]: card for card in penulis.get(url_of("usulan", usulan)).context["kartu"]}

    facts = dict(cards["KLASIFIKASI"]["fakta"])
    assert facts["Lebih efisien dikelola bersama"] == "–"
    assert facts["Menggunakan barang milik daerah"] == "Tidak"
    assert facts["Memungut biaya dari masyarakat"] == "Ya"


def test_more_than_sixty_months_is_remarked_and_may_still_be_sent(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    write(usulan, pemain, "KLASIFIKASI", jangka_waktu_bulan=61)

    asked, checked = penulis.get(url_of("jawab", usulan, "KLASIFIKASI")), penulis.get(url_of("periksa", usulan))

    for page in (asked, checked):
        assert ["60 bulan" in item["note"] for item in page.context["perhatian"]] == [True]
    assert [item["act"] for item in checked.context["kirim"]] == ["ajukan"]


# --- kind and partners -----------------------------------------------------------------------------------------------


def test_the_check_shows_the_kind_with_its_sentence(usulan_at, penulis):
    usulan = usulan_at("DRAF")

    page = penulis.get(url_of("periksa", usulan))

    assert usulan.jenis == "KSDD_WAJIB"
    assert usulan.jenis_dasar["alasan"] in page.content.decode()
    assert page.context["perhatian"] == []


def test_the_check_warns_when_the_facts_belong_to_another_regime(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    write(usulan, pemain, "KLASIFIKASI", objek="HIBAH")

    page = penulis.get(url_of("periksa", usulan))

    assert [item["text"] for item in page.context["perhatian"]] == ["TL-06:"]
    assert "hibah" in page.content.decode()


@pytest.mark.parametrize(
    ("nama", "kode", "words"),
    [
        ("Pemerintah Kabupaten Hulu Sungai Selatan", "63.06", ["Unit kerja pemerintah daerah sendiri"]),
        ("Pemerintah Kabupaten Tapin", "63.07", ["Kabupaten Tapin", "Kabupaten Hulu Sungai Tengah"]),
    ],
)
def test_our_own_region_and_a_name_beside_another_code_come_back(usulan_at, penulis, nama, kode, words):
    usulan = usulan_at("DRAF")
    typed = {"mitra-1-nama": nama, "mitra-1-kelas": "DAERAH", "mitra-1-kode_wilayah": kode}

    page = penulis.post(url_of("jawab", usulan, "P4"), {"versi": "1", **typed})

    (fault,) = page.context["errors"]
    assert page.status_code == 422
    assert fault["id"] == "id_P4-mitra-1-kode_wilayah"
    assert all(word in fault["sentence"] for word in words)


def test_a_unit_of_our_own_government_may_be_named(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    typed = {"mitra-1-nama": "Dinas Sosial", "mitra-1-kelas": "UNIT_SENDIRI", "mitra-1-kode_wilayah": "63.06"}

    assert penulis.post(url_of("jawab", usulan, "P4"), {"versi": "1", **typed}).status_code == 302


# --- notes, words, lists ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kode", ["P1", "P8", "KLASIFIKASI"])
def test_the_note_of_return_stands_above_every_question(usulan_at, penulis, dunia, kode):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, alasan="Sebut desanya.", by=dunia.post("kepala:DINKES"))

    body = penulis.get(url_of("jawab", usulan, kode)).content.decode()

    assert body.index("Sebut desanya.") < body.index(f'data-uji="jawaban-{kode}"')


def test_forwarding_is_asked_once_above_and_below_the_answers(usulan_at, kepala):
    usulan = usulan_at("DIAJUKAN")

    body = kepala.get(url_of("usulan", usulan)).content.decode()

    assert body.count("Sesudah ini usulan berpindah ke Sekretariat TKKSD") == 2
    assert body.index('data-uji="langkah-usulan"') < body.index('id="KLASIFIKASI"')
    assert body.index('id="KLASIFIKASI"') < body.index('data-uji="langkah-bawah"')


@pytest.mark.parametrize(
    ("kode", "hint"),
    [
        ("P5", "Wajib bila pertanyaan 4 menyebut calon mitra."),
        ("P7", "Isi salah satu: indikator, atau alasan bila tanpa indikator."),
    ],
)
def test_what_is_owed_under_a_condition_is_not_called_one_that_may_stay_empty(usulan_at, penulis, kode, hint):
    page = penulis.get(url_of("jawab", usulan_at("DRAF"), kode))

    hinted = [
        part["isian"] for part in page.context["bagian"] if part["isian"] and part["isian"]["hint"].startswith(hint)
    ]
    assert len(hinted) == {"P5": 1, "P7": 2}[kode]
    assert not any(control["optional"] for control in hinted)


def test_money_is_shown_in_rupiah_and_support_without_money_with_a_dash(usulan_at, penulis):
    cards = {card["kode"]: card for card in penulis.get(url_of("usulan", usulan_at("DRAF"))).context["kartu"]}

    (table,) = cards["P8"]["tabel"]
    place = [column["label"] for column in table["columns"]].index("Nilai rupiah")
    assert [row[place] for row in table["rows"]] == ["Rp\u00a095.000.000,00", "–", "Rp\u00a060.000.000,00"]


def test_the_team_is_told_that_proposals_are_being_prepared(usulan_at, sekretariat, penulis):
    usulan_at("DRAF")
    usulan_at("DIAJUKAN", "bpbd_karhutla")
    told = "{} usulan sedang disiapkan; terbaca sesudah diteruskan kepala perangkat daerah."

    assert told.format(2) in sekretariat.get(INDEX).content.decode()
    assert told.format(1) in sekretariat.get(f"{INDEX}?opd=BPBD").content.decode()
    assert "sedang disiapkan" not in penulis.get(f"{INDEX}?opd=BPBD").content.decode()


def test_once_something_is_forwarded_the_list_speaks_for_itself(usulan_at, sekretariat):
    usulan_at("DRAF")
    usulan_at("DITERUSKAN", "bpbd_karhutla")

    assert "sedang disiapkan" not in sekretariat.get(INDEX).content.decode()
