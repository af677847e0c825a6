"""Plenary meetings for the calendar feed."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.urls import reverse

from petasama.core.agenda import Event, source
from petasama.pleno.models import RapatPleno

LAMA = timedelta(hours=3)
"""How long a meeting is taken to last until its end is known."""


@source
def rapat_pleno(by: Any) -> Iterable[Event]:
    """The meetings that this appointment may read of, with hour and place."""
    meetings = RapatPleno.objects.visible_to(by).exclude(putaran__status="DITUTUP").select_related("putaran")
    for rapat in meetings.order_by("mulai", "pk"):
        yield Event(
            uid=f"rapat-pleno-{rapat.pk}",
            title=str(rapat),
            begin=rapat.mulai,
            end=rapat.selesai or rapat.mulai + LAMA,
            place=rapat.tempat,
            url=reverse("pleno:rapat", args=[rapat.pk]),
        )
