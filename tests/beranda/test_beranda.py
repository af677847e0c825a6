"""The home page: each role sees the round and its own work."""

import pytest
from django.urls import reverse

from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from tests.browsing import browser

ROLES = ["sekretariat", "kepala:DINKES", "kursi:KETUA", "kursi:ANGGOTA_1", "bupati", "hukum", "inspektorat"]


def page(post):
    return browser(post).get(reverse("beranda:beranda"))


@pytest.mark.parametrize("key", ROLES)
def test_every_role_sees_seven_steps_and_four_figures(dunia, key):
    answer = page(dunia.post(key))

    assert answer.status_code == 200
    assert len(answer.context["langkah"]) == 7
    assert len(answer.context["angka"]) == 4
    assert [step["state"] for step in answer.context["langkah"]][:3] == ["done", "now", "next"]


def test_the_secretariat_sees_every_office_and_who_lacks_ppksd(dunia):
    answer = page(dunia.post("sekretariat"))

    tiles = {tile["title"]: tile for tile in answer.context["petak"]}
    assert len(tiles) == 32
    assert tiles["BAGKESRA"]["note"] == "PPKSD kurang 1"
    assert tiles["DINKES"]["note"] == "belum mulai"
    assert "1 perangkat daerah belum punya dua PPKSD." in answer.content.decode()


def test_an_office_sees_only_its_own_tile(dunia):
    answer = page(dunia.post("kepala:DINKES"))

    assert [tile["title"] for tile in answer.context["petak"]] == ["DINKES"]


def test_a_head_is_told_of_the_proposal_that_waits(dunia, usulan_at):
    usulan = usulan_at("DIAJUKAN")

    answer = page(dunia.post("kepala:DINKES"))

    assert f"{usulan.nomor} menunggu persetujuan Anda." in answer.content.decode()


def test_a_writer_is_told_of_a_returned_proposal_with_its_note(dunia, pemain, usulan_at):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, alasan="Sebutkan desanya.", by=dunia.post("kepala:DINKES"))

    answer = page(pemain.ppksd("DINKES"))

    text = answer.content.decode()
    assert f"{usulan.nomor} dikembalikan." in text
    assert "Sebutkan desanya." in text


def test_scoring_waits_for_each_assessor(dunia, rapat_at):
    rapat_at("PENILAIAN")

    answer = page(dunia.post("kursi:ANGGOTA_1"))

    assert "2 usulan belum Anda nilai." in answer.content.decode()


def test_signing_waits_for_the_secretary_only_until_signed(dunia, rapat_at):
    rapat_at("DITUTUP")

    asked = page(dunia.post("kursi:SEKRETARIS")).content.decode()
    other = page(dunia.post("kursi:ANGGOTA_1")).content.decode()

    assert "Berita Acara menunggu tanda tangan Anda." in asked
    assert "Berita Acara menunggu tanda tangan Anda." not in other


def test_the_second_government_sees_its_own_world_only(tapin):
    assert Usulan.objects.filter(daerah=tapin.daerah).exists()
    answer = page(tapin.post("sekretariat"))

    assert answer.status_code == 200
    assert "Hulu Sungai Selatan" not in answer.content.decode()
    assert Putaran.objects.visible_to(tapin.post("sekretariat")).count() == 1


def test_the_home_page_costs_the_same_with_more_proposals(dunia, usulan_at, django_assert_max_num_queries):
    usulan_at("DITERUSKAN")
    sekretariat = browser(dunia.post("sekretariat"))
    sekretariat.get(reverse("beranda:beranda"))
    with django_assert_max_num_queries(100) as few:
        sekretariat.get(reverse("beranda:beranda"))
    for kode in ("bpbd_karhutla", "bakeuda_opsen", "disperdag_metrologi"):
        usulan_at("DITERUSKAN", kode)

    with django_assert_max_num_queries(100) as many:
        sekretariat.get(reverse("beranda:beranda"))

    assert len(many) == len(few)


def test_another_round_is_shown_on_request(dunia):
    persiapan.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))

    post = dunia.post("sekretariat")
    newest = page(post)
    chosen = browser(post).get(reverse("beranda:beranda"), {"putaran": "2027"})

    assert "Putaran 2028" in newest.context["judul"]
    assert "Putaran 2027" in chosen.context["judul"]


def test_a_tile_leads_only_to_proposals_that_this_person_may_read(dunia, usulan_at):
    usulan_at("DIAJUKAN")

    tiles = {tile["title"]: tile for tile in page(dunia.post("sekretariat")).context["petak"]}

    assert tiles["DINKES"]["note"] == "1 usulan"
    assert tiles["DINKES"]["url"] == ""


def test_in_a_round_past_proposing_an_office_without_proposals_did_not_propose(dunia, rapat_at):
    rapat_at("RENCANA")

    tiles = {tile["title"]: tile for tile in page(dunia.post("sekretariat")).context["petak"]}

    assert tiles["BAGKESRA"]["note"] == "tidak mengusulkan"
    assert tiles["DINKES"]["tone"] == 3
