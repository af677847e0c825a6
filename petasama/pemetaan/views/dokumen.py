"""The preparing papers of a proposal as drafts: Kerangka Acuan Kerja and Studi Kelayakan."""

from django.http import Http404, HttpResponse

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.dokumen.actions import cetak
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan.documents import keperluan_of, kerja_of
from petasama.pemetaan.views.muat import usulan_or_404


def naskah(request: ActingRequest, pk: int, kode: str, bentuk: str) -> HttpResponse:
    """A draft filled from the answers; one that this kind of cooperation does not need is not found."""
    thing = usulan_or_404(request, pk)
    needed = {need.jenis.code: need.jenis for need in keperluan_of(thing) if need.jenis}
    if kode not in needed or bentuk not in {"docx", "pdf"}:
        raise Http404
    paper = cetak(needed[kode], kerja_of(thing), at=clock.now(), author=thing.perangkat_daerah.nama)
    content = paper.docx if bentuk == "docx" else paper.pdf
    return attachment(content, name=file_name("Konsep", needed[kode].title, thing.nomor, suffix=bentuk))
