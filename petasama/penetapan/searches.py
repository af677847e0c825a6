"""The search box: decrees by number and round."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from petasama.core.searches import FETCH, Hit, each_word, searcher
from petasama.penetapan.models import Keputusan


@searcher("Keputusan")
def keputusan(words: str, by: Any) -> Iterable[Hit]:
    """Decrees that the searcher may read, the latest round first."""
    named = each_word(words, "nomor", "putaran__tahun", spoken=("keputusan", "konsep", "putaran"))
    found = Keputusan.objects.visible_to(by).filter(named).select_related("daerah", "putaran")
    for row in found.order_by("-putaran__tahun", "-pk")[:FETCH]:
        yield Hit(title=str(row), url=reverse("penetapan:keputusan", args=[row.pk]), note=row.label_status)
