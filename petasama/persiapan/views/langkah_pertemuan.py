"""The steps of a meeting that both kinds share: begin, cancel, and the minutes of a briefing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from petasama.core.acts import check_step
from petasama.organisasi.access import ActingRequest
from petasama.persiapan.actions import pertemuan as acts
from petasama.persiapan.forms.pertemuan import BatalForm, SelesaiForm
from petasama.persiapan.models import JenisPertemuan
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.views import pertemuan as shared


def mulai(request: ActingRequest, pk: int, jenis: str) -> HttpResponse:
    """Begin a meeting: a briefing goes on to the page for the wall, an own meeting to its notes."""
    found = shared.pertemuan_or_404(request, pk, jenis)
    acts.mulai(found, by=request.penugasan)
    briefing = found.jenis == JenisPertemuan.SOSIALISASI
    messages.success(request, f"“{found}” dimulai; daftar hadir dibuka.")
    return redirect(shared.alamat(found, "layar" if briefing else "catat"))


def batalkan(request: ActingRequest, pk: int, jenis: str) -> HttpResponse:
    """Cancel a meeting, with a reason."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, jenis)
    check_step(found, "batalkan", by=by)
    policies.check_milik(found, by=by)
    form = BatalForm(shared.terkirim(request))
    if form.lakukan(lambda: acts.batalkan(found, by=by, **form.cleaned_data)):
        messages.success(request, f"“{found}” dibatalkan.")
        return redirect(shared.alamat(found))
    context = {"form": form, "errors": form.errors, "pertemuan": found, "kembali": shared.alamat(found)}
    return render(request, "persiapan/pertemuan/batal.html", context, status=form.kode)


def selesai(request: ActingRequest, pk: int) -> HttpResponse:
    """Write the minutes of a briefing and conclude it."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, JenisPertemuan.SOSIALISASI)
    check_step(found, "selesaikan", by=by)
    policies.check_milik(found, by=by)
    form = SelesaiForm(shared.terkirim(request))
    if form.lakukan(lambda: acts.selesaikan(found, by=by, **form.cleaned_data)):
        messages.success(request, f"Notulen “{found}” tersimpan di arsip dokumen.")
        return redirect(shared.alamat(found))
    people = found.kehadiran.count()
    context = {
        "form": form,
        "errors": form.errors,
        "pertemuan": found,
        "hadir": people,
        "kembali": shared.alamat(found),
    }
    return render(request, "persiapan/pertemuan/selesai.html", context, status=form.kode)
