"""The printed form of the instrument: filled from a proposal, or blank for the actor's office; in Word and as PDF."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan.documents import formulir_docx, formulir_pdf, naskah_of
from petasama.pemetaan.views.muat import usulan_or_404
from petasama.persiapan.models import Putaran

PEMBUAT = {"docx": formulir_docx, "pdf": formulir_pdf}


def formulir(request: ActingRequest, pk: int, bentuk: str) -> HttpResponse:
    """The form with the answers of a proposal as they stand now."""
    thing = usulan_or_404(request, pk)
    naskah = naskah_of(thing, putaran=thing.putaran, kantor=thing.perangkat_daerah, pada=clock.now())
    content = PEMBUAT[bentuk](naskah, kertas=_kertas(request))
    return attachment(content, name=file_name("Formulir", thing.nomor, suffix=bentuk))


def formulir_kosong(request: ActingRequest, tahun: int, bentuk: str) -> HttpResponse:
    """The blank form of a round; for an office with its name and its indicators."""
    rows = Putaran.objects.visible_to(request.penugasan).select_related("daerah")
    putaran = get_object_or_404(rows, tahun=tahun)
    kantor = request.penugasan.perangkat_daerah
    content = PEMBUAT[bentuk](
        naskah_of(None, putaran=putaran, kantor=kantor, pada=clock.now()), kertas=_kertas(request)
    )
    name = file_name("Formulir kosong", str(putaran), kantor.kode if kantor else "", suffix=bentuk)
    return attachment(content, name=name)


def _kertas(request: ActingRequest) -> str:
    return "A4" if request.GET.get("kertas") == "A4" else "F4"
