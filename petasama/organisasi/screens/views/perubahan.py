"""Changes of offices: a new one, another name, a merger, a split; each shows first what it would move."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core.wording import short_date
from petasama.organisasi import actions
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.screens.forms import GabungForm, GantiNamaForm, PecahForm, PerangkatForm
from petasama.organisasi.screens.pratinjau import pratinjau_of
from petasama.organisasi.screens.views.orang import hari_ini


def baru(request: ActingRequest) -> HttpResponse:
    """Make an office."""
    by = request.penugasan
    form = PerangkatForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.performs(actions.buat_perangkat, by.daerah, by=by):
        messages.success(request, f"{form.done} dibuat. Angkat kepalanya, lalu kepala itu menunjuk PPKSD.")
        return redirect("pengurus:perangkat-satu", pk=form.done.pk)
    context = {"form": form, "errors": form.errors, "judul": "Perangkat daerah baru", "kicker": by.daerah.nama}
    context |= {"kembali": reverse("pengurus:perangkat"), "tombol": "Simpan perangkat daerah", "pratinjau": []}
    return render(request, "organisasi/form_perangkat.html", context, status=form.status if form.errors else 200)


def ganti_nama(request: ActingRequest, pk: int) -> HttpResponse:
    """Give an office another name from a day on."""
    by, office = request.penugasan, _office(request, pk)
    initial = {name: getattr(office, name) for name in ("kode", "nama", "sebutan_kepala")}
    form = GantiNamaForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.performs(actions.ganti_nama, office, by=by, responden=office.responden):
        messages.success(request, f"{office} bernama {form.done} mulai {short_date(form.done.mulai)}.")
        return redirect("pengurus:perangkat-satu", pk=form.done.pk)
    context = {
        "form": form,
        "errors": form.errors,
        "judul": f"Ganti nama {office}",
        "kicker": "Kepala dan PPKSD-nya tetap; usulan dan surat lama tetap memuat nama lama.",
        "kembali": reverse("pengurus:perangkat-satu", args=[pk]),
        "tombol": "Ganti nama",
        "pratinjau": [],
    }
    return render(request, "organisasi/form_perangkat.html", context, status=form.status if form.errors else 200)


def gabung(request: ActingRequest, pk: int) -> HttpResponse:
    """Merge an office with others: asked by GET, shown before it is done, done by POST."""
    office = _office(request, pk)
    form = GabungForm(_asked(request), office=office, by=request.penugasan, on=hari_ini(request.penugasan))
    if request.method == "POST" and form.kerjakan():
        names = ", ".join(item.nama for item in form.semua_lama())
        day = short_date(form.cleaned_data["tanggal"])
        messages.success(request, f"{names} menjadi {form.done} mulai {day}. Angkat kepalanya bila belum ada.")
        return redirect("pengurus:perangkat-satu", pk=form.done.pk)
    shown = form.is_bound and form.is_valid()
    offices = form.semua_lama() if shown else [office]
    context = {"judul": f"Gabungkan {office}", "kerjakan": "Gabungkan sekarang", "pilihan": []}
    return _langkah(request, form, offices, shown=shown, **context)


def pecah(request: ActingRequest, pk: int) -> HttpResponse:
    """Split an office: asked by GET, shown with a question for each liaison officer, done by POST."""
    office = _office(request, pk)
    form = PecahForm(_asked(request), office=office, by=request.penugasan, on=hari_ini(request.penugasan))
    if request.method == "POST" and form.kerjakan():
        day = short_date(form.cleaned_data["tanggal"])
        messages.success(request, f"{office} dipecah mulai {day}. Angkat kepala pecahannya bila belum ada.")
        return redirect("pengurus:perangkat-satu", pk=pk)
    shown = form.is_bound and form.is_valid()
    asked = form.pilihan() if shown or (form.is_bound and "menjadi" in form.cleaned_data) else []
    context = {"judul": f"Pecah {office}", "kerjakan": "Pecah sekarang", "pilihan": asked}
    return _langkah(request, form, [office], shown=shown or bool(asked), **context)


def _langkah(
    request: ActingRequest, form: Any, offices: list[PerangkatDaerah], *, shown: bool, **more: Any
) -> HttpResponse:
    """The questions, or when they are answered what would happen, with the button that does it."""
    context = {
        "form": form,
        "errors": form.errors,
        "tampil": shown,
        "pratinjau": pratinjau_of(offices, tanggal=form.cleaned_data["tanggal"]) if shown else [],
        "tersembunyi": [(name, value) for name in form.fields for value in form.data.getlist(name)] if shown else [],
        "kembali": reverse("pengurus:perangkat-satu", args=[form.office.pk]),
        **more,
    }
    return render(request, "organisasi/peralihan.html", context, status=form.status if form.errors else 200)


def _asked(request: ActingRequest) -> Any:
    """What was typed, if anything was."""
    if request.method == "POST":
        return request.POST
    return request.GET if "tanggal" in request.GET else None


def _office(request: ActingRequest, pk: int) -> PerangkatDaerah:
    return get_object_or_404(PerangkatDaerah.objects.visible_to(request.penugasan), pk=pk)
