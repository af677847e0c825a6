"""Sending a proposal: ajukan."""

import pytest

from petasama.core.errors import Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions


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
