"""The home page: where the round stands, and what waits for this person."""

from django.http import HttpResponse
from django.shortcuts import render

from petasama.beranda.angka import angka_of
from petasama.beranda.langkah import judul_of, langkah_of
from petasama.beranda.menunggu import menunggu_of
from petasama.beranda.petak import LEGENDA, petak_of
from petasama.core import clock
from petasama.core.wording import long_date
from petasama.organisasi.access import ActingRequest
from petasama.persiapan.models import Putaran, pilih_putaran


def beranda(request: ActingRequest) -> HttpResponse:
    """Show the newest round (or ?putaran=YEAR) in one glance, and the person's own list of things to do."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    rounds = list(Putaran.objects.visible_to(by).newest_first().prefetch_related("jadwal"))
    putaran = pilih_putaran(rounds, request.GET.get("putaran", ""))
    context = {
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "judul": judul_of(putaran, by=by, on=today),
        "langkah": langkah_of(putaran) if putaran else [],
        "angka": angka_of(putaran, by=by, on=today) if putaran else [],
        "petak": petak_of(putaran, by=by, on=today) if putaran else [],
        "legenda": LEGENDA,
        "menunggu": menunggu_of(rounds, by=by, on=today),
        "putaran_list": [
            {"label": str(item), "url": f"?putaran={item.tahun}", "current": item == putaran} for item in rounds
        ],
    }
    return render(request, "beranda/beranda.html", context)
