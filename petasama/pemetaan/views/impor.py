"""Proposals out to a file and in again: the template, the answers, the upload with its preview, the one step."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core.errors import Incomplete
from petasama.dokumen.buku.batas import PACKED
from petasama.dokumen.buku.buka import LEBIH_BERAT, ditolak
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan import actions, policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.kiriman import Bacaan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tukar import muatan
from petasama.pemetaan.tukar.berkas import PENANDA, akhiran_of, baca_berkas
from petasama.pemetaan.tukar.lembar_usulan import isi_berkas
from petasama.pemetaan.tukar.rujukan import rujukan_of
from petasama.pemetaan.tukar.tulis_buku import tulis_buku
from petasama.pemetaan.views import tampil_impor as tampil
from petasama.pemetaan.views.bagian import bagian_of
from petasama.persiapan.models import Putaran

BAGIAN_INI = "pemetaan:impor"


def putaran_of(request: ActingRequest, pk: int | None = None) -> Putaran:
    """Return the round of a sealed file (`pk`), or of the year that is asked for, else the newest that is seen."""
    rows = Putaran.objects.visible_to(request.penugasan).newest_first()
    if pk is not None:
        return get_object_or_404(rows, pk=pk)
    asked = request.GET.get("putaran", "") or request.POST.get("putaran", "")
    if asked:
        return get_object_or_404(rows, tahun=int(asked) if asked.isdecimal() and len(asked) < 5 else 0)
    found = rows.first()
    if found is None:
        raise Http404
    return found


def kantor_of(by: Penugasan) -> PerangkatDaerah | None:
    """The office whose proposals this person exchanges; None is the whole round."""
    return by.perangkat_daerah if by.role == Peran.PPKSD else None


def impor(request: ActingRequest) -> HttpResponse:
    """Show the downloads and, for a liaison officer, the place to upload."""
    return _halaman(request, [])


def _halaman(request: ActingRequest, faults: list[Any]) -> HttpResponse:
    rows = list(Putaran.objects.visible_to(request.penugasan).newest_first()[:10])
    uploads = request.penugasan.role == Peran.PPKSD
    putaran = putaran_of(request) if rows else None
    context = {
        "judul": "Isi usulan dapat diunggah dari berkas" if uploads else "Isi usulan dapat diunduh sebagai berkas",
        "bagian": bagian_of(BAGIAN_INI, by=request.penugasan, putaran=putaran),
        "putaran": putaran,
        "putaran_list": rows,
        "mengunggah": uploads,
        "berkas": tampil.berkas_of(faults),
        "errors": faults,
    }
    return render(request, "pemetaan/impor.html", context, status=422 if faults else 200)


def impor_templat(request: ActingRequest) -> HttpResponse:
    """Hand out the blank workbook of a round."""
    putaran, office = putaran_of(request), kantor_of(request.penugasan)
    content = tulis_buku(isi_berkas(putaran, [], perangkat_daerah=office))
    return attachment(content, name=file_name(f"Templat usulan {putaran.tahun}", suffix="xlsx"))


def impor_isian(request: ActingRequest) -> HttpResponse:
    """Hand out the proposals that this person reads, with all answers, in the same layout."""
    putaran, by = putaran_of(request), request.penugasan
    rows = Usulan.objects.visible_to(by).in_putaran(putaran).for_list().prefetch_related("jawaban")
    content = tulis_buku(isi_berkas(putaran, rows, perangkat_daerah=kantor_of(by)))
    return attachment(content, name=file_name(f"Isian usulan {putaran.tahun}", suffix="xlsx"))


def impor_tinjau(request: ActingRequest) -> HttpResponse:
    """Show what an uploaded file would do; nothing is written, nothing is kept."""
    by, putaran = request.penugasan, putaran_of(request)
    try:
        upload = _unggahan(request, putaran)
        bacaan = _baca(upload, putaran, by=by)
        sealed = muatan.bungkus(upload, by=by)
    except Incomplete as refusal:
        return _halaman(request, list(refusal.missing))
    plan = policies.rencana_impor(putaran, kiriman=bacaan.kiriman, perangkat_daerah=_kantor(by), by=by)
    faults = [*bacaan.salah, *plan.salah]
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=by),
        "errors": faults,
        "segel": sealed,
        "catatan": bacaan.catatan[:20],
        **tampil.tinjauan_of(plan, faults, rujukan=rujukan_of(by.perangkat_daerah), nama=upload.nama),
        "bertanda": akhiran_of(upload.nama) in PENANDA,
    }
    return render(request, "pemetaan/impor_tinjau.html", context, status=422 if faults else 200)


def _unggahan(request: ActingRequest, putaran: Putaran) -> muatan.Unggahan:
    """The uploaded file; a missing, empty or too heavy one is refused before it is read."""
    upload = request.FILES.get("berkas")
    if upload is None or not upload.size:
        raise ditolak("Pilih berkas yang akan diimpor.")
    if upload.size > PACKED:
        raise ditolak(LEBIH_BERAT)
    return muatan.unggahan(upload.name or "berkas", upload.read(), putaran)


def _kantor(by: Penugasan) -> PerangkatDaerah:
    office = by.perangkat_daerah
    if office is None:
        raise Http404
    return office


def _baca(upload: muatan.Unggahan, putaran: Putaran, *, by: Penugasan) -> Bacaan:
    return baca_berkas(upload.nama, upload.isi, edisi=edisi_of(putaran), rujukan=rujukan_of(by.perangkat_daerah))


def impor_bertanda(request: ActingRequest) -> HttpResponse:
    """Hand out the uploaded file with its faults marked."""
    by = request.penugasan
    upload = muatan.buka_muatan(request.POST.get("segel", ""), by=by)
    putaran = putaran_of(request, upload.putaran)
    bacaan = _baca(upload, putaran, by=by)
    plan = policies.rencana_impor(putaran, kiriman=bacaan.kiriman, perangkat_daerah=_kantor(by), by=by)
    mark = PENANDA[akhiran_of(upload.nama)]
    content, suffix = mark(upload.isi, [*bacaan.salah, *plan.salah], edisi_of(putaran))
    return attachment(content, name=file_name("Usulan perlu dibetulkan", suffix=suffix))


def impor_terapkan(request: ActingRequest) -> HttpResponse:
    """Import what was shown, all or nothing."""
    by = request.penugasan
    upload = muatan.buka_muatan(request.POST.get("segel", ""), by=by)
    putaran = putaran_of(request, upload.putaran)
    bacaan = _baca(upload, putaran, by=by)
    if bacaan.salah:
        raise policies.KirimanDitolak(bacaan.salah)
    done = actions.impor_usulan(
        putaran,
        kiriman=bacaan.kiriman,
        perangkat_daerah=_kantor(by),
        by=by,
        berkas=upload.nama,
        sidik=upload.sidik,
    )
    messages.success(request, tampil.selesai_of(done))
    return redirect("pemetaan:index")
