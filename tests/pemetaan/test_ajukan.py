"""Sending a proposal: ajukan."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.persiapan import actions as persiapan
from tests.digests import nothing_changes


def test_complete_draft_becomes_diajukan_and_leaves_a_trail(usulan_at, pemain):
    usulan = usulan_at("DRAF")

    actions.ajukan(usulan, by=pemain.ppksd("DINKES"))

    assert usulan.status == "DIAJUKAN"
    last = Trail.objects.about(usulan).last()
    assert (last.act, last.source, last.target, last.role) == ("ajukan", "DRAF", "DIAJUKAN", "PPKSD")


def test_missing_answers_are_named_to_the_writer(usulan_at, pemain):
    usulan = usulan_at("DRAF", "dishub_bpvp")

    with pytest.raises(Incomplete) as refusal:
        actions.ajukan(usulan, by=pemain.ppksd("DISHUB"))

    places = {gap["field"].split(".")[0] for gap in refusal.value.missing}
    assert {"P2", "P3", "P6", "P7", "P8", "KLASIFIKASI"} <= places
    usulan.refresh_from_db()
    assert usulan.status == "DRAF"


def test_an_office_with_one_ppksd_is_refused(usulan_at, pemain, dunia):
    usulan = usulan_at("DRAF")
    office = dunia.perangkat["DINKES"]
    Penugasan.objects.ppksd(pemain.saat(11, 10, tahun=2026).date()).filter(perangkat_daerah=office).last().delete()

    with pytest.raises(NotNow, match="baru mempunyai 1 PPKSD"):
        actions.ajukan(usulan, by=pemain.ppksd("DINKES"))


@pytest.mark.parametrize("who", ["kepala:DINKES", "sekretariat", "kursi:KETUA"])
def test_only_a_liaison_officer_sends(usulan_at, dunia, who):
    usulan = usulan_at("DRAF")

    with nothing_changes(), pytest.raises(Denied, match=r"hanya dapat dilakukan oleh Pejabat Penghubung"):
        actions.ajukan(usulan, by=dunia.post(who))


def test_a_liaison_officer_of_another_office_does_not_send(usulan_at, pemain):
    usulan = usulan_at("DRAF")

    with nothing_changes(), pytest.raises(Denied, match="ditulis oleh PPKSD Dinas Kesehatan"):
        actions.ajukan(usulan, by=pemain.ppksd("DISHUB"))


def test_sending_twice_is_refused(usulan_at, pemain):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Diajukan ke kepala perangkat daerah”"):
        actions.ajukan(usulan, by=pemain.ppksd("DINKES"))


def test_a_returned_proposal_is_sent_again_and_its_note_is_taken_off(usulan_at, pemain, dunia):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, alasan="Perjelas target.", by=dunia.post("kepala:DINKES"))
    assert usulan.catatan_kembali == "Perjelas target."

    with pemain.pada(11, 20, tahun=2026):
        actions.ajukan(usulan, by=pemain.ppksd("DINKES"))

    stored = Usulan.objects.get(pk=usulan.pk)
    assert (stored.status, stored.catatan_kembali) == ("DIAJUKAN", "")
    assert stored.diajukan_pada == pemain.saat(11, 20, tahun=2026)


def test_a_returned_proposal_may_be_sent_until_the_end_of_the_review_but_a_draft_may_not(
    usulan_at, pemain, putaran, dunia
):
    draft, returned = usulan_at("DRAF", "bpbd_karhutla"), usulan_at("DITERUSKAN")
    persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
    actions.kembalikan(returned, alasan="Perjelas target.", by=pemain.sekretariat)
    draft.refresh_from_db()
    returned.refresh_from_db()

    with pemain.pada(12, 31, 23.5, tahun=2026):
        with nothing_changes(), pytest.raises(NotNow, match="tidak sedang menerima usulan"):
            actions.ajukan(draft, by=pemain.ppksd("BPBD"))
        assert actions.ajukan(returned, by=pemain.ppksd("DINKES")).status == "DIAJUKAN"


def test_after_the_review_a_returned_proposal_stays(usulan_at, pemain, putaran):
    returned = usulan_at("DITERUSKAN")
    persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
    actions.kembalikan(returned, alasan="Perjelas target.", by=pemain.sekretariat)
    returned.refresh_from_db()

    with pemain.pada(1, 1), nothing_changes(), pytest.raises(NotNow, match="Hubungi Sekretariat TKKSD"):
        actions.ajukan(returned, by=pemain.ppksd("DINKES"))


def test_of_two_liaison_officers_who_send_at_once_one_is_told_to_look_again(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    seen_by_second = Usulan.objects.get(pk=usulan.pk)
    actions.ajukan(usulan, by=pemain.ppksd("DINKES"))

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah oleh orang lain"):
        actions.ajukan(seen_by_second, by=pemain.ppksd("DINKES"))


def test_what_is_missing_is_read_fresh_when_the_answer_was_emptied_meanwhile(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    seen_by_second = Usulan.objects.prefetch_related("jawaban").get(pk=usulan.pk)
    actions.simpan_jawaban(usulan, kode="P6", isi={}, by=pemain.ppksd("DINKES"))

    with nothing_changes(), pytest.raises(Incomplete, match="Keluaran"):
        actions.ajukan(seen_by_second, by=pemain.ppksd("DINKES"))
