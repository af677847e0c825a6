"""The archive: which papers were issued, what proves them, and their very bytes."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from petasama.core import clock
from petasama.core.wording import long_moment, short_date
from petasama.dokumen import archive
from petasama.dokumen.downloads import attachment, file_name
from petasama.dokumen.models import Dokumen, DokumenQuerySet
from petasama.dokumen.tables import DOKUMEN_TABLE, sidik_list
from petasama.organisasi.access import ActingRequest

BENTUK = ("pdf", "docx")


def index(request: ActingRequest) -> HttpResponse:
    """List the issued papers that the actor may read, the latest first."""
    papers = list(_newest_first(request))
    context = {"arsip": DOKUMEN_TABLE.shown(papers, caption="Dokumen terbit"), "banyak": len(papers)}
    return render(request, "dokumen/index.html", context)


def dokumen_xlsx(request: ActingRequest) -> HttpResponse:
    """The archive as a workbook, with the hashes."""
    content = DOKUMEN_TABLE.to_xlsx(_newest_first(request), made_at=clock.now())
    return attachment(content, name=file_name("Arsip dokumen", request.penugasan.daerah.nama, suffix="xlsx"))


def _newest_first(request: ActingRequest) -> DokumenQuerySet:
    return Dokumen.objects.visible_to(request.penugasan).order_by("-tanggal", "-pk")


def dokumen(request: ActingRequest, pk: int) -> HttpResponse:
    """Show one paper: number, day, kind, and the hashes that prove it unchanged."""
    by = request.penugasan
    paper = get_object_or_404(Dokumen.objects.visible_to(by), pk=pk)
    context = {
        "paper": paper,
        "sidik": sidik_list(paper),
        "tanggal": short_date(paper.tanggal),
        "diarsipkan": long_moment(paper.created_at, by.daerah.zona_waktu),
    }
    return render(request, "dokumen/dokumen.html", context)


def unduh(request: ActingRequest, pk: int, bentuk: str) -> HttpResponse:
    """Hand out the stored file, byte for byte; a form that no paper has is not found."""
    paper = get_object_or_404(Dokumen.objects.visible_to(request.penugasan), pk=pk)
    if bentuk not in BENTUK:
        raise Http404
    kind = paper.jenis.replace("_", " ").title()
    return attachment(archive.fetch(paper.sidik_berkas(bentuk)), name=file_name(kind, paper.nomor, suffix=bentuk))
