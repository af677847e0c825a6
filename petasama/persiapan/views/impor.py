"""Bulk: the template, the upload with its preview, the marked file, the one step that applies everything."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from petasama.akun import actions as akun
from petasama.core.errors import Incomplete
from petasama.core.wording import listed
from petasama.dokumen.buku.batas import PACKED
from petasama.dokumen.buku.buka import LEBIH_BERAT, ditolak
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.peran import Peran
from petasama.persiapan.impor.berkas import Lembaran, buka_berkas
from petasama.persiapan.impor.buku import bertanda, templat
from petasama.persiapan.impor.muatan import buka_muatan, bungkus
from petasama.persiapan.impor.rencana import Rencana, susun_rencana
from petasama.persiapan.impor.terap import ringkas, terapkan
from petasama.persiapan.impor.undangan import belum_diundang
from petasama.persiapan.views import tampil_impor as tampil
from petasama.persiapan.views.bagian import bagian_of

BAGIAN_INI = "persiapan:impor"


def impor(request: ActingRequest) -> HttpResponse:
    """Show what can be imported, the template, the place to upload, and who waits for an invitation."""
    return _halaman(request, [])


def _halaman(request: ActingRequest, faults: list[Any]) -> HttpResponse:
    by = request.penugasan
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=by),
        "lembar": tampil.lembar_of(by),
        "berkas": tampil.berkas_of(faults),
        "errors": faults,
        "undang": tampil.undang_of(belum_diundang(by)) if by.peran == Peran.ADMIN_DAERAH else [],
    }
    return render(request, "persiapan/impor/index.html", context, status=422 if faults else 200)


def impor_templat(request: ActingRequest) -> HttpResponse:
    """Hand out the empty template."""
    return attachment(templat(), name=file_name("Templat impor Petasama", suffix="xlsx"))


def impor_tinjau(request: ActingRequest) -> HttpResponse:
    """Show what an uploaded file would do; nothing is written, nothing is kept."""
    try:
        isi = _unggahan(request)
        segel = bungkus(isi, by=request.penugasan)
    except Incomplete as refusal:
        return _halaman(request, list(refusal.missing))
    plan = susun_rencana(isi, by=request.penugasan)
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=request.penugasan),
        "errors": plan.salah,
        "segel": segel,
        **tampil.tinjauan_of(plan),
    }
    return render(request, "persiapan/impor/tinjau.html", context, status=422 if plan.salah else 200)


def _unggahan(request: ActingRequest) -> Lembaran:
    """The cells of the file; a missing, empty or too heavy one is refused before it is read."""
    upload = request.FILES.get("berkas")
    if upload is None or not upload.size:
        raise ditolak("Pilih berkas Excel yang akan diimpor.")
    if upload.size > PACKED:
        raise ditolak(LEBIH_BERAT)
    return buka_berkas(upload.read())


def impor_bertanda(request: ActingRequest) -> HttpResponse:
    """Hand out the uploaded file with its faults marked."""
    plan = _rencana(request)
    return attachment(bertanda(plan.lembaran, plan.salah), name=file_name("Impor perlu dibetulkan", suffix="xlsx"))


def _rencana(request: ActingRequest) -> Rencana:
    by = request.penugasan
    return susun_rencana(buka_muatan(request.POST.get("segel", ""), by=by), by=by)


def impor_terapkan(request: ActingRequest) -> HttpResponse:
    """Apply what was shown, all or nothing."""
    by = request.penugasan
    isi = buka_muatan(request.POST.get("segel", ""), by=by)
    plan = terapkan(isi, sidik=request.POST.get("sidik", ""), by=by)
    messages.success(request, f"Impor selesai: {ringkas(plan)}.")
    return redirect("persiapan:impor")


def impor_undang(request: ActingRequest) -> HttpResponse:
    """Invite everybody who has an account and a post, but no password and no invitation yet."""
    waiting = belum_diundang(request.penugasan)
    invited = akun.undang_semua(waiting, by=request.penugasan)
    names = listed([item.user.nama for item in invited[:3]])
    more = f" dan {len(invited) - 3} orang lain" if len(invited) > 3 else ""
    sentence = f"{len(invited)} undangan dikirim: {names}{more}." if invited else "Tidak ada orang yang perlu diundang."
    messages.success(request, sentence)
    return redirect("persiapan:impor")
