"""One search box over everything that the person may see, and nothing else."""

from html import unescape

import pytest
from django.urls import reverse

from petasama.core.searches import search
from petasama.pemetaan import actions as pemetaan
from tests.browsing import browser

PAGE = reverse("beranda:cari")


def found(post, words):
    return {group.label: [hit.title for hit in group.hits] for group in search(words, post)}


def page(post, words):
    return unescape(browser(post).get(PAGE, {"q": words}).content.decode())


def test_a_proposal_is_found_by_number_by_words_of_its_name_and_by_office(dunia, usulan_at):
    usulan = usulan_at("DITERUSKAN")
    words = usulan.judul.split()

    for typed in (usulan.nomor, usulan.nomor.lower(), f"{words[-1]} {words[0]}".upper(), "dinas kesehatan"):
        assert str(usulan) in found(dunia.post("sekretariat"), typed)["Usulan"], typed


def test_every_word_must_be_found(dunia, usulan_at):
    usulan = usulan_at("DITERUSKAN")

    assert "Usulan" not in found(dunia.post("sekretariat"), f"{usulan.judul.split()[0]} antariksa")


@pytest.mark.parametrize(
    ("key", "sees"),
    [("kepala:DINKES", True), ("kepala:BPBD", False), ("sekretariat", False), ("inspektorat", False)],
)
def test_a_draft_is_found_by_its_own_office_only(dunia, usulan_at, key, sees):
    usulan = usulan_at("DRAF")

    assert ("Usulan" in found(dunia.post(key), usulan.nomor)) is sees


def test_the_second_government_is_never_found(dunia, tapin):
    for key in ("sekretariat", "kepala:DINKES", "admin", "inspektorat"):
        assert "KNR-63.05" not in page(dunia.post(key), "KNR").replace("“KNR”", "")
    assert "Usulan" in found(tapin.post("kepala:DINKES"), "KNR-63.05")


def test_rounds_meetings_decrees_and_papers_are_found_too(dunia, putaran, rapat_at):
    rapat = rapat_at("DITUTUP")

    assert "Putaran 2027 → RKPD 2028" in found(dunia.post("kepala:DINKES"), "2028")["Putaran"]
    assert str(rapat) in found(dunia.post("kursi:KETUA"), "rapat pleno 2027")["Rapat pleno"]
    assert "Rapat pleno" not in found(dunia.post("kepala:DINKES"), "rapat pleno 2027")
    assert found(dunia.post("sekretariat"), "berita acara")["Dokumen"]


def test_one_letter_finds_nothing_and_says_what_is_needed(dunia):
    assert found(dunia.post("sekretariat"), "a") == {}
    assert "Ketik paling sedikit dua huruf." in page(dunia.post("sekretariat"), "a")


def test_the_page_names_what_was_looked_for_and_keeps_signs_harmless(dunia):
    answer = browser(dunia.post("sekretariat")).get(PAGE, {"q": "<script>alert(1)</script>"})

    assert b"<script>alert" not in answer.content
    assert "Tidak ada yang cocok" in answer.content.decode()


def test_signs_of_the_database_are_plain_letters(dunia, usulan_at):
    usulan_at("DITERUSKAN")

    assert "Usulan" not in found(dunia.post("sekretariat"), "%%")
    assert "Usulan" not in found(dunia.post("sekretariat"), "' OR 1=1 --")


def test_many_finds_are_cut_with_a_hint(pemain, putaran):
    writer = pemain.ppksd("DINKES")
    for _ in range(12):
        pemetaan.usulkan(putaran, perangkat_daerah=writer.perangkat_daerah, by=writer)

    assert len(found(writer, "USL")["Usulan"]) == 10
    assert "Masih ada yang lain." in page(writer, "USL")
