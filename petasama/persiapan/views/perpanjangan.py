"""More time for one office: giving it, taking it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core import clock
from petasama.core.wording import short_date
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import PerangkatDaerah
from petasama.persiapan import actions, policies
from petasama.persiapan.forms import PerpanjangForm
from petasama.persiapan.models import Perpanjangan, Putaran
from petasama.persiapan.views.bagian import bagian_of, putaran_url


def perpanjang(request: ActingRequest, pk: int) -> HttpResponse:
    """Let one office propose longer, for a stated reason."""
    by = request.penugasan
    rounds = Putaran.objects.visible_to(by).select_related("daerah").prefetch_related("jadwal")
    putaran = get_object_or_404(rounds, pk=pk)
    policies.check_sekretariat(putaran, by=by)
    today = clock.today(by.daerah.zona_waktu)
    offices = PerangkatDaerah.objects.visible_to(by).responding(today)
    span = (max(putaran.langkah("PENGUSULAN").selesai, today), putaran.langkah("PENELAAHAN").selesai)
    form = PerpanjangForm(
        request.POST if request.method == "POST" else None, perangkat=offices, putaran=putaran, on=today
    )
    if form.is_valid():
        given = actions.perpanjang(putaran, by=by, **form.cleaned_data)
        until = short_date(given.sampai)
        messages.success(request, f"Pengusulan {given.perangkat_daerah} diperpanjang sampai {until}.")
        return redirect(putaran_url(putaran))
    context = {"form": form, "errors": form.errors, "putaran": putaran, "kembali": putaran_url(putaran)}
    context |= {"bagian": bagian_of("persiapan:index", by=by), "masa": [short_date(day) for day in span]}
    return render(request, "persiapan/perpanjang.html", context, status=422 if form.errors else 200)


def cabut_perpanjangan(request: ActingRequest, pk: int) -> HttpResponse:
    """Take more time back."""
    rows = Perpanjangan.objects.visible_to(request.penugasan).select_related("putaran__daerah", "perangkat_daerah")
    given = get_object_or_404(rows, pk=pk)
    actions.cabut_perpanjangan(given, alasan=request.POST.get("alasan", ""), by=request.penugasan)
    messages.success(request, f"Perpanjangan {given.perangkat_daerah} dicabut.")
    return redirect(putaran_url(given.putaran))
