"""The secretariat finds a proposal not eligible: nyatakan_tidak_layak."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from tests.digests import nothing_changes

TEMUAN = {"kode_tl": "TL-13", "alasan": "Sama dengan usulan BPBD.", "alihkan_ke": "USL/2027/0002"}


def test_the_finding_keeps_reason_code_words_and_where_it_goes(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")

    actions.nyatakan_tidak_layak(usulan, **TEMUAN, by=pemain.sekretariat)

    stored = Usulan.objects.get(pk=usulan.pk)
    found = stored.penelaahan
    assert stored.status == "TIDAK_LAYAK"
    assert (found.hasil, found.kode_tl, found.alasan, found.alihkan_ke) == ("TIDAK_LAYAK", *TEMUAN.values())
    assert str(found) == f"{usulan.pk} TIDAK_LAYAK TL-13"
    last = Trail.objects.about(usulan).last()
    assert (last.act, last.source, last.target, last.note) == (
        "nyatakan_tidak_layak",
        "DITERUSKAN",
        "TIDAK_LAYAK",
        "Sama dengan usulan BPBD.",
    )


def test_a_proposal_that_is_not_eligible_is_kept_with_its_answers(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN", "dispmd_apdesi")

    actions.nyatakan_tidak_layak(usulan, kode_tl="TL-10", alasan="Pihaknya desa.", by=pemain.sekretariat)

    assert usulan.jawaban.count() == 9
    assert not Usulan.objects.layak().filter(pk=usulan.pk).exists()


@pytest.mark.parametrize("kode_tl", ["", "TL-00", "TL-14", "tl-01", "LAYAK"])
def test_only_one_of_the_thirteen_reasons_is_taken(usulan_at, pemain, kode_tl):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.nyatakan_tidak_layak(usulan, kode_tl=kode_tl, alasan="Sama.", by=pemain.sekretariat)

    assert refusal.value.sentence == "Pilih alasan tidak layak dari TL-01 sampai TL-13."
    assert [gap["field"] for gap in refusal.value.missing] == ["kode_tl"]


def test_without_words_nothing_is_found(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Incomplete, match=r"^Tulis alasan tidak layak\.$"):
        actions.nyatakan_tidak_layak(usulan, kode_tl="TL-13", alasan="  ", by=pemain.sekretariat)


@pytest.mark.parametrize("who", ["kepala:DINKES", "kursi:KETUA", "bupati"])
def test_nobody_but_the_secretariat_finds(usulan_at, dunia, who):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Sekretariat TKKSD"):
        actions.nyatakan_tidak_layak(usulan, **TEMUAN, by=dunia.post(who))


@pytest.mark.parametrize("status", ["DIAJUKAN", "LAYAK"])
def test_only_what_a_head_forwarded_is_reviewed(usulan_at, pemain, status):
    usulan = usulan_at(status)

    with nothing_changes(), pytest.raises(NotNow, match="“Nyatakan tidak layak” tidak dapat dilakukan"):
        actions.nyatakan_tidak_layak(usulan, **TEMUAN, by=pemain.sekretariat)
