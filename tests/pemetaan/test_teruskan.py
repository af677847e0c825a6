"""The head of the office approves and forwards: teruskan."""

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.persiapan.models import Putaran
from tests.digests import nothing_changes
from tests.world import SAAT


def test_the_head_forwards_and_leaves_a_trail(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")

    actions.teruskan(usulan, by=dunia.post("kepala:DINKES"))

    stored = Usulan.objects.get(pk=usulan.pk)
    assert (stored.status, stored.diteruskan_pada) == ("DITERUSKAN", SAAT)
    last = Trail.objects.about(usulan).last()
    assert (last.act, last.source, last.target, last.role) == ("teruskan", "DIAJUKAN", "DITERUSKAN", "KEPALA_OPD")


def test_the_head_of_another_office_does_not_forward(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Denied, match=r"^Usulan ini menunggu Kepala Dinas Kesehatan\.$"):
        actions.teruskan(usulan, by=dunia.post("kepala:DISHUB"))


@pytest.mark.parametrize("who", ["sekretariat", "kursi:KETUA", "bupati"])
def test_nobody_else_forwards(usulan_at, dunia, who):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Kepala Perangkat Daerah"):
        actions.teruskan(usulan, by=dunia.post(who))


def test_the_writer_does_not_approve_the_own_proposal(usulan_at, pemain):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Denied, match="“Setujui dan teruskan”"):
        actions.teruskan(usulan, by=pemain.ppksd("DINKES"))


def test_the_head_of_the_same_office_elsewhere_does_not_forward_ours(usulan_at, tapin):
    usulan = usulan_at("DIAJUKAN")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.teruskan(usulan, by=tapin.post("kepala:DINKES"))


@pytest.mark.parametrize(("status", "label"), [("DRAF", "Draf"), ("DITERUSKAN", "Diteruskan ke Sekretariat TKKSD")])
def test_only_what_was_sent_is_forwarded_and_once(usulan_at, dunia, status, label):
    usulan = usulan_at(status)

    with nothing_changes(), pytest.raises(NotNow, match=f"berstatus “{label}”"):
        actions.teruskan(usulan, by=dunia.post("kepala:DINKES"))


def test_a_late_proposal_cannot_slip_into_the_plenary_stage(usulan_at, putaran, dunia):
    usulan = usulan_at("DIAJUKAN")
    Putaran.objects.filter(pk=putaran.pk).update(status="PLENO")
    usulan = Usulan.objects.get(pk=usulan.pk)

    with pytest.raises(NotNow, match="tidak dapat lagi diteruskan"):
        actions.teruskan(usulan, by=dunia.post("kepala:DINKES"))
