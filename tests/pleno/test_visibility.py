"""Who sees what of a meeting; scores are blind until scoring closes (rights table of the plenary)."""

import pytest

from petasama.core.models import Trail
from petasama.core.policies import permits
from petasama.core.trail import told
from petasama.pleno import actions, policies
from petasama.pleno.models import Abstain, BobotKriteria, ButirSidang, Penilaian, PesertaRapat, RapatPleno
from tests.pleno.conftest import usulan_of
from tests.rounds import PEMBACA

RAHASIA = "Suara saya untuk usulan ini tidak untuk dibaca siapa pun sebelum waktunya."


@pytest.fixture
def dinilai(rapat_pada, menilai, dunia):
    """Scoring is open: the chair and a member have scored two proposals, the member abstains from the third."""
    rapat = rapat_pada("PENILAIAN")
    for kursi in ("kursi:KETUA", "kursi:ANGGOTA_1"):
        menilai(rapat, "dinkes_malaria", kursi, 4)
        menilai(rapat, "bpbd_karhutla", kursi, 3)
    menilai(rapat, "bappelitbangda_ulm", "kursi:KETUA", 3)
    ulm = usulan_of(rapat, "bappelitbangda_ulm")
    actions.abstain(rapat, usulan=ulm, alasan=RAHASIA, by=dunia.post("kursi:ANGGOTA_1"))
    return rapat


def counts(model, posts) -> dict[str, int]:
    """How many rows each role sees, without those who see none."""
    seen = {peran: model.objects.visible_to(post).count() for peran, post in posts.items()}
    return {peran: number for peran, number in seen.items() if number}


def test_the_meeting_its_weights_and_seats_are_for_readers_of_the_team(rapat_pada, semua_peran):
    rapat_pada("RENCANA")

    assert counts(RapatPleno, semua_peran) == dict.fromkeys(PEMBACA, 1)
    assert counts(BobotKriteria, semua_peran) == dict.fromkeys(PEMBACA, 7)
    assert counts(PesertaRapat, semua_peran) == dict.fromkeys(PEMBACA, 9)


def test_while_scoring_is_open_assessors_see_their_own_values_and_nobody_sees_anothers(dinilai, semua_peran):
    assert Penilaian.objects.count() == 7 * 5

    assert counts(Penilaian, semua_peran) == {"KETUA_TKKSD": 7 * 3, "ANGGOTA_TKKSD": 7 * 2}


def test_abstentions_are_as_blind_as_values(dinilai, semua_peran, dunia):
    assert Abstain.objects.count() == 2

    assert counts(Abstain, semua_peran) == {"ANGGOTA_TKKSD": 1}
    assert Abstain.objects.visible_to(dunia.post("kursi:WAKIL_KETUA_2")).get().perangkat_daerah_sendiri


def test_an_assessor_sees_no_row_of_another_assessor(dinilai, dunia):
    post = dunia.post("kursi:ANGGOTA_2")

    assert not Penilaian.objects.visible_to(post).exists()
    assert not Abstain.objects.visible_to(post).exists()


def test_after_closing_readers_of_the_team_see_all_and_others_nothing(dinilai, semua_peran, pemain):
    actions.tutup_penilaian(dinilai, by=pemain.ketua)

    assert counts(Penilaian, semua_peran) == dict.fromkeys(PEMBACA, 7 * 5)
    assert counts(Abstain, semua_peran) == dict.fromkeys(PEMBACA, 2)
    assert counts(ButirSidang, semua_peran) == dict.fromkeys(PEMBACA, 3)


def test_until_the_session_is_closed_the_proposing_office_sees_no_decision(rapat_pada, semua_peran, pemain):
    rapat_pada("SIDANG")

    readers = {peran for peran, post in semua_peran.items() if ButirSidang.objects.outcome_visible_to(post).exists()}

    assert readers == PEMBACA


@pytest.mark.parametrize("model", [RapatPleno, BobotKriteria, PesertaRapat, Penilaian, Abstain, ButirSidang])
def test_another_government_sees_nothing_of_it(model, rapat_pada, tapin):
    rapat_pada("SIDANG")

    assert not [key for key, post in tapin.posts.items() if model.objects.visible_to(post).exists()]


def test_a_post_named_in_rows_of_another_government_does_not_open_them(dinilai, tapin):
    own = Penilaian.objects.filter(usulan=usulan_of(dinilai, "bappelitbangda_ulm"))
    own.update(penilai=tapin.post("kursi:KETUA"))

    assert not Penilaian.objects.visible_to(tapin.post("kursi:KETUA")).exists()


def test_the_history_of_a_proposal_tells_neither_who_scored_it_nor_who_abstained_and_why(dinilai, dunia):
    for kode in ("dinkes_malaria", "bappelitbangda_ulm"):
        usulan = usulan_of(dinilai, kode)

        history = told(usulan, zone=dunia.daerah.zona_waktu)

        assert "menyatakan usulan layak" in history[0]["sentence"], "the latest entry is still the review"
    assert Trail.objects.filter(act="abstain", note=RAHASIA).exists(), "the chain keeps it all the same"


def test_how_far_assessors_have_come_is_for_those_who_run_the_meeting(rapat_pada, semua_peran):
    rapat = rapat_pada("PENILAIAN")

    watching = {peran for peran, post in semua_peran.items() if permits(policies.check_pantau, rapat, by=post)}

    assert watching == {"SEKRETARIAT_TKKSD", "KETUA_TKKSD"}
