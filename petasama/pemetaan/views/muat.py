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
UNTUK_HALAMAN = ("perangkat_daerah", "penelaahan__oleh__user")
"""What a page shows of a proposal besides its own row: the office and the review."""


def usulan_or_404(request: ActingRequest, pk: int, *, dengan: tuple[str, ...] = UNTUK_HALAMAN) -> Usulan:
    """Return the proposal with its round as that asks, and `dengan`; whoever does not see it finds nothing."""
    by = request.penugasan
    rows = Usulan.objects.visible_to(by).select_related("putaran", *dengan).prefetch_related("putaran__pertanyaan")
    found = get_object_or_404(rows, pk=pk)
    found.daerah = by.daerah  # whoever sees it is of its government, which was read with the post
    return found


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
