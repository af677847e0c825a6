"""The search box: plenary meetings by round, invitation and place."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from petasama.core.searches import FETCH, Hit, each_word, searcher
from petasama.core.wording import long_moment
from petasama.pleno.models import RapatPleno


@searcher("Rapat pleno")
def rapat(words: str, by: Any) -> Iterable[Hit]:
    """Meetings that the searcher may read; “rapat” and “pleno” are words of every one of them."""
    named = each_word(words, "nomor_undangan", "tempat", "putaran__tahun", spoken=("rapat", "pleno", "putaran"))
    found = RapatPleno.objects.visible_to(by).filter(named).select_related("putaran", "daerah")
    for row in found.order_by("-putaran__tahun")[:FETCH]:
        yield Hit(
            title=str(row),
            url=reverse("pleno:rapat", args=[row.pk]),
            note=f"{long_moment(row.mulai, row.daerah.zona_waktu)} · {row.label_status}",
        )
