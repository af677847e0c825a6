"""Acts of the preparation stage: open and advance a round, move its calendar."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core import clock
from petasama.core.wording import short_date
from petasama.organisasi.access import ActingRequest
from petasama.persiapan import actions, policies
from petasama.persiapan.forms import BukaForm, JadwalForm
from petasama.persiapan.kalender import rentang_text
from petasama.persiapan.models import JadwalLangkah, Putaran
from petasama.persiapan.views.bagian import bagian_of, putaran_url
from petasama.persiapan.views.shown import KABAR, bentrok_of


def langkah(request: ActingRequest, pk: int) -> HttpResponse:
    """Take the round's next step."""
    putaran = get_object_or_404(Putaran.objects.visible_to(request.penugasan), pk=pk)
    act = request.POST.get("act", "")
    actions.majukan(putaran, act=act, by=request.penugasan)
    messages.success(request, KABAR[act].format(putaran=putaran))
    return redirect(putaran_url(putaran))


def buka(request: ActingRequest) -> HttpResponse:
    """Open a round with the default calendar."""
    by = request.penugasan
    form = BukaForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Putaran belum dibuka: tahun atau edisi instrumennya tidak dikenal.")
        return redirect("persiapan:index")
    putaran = actions.buka(by.daerah, by=by, **form.cleaned_data)
    messages.success(
        request, f"{putaran} dibuka. Periksa jadwalnya, lalu minta setiap perangkat daerah menunjuk PPKSD."
    )
    return redirect(putaran_url(putaran))


def jadwal(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Move one step of the calendar."""
    by = request.penugasan
    steps = JadwalLangkah.objects.visible_to(by).select_related("putaran")
    step = get_object_or_404(steps, putaran_id=pk, kode=kode)
    policies.check_pengatur_jadwal(step.putaran, by=by)
    typed = request.POST if request.method == "POST" else None
    start = {"mulai": step.mulai, "selesai": step.selesai}
    form = JadwalForm(typed, initial=start, tahun_rencana=step.putaran.tahun_rencana)
    if form.is_valid():
        moved = actions.atur_jadwal(step.putaran, kode=kode, by=by, **form.cleaned_data)
        messages.success(request, f"{moved.nama} kini berlangsung {rentang_text(moved.mulai, moved.selesai)}.")
        for sentence in _teguran(moved, on=clock.today(by.daerah.zona_waktu)):
            messages.warning(request, sentence)
        return redirect(putaran_url(step.putaran))
    context = {"form": form, "errors": form.errors, "step": step, "kembali": putaran_url(step.putaran)}
    context["bagian"] = bagian_of("persiapan:index", by=by)
    return render(request, "persiapan/jadwal.html", context, status=422 if form.errors else 200)


def _teguran(step: JadwalLangkah, *, on: date) -> list[str]:
    """What is odd about a step as it now stands, though it is allowed."""
    past = [f"Hari terakhirnya, {short_date(step.selesai)}, sudah lewat. Periksa lagi tanggalnya."]
    return [*(past if step.selesai < on else []), *bentrok_of(step.putaran.hari_list(), kode=step.kode)]
