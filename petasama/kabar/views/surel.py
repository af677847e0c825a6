"""“Surel keluar”: the outbox as the administrator sees it. It shows to whom and about what, not the text."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.core.policies import permits
from petasama.kabar import actions, policies
from petasama.kabar.models import StatusSurel, Surel
from petasama.kabar.pengiriman import is_smtp_siap
from petasama.kabar.tables import surel_shown, surel_table
from petasama.organisasi.access import ActingRequest

SEHALAMAN = 25


def index(request: ActingRequest) -> HttpResponse:
    """List the mails of the government, the latest first; ?status= keeps one status, ?sampai= shows more."""
    by = request.penugasan
    rows = Surel.objects.visible_to(by).order_by("-created_at", "-pk")
    counts = Counter(rows.order_by().values_list("status", flat=True))
    chosen = next((status for status in StatusSurel if status == request.GET.get("status")), None)
    total = counts[chosen] if chosen else counts.total()
    shown = _banyak(request.GET.get("sampai", ""))
    kept = list((rows.filter(status=chosen) if chosen else rows)[:shown])
    table = surel_shown(kept, zone=by.daerah.zona_waktu, ulangi=lambda mail: _tombol(request, mail))
    context = {
        "judul": judul_of(counts),
        "saringan": saringan_of(counts, chosen),
        "tabel": table,
        "tampil": min(shown, total),
        "total": total,
        "lagi": f"?status={chosen or ''}&sampai={shown + SEHALAMAN}" if shown < total else "",
        "tanpa_server": not is_smtp_siap(),
        "unduhan": [{"label": "Unduh Excel", "url": reverse("kabar:surel-xlsx"), "tone": "quiet"}],
    }
    return render(request, "kabar/surel.html", context)


def surel_xlsx(request: ActingRequest) -> HttpResponse:
    """The outbox as a workbook."""
    by = request.penugasan
    rows = Surel.objects.visible_to(by).order_by("-created_at", "-pk")
    content = surel_table(zone=by.daerah.zona_waktu).to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("Surel keluar", by.daerah.nama, suffix="xlsx"))


def kirim_ulang(request: ActingRequest, pk: int) -> HttpResponse:
    """Send a mail again that failed, or of which nobody knows."""
    by = request.penugasan
    mail = get_object_or_404(Surel.objects.visible_to(by), pk=pk)
    actions.kirim_ulang(mail, by=by)
    messages.success(request, f"Surel kepada {mail.kepada} masuk antrean lagi.")
    return redirect("kabar:surel")


def saringan_of(counts: Counter[str], chosen: StatusSurel | None) -> list[dict[str, Any]]:
    """Return the chips: all, and each status with how many mails have it."""
    rows = [("Semua", "?", chosen is None, counts.total())]
    rows += [(status.label, f"?status={status}", chosen == status, counts[status]) for status in StatusSurel]
    return [{"label": label, "url": url, "current": now, "count": str(count)} for label, url, now, count in rows]


def judul_of(counts: Counter[str]) -> str:
    """Return the sentence on top: what needs the administrator, or that all is well."""
    failed, unsure = counts[StatusSurel.GAGAL], counts[StatusSurel.TIDAK_PASTI]
    if failed or unsure:
        return f"{failed + unsure} surel perlu diperiksa"
    return f"{counts[StatusSurel.MENUNGGU]} surel menunggu dikirim" if counts[StatusSurel.MENUNGGU] else "Surel keluar"


def _tombol(request: ActingRequest, mail: Surel) -> str:
    if not permits(policies.check_dapat_diulang, mail):
        return ""
    return format_html(
        '<form method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        '<button class="btn quiet">Kirim ulang</button></form>',
        reverse("kabar:kirim-ulang", args=[mail.pk]),
        get_token(request),
    )


def _banyak(typed: str) -> int:
    return max(SEHALAMAN, min(int(typed), 1000)) if typed.isascii() and typed.isdigit() else SEHALAMAN
