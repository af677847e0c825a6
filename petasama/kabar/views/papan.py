"""“Yang belum selesai”: office by office, with a reminder by mail, by WhatsApp, and as text."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.core.wording import long_date
from petasama.kabar import actions
from petasama.kabar.papan import Baris, daftar_perangkat, papan_of
from petasama.kabar.pengiriman import is_smtp_siap
from petasama.kabar.surat import tautan
from petasama.kabar.tables import PAPAN_XLSX, papan_table
from petasama.kabar.whatsapp import pesan_pengingat, tautan_wa
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran

SARINGAN = (("", "Belum selesai"), ("terlambat", "Terlambat"), ("selesai", "Tidak ada yang menunggu"))


def belum_selesai(request: ActingRequest) -> HttpResponse:
    """Show who waits for whom since when, the latest office first."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    rows, chosen = papan_of(by.daerah, on=today), request.GET.get("saring", "")
    waiting = sum(bool(row.duties) for row in rows)
    context = {
        "judul": f"{waiting} dari {len(rows)} perangkat daerah belum selesai" if waiting else "Semua sudah selesai",
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "saringan": [
            {"label": label, "url": f"?saring={key}", "current": key == chosen, "count": str(len(_saring(rows, key)))}
            for key, label in SARINGAN
        ],
        "tabel": papan_table(tombol=lambda row: _tombol(request, row)).shown(_saring(rows, chosen))
        | {"hidden_caption": True},
        "semua": _ingatkan_semua(rows),
        "tanpa_server": not is_smtp_siap(),
        "unduhan": [{"label": "Unduh Excel", "url": reverse("kabar:belum-selesai-xlsx"), "tone": "quiet"}],
    }
    return render(request, "kabar/belum_selesai.html", context)


def belum_selesai_xlsx(request: ActingRequest) -> HttpResponse:
    """The board as a workbook, a line for each thing that waits."""
    by = request.penugasan
    rows = papan_of(by.daerah, on=clock.today(by.daerah.zona_waktu))
    content = PAPAN_XLSX.to_xlsx([(row, duty) for row in rows for duty in row.duties], made_at=clock.now())
    return attachment(content, name=file_name("Yang belum selesai", by.daerah.nama, suffix="xlsx"))


def ingatkan(request: ActingRequest, pk: int) -> HttpResponse:
    """Remind one office by mail."""
    by = request.penugasan
    office = _office(by, pk)
    count = actions.ingatkan(office, by=by)
    if count:
        messages.success(request, f"Pengingat untuk {office.nama} ditulis kepada {count} orang.")
    else:
        messages.info(request, f"Tidak ada yang dapat diingatkan di {office.nama}: tidak ada hal yang menunggu.")
    return redirect("kabar:belum-selesai")


def ingatkan_semua(request: ActingRequest) -> HttpResponse:
    """Remind by mail every office that was not reminded today."""
    count = actions.ingatkan_semua(request.penugasan.daerah, by=request.penugasan)
    if count:
        messages.success(request, f"Pengingat ditulis untuk {count} perangkat daerah.")
    else:
        messages.info(request, "Semua perangkat daerah yang belum selesai sudah diingatkan hari ini.")
    return redirect("kabar:belum-selesai")


def pesan(request: ActingRequest, pk: int) -> HttpResponse:
    """POST: note that the WhatsApp button was used. GET: the prepared text with its links, to send by hand."""
    by = request.penugasan
    office = _office(by, pk)
    if request.method == "POST":
        actions.pakai_whatsapp(office, by=by)
        return redirect("kabar:pesan", pk=office.pk)
    today = clock.today(by.daerah.zona_waktu)
    row = next((item for item in papan_of(by.daerah, on=today) if item.perangkat.pk == office.pk), None)
    context = {"perangkat": office, **_pesan(office, row or Baris(perangkat=office, hari=today), by=by)}
    return render(request, "kabar/pesan.html", context)


def _office(by: Penugasan, pk: int) -> PerangkatDaerah:
    return get_object_or_404(PerangkatDaerah.objects.visible_to(by), pk=pk)


def _saring(rows: list[Baris], chosen: str) -> list[Baris]:
    keep = {
        "terlambat": lambda row: row.terlambat,
        "selesai": lambda row: not row.duties,
    }.get(chosen, lambda row: row.duties)
    return [row for row in rows if keep(row)]


def _tombol(request: ActingRequest, row: Baris) -> str:
    acts = [("pesan", "WhatsApp")] if row.duties else []
    if row.duties and not row.surel_hari_ini:
        acts.insert(0, ("ingatkan", "Surel"))
    forms = (
        (reverse(f"kabar:{name}", args=[row.perangkat.pk]), get_token(request), f"{name}-{row.perangkat.kode}", label)
        for name, label in acts
    )
    buttons = format_html_join(
        "",
        '<form method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        '<button class="btn quiet" data-uji="{}">{}</button></form>',
        forms,
    )
    return format_html('<div class="actions">{}</div>', buttons) if acts else ""


def _ingatkan_semua(rows: list[Baris]) -> list[dict[str, Any]]:
    left = sum(bool(row.duties) and not row.surel_hari_ini for row in rows)
    if not left:
        return []
    sentence = f"Surel pengingat ditulis untuk {left} perangkat daerah yang belum diingatkan hari ini."
    url = reverse("kabar:ingatkan-semua")
    return [{"act": "ingatkan_semua", "label": "Ingatkan semua lewat surel", "url": url, "confirm": sentence}]


def _pesan(office: PerangkatDaerah, row: Baris, *, by: Penugasan) -> dict[str, Any]:
    text = pesan_pengingat(
        perangkat=office.nama,
        banyak=len(row.duties),
        tenggat=row.tenggat,
        tautan=tautan("kabar:index"),
        pengirim=f"Sekretariat TKKSD {by.daerah.nama}",
    )
    people = [listed.user for listed in daftar_perangkat(office, on=row.hari)]
    roles = {
        post.user_id: Peran(post.peran).label
        for post in Penugasan.objects.filter(user__in=people, perangkat_daerah=office)
    }
    return {
        "teks": text,
        "ada_hal": bool(row.duties),
        "orang": [
            {"nama": user.nama, "peran": roles[user.pk], "url": tautan_wa(user.telepon, text)} for user in people
        ],
    }
