"""Closing blind scoring too early: tutup_penilaian names what is still without a value."""

from decimal import Decimal

import pytest

from petasama.core.errors import NotNow
from petasama.pleno import actions
from petasama.pleno.models import BobotKriteria
from tests.pleno.conftest import DINILAI, usulan_of
from tests.rounds import nothing_changes


def test_proposals_that_nobody_scored_hold_it_up_and_are_named(rapat_pada, menilai, pemain):
    rapat = rapat_pada("PENILAIAN")
    menilai(rapat, "bpbd_karhutla", "kursi:KETUA", 4)
    one, other = usulan_of(rapat, "dinkes_malaria"), usulan_of(rapat, "bappelitbangda_ulm")

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.tutup_penilaian(rapat, by=pemain.ketua)

    assert refusal.value.sentence == (
        f"Penilaian belum dapat ditutup. Belum ada penilai yang menilai 2 usulan: {one.nomor} dan {other.nomor}."
    )
    assert (rapat.status, rapat.version) == ("PENILAIAN", 1)


def test_a_proposal_scored_in_part_holds_it_up_and_is_named_with_its_criteria(rapat_pada, menilai, pemain):
    rapat = rapat_pada("PENILAIAN")
    menilai(rapat, "dinkes_malaria", "kursi:KETUA", 4)
    menilai(rapat, "bappelitbangda_ulm", "kursi:KETUA", 3)
    half = usulan_of(rapat, "bpbd_karhutla")
    actions.nilai(rapat, usulan=half, nilai=dict.fromkeys(("K1", "K2", "K3", "K4", "K5"), 4), by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.tutup_penilaian(rapat, by=pemain.ketua)

    assert refusal.value.sentence == (
        "Penilaian belum dapat ditutup. Belum ada penilai yang menilai usulan berikut pada kriterianya: "
        f"{half.nomor} (K6, K7)."
    )
    assert (rapat.status, rapat.version) == ("PENILAIAN", 1)


def test_everybody_abstaining_from_a_proposal_leaves_it_without_a_value(rapat_pada, menilai, pemain):
    rapat = rapat_pada("PENILAIAN")
    for kode in DINILAI:
        menilai(rapat, kode, "kursi:KETUA", 4)
    usulan = usulan_of(rapat, "dinkes_malaria")
    actions.abstain(rapat, usulan=usulan, alasan="Ikut menyusun usulannya.", by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow, match=f"yang menilai 1 usulan: {usulan.nomor}"):
        actions.tutup_penilaian(rapat, by=pemain.ketua)


def test_a_criterion_without_weight_needs_no_value(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN")
    BobotKriteria.objects.filter(rapat=rapat, kriteria="K7").update(bobot=0)
    BobotKriteria.objects.filter(rapat=rapat, kriteria="K1").update(bobot=30)
    for kode in DINILAI:
        values = dict.fromkeys(("K1", "K2", "K3", "K4", "K5", "K6"), 5)
        actions.nilai(rapat, usulan=usulan_of(rapat, kode), nilai=values, by=pemain.ketua)

    actions.tutup_penilaian(rapat, by=pemain.ketua)

    assert set(rapat.butir.values_list("skor", flat=True)) == {Decimal(100)}
