"""Who sees decrees: drafts are for readers of the coordination team, what is issued for the whole government."""

import pytest

from petasama.dokumen.models import Dokumen
from petasama.organisasi.peran import Peran
from petasama.penetapan import actions
from petasama.penetapan.models import ButirKeputusan, Keputusan
from tests.pleno.conftest import semua_peran as semua_peran

PEMBACA = {
    "SEKRETARIAT_TKKSD", "KETUA_TKKSD", "ANGGOTA_TKKSD", "BUPATI", "BAGIAN_HUKUM", "PERENCANA", "INSPEKTORAT",
}  # fmt: skip


@pytest.fixture
def draft(keputusan, usulan_dari, pemain):
    kept = [usulan_dari("DINKES")]
    return actions.susun_perubahan(keputusan, sifat="PERUBAHAN", usulan=kept, by=pemain.sekretariat)


def seeing(rows, posts) -> set[str]:
    return {peran for peran, post in posts.items() if rows.visible_to(post).exists()}


def test_a_draft_and_its_annex_are_for_readers_of_the_team(draft, semua_peran):
    assert seeing(Keputusan.objects.filter(pk=draft.pk), semua_peran) == PEMBACA
    assert seeing(ButirKeputusan.objects.filter(keputusan=draft), semua_peran) == PEMBACA


def test_an_issued_decree_and_its_annex_are_for_the_whole_government(keputusan, semua_peran):
    everybody = {peran.value for peran in Peran}

    assert seeing(Keputusan.objects.filter(pk=keputusan.pk), semua_peran) == everybody
    assert seeing(ButirKeputusan.objects.filter(keputusan=keputusan), semua_peran) == everybody


@pytest.mark.parametrize("status", ["DIUBAH", "DICABUT"])
def test_an_ended_decree_stays_readable(status, keputusan, dunia):
    Keputusan.objects.filter(pk=keputusan.pk).update(status=status)

    assert Keputusan.objects.visible_to(dunia.post("kepala:DISDIK")).get() == keputusan


def test_its_paper_is_for_readers_of_the_team_and_for_the_offices(keputusan, semua_peran):
    papers = Dokumen.objects.filter(pk=keputusan.dokumen_id)

    assert seeing(papers, semua_peran) == PEMBACA | {"PPKSD", "KEPALA_OPD"}


def test_another_government_sees_neither(draft, tapin):
    for post in tapin.posts.values():
        assert not Keputusan.objects.visible_to(post).exists()
        assert not ButirKeputusan.objects.visible_to(post).exists()
        assert not Dokumen.objects.visible_to(post).exists()
