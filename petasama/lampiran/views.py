"""Attaching a file to a thing, handing it out as a file, taking it away."""

from typing import Any

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core.downloads import attachment
from petasama.lampiran import actions
from petasama.lampiran.forms import FormLampiran
from petasama.lampiran.models import Lampiran
from petasama.lampiran.pemilik import Pemilik, pemilik_of
from petasama.lampiran.policies import check_boleh
from petasama.organisasi.access import ActingRequest


def lampirkan(request: ActingRequest, objek: str, pk: int) -> HttpResponse:
    """Ask for a file, attach it, and go back to the thing."""
    thing, owner = _objek(request, objek, pk)
    form = FormLampiran(request.POST or None, request.FILES or None)
    if request.method == "POST":
        if form.kirim(thing, by=request.penugasan):
            messages.success(request, f"Lampiran “{form.done.nama}” tersimpan.")
            return redirect(f"{owner.kembali(thing)}#lampiran")
    else:
        check_boleh(thing, by=request.penugasan)
    context = {"form": form, "errors": form.errors, "objek": thing, "kembali": owner.kembali(thing)}
    return render(request, "lampiran/lampirkan.html", context, status=form.status if form.errors else 200)


def unduh(request: ActingRequest, pk: int) -> HttpResponse:
    """Hand the file out: always as an attachment, never run or shown in our name."""
    row = _lampiran(request, pk)
    with default_storage.open(row.simpanan, "rb") as file:
        answer = attachment(file.read(), name=row.nama)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer._csp_exempt = True  # type: ignore[attr-defined]
    return answer


def buang(request: ActingRequest, pk: int) -> HttpResponse:
    """Take an attachment away."""
    row = _lampiran(request, pk)
    thing, owner = _objek(request, row.objek, row.objek_id)
    actions.buang_lampiran(row, thing=thing, by=request.penugasan)
    messages.success(request, f"Lampiran “{row.nama}” dibuang.")
    return redirect(f"{owner.kembali(thing)}#lampiran")


def _lampiran(request: ActingRequest, pk: int) -> Lampiran:
    rows = Lampiran.objects.visible_to(request.penugasan).filter(dibuang_pada__isnull=True)
    return get_object_or_404(rows, pk=pk)


def _objek(request: ActingRequest, objek: str, pk: int) -> tuple[Any, Pemilik]:
    """Return the thing, among those that the actor sees, with what is known of its kind."""
    owner = pemilik_of(objek)
    if owner is None:
        raise Http404
    manager: Any = owner.model._default_manager
    return get_object_or_404(manager.visible_to(request.penugasan), pk=pk), owner
