"""The search box: proposals by number, name and office."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from petasama.core.searches import FETCH, Hit, each_word, searcher
from petasama.pemetaan.models import Usulan


@searcher("Usulan")
def usulan(words: str, by: Any) -> Iterable[Hit]:
    """Proposals that the searcher may read, the newest round first."""
    found = Usulan.objects.visible_to(by).filter(each_word(words, "nomor", "judul", "perangkat_daerah__nama"))
    for row in found.select_related("perangkat_daerah", "putaran").order_by("-putaran__tahun", "nomor")[:FETCH]:
        yield Hit(
            title=str(row),
            url=reverse("pemetaan:usulan", args=[row.pk]),
            note=f"{row.perangkat_daerah.nama} · {row.label_status}",
        )
