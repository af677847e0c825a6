"""Acts of the preparation stage: open and advance a round, move its calendar, appoint a liaison officer."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.wording import short_date
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import PerangkatDaerah
from petasama.persiapan import actions, policies
from petasama.persiapan.forms import BukaForm, JadwalForm, TunjukForm
from petasama.persiapan.kalender import rentang_text
from petasama.persiapan.models import JadwalLangkah, Putaran
from petasama.persiapan.tables import papan_ppksd
from petasama.persiapan.views.shown import KABAR, bentrok_of, calon_of, sendiri_of


def putaran_url(putaran: Putaran) -> str:
    """The address of a round's page."""
    return f"{reverse('persiapan:index')}?putaran={putaran.tahun}"


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
    form = JadwalForm(typed, initial={"mulai": step.mulai, "selesai": step.selesai})
    if form.is_valid():
        moved = actions.atur_jadwal(step.putaran, kode=kode, by=by, **form.cleaned_data)
        messages.success(request, f"{moved.nama} kini berlangsung {rentang_text(moved.mulai, moved.selesai)}.")
        for sentence in _teguran(moved, on=clock.today(by.daerah.zona_waktu)):
            messages.warning(request, sentence)
        return redirect(putaran_url(step.putaran))
    context = {"form": form, "errors": form.errors, "step": step, "kembali": putaran_url(step.putaran)}
    return render(request, "persiapan/jadwal.html", context, status=422 if form.errors else 200)


def _teguran(step: JadwalLangkah, *, on: date) -> list[str]:
    """What is odd about a step as it now stands, though it is allowed."""
    past = [f"Hari terakhirnya, {short_date(step.selesai)}, sudah lewat. Periksa lagi tanggalnya."]
    return [*(past if step.selesai < on else []), *bentrok_of(step.putaran.jadwal.all(), kode=step.kode)]


def tunjuk(request: ActingRequest) -> HttpResponse:
    """Appoint a liaison officer of the own office."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    office = get_object_or_404(PerangkatDaerah.objects.visible_to(by), pk=by.perangkat_daerah_id)
    typed = request.POST if request.method == "POST" else None
    form = TunjukForm(typed, by=by, perangkat_daerah=office, hari_ini=today)
    if form.is_valid():
        day, user = form.cleaned_data["tanggal_surat"], form.cleaned_data["pengguna"]
        number = form.cleaned_data["nomor_surat"]
        actions.tunjuk_ppksd(office, user=user, nomor_surat=number, tanggal_surat=day, by=by)
        messages.success(request, f"{user.nama} ditunjuk menjadi PPKSD {office} mulai {short_date(day)}.")
        return redirect("persiapan:index")
    own = sendiri_of(papan_ppksd(by, on=today), by=by)
    people = calon_of(by, on=today)
    context = {"form": form, "errors": form.errors, "sendiri": own, "nama": office.nama, "calon": people}
    return render(request, "persiapan/tunjuk.html", context, status=422 if form.errors else 200)
