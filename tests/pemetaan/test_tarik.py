"""Withdrawing a proposal before it is found eligible: tarik."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from tests.digests import nothing_changes


@pytest.mark.parametrize("status", ["DRAF", "DIAJUKAN", "DITERUSKAN"])
def test_the_office_withdraws_with_a_reason(usulan_at, pemain, status):
    usulan = usulan_at(status)

    actions.tarik(usulan, alasan=" Sudah termuat dalam usulan BPBD. ", by=pemain.ppksd("DINKES"))

    assert Usulan.objects.get(pk=usulan.pk).status == "DITARIK"
    last = Trail.objects.about(usulan).last()
    assert (last.act, last.source, last.target) == ("tarik", status, "DITARIK")
    assert last.note == "Sudah termuat dalam usulan BPBD."


def test_a_returned_proposal_may_be_withdrawn_and_its_answers_stay(usulan_at, pemain, dunia):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, alasan="Kurang.", by=dunia.post("kepala:DINKES"))

    actions.tarik(usulan, alasan="Tidak jadi.", by=pemain.ppksd("DINKES"))

    assert usulan.status == "DITARIK"
    assert usulan.jawaban.count() == 9


def test_an_eligible_proposal_is_not_withdrawn(usulan_at, pemain):
    usulan = usulan_at("LAYAK")

    with nothing_changes(), pytest.raises(NotNow, match=r"“Tarik usulan” tidak dapat dilakukan.*“Layak”"):
        actions.tarik(usulan, alasan="Tidak jadi.", by=pemain.ppksd("DINKES"))


def test_another_office_does_not_withdraw(usulan_at, pemain):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Denied, match="ditulis oleh PPKSD Dinas Kesehatan"):
        actions.tarik(usulan, alasan="Tidak jadi.", by=pemain.ppksd("DISHUB"))


@pytest.mark.parametrize("who", ["kepala:DINKES", "sekretariat"])
def test_nobody_else_withdraws(usulan_at, dunia, who):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Pejabat Penghubung"):
        actions.tarik(usulan, alasan="Tidak jadi.", by=dunia.post(who))


def test_without_a_reason_nothing_is_withdrawn(usulan_at, pemain):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Incomplete, match=r"^Tulis alasan penarikan\.$"):
        actions.tarik(usulan, alasan=" ", by=pemain.ppksd("DINKES"))
