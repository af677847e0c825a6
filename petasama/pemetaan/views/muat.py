"""Finds the proposal of a page, among those that the actor sees."""

from django.shortcuts import get_object_or_404

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.models import Usulan

PEMBACA = tuple(sorted(PERAN_PERANGKAT_DAERAH | PEMBACA_TKKSD))
"""Who reads proposals; which ones is told by visible_to."""


def usulan_or_404(request: ActingRequest, pk: int) -> Usulan:
    """Return the proposal, with office, round and review; whoever does not see it finds nothing."""
    rows = Usulan.objects.visible_to(request.penugasan).select_related(
        "perangkat_daerah", "putaran", "daerah", "penelaahan__oleh__user"
    )
    return get_object_or_404(rows, pk=pk)
