"""A round that is not ready to be scored: buka_penilaian refuses, or passes over what is nobody's turn."""

import pytest

from petasama.core.errors import NotNow
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import Penelaahan
from petasama.pleno import actions
from tests.rounds import nothing_changes


def test_a_proposal_that_awaits_its_review_holds_it_up(usulan_at, rapat_at, pemain):
    usulan_at("DITERUSKAN", "disdik_anak_tidak_sekolah")
    rapat = rapat_at("RENCANA", ("dinkes_malaria",))

    with nothing_changes(), pytest.raises(NotNow, match=r"Masih ada 1 usulan yang belum ditelaah\. Selesaikan"):
        actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "RENCANA"


def test_a_proposal_returned_to_its_office_does_not(usulan_at, rapat_at, pemain):
    returned = usulan_at("DITERUSKAN", "disdik_anak_tidak_sekolah")
    pemetaan.kembalikan(returned, alasan="Sebutkan sekolahnya.", by=pemain.sekretariat)
    rapat = rapat_at("RENCANA", ("dinkes_malaria",))

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "PENILAIAN"


def test_without_an_eligible_proposal_there_is_nothing_to_score(rapat_at, pemain):
    rapat = rapat_at("RENCANA", ())

    with nothing_changes(), pytest.raises(NotNow, match="Belum ada usulan yang dinyatakan layak"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def test_a_reply_that_the_secretariat_has_not_answered_holds_it_up(usulan_at, rapat_at, pemain):
    refused = usulan_at("DITERUSKAN", "disdik_anak_tidak_sekolah")
    rapat = rapat_at("RENCANA", ("dinkes_malaria",))
    pemetaan.nyatakan_tidak_layak(refused, kode_tl="TL-13", alasan="Sama dengan usulan lain.", by=pemain.sekretariat)
    Penelaahan.objects.filter(usulan=refused).update(tanggapan="Usulan yang disebut sudah ditarik.")

    with nothing_changes(), pytest.raises(NotNow, match=f"Jawab dahulu tanggapan atas telaah {refused.nomor}"):
        actions.buka_penilaian(rapat, by=pemain.ketua)

    pemetaan.jawab_tanggapan(refused, alasan="Objeknya tetap sama.", by=pemain.sekretariat)
    actions.buka_penilaian(rapat, by=pemain.ketua)
    assert rapat.status == "PENILAIAN"
