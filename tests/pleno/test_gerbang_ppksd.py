"""Gate GT-6 asks what the sending of a proposal asked: two liaison officers, grace, or an exception with its reason."""

from datetime import date

import pytest

from petasama.core import clock
from petasama.core.errors import NotNow
from petasama.organisasi.actions import akhiri
from petasama.organisasi.models import Penugasan
from petasama.persiapan import actions as persiapan
from petasama.pleno.policies import check_gerbang


def second_of(dunia, kode):
    """The second liaison officer of an office."""
    return Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=dunia.perangkat[kode]).order_by("-pk")[0]


def test_a_proposal_sent_in_grace_passes(dunia, pemain, usulan_at):
    with clock.fixed_at(pemain.saat(11, 1, tahun=2026)):
        akhiri(second_of(dunia, "DINKES"), alasan="Mutasi", by=dunia.post("kepala:DINKES"))

    usulan = usulan_at("LAYAK")  # sent on 5 November, in the 14 days

    check_gerbang([usulan])


def test_a_proposal_sent_with_an_exception_passes(dunia, putaran, usulan_at):
    Penugasan.objects.filter(pk=second_of(dunia, "DINKES").pk).delete()
    with clock.fixed_at(clock.now().replace(day=2)):
        persiapan.izinkan_ppksd_kurang(
            dunia.perangkat["DINKES"], putaran=putaran, alasan="Menunggu pelantikan.", sampai=date(2026, 11, 30),
            by=dunia.post("sekretariat"),
        )  # fmt: skip

    check_gerbang([usulan_at("LAYAK")])


def test_without_either_the_gate_stays_shut(dunia, usulan_at):
    usulan = usulan_at("LAYAK")
    Penugasan.objects.filter(pk=second_of(dunia, "DINKES").pk).delete()

    with pytest.raises(NotNow, match="GT-6 Dua PPKSD"):
        check_gerbang([usulan])
