"""The search box: issued papers by number and title."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from petasama.core.searches import FETCH, Hit, each_word, searcher
from petasama.core.wording import short_date
from petasama.dokumen.models import Dokumen


@searcher("Dokumen")
def dokumen(words: str, by: Any) -> Iterable[Hit]:
    """Papers whose kind the searcher may read, the latest first."""
    found = Dokumen.objects.visible_to(by).filter(each_word(words, "nomor", "judul"))
    for row in found.order_by("-tanggal", "-pk")[:FETCH]:
        yield Hit(title=str(row), url=reverse("dokumen:dokumen", args=[row.pk]), note=short_date(row.tanggal))
