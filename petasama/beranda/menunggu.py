"""“Yang menunggu Anda” on the home page: the first items of “Perlu tindakan”, the same objects."""

from typing import Any

from django.urls import reverse

from petasama.kabar.daftar import Butir, Daftar
from petasama.organisasi.models import Penugasan

PALING_BANYAK = 6


def menunggu_of(daftar: Daftar, *, by: Penugasan) -> list[dict[str, Any]]:
    """Return the first items as the page takes them; what waits in another appointment is opened from the list."""
    return [_shown(item, by=by) for item in daftar.butir[:PALING_BANYAK]]


def _shown(item: Butir, *, by: Penugasan) -> dict[str, Any]:
    own = item.post.pk == by.pk
    return {
        "text": item.duty.text,
        "note": item.duty.note if own else f"{item.duty.note} Sebagai {item.post.label}.".strip(),
        "url": item.duty.url if own else reverse("kabar:index"),
        "link": item.duty.link if own else "Buka di Perlu tindakan",
        "tone": item.duty.tone,
        "due": item.tenggat,
    }
