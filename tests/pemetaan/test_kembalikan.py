"""Returning a proposal to be mended: kembalikan."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from tests.digests import nothing_changes


def test_the_head_returns_with_a_reason_that_the_writer_sees(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")

    actions.kembalikan(usulan, alasan="  Sebut angka kasus 2025. ", by=dunia.post("kepala:DINKES"))

    stored = Usulan.objects.get(pk=usulan.pk)
    assert (stored.status, stored.catatan_kembali) == ("DIKEMBALIKAN", "Sebut angka kasus 2025.")
    last = Trail.objects.about(usulan).last()
    assert (last.act, last.source, last.target, last.note) == (
        "kembalikan",
        "DIAJUKAN",
        "DIKEMBALIKAN",
        "Sebut angka kasus 2025.",
    )


def test_the_secretariat_returns_what_was_forwarded(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")

    actions.kembalikan(usulan, alasan="Lampirkan persetujuan.", by=pemain.sekretariat)

    last = Trail.objects.about(usulan).last()
    assert (usulan.status, last.source, last.role) == ("DIKEMBALIKAN", "DITERUSKAN", "SEKRETARIAT_TKKSD")


def test_the_head_of_another_office_does_not_return(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Denied, match="menunggu Kepala Dinas Kesehatan"):
        actions.kembalikan(usulan, alasan="Kurang.", by=dunia.post("kepala:DISHUB"))


def test_the_secretariat_waits_for_the_head_and_the_head_lets_go_of_what_was_forwarded(usulan_at, pemain, dunia):
    sent, forwarded = usulan_at("DIAJUKAN"), usulan_at("DITERUSKAN", "bpbd_karhutla")

    with nothing_changes():
        with pytest.raises(Denied, match="hanya dapat dilakukan oleh Kepala Perangkat Daerah"):
            actions.kembalikan(sent, alasan="Kurang.", by=pemain.sekretariat)
        with pytest.raises(Denied, match="hanya dapat dilakukan oleh Sekretariat TKKSD"):
            actions.kembalikan(forwarded, alasan="Kurang.", by=dunia.post("kepala:BPBD"))


@pytest.mark.parametrize("alasan", ["", "  \n "])
def test_without_a_reason_nothing_is_returned(usulan_at, dunia, alasan):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.kembalikan(usulan, alasan=alasan, by=dunia.post("kepala:DINKES"))

    assert refusal.value.sentence == "Tulis alasan pengembalian, agar PPKSD tahu apa yang diperbaiki."
    assert [gap["field"] for gap in refusal.value.missing] == ["alasan"]


@pytest.mark.parametrize("status", ["DRAF", "LAYAK"])
def test_a_draft_and_a_decided_proposal_are_not_returned(usulan_at, pemain, status):
    usulan = usulan_at(status)

    with nothing_changes(), pytest.raises(NotNow, match="“Kembalikan untuk diperbaiki” tidak dapat dilakukan"):
        actions.kembalikan(usulan, alasan="Kurang.", by=pemain.sekretariat)


def test_another_government_returns_nothing(usulan_at, tapin):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.kembalikan(usulan, alasan="Kurang.", by=tapin.post("sekretariat"))
