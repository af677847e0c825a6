"""The secretariat finds a proposal eligible: nyatakan_layak."""

import pytest
from django.db import IntegrityError, transaction

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Penelaahan, Usulan
from tests.digests import nothing_changes


def test_the_finding_is_kept_with_its_reason_and_leaves_a_trail(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")

    actions.nyatakan_layak(usulan, alasan=" Memenuhi unsur wajib. ", by=pemain.sekretariat)

    stored = Usulan.objects.get(pk=usulan.pk)
    found = stored.penelaahan
    assert stored.status == "LAYAK"
    assert (found.hasil, found.kode_tl, found.alasan, found.alihkan_ke) == ("LAYAK", "", "Memenuhi unsur wajib.", "")
    assert found.oleh == pemain.sekretariat
    last = Trail.objects.about(usulan).last()
    assert (last.act, last.source, last.target, last.note) == (
        "nyatakan_layak",
        "DITERUSKAN",
        "LAYAK",
        "Memenuhi unsur wajib.",
    )


def test_eligible_proposals_are_found_by_their_finding(usulan_at, putaran):
    eligible = usulan_at("LAYAK")
    usulan_at("DITERUSKAN", "bpbd_karhutla")

    assert list(Usulan.objects.in_putaran(putaran).layak()) == [eligible]


@pytest.mark.parametrize(
    ("slug", "kode_tl"),
    [("bagpem_batas_tapin", "TL-11"), ("dispmd_apdesi", "TL-10"), ("disporapar_bumi_perkemahan", "TL-04")],
)
def test_what_the_kind_table_sends_elsewhere_is_not_found_eligible(usulan_at, pemain, slug, kode_tl):
    usulan = usulan_at("DITERUSKAN", slug)

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.nyatakan_layak(usulan, alasan="Bagus.", by=pemain.sekretariat)

    assert f"termasuk {kode_tl}:" in refusal.value.sentence
    assert refusal.value.sentence.endswith("Nyatakan tidak layak, atau kembalikan agar faktanya dibetulkan.")


def test_after_the_facts_are_mended_it_is(usulan_at, pemain, dunia):
    usulan = usulan_at("DITERUSKAN", "disporapar_bumi_perkemahan")
    writer = pemain.ppksd("DISPORAPAR")
    facts = usulan.jawaban.get(kode="KLASIFIKASI").isi
    actions.kembalikan(usulan, alasan="Objeknya kerja sama promosi.", by=pemain.sekretariat)
    actions.simpan_jawaban(usulan, kode="KLASIFIKASI", isi={**facts, "objek": "KERJA_SAMA"}, by=writer)
    actions.ajukan(usulan, by=writer)
    actions.teruskan(usulan, by=dunia.post("kepala:DISPORAPAR"))

    actions.nyatakan_layak(usulan, alasan="Sudah dibetulkan.", by=pemain.sekretariat)

    assert usulan.status == "LAYAK"


@pytest.mark.parametrize("who", ["kepala:DINKES", "kursi:KETUA", "hukum", "inspektorat"])
def test_nobody_but_the_secretariat_finds(usulan_at, dunia, who):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Sekretariat TKKSD"):
        actions.nyatakan_layak(usulan, alasan="Bagus.", by=dunia.post(who))


def test_another_governments_secretariat_does_not_find(usulan_at, tapin):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.nyatakan_layak(usulan, alasan="Bagus.", by=tapin.post("sekretariat"))


@pytest.mark.parametrize("status", ["DRAF", "DIAJUKAN", "LAYAK"])
def test_only_what_a_head_forwarded_is_reviewed_and_once(usulan_at, pemain, status):
    usulan = usulan_at(status)

    with nothing_changes(), pytest.raises(NotNow, match="“Nyatakan layak” tidak dapat dilakukan"):
        actions.nyatakan_layak(usulan, alasan="Bagus.", by=pemain.sekretariat)


def test_without_a_reason_nothing_is_found(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Incomplete, match=r"^Tulis alasan kelayakan\.$"):
        actions.nyatakan_layak(usulan, alasan="", by=pemain.sekretariat)


def test_of_two_findings_the_second_leaves_no_trace(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")
    seen_by_second = Usulan.objects.get(pk=usulan.pk)
    actions.nyatakan_layak(usulan, alasan="Bagus.", by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah"):
        actions.nyatakan_tidak_layak(seen_by_second, kode_tl="TL-13", alasan="Sama.", by=pemain.sekretariat)


@pytest.mark.parametrize(("hasil", "kode_tl"), [("LAYAK", "TL-01"), ("TIDAK_LAYAK", ""), ("MUNGKIN", "")])
def test_the_database_refuses_a_finding_that_contradicts_itself(usulan_at, pemain, hasil, kode_tl):
    usulan = usulan_at("DITERUSKAN")

    with pytest.raises(IntegrityError), transaction.atomic():
        Penelaahan.objects.create(usulan=usulan, hasil=hasil, kode_tl=kode_tl, alasan="x", oleh=pemain.sekretariat)


def test_a_finding_names_itself(usulan_at):
    usulan = usulan_at("LAYAK")

    assert str(usulan.penelaahan) == f"{usulan.pk} LAYAK"
