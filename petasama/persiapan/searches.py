"""The search box: rounds by year."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from petasama.core.searches import FETCH, Hit, each_word, searcher
from petasama.persiapan.models import Putaran


@searcher("Putaran")
def putaran(words: str, by: Any) -> Iterable[Hit]:
    """Rounds of the government, by the year of the round or of the plan it feeds."""
    named = each_word(words, "tahun", "tahun_rencana", spoken=("putaran", "rkpd"))
    for row in Putaran.objects.visible_to(by).filter(named).newest_first()[:FETCH]:
        yield Hit(
            title=f"{row} → RKPD {row.tahun_rencana}",
            url=f"{reverse('persiapan:index')}?putaran={row.tahun}",
            note=row.label_status,
        )
