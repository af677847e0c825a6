"""The planner: the whole calendar on one page, for a round to be opened or for one that is open."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core import clock
from petasama.core.errors import NotNow
from petasama.core.wording import long_date
from petasama.organisasi.access import ActingRequest
from petasama.persiapan import actions, kalender, policies
from petasama.persiapan.models import Putaran
from petasama.persiapan.views import peringatan
from petasama.persiapan.views.bagian import bagian_of, putaran_url
from petasama.persiapan.views.gambar import gambar_of
from petasama.persiapan.views.isian import Halaman, Isian
from petasama.persiapan.views.shown import bentrok_of, tahun_berikut

DITAWARKAN = 2
"""How many years are offered, the suggested one first."""


def rencana(request: ActingRequest) -> HttpResponse:
    """Plan a round that is not open yet (?tahun=YEAR), and open it."""
    by = request.penugasan
    policies.check_pembuka(by.daerah, by=by)
    today = clock.today(by.daerah.zona_waktu)
    years = _tahun_list(Putaran.objects.visible_to(by).values_list("tahun", flat=True), on=today)
    year = _tahun_diminta(request, years)
    page = Halaman(daerah=by.daerah, tahun_rencana=year + 1, tahap="", on=today)
    default = kalender.batas_rkpd_baku(year + 1)
    typed = page.dibaca(request.POST, batas=default) if request.method == "POST" else page.baku()
    if typed.disimpan:
        edisi, last = typed.form.cleaned_data["edisi"], None if typed.batas == default else typed.batas
        opened = actions.buka(by.daerah, tahun=year, edisi=edisi, by=by, jadwal=typed.hari, rancangan_rkpd=last)
        messages.success(request, f"{opened} dibuka dengan jadwal ini. Umumkan jadwalnya kepada perangkat daerah.")
        return redirect(putaran_url(opened))
    chips = [{"label": f"Putaran {item}", "url": f"?tahun={item}", "current": item == year} for item in years]
    return _tampil(request, page, typed, {"tahun": year, "pilihan": chips, "tombol": f"Buka putaran {year}"})


def _tahun_diminta(request: ActingRequest, years: list[int]) -> int:
    """The year asked for; a page that is sent back with a year that meanwhile has its round is refused."""
    asked = request.POST.get("tahun") or request.GET.get("tahun", "")
    found = next((item for item in years if str(item) == asked), None)
    if found is None and request.POST.get("tahun"):
        raise NotNow("Putaran tahun itu sudah ada atau tidak dapat dibuka. Muat ulang halaman rencana.")
    return found or years[0]


def _tahun_list(taken: Collection[int], *, on: date) -> list[int]:
    """The years without a round that may be opened: the one after the newest, the one after that, and this year's."""
    first = tahun_berikut(max(taken, default=0), on=on)
    years = [first + place for place in range(DITAWARKAN)]
    return [*years, *(year for year in (on.year, on.year + 1) if year not in {*taken, *years})]


def rencana_ubah(request: ActingRequest, pk: int) -> HttpResponse:
    """Change the whole calendar of an open round on one page."""
    by = request.penugasan
    rounds = Putaran.objects.visible_to(by).select_related("daerah").prefetch_related("jadwal")
    putaran = get_object_or_404(rounds, pk=pk)
    policies.check_pengatur_jadwal(putaran, by=by)
    today = clock.today(by.daerah.zona_waktu)
    page = Halaman(daerah=by.daerah, tahun_rencana=putaran.tahun_rencana, tahap=putaran.status, on=today)
    if request.method == "POST":
        typed = page.dibaca(request.POST, batas=putaran.batas_rkpd)
    else:
        typed = page.apa_adanya(putaran.hari_list(), batas=putaran.batas_rkpd)
    if typed.disimpan and typed.hari:
        moved = actions.atur_rencana(putaran, jadwal=typed.hari, batas=typed.batas, by=by)
        messages.success(request, f"Jadwal {putaran} tersimpan: {len(moved)} langkah berubah.")
        return redirect(putaran_url(putaran))
    extra = {"tahun": putaran.tahun, "pilihan": [], "tombol": "Simpan jadwal", "putaran": putaran}
    return _tampil(request, page, typed, extra)


def _tampil(request: ActingRequest, page: Halaman, typed: Isian, extra: dict[str, Any]) -> HttpResponse:
    days = typed.hari or kalender.jadwal_baku(page.tahun_rencana)
    context = {
        "kicker": f"{long_date(page.on)} · {page.daerah.zona_waktu}",
        "bagian": bagian_of("persiapan:index", by=request.penugasan),
        "form": typed.form,
        "errors": typed.form.errors,
        "tabel": peringatan.baris_rencana(typed.form, days, typed.alasan),
        "putaran": None,
        **_dilihat(page, typed),
        **extra,
    }
    return render(request, "persiapan/rencana.html", context, status=422 if typed.form.errors else 200)


def _dilihat(page: Halaman, typed: Isian) -> dict[str, Any]:
    """The picture, what it means for the draft RKPD, and which helping buttons make sense; nothing if unreadable."""
    if typed.hari is None:
        return {
            "judul": f"{page.judul} belum terbaca",
            "gambar": None,
            "perhatian": [],
            "jalur": "",
            "padat": False,
            "tutup": False,
        }
    state = page.keadaan(typed.hari, batas=typed.batas)
    closed = peringatan.tutup_of(state, on=page.on)
    return {
        "judul": page.judul,
        "gambar": gambar_of(typed.hari, jalur=state.rencana, libur=state.libur, on=page.on),
        "perhatian": _perhatian(state, page),
        "jalur": peringatan.kalimat_jalur(state),
        "padat": state.perkiraan.longgar < 0,
        "tutup": bool(closed),
    }


def _perhatian(state: peringatan.Keadaan, page: Halaman) -> list[dict[str, str]]:
    """What the calendar means, and all that is odd about it though it is allowed."""
    return [
        peringatan.kalimat_of(state),
        *([] if page.tahap else peringatan.perhatian_baru(state, on=page.on)),
        *peringatan.perhatian_tanggal(state, on=page.on),
        *({"text": sentence} for sentence in bentrok_of(state.jadwal)),
    ]
