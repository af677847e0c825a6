"""Acts of the stage of fixing: draft, send, find in harmony, record the fixing."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core import clock
from petasama.core.acts import check_step
from petasama.organisasi.access import ActingRequest
from petasama.penetapan import actions
from petasama.penetapan.forms import TetapkanForm
from petasama.penetapan.models import Keputusan
from petasama.penetapan.tables import keputusan_url
from petasama.persiapan.models import Putaran

LANGKAH = {"ajukan": actions.ajukan, "harmonisasi": actions.harmonisasi}
KABAR = {
    "ajukan": "Konsep Keputusan {putaran} diajukan ke Bagian Hukum.",
    "harmonisasi": "Konsep Keputusan {putaran} dinyatakan harmonis. Catat nomor dan tanggalnya setelah ditandatangani.",
}


def susun(request: ActingRequest, pk: int) -> HttpResponse:
    """Draft the decree of a round."""
    putaran = get_object_or_404(Putaran.objects.visible_to(request.penugasan), pk=pk)
    drafted = actions.susun(putaran, by=request.penugasan)
    messages.success(request, f"Konsep Keputusan {putaran} disusun. Baca konsepnya, lalu ajukan ke Bagian Hukum.")
    return redirect(keputusan_url(drafted))


def langkah(request: ActingRequest, pk: int) -> HttpResponse:
    """Take a step that needs no words of its own."""
    keputusan = get_object_or_404(Keputusan.objects.visible_to(request.penugasan).select_related("putaran"), pk=pk)
    act = request.POST.get("act", "")
    if act not in LANGKAH:
        raise Http404
    LANGKAH[act](keputusan, by=request.penugasan)
    messages.success(request, KABAR[act].format(putaran=keputusan.putaran))
    return redirect(keputusan_url(keputusan))


def tetapkan(request: ActingRequest, pk: int) -> HttpResponse:
    """Record number, day and signatory; the paper is made and locked."""
    by = request.penugasan
    rows = Keputusan.objects.visible_to(by).select_related("daerah__wilayah__induk", "putaran")
    keputusan = get_object_or_404(rows, pk=pk)
    check_step(keputusan, "tetapkan", by=by)
    today = clock.today(by.daerah.zona_waktu)
    typed = request.POST if request.method == "POST" else None
    form = TetapkanForm(typed, keputusan=keputusan, by=by, hari_ini=today, initial={"tanggal": today})
    if form.is_valid():
        actions.tetapkan(keputusan, by=by, **form.cleaned_data)
        messages.success(request, f"{keputusan} ditetapkan. Dokumennya terkunci dan tersimpan di arsip.")
        return redirect(keputusan_url(keputusan))
    context = {"form": form, "errors": form.errors, "keputusan": keputusan, "kembali": keputusan_url(keputusan)}
    return render(request, "penetapan/tetapkan.html", context, status=422 if form.errors else 200)
