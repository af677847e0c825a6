"""Drafting the decree of a round: susun."""

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.penetapan import actions
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import RapatPleno
from tests.penetapan.situations import annex
from tests.rounds import nothing_changes


def test_the_annex_holds_what_was_approved_in_the_order_of_the_plenary(konsep):
    assert annex(konsep) == [(1, "DINKES"), (2, "BPBD"), (3, "DISNAKERKOP")]


def test_it_starts_as_a_draft_without_number_day_or_signatory(konsep, putaran):
    assert (konsep.status, konsep.sifat, konsep.putaran, konsep.mengubah) == ("KONSEP", "PENETAPAN", putaran, None)
    assert (konsep.nomor, konsep.tanggal, konsep.penanda_tangan, konsep.dokumen) == ("", None, None, None)
    assert str(konsep) == "Keputusan Bupati (konsep) Putaran 2027"
    assert (konsep.label_status, str(konsep.butir.first())) == ("Konsep", f"1. {konsep.butir.first().usulan}")


def test_the_trail_tells_who_drafted_it(konsep):
    entry = Trail.objects.about(konsep).get()

    assert (entry.act, entry.source, entry.target, entry.role) == ("susun", "", "KONSEP", "SEKRETARIAT_TKKSD")


def test_a_second_decree_of_the_round_is_refused(konsep, putaran, pemain):
    with nothing_changes(), pytest.raises(NotNow, match="Buka konsep atau Keputusan yang ada"):
        actions.susun(putaran, by=pemain.sekretariat)


def test_minutes_that_lost_their_signature_are_no_ground_for_a_decree(signed, putaran, pemain):
    RapatPleno.objects.filter(putaran=putaran).update(status="DITUTUP")

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.susun(putaran, by=pemain.sekretariat)

    assert refusal.value.sentence == (
        "Keputusan belum dapat disusun: Berita Acara Rapat Pleno Putaran 2027 belum ditandatangani. "
        "Minta pimpinan rapat dan Sekretaris TKKSD menandatanganinya lebih dahulu."
    )


@pytest.mark.parametrize(("status", "may"), [("PLENO", False), ("INTEGRASI", True), ("DITUTUP", False)])
def test_it_is_drafted_in_the_stage_of_fixing_or_soon_after(status, may, signed, putaran, pemain):
    Putaran.objects.filter(pk=putaran.pk).update(status=status)
    putaran.refresh_from_db()

    try:
        actions.susun(putaran, by=pemain.sekretariat)
    except NotNow as refusal:
        assert refusal.sentence == "Putaran 2027 belum memasuki tahap penetapan. Mulai penetapan lebih dahulu."

    assert Keputusan.objects.exists() is may


@pytest.mark.parametrize("key", ["hukum", "kursi:KETUA", "bupati"])
def test_only_the_secretariat_drafts_it(key, signed, putaran, dunia):
    with nothing_changes(), pytest.raises(Denied, match="disusun oleh Sekretariat TKKSD"):
        actions.susun(putaran, by=dunia.post(key))


def test_the_secretariat_of_another_government_is_refused(signed, putaran, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.susun(putaran, by=tapin.post("sekretariat"))
