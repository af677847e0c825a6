"""Finds the proposal and the question of a page, among those that the actor sees."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import Usulan

PEMBACA = tuple(sorted(PERAN_PERANGKAT_DAERAH | PEMBACA_TKKSD))
"""Who reads proposals; which ones is told by visible_to."""


def usulan_or_404(request: ActingRequest, pk: int) -> Usulan:
    """Return the proposal, with office, round and review; whoever does not see it finds nothing."""
    rows = Usulan.objects.visible_to(request.penugasan).select_related(
        "perangkat_daerah", "putaran", "daerah", "penelaahan__oleh__user"
    )
    return get_object_or_404(rows, pk=pk)


def pertanyaan_or_404(usulan: Usulan, kode: str) -> Pertanyaan:
    """Return a question (or the classification) as the round of the proposal asks it."""
    edisi = edisi_of(usulan.putaran)
    found = next((q for q in (*edisi.pertanyaan, edisi.klasifikasi) if q.kode == kode), None)
    if found is None:
        raise Http404
    return found


def versi_of(request: ActingRequest) -> int:
    """Return the version that the writer has seen; 0 when nothing was saved yet."""
    seen = request.POST.get("versi", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else 0
