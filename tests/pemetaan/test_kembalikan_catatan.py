"""Returning with notes on exact answers, and what the writer and the head see of them."""

import pytest
from django.urls import reverse

from petasama.core.errors import Incomplete
from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban, Komentar, Usulan
from tests.digests import nothing_changes

CATATAN = {"P2": "Sebut angka kasus 2025.", "P6": "  Tambah keluaran. ", "P3": " "}


def url_of(name, usulan, *more):
    return reverse(f"pemetaan:{name}", args=[usulan.pk, *more])


def test_each_note_becomes_an_open_remark_on_its_answer(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")

    actions.kembalikan(usulan, catatan=CATATAN, by=dunia.post("kepala:DINKES"))

    rows = Komentar.objects.filter(usulan=usulan).values_list("kode", "teks", "pengembalian", "ditutup_pada")
    assert list(rows) == [
        ("P2", "Sebut angka kasus 2025.", True, None),
        ("P6", "Tambah keluaran.", True, None),
    ]
    assert Usulan.objects.get(pk=usulan.pk).status == "DIKEMBALIKAN"


def test_a_general_word_alone_does_not_return_when_the_form_was_given(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Incomplete, match="paling sedikit satu catatan"):
        actions.kembalikan(usulan, alasan="Perbaiki.", catatan={"P2": " "}, by=dunia.post("kepala:DINKES"))


def test_a_note_on_a_question_that_does_not_exist_counts_for_nothing(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Incomplete):
        actions.kembalikan(usulan, catatan={"P99": "Perbaiki."}, by=dunia.post("kepala:DINKES"))


@pytest.mark.parametrize(("status", "who"), [("DIAJUKAN", "kepala:DINKES"), ("DITERUSKAN", "sekretariat")])
def test_the_form_returns_with_the_notes_of_the_parts(usulan_at, dunia, browser_of, status, who):
    usulan = usulan_at(status)
    browser = browser_of(dunia.post(who))

    page = browser.get(url_of("kembalikan", usulan))
    answer = browser.post(url_of("kembalikan", usulan), {"catatan_P2": CATATAN["P2"], "alasan": ""}, follow=True)

    assert len(page.context["lipatan"]) == 9
    assert f"Usulan {usulan.nomor} dikembalikan" in answer.content.decode()
    assert Komentar.objects.get(usulan=usulan).teks == CATATAN["P2"]


def test_the_form_keeps_the_general_word_when_no_part_is_named(usulan_at, kepala):
    usulan = usulan_at("DIAJUKAN")

    answer = kepala.post(url_of("kembalikan", usulan), {"alasan": "Perbaiki semuanya."})

    assert answer.status_code == 422
    assert answer.context["form"]["alasan"].value() == "Perbaiki semuanya."
    assert "paling sedikit satu catatan" in answer.content.decode()


def test_the_writer_sees_the_notes_on_top_and_at_the_question(usulan_at, dunia, penulis):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, catatan=CATATAN, by=dunia.post("kepala:DINKES"))

    page = penulis.get(url_of("usulan", usulan))
    question = penulis.get(url_of("jawab", usulan, "P2")).content.decode()

    assert [row["url"] for row in page.context["catatan_list"]] == [
        url_of("jawab", usulan, "P2"),
        url_of("jawab", usulan, "P6"),
    ]
    assert CATATAN["P2"] in question
    assert "Catatan pengembalian" in question


def test_sending_again_asks_once_while_a_note_stands_unanswered(usulan_at, dunia, penulis, pemain):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, catatan={"P2": CATATAN["P2"]}, by=dunia.post("kepala:DINKES"))
    before = penulis.get(url_of("periksa", usulan)).context["kirim"][0]
    actions.balas_komentar(Komentar.objects.get(usulan=usulan), teks="Sudah.", by=pemain.ppksd("DINKES"))

    after = penulis.get(url_of("periksa", usulan)).context["kirim"][0]
    penulis.post(after["url"])

    assert "belum dibalas" in before["confirm"]
    assert after["confirm"] == ""
    assert Usulan.objects.get(pk=usulan.pk).status == "DIAJUKAN"


def test_a_changed_answer_counts_as_mended(usulan_at, dunia, penulis, pemain):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, catatan={"P2": CATATAN["P2"]}, by=dunia.post("kepala:DINKES"))
    saved = Jawaban.objects.get(usulan=usulan, kode="P2")
    key, text = next((key, value) for key, value in saved.isi.items() if isinstance(value, str) and " " in value)
    usulan.refresh_from_db()

    actions.simpan_jawaban(usulan, kode="P2", isi={**saved.isi, key: f"{text} Tahun 2025."}, by=pemain.ppksd("DINKES"))

    assert penulis.get(url_of("periksa", usulan)).context["kirim"][0]["confirm"] == ""


def test_the_head_reads_the_sum_first_and_approves_from_the_page(usulan_at, kepala):
    usulan = usulan_at("DIAJUKAN")

    page = kepala.get(url_of("persetujuan", usulan))
    body = page.content.decode()

    assert [row["label"] for row in page.context["langkah"]] == ["Setujui dan teruskan", "Kembalikan untuk diperbaiki"]
    assert [label for label, _ in page.context["ringkasan"]] == [
        "Jenis", "Calon mitra", "Biaya", "Ditulis oleh", "Dikirim",
    ]  # fmt: skip
    assert body.index("Ringkasan") < body.index("Setujui dan teruskan") < body.index('id="P1"')
    kepala.post(page.context["langkah"][0]["url"])
    assert Usulan.objects.get(pk=usulan.pk).status == "DITERUSKAN"


def test_there_is_nothing_to_approve_before_it_was_sent(usulan_at, kepala):
    usulan = usulan_at("DRAF")

    assert kepala.get(url_of("persetujuan", usulan)).status_code == 409
