"""An office states that it has nothing to propose."""

from datetime import date

import pytest
from django.urls import reverse

from petasama.core.duties import duties_for, duties_in
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import PernyataanNihil
from petasama.persiapan.rapor import rapor_of
from tests.digests import nothing_changes

ALASAN = "Kerja sama yang ada masih berjalan dan mencukupi."
NOV_10 = date(2026, 11, 10)
BELUM = "Perangkat daerah Anda belum mengusulkan."


@pytest.fixture
def nihil(putaran, dunia, pemain):
    return actions.nyatakan_nihil(
        putaran, perangkat_daerah=dunia.perangkat["DINKES"], alasan=ALASAN, by=pemain.ppksd("DINKES")
    )


def waiting(post):
    return [duty.text for duty in duties_for(post, duties_in(post.daerah_id, on=NOV_10), on=NOV_10)]


def test_a_statement_waits_for_the_head_and_ends_the_waiting_for_a_proposal(pemain, dunia, putaran):
    before = waiting(pemain.ppksd("DINKES"))

    actions.nyatakan_nihil(
        putaran, perangkat_daerah=dunia.perangkat["DINKES"], alasan=f" {ALASAN} ", by=pemain.ppksd("DINKES")
    )

    stored = PernyataanNihil.objects.get()
    assert (stored.status, stored.alasan) == ("DIAJUKAN", ALASAN)
    assert BELUM in before
    assert BELUM not in waiting(pemain.ppksd("DINKES"))
    assert f"Pernyataan nihil untuk {putaran} menunggu persetujuan Anda." in waiting(dunia.post("kepala:DINKES"))


def test_the_head_approves(nihil, dunia):
    actions.setujui_nihil(nihil, by=dunia.post("kepala:DINKES"))

    stored = PernyataanNihil.objects.get(pk=nihil.pk)
    assert (stored.status, stored.disetujui_oleh) == ("DISETUJUI", dunia.post("kepala:DINKES"))
    assert Trail.objects.about(nihil).last().act == "setujui_nihil"


def test_a_returned_statement_is_waited_for_again_and_may_be_made_anew(nihil, pemain, dunia, putaran):
    actions.tolak_nihil(nihil, alasan="Ada potensi posyandu.", by=dunia.post("kepala:DINKES"))

    assert BELUM in waiting(pemain.ppksd("DINKES"))
    again = actions.nyatakan_nihil(
        putaran, perangkat_daerah=dunia.perangkat["DINKES"], alasan=ALASAN, by=pemain.ppksd("DINKES")
    )
    assert again.pk != nihil.pk


def test_the_writer_cancels(nihil, pemain):
    actions.batalkan_nihil(nihil, by=pemain.ppksd("DINKES"))

    assert PernyataanNihil.objects.get(pk=nihil.pk).status == "DIBATALKAN"


def test_a_new_proposal_makes_it_void_and_says_so(nihil, pemain, dunia, putaran):
    actions.setujui_nihil(nihil, by=dunia.post("kepala:DINKES"))

    actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=pemain.ppksd("DINKES"))

    told = Trail.objects.about(nihil).last()
    assert PernyataanNihil.objects.get(pk=nihil.pk).status == "DIBATALKAN"
    assert (told.act, told.note) == ("batalkan_nihil", "Perangkat daerah membuat usulan.")


def test_an_office_whose_proposal_lives_has_something_to_propose(usulan_at, putaran, dunia, pemain):
    usulan = usulan_at("DRAF")
    words = {"perangkat_daerah": dunia.perangkat["DINKES"], "alasan": ALASAN, "by": pemain.ppksd("DINKES")}

    with nothing_changes(), pytest.raises(NotNow, match=usulan.nomor):
        actions.nyatakan_nihil(putaran, **words)

    actions.tarik(usulan, alasan="Tidak jadi.", by=pemain.ppksd("DINKES"))
    assert actions.nyatakan_nihil(putaran, **words).status == "DIAJUKAN"


def test_strangers_empty_reasons_and_a_second_statement_are_refused(nihil, putaran, dunia, pemain, tapin):
    health, transport = dunia.perangkat["DINKES"], dunia.perangkat["DISHUB"]

    with nothing_changes():
        with pytest.raises(Denied):
            actions.nyatakan_nihil(putaran, perangkat_daerah=transport, alasan=ALASAN, by=pemain.ppksd("DINKES"))
        with pytest.raises(NotNow, match="sudah menyatakan nihil"):
            actions.nyatakan_nihil(putaran, perangkat_daerah=health, alasan=ALASAN, by=pemain.ppksd("DINKES"))
        with pytest.raises(Incomplete):
            actions.nyatakan_nihil(putaran, perangkat_daerah=transport, alasan=" ", by=pemain.ppksd("DISHUB"))
        with pytest.raises(Denied):
            actions.setujui_nihil(nihil, by=dunia.post("kepala:DISHUB"))
        with pytest.raises(Denied, match="daerah lain"):
            actions.setujui_nihil(nihil, by=tapin.post("sekretariat"))


def test_after_the_days_of_proposals_nothing_is_stated(putaran, dunia, pemain):
    with pemain.pada(12, 5, tahun=2026), nothing_changes(), pytest.raises(NotNow, match="sudah ditutup"):
        actions.nyatakan_nihil(
            putaran, perangkat_daerah=dunia.perangkat["DINKES"], alasan=ALASAN, by=pemain.ppksd("DINKES")
        )


def test_the_report_counts_an_approved_nihil_as_an_answer(nihil, putaran, dunia):
    offices, late = [dunia.perangkat["DINKES"]], date(2026, 12, 2)
    before = rapor_of(putaran, offices, on=late)[0].sel["TIDAK_DIPETAKAN"].ada

    actions.setujui_nihil(nihil, by=dunia.post("kepala:DINKES"))

    assert (before, rapor_of(putaran, offices, on=late)[0].sel["TIDAK_DIPETAKAN"].ada) == (True, False)


def test_it_goes_through_the_pages(putaran, penulis, kepala):
    listed = penulis.get(reverse("pemetaan:index"))
    answer = penulis.post(listed.context["nihil_baru"], {"alasan": ALASAN}, follow=True)
    page = answer.redirect_chain[-1][0]

    kepala.post(kepala.get(page).context["langkah"][0]["url"])

    stored = PernyataanNihil.objects.get()
    assert stored.status == "DISETUJUI"
    assert "Nihil." in penulis.get(reverse("pemetaan:index")).content.decode()


def test_the_head_returns_it_with_a_reason(nihil, kepala):
    empty = kepala.post(reverse("pemetaan:tolak-nihil", args=[nihil.pk]), {"alasan": ""})
    kepala.post(reverse("pemetaan:tolak-nihil", args=[nihil.pk]), {"alasan": "Ada potensi posyandu."})

    assert empty.status_code == 422
    assert PernyataanNihil.objects.get(pk=nihil.pk).catatan == "Ada potensi posyandu."


def test_readers_know_it_only_once_it_is_approved(nihil, dunia, sekretariat):
    page = reverse("pemetaan:nihil", args=[nihil.pk])
    before = sekretariat.get(page).status_code

    actions.setujui_nihil(nihil, by=dunia.post("kepala:DINKES"))

    assert (before, sekretariat.get(page).status_code) == (404, 200)
