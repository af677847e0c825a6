"""Announcing the calendar, and handing it out as a paper."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect

from petasama.core import clock
from petasama.dokumen.actions import cetak
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.persiapan import actions
from petasama.persiapan.documents import JADWAL_PUTARAN
from petasama.persiapan.documents.jadwal import NaskahJadwal
from petasama.persiapan.models import JanjiMeja, Putaran
from petasama.persiapan.views.bagian import putaran_url


def _rounds(request: ActingRequest) -> QuerySet[Putaran]:
    return Putaran.objects.visible_to(request.penugasan).select_related("daerah__wilayah").prefetch_related("jadwal")


def umumkan(request: ActingRequest, pk: int) -> HttpResponse:
    """Announce the calendar to all offices."""
    putaran = get_object_or_404(_rounds(request), pk=pk)
    actions.umumkan_jadwal(putaran, by=request.penugasan)
    messages.success(request, f"Jadwal {putaran} diumumkan kepada semua perangkat daerah.")
    return redirect(putaran_url(putaran))


def jadwal_berkas(request: ActingRequest, pk: int, bentuk: str) -> HttpResponse:
    """The calendar as a paper, made on the spot: `bentuk` is docx or pdf. The desks are those the reader may see."""
    by, now = request.penugasan, clock.now()
    putaran = get_object_or_404(_rounds(request), pk=pk)
    desks = JanjiMeja.objects.visible_to(by).filter(putaran=putaran).select_related("perangkat_daerah")
    paper = cetak(
        JADWAL_PUTARAN,
        NaskahJadwal(putaran=putaran, janji=list(desks), dicetak=now),
        at=now,
        author=by.daerah.nama,
    )
    content = {"docx": paper.docx, "pdf": paper.pdf}[bentuk]
    return attachment(content, name=file_name("Jadwal", str(putaran), suffix=bentuk))
