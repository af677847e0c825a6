"""Of drafts: who reads their entries."""

from petasama.core.models import Trail
from petasama.jejak.policies import terbaca


def test_of_a_draft_the_secretariat_reads_nothing_the_inspectorate_everything(usulan_at, dunia):
    usulan = usulan_at("DIAJUKAN")
    entries = Trail.objects.about(usulan)

    assert not terbaca(dunia.post("sekretariat")).filter(pk__in=entries).exists()
    assert terbaca(dunia.post("inspektorat")).filter(pk__in=entries).count() == entries.count() > 8


def test_a_forwarded_proposal_brings_the_secretariat_its_whole_history(usulan_at, dunia):
    usulan = usulan_at("DITERUSKAN")
    entries = Trail.objects.about(usulan)

    assert terbaca(dunia.post("sekretariat")).filter(pk__in=entries).count() == entries.count()
