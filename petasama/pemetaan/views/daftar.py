"""The list of proposals of one round, on screen and as a workbook; a new proposal."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import objection
from petasama.dokumen.downloads import attachment
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tables import USULAN_TABLE, usulan_shown
from petasama.pemetaan.views.bagian import bagian_of
from petasama.pemetaan.views.langkah import MENUNGGU
from petasama.pemetaan.views.nihil import nihil_of
from petasama.pemetaan.views.saringan import SEKALI_MUAT, Saringan
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies import check_masa_pengusulan


def index(request: ActingRequest) -> HttpResponse:
    """Show the proposals that this person sees in the newest round (or ?putaran=), 25 at a time."""
    asked = Saringan.dari(request.GET, by=request.penugasan)
    counts = asked.per_status()
    rows = list(asked.usulan()[: asked.baris])
    total = counts[asked.status] if asked.status else counts.total()
    context = {
        "judul": judul_daftar(counts, by=request.penugasan),
        "bagian": bagian_of("pemetaan:index", by=request.penugasan, putaran=asked.putaran),
        "putaran": asked.putaran,
        "putaran_list": putaran_chips(asked),
        "status_list": status_chips(asked, counts),
        "saringan": asked,
        "opd_list": asked.opd_list(),
        "tabel": usulan_shown(rows, caption=f"Usulan {asked.putaran}"),
        "jumlah": len(rows),
        "total": total,
        "lagi": asked.alamat(baris=asked.baris + SEKALI_MUAT) if len(rows) < total else "",
        "disiapkan": "" if rows else disiapkan_of(asked),
        "unduh": asked.alamat("pemetaan:usulan-xlsx") if rows else "",
        **baru(asked),
        **nihil_of(asked.putaran, by=request.penugasan),
    }
    return render(request, "pemetaan/daftar.html", context)


def judul_daftar(counts: Counter[str], *, by: Any) -> str:
    """Say how things stand: how many proposals, and how many wait for this person."""
    waiting = sum(
        number
        for status, number in counts.items()
        if any(step.act in MENUNGGU for step in Usulan.workflow.offered(status, by.role))
    )
    begin = f"{counts.total()} usulan" if counts else "Belum ada usulan"
    return f"{begin}, {waiting} menunggu Anda" if waiting else begin


def disiapkan_of(asked: Saringan) -> str:
    """Tell a reader of the team that proposals are on their way, though none can be read yet."""
    number = 0 if asked.status else asked.disiapkan()
    if not number:
        return ""
    return f"{number} usulan sedang disiapkan; terbaca sesudah diteruskan kepala perangkat daerah."


def putaran_chips(asked: Saringan) -> list[dict[str, Any]]:
    """One filter for each round, the newest first."""
    return [
        {"label": str(item), "url": asked.alamat(putaran=item), "current": item == asked.putaran}
        for item in asked.putaran_list
    ]


def status_chips(asked: Saringan, counts: Counter[str]) -> list[dict[str, Any]]:
    """One filter for each status that occurs, in the order of the workflow."""
    chips = [{"label": "Semua", "url": asked.alamat(status=""), "current": not asked.status, "count": counts.total()}]
    return chips + [
        {"label": label, "url": asked.alamat(status=code), "current": code == asked.status, "count": counts[code]}
        for code, label in Usulan.workflow.statuses.items()
        if counts[code] or code == asked.status
    ]


def baru(asked: Saringan) -> dict[str, Any]:
    """The buttons that begin a proposal or bring several, or the sentence why not; all empty for other roles."""
    if asked.by.role != Peran.PPKSD or asked.putaran is None:
        return {"usulan_baru": [], "belum_buka": "", "impor": ""}
    today = clock.today(asked.by.daerah.zona_waktu)
    office = asked.by.perangkat_daerah
    closed = objection(check_masa_pengusulan, asked.putaran, on=today, perangkat_daerah=office)
    button = {
        "act": "usulkan",
        "label": "Buat usulan",
        "url": reverse("pemetaan:usulan-baru"),
        "once": True,
        "fields": [{"name": "putaran", "kind": "hidden", "value": asked.putaran.pk}],
    }
    address = "" if closed else f"{reverse('pemetaan:impor')}?putaran={asked.putaran.tahun}"
    return {"usulan_baru": [] if closed else [button], "belum_buka": closed, "impor": address}


def usulan_xlsx(request: ActingRequest) -> HttpResponse:
    """Hand out the same list, all its rows, as a workbook."""
    asked = Saringan.dari(request.GET, by=request.penugasan)
    name = f"usulan-{asked.putaran.tahun if asked.putaran else 'kosong'}.xlsx"
    content = USULAN_TABLE.to_xlsx(asked.usulan(), made_at=clock.now())
    return attachment(content, name=name)


def usulan_baru(request: ActingRequest) -> HttpResponse:
    """Begin a proposal of the own office and go to its first question."""
    by = request.penugasan
    asked = request.POST.get("putaran", "")
    putaran = get_object_or_404(Putaran.objects.visible_to(by), pk=int(asked) if asked.isdecimal() else 0)
    office = get_object_or_404(PerangkatDaerah.objects.visible_to(by), pk=by.perangkat_daerah_id)
    usulan = actions.usulkan(putaran, perangkat_daerah=office, by=by)
    messages.success(request, f"Usulan {usulan.nomor} dibuat. Mulailah dari pertanyaan 1; urutannya boleh bebas.")
    return redirect("pemetaan:usulan", pk=usulan.pk)
