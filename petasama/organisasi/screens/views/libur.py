"""Closed days: the list of a year, a note of the government, a note taken back."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.core.wording import long_date, short_date
from petasama.organisasi import actions
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.libur import daftar_hari, is_perkiraan
from petasama.organisasi.models import HariLibur, Penugasan
from petasama.organisasi.screens.bagian import bagian_of, is_boleh
from petasama.organisasi.screens.forms import LiburForm
from petasama.organisasi.screens.tables import libur_table
from petasama.organisasi.screens.views.orang import hari_ini

TAHUN_LAIN = range(-1, 3)


def tahun_of(request: ActingRequest) -> int:
    """The year asked for among those around today; else this year."""
    now = hari_ini(request.penugasan).year
    asked = request.GET.get("tahun", "")
    return int(asked) if asked in {str(now + step) for step in TAHUN_LAIN} else now


def hari_libur(request: ActingRequest) -> HttpResponse:
    """Show the closed days of a year, and say when they are estimates."""
    by, year = request.penugasan, tahun_of(request)
    days = daftar_hari(by.daerah, dari=date(year, 1, 1), sampai=date(year, 12, 31))
    now = hari_ini(by).year
    keeps = is_boleh("pengurus:hari-libur-catat", by=by, method="POST")
    context = {
        "judul": f"{len(days)} hari dalam kalender libur {year}",
        "bagian": bagian_of("pengurus:hari-libur", by=by),
        "aksi": [{"label": "Catat hari", "url": reverse("pengurus:hari-libur-catat")}] if keeps else [],
        "tahun_list": [
            {"label": str(now + step), "url": f"?tahun={now + step}", "current": now + step == year}
            for step in TAHUN_LAIN
        ],
        "perkiraan": is_perkiraan(year),
        "tahun": year,
        "tabel": libur_table(dapat_diubah=keeps).shown(days, caption=f"Hari libur dan cuti bersama {year}"),
    }
    return render(request, "organisasi/libur.html", context)


def hari_libur_xlsx(request: ActingRequest) -> HttpResponse:
    """The same as a workbook."""
    by, year = request.penugasan, tahun_of(request)
    days = daftar_hari(by.daerah, dari=date(year, 1, 1), sampai=date(year, 12, 31))
    content = libur_table(dapat_diubah=False).to_xlsx(days, made_at=clock.now())
    return attachment(content, name=file_name("Hari-libur", str(year), suffix="xlsx"))


def catat(request: ActingRequest) -> HttpResponse:
    """Note a day; ?tanggal= begins from what is known about it."""
    by = request.penugasan
    known = _awal(request.GET.get("tanggal", ""), by=by)
    form = LiburForm(request.POST if request.method == "POST" else None, initial=known)
    if form.is_bound and form.performs(actions.catat_hari_libur, by.daerah, by=by):
        messages.success(request, f"{short_date(form.done.tanggal)} tercatat: {form.done.nama}.")
        return redirect(f"{reverse('pengurus:hari-libur')}?tahun={form.done.tanggal.year}")
    day = known.get("tanggal")
    note = HariLibur.objects.visible_to(by).filter(tanggal=day).first() if day else None
    context = {
        "form": form,
        "errors": form.errors,
        "judul": f"Ubah {long_date(note.tanggal)}" if note else "Catat hari",
        "kembali": reverse("pengurus:hari-libur"),
        "hapus": [_tombol_hapus(note)] if note else [],
    }
    return render(request, "organisasi/catat_libur.html", context, status=form.status if form.errors else 200)


def hapus(request: ActingRequest, pk: int) -> HttpResponse:
    """Take a note back."""
    note = get_object_or_404(HariLibur.objects.visible_to(request.penugasan).select_related("daerah"), pk=pk)
    day = note.tanggal
    actions.hapus_hari_libur(note, by=request.penugasan)
    messages.success(request, f"Catatan untuk {short_date(day)} dihapus; kalender nasional berlaku lagi.")
    return redirect(f"{reverse('pengurus:hari-libur')}?tahun={day.year}")


def _awal(typed: str, *, by: Penugasan) -> dict[str, Any]:
    """What the calendar knows of a day written as 2027-03-10; nothing for other texts."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return {}
    known = next(iter(daftar_hari(by.daerah, dari=day, sampai=day)), None)
    if known is None:
        return {"tanggal": day}
    note = {"dasar": known.catatan.dasar} if known.catatan else {}
    return {"tanggal": day, "nama": known.nama, "jenis": known.jenis, **note}


def _tombol_hapus(note: HariLibur) -> dict[str, object]:
    return {
        "act": "hapus",
        "label": "Hapus catatan",
        "url": reverse("pengurus:hari-libur-hapus", args=[note.pk]),
        "tone": "bad",
        "confirm": "Untuk hari ini kalender nasional berlaku lagi.",
    }
