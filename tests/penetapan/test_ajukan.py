"""Sending the draft to the legal office and its review: ajukan, harmonisasi."""

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.penetapan import actions
from petasama.penetapan.models import ButirKeputusan
from tests.rounds import nothing_changes


def test_the_secretariat_sends_it_and_the_legal_office_reviews_it(konsep, pemain, perancang):
    actions.ajukan(konsep, by=pemain.sekretariat)
    assert konsep.status == "DIAJUKAN"

    actions.harmonisasi(konsep, by=perancang)

    assert konsep.status == "DIHARMONISASI"
    told = Trail.objects.about(konsep).values_list("act", "source", "target", "role")
    assert list(told)[1:] == [
        ("ajukan", "KONSEP", "DIAJUKAN", "SEKRETARIAT_TKKSD"),
        ("harmonisasi", "DIAJUKAN", "DIHARMONISASI", "BAGIAN_HUKUM"),
    ]


def test_a_proposal_that_the_plenary_postponed_is_foreign_to_the_annex(konsep, usulan_dari, pemain):
    foreign = usulan_dari("DISKAN")
    ButirKeputusan.objects.create(keputusan=konsep, usulan=foreign, urutan=4)

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.ajukan(konsep, by=pemain.sekretariat)

    assert refusal.value.sentence == (
        f"Lampiran memuat usulan yang tidak disetujui pleno: {foreign.nomor}. "
        "Lampiran hanya memuat usulan dari daftar yang disetujui rapat pleno."
    )
    assert konsep.status == "KONSEP"


def test_a_proposal_of_another_government_is_foreign_too(konsep, tapin, pemain):
    foreign = tapin.daerah.usulan_set.first()
    ButirKeputusan.objects.create(keputusan=konsep, usulan=foreign, urutan=4)

    with nothing_changes(), pytest.raises(NotNow, match=f"tidak disetujui pleno: {foreign.nomor}"):
        actions.ajukan(konsep, by=pemain.sekretariat)


def test_an_empty_annex_fixes_nothing(konsep, pemain):
    konsep.butir.all().delete()

    with nothing_changes(), pytest.raises(NotNow, match="Lampiran kosong"):
        actions.ajukan(konsep, by=pemain.sekretariat)


def test_others_than_the_secretariat_do_not_send_it(konsep, perancang):
    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Sekretariat TKKSD"):
        actions.ajukan(konsep, by=perancang)


def test_it_is_sent_once(konsep, pemain):
    actions.ajukan(konsep, by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Diajukan ke Bagian Hukum”"):
        actions.ajukan(konsep, by=pemain.sekretariat)


def test_others_than_the_legal_office_do_not_review_it(konsep, pemain):
    actions.ajukan(konsep, by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Bagian Hukum"):
        actions.harmonisasi(konsep, by=pemain.sekretariat)


def test_a_draft_that_was_not_sent_is_not_reviewed(konsep, perancang):
    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Konsep”"):
        actions.harmonisasi(konsep, by=perancang)
