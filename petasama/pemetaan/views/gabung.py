"""Merging: ask another office, answer, take back; the secretariat's merge; what a merged proposal had to say."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core.acts import check_step
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan import actions, policies
from petasama.pemetaan.forms.gabung import FormGabung
from petasama.pemetaan.models import AjakanGabung, Usulan
from petasama.pemetaan.views.isi import IsiUsulan
from petasama.pemetaan.views.muat import usulan_or_404


def _sasaran(request: ActingRequest, pk: int) -> Usulan:
    """The proposal that receives: any of the own government that is written, since its title is shown while typing."""
    rows = Usulan.objects.filter(daerah_id=request.penugasan.tenant_id, status__in=policies.DAPAT_DITULIS)
    return get_object_or_404(rows.select_related("perangkat_daerah", "putaran", "daerah"), pk=pk)


def _ajakan(request: ActingRequest, pk: int) -> AjakanGabung:
    rows = AjakanGabung.objects.visible_to(request.penugasan)
    return get_object_or_404(
        rows.select_related("usulan__perangkat_daerah", "ke__perangkat_daerah", "oleh__user", "daerah"), pk=pk
    )


def ajak_gabung(request: ActingRequest, pk: int, ke: int) -> HttpResponse:
    """Ask another office to let the own proposal be merged into theirs."""
    thing, target, by = usulan_or_404(request, pk), _sasaran(request, ke), request.penugasan
    form = FormGabung(request.POST or None)
    if request.method == "POST":
        if form.performs(actions.ajak_gabung, thing, target, by=by):
            messages.success(request, f"Ajakan gabung dikirim kepada PPKSD {target.perangkat_daerah.nama}.")
            return redirect("pemetaan:ajakan", pk=form.done.pk)
        return _halaman(request, thing, target, form, status=form.status)
    policies.check_ajakan(thing, target, by=by)
    return _halaman(request, thing, target, form)


def gabungkan(request: ActingRequest, pk: int, ke: int) -> HttpResponse:
    """The secretariat merges one forwarded proposal into another."""
    thing, target, by = usulan_or_404(request, pk), usulan_or_404(request, ke), request.penugasan
    form = FormGabung(request.POST or None)
    if request.method == "POST":
        if form.performs(actions.gabungkan, thing, target, by=by):
            messages.success(request, f"Usulan {thing.nomor} digabung ke {target.nomor}.")
            return redirect("pemetaan:usulan", pk=target.pk)
        return _halaman(request, thing, target, form, status=form.status)
    check_step(thing, "gabungkan", by=by)
    policies.check_sepasang(thing, target, statuses=policies.DAPAT_DIGABUNG_SEKRETARIAT)
    return _halaman(request, thing, target, form)


def _halaman(
    request: ActingRequest, thing: Usulan, target: Usulan, form: FormGabung, *, status: int = 200
) -> HttpResponse:
    asking = thing.status in policies.DAPAT_DITULIS
    context = {"usulan": thing, "ke": target, "form": form, "ajak": asking, "errors": form.errors}
    return render(request, "pemetaan/gabung.html", context, status=status)


def ajakan(request: ActingRequest, pk: int) -> HttpResponse:
    """One request: who asks for what and why, and what may be answered."""
    thing = _ajakan(request, pk)
    return render(request, "pemetaan/gabung_ajakan.html", _isi_ajakan(request, thing, FormGabung()))


def _isi_ajakan(request: ActingRequest, thing: AjakanGabung, form: FormGabung) -> dict[str, Any]:
    by = request.penugasan
    pair = [thing.usulan_id, thing.ke_id]
    acts = {step.act for step in AjakanGabung.workflow.offered(thing.status, by.role)}
    answers = not thing.ke.pemilik_ids.isdisjoint(by.unit_ids)
    asks = not thing.usulan.pemilik_ids.isdisjoint(by.unit_ids)
    return {
        "ajakan": thing,
        "form": form,
        "errors": form.errors,
        "jawab": answers and "terima_ajakan" in acts,
        "batal": asks and "batalkan_ajakan" in acts,
        "terbaca": set(Usulan.objects.visible_to(by).filter(pk__in=pair).values_list("pk", flat=True)),
    }


def terima_ajakan(request: ActingRequest, pk: int) -> HttpResponse:
    """Accept the request; both offices then write one proposal."""
    thing = actions.terima_ajakan(_ajakan(request, pk), by=request.penugasan)
    messages.success(request, f"Usulan {thing.usulan.nomor} digabung ke {thing.ke.nomor}.")
    return redirect("pemetaan:digabung", pk=thing.ke_id)


def tolak_ajakan(request: ActingRequest, pk: int) -> HttpResponse:
    """Refuse the request with a reason; without one the page is shown again."""
    thing, form = _ajakan(request, pk), FormGabung(request.POST)
    if form.performs(actions.tolak_ajakan, thing, by=request.penugasan):
        messages.success(request, f"Ajakan gabung dari {thing.usulan.perangkat_daerah.nama} ditolak.")
        return redirect("pemetaan:ajakan", pk=thing.pk)
    return render(request, "pemetaan/gabung_ajakan.html", _isi_ajakan(request, thing, form), status=form.status)


def batalkan_ajakan(request: ActingRequest, pk: int) -> HttpResponse:
    """Take the own request back."""
    thing = actions.batalkan_ajakan(_ajakan(request, pk), by=request.penugasan)
    messages.success(request, "Ajakan gabung dibatalkan.")
    return redirect("pemetaan:ajakan", pk=thing.pk)


def digabung(request: ActingRequest, pk: int) -> HttpResponse:
    """What the proposals merged into this one had answered, beside its own answers."""
    thing = usulan_or_404(request, pk)
    merged = list(thing.gabungan.select_related("perangkat_daerah", "putaran", "daerah").order_by("nomor"))
    mine = IsiUsulan(thing).bacaan({})
    texts = [{"usulan": row, **IsiUsulan(row).bacaan({})} for row in merged]
    return render(request, "pemetaan/gabung_isi.html", {"usulan": thing, "asal": texts, "sini": mine})
