"""Posts: appoint, end, hand over."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core.wording import short_date
from petasama.organisasi import actions, policies
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.lingkup import penugasan_of
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.screens.forms import AngkatForm, SerahTerimaForm
from petasama.organisasi.screens.serah_terima import calon_of, terbuka_of
from petasama.organisasi.screens.tables import masa_text
from petasama.organisasi.screens.views.orang import hari_ini


def angkat(request: ActingRequest, pk: int) -> HttpResponse:
    """Appoint a person."""
    by, today = request.penugasan, hari_ini(request.penugasan)
    user = get_object_or_404(User.objects.visible_to(by), pk=pk)
    typed = request.POST if request.method == "POST" else None
    form = AngkatForm(typed, by=by, on=today, initial={"mulai": today})
    if form.is_bound and form.performs(actions.angkat, user, by=by):
        messages.success(request, f"{user.nama} menjadi {form.done.label} mulai {short_date(form.done.mulai)}.")
        return redirect("pengurus:orang-satu", pk=pk)
    context = {"form": form, "errors": form.errors, "orang": user}
    return render(request, "organisasi/angkat.html", context, status=form.status if form.errors else 200)


def akhiri(request: ActingRequest, pk: int) -> HttpResponse:
    """End a post now."""
    by = request.penugasan
    post = get_object_or_404(_berikut(by), pk=pk)
    actions.akhiri(post, alasan=request.POST.get("alasan", ""), by=by)
    messages.success(request, f"Penugasan {post.label} berakhir; aksesnya tertutup mulai sekarang.")
    return redirect("pengurus:orang-satu", pk=post.user_id)


def serah_terima(request: ActingRequest, pk: int) -> HttpResponse:
    """Hand a post over: what is open, who follows, by which letter."""
    by, today = request.penugasan, hari_ini(request.penugasan)
    post = get_object_or_404(_berikut(by), pk=pk)
    policies.check_pengelola_penugasan(post, by=by)
    policies.check_bukan_kursi(post)
    policies.check_berlaku(post, on=today)
    form = SerahTerimaForm(request.POST if request.method == "POST" else None, by=by)
    if form.is_bound and form.performs(actions.serah_terima, post, by=by):
        messages.success(request, f"{post.label} diserahterimakan kepada {form.done.user.nama}, berlaku sekarang juga.")
        return redirect("pengurus:orang-satu", pk=form.done.user_id)
    context = _serah_terima(post, form, by=by)
    return render(request, "organisasi/serah_terima.html", context, status=form.status if form.errors else 200)


def _serah_terima(post: Penugasan, form: SerahTerimaForm, *, by: Penugasan) -> dict[str, Any]:
    today = hari_ini(by)
    return {
        "form": form,
        "errors": form.errors,
        "judul": f"Serah terima {post.label}",
        "fakta": [("Pemegang sekarang", post.user.nama), ("Berlaku", masa_text(post)), ("Surat", post.nomor_surat)],
        "terbuka": terbuka_of(post, by=by, on=today),
        "calon": calon_of(post, by=by, on=today),
        "kembali": reverse("pengurus:orang-satu", args=[post.user_id]),
        "daftarkan": reverse("pengurus:orang-baru"),
    }


def _berikut(by: Penugasan) -> Any:
    return penugasan_of(by).select_related("user", "daerah", "perangkat_daerah")
