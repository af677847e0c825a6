"""“Nihil”: an office states that it proposes nothing, its head approves or returns."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core.acts import check_step
from petasama.core.policies import permits
from petasama.core.trail import told
from petasama.core.wording import long_moment
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.pemetaan import actions, policies
from petasama.pemetaan.forms.nihil import FormNihil, FormTolakNihil
from petasama.pemetaan.models import PernyataanNihil
from petasama.persiapan.models import Putaran

NADA = {"DIAJUKAN": "gold", "DISETUJUI": "green", "DIBATALKAN": "grey"}
TANPA_KATA = {
    "setujui_nihil": (actions.setujui_nihil, "{} disetujui dan terbaca oleh Sekretariat TKKSD."),
    "batalkan_nihil": (actions.batalkan_nihil, "{} dibatalkan."),
}
"""Acts that need no words → what is told afterwards."""


def nyatakan(request: ActingRequest, pk: int) -> HttpResponse:
    """State “nihil” for a round."""
    by = request.penugasan
    putaran = get_object_or_404(Putaran.objects.visible_to(by).select_related("daerah"), pk=pk)
    office = get_object_or_404(PerangkatDaerah.objects.visible_to(by), pk=by.perangkat_daerah_id)
    form = FormNihil(request.POST or None)
    if request.method == "POST" and form.performs(actions.nyatakan_nihil, putaran, perangkat_daerah=office, by=by):
        messages.success(request, f"{form.done} dikirim ke {office.sebutan_kepala} untuk disetujui.")
        return redirect("pemetaan:nihil", pk=form.done.pk)
    if request.method == "GET":
        policies.check_pernyata(putaran, perangkat_daerah=office, by=by)
    context = {
        "judul": f"Nyatakan nihil untuk {putaran}",
        "kicker": office.nama,
        "pengantar": "Perangkat daerah tidak mengusulkan apa pun dalam putaran ini. Kepala perangkat daerah "
        "menyetujuinya; usulan baru membatalkannya dengan sendirinya.",
        "form": form,
        "errors": form.errors,
        "tombol": "Kirim ke kepala perangkat daerah",
        "batal": f"{reverse('pemetaan:index')}?putaran={putaran.tahun}",
    }
    return render(request, "pemetaan/nihil_form.html", context, status=form.status if form.errors else 200)


def nihil(request: ActingRequest, pk: int) -> HttpResponse:
    """Show one statement with what may be done about it."""
    thing, by = _nihil_or_404(request, pk), request.penugasan
    zone = thing.daerah.zona_waktu
    facts = [("Dinyatakan oleh", f"{thing.oleh.user}, {long_moment(thing.created_at, zone)}")]
    if thing.disetujui_oleh and thing.disetujui_pada:
        facts.append(("Disetujui oleh", f"{thing.disetujui_oleh.user}, {long_moment(thing.disetujui_pada, zone)}"))
    if thing.catatan:
        facts.append(("Dikembalikan karena", thing.catatan))
    context = {
        "nihil": thing,
        "kicker": f"{thing.perangkat_daerah.nama} · {thing.putaran}",
        "nada": NADA[thing.status],
        "fakta": facts,
        "langkah": tombol_list(thing, by=by),
        "riwayat": told(thing, zone=zone),
        "daftar": f"{reverse('pemetaan:index')}?putaran={thing.putaran.tahun}",
    }
    return render(request, "pemetaan/nihil.html", context)


def tombol_list(thing: PernyataanNihil, *, by: Penugasan) -> list[dict[str, Any]]:
    """Return the buttons of the acts that this person may do now."""
    if not permits(policies.check_milik, thing, by=by):
        return []
    return [
        {
            "act": step.act,
            "label": step.label,
            "url": reverse("pemetaan:tolak-nihil", args=[thing.pk])
            if step.form
            else reverse("pemetaan:langkah-nihil", args=[thing.pk, step.act]),
            "tone": "" if step.act == "setujui_nihil" else "quiet",
            "link": step.form,
        }
        for step in PernyataanNihil.workflow.offered(thing.status, by.role)
    ]


def langkah(request: ActingRequest, pk: int, act: str) -> HttpResponse:
    """Approve or cancel a statement."""
    if act not in TANPA_KATA:
        raise Http404
    doing, words = TANPA_KATA[act]
    thing = doing(_nihil_or_404(request, pk), by=request.penugasan)
    messages.success(request, words.format(thing))
    return redirect("pemetaan:nihil", pk=thing.pk)


def tolak(request: ActingRequest, pk: int) -> HttpResponse:
    """Return a statement with a reason."""
    thing, by = _nihil_or_404(request, pk), request.penugasan
    form = FormTolakNihil(request.POST or None)
    if request.method == "POST" and form.performs(actions.tolak_nihil, thing, by=by):
        messages.success(request, f"{thing} dikembalikan kepada PPKSD.")
        return redirect("pemetaan:nihil", pk=thing.pk)
    if request.method == "GET":
        check_step(thing, "tolak_nihil", by=by)
    context = {
        "judul": "Kembalikan pernyataan nihil",
        "kicker": f"{thing.perangkat_daerah.nama} · {thing.putaran}",
        "pengantar": "Pernyataan berhenti berlaku; perangkat daerah kembali ditunggu usulannya.",
        "form": form,
        "errors": form.errors,
        "tombol": "Kembalikan",
        "batal": reverse("pemetaan:nihil", args=[thing.pk]),
    }
    return render(request, "pemetaan/nihil_form.html", context, status=form.status if form.errors else 200)


def _nihil_or_404(request: ActingRequest, pk: int) -> PernyataanNihil:
    rows = PernyataanNihil.objects.visible_to(request.penugasan)
    needed = ("daerah", "putaran", "perangkat_daerah", "oleh__user", "disetujui_oleh__user")
    return get_object_or_404(rows.select_related(*needed), pk=pk)


def nihil_of(putaran: Putaran | None, *, by: Penugasan) -> dict[str, Any]:
    """Return what the list of proposals shows an office about “nihil”: the statement that holds, or the way to one."""
    if putaran is None or by.role not in PERAN_PERANGKAT_DAERAH:
        return {"nihil": None, "nihil_baru": ""}
    stated = PernyataanNihil.objects.visible_to(by).berlaku().filter(putaran=putaran).first()
    office = by.perangkat_daerah
    may = stated is None and permits(policies.check_pernyata, putaran, perangkat_daerah=office, by=by)
    return {
        "nihil": stated,
        "nihil_baru": reverse("pemetaan:nyatakan-nihil", args=[putaran.pk]) if may else "",
    }
