"""The home page: where the round stands, and what waits for this person."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from petasama.beranda.angka import angka_of
from petasama.beranda.langkah import judul_of, langkah_of
from petasama.beranda.menunggu import menunggu_of
from petasama.beranda.petak import LEGENDA, petak_of
from petasama.core import clock
from petasama.core.searches import LEAST_LETTERS, search
from petasama.core.wording import long_date
from petasama.kabar.daftar import daftar_of
from petasama.organisasi.access import ActingRequest
from petasama.persiapan.models import Putaran, pilih_putaran

MOST_LETTERS = 100
PEKERJA = Path(__file__).parent / "static" / "beranda" / "sw.js"
NASIB_LURING = (
    "Jawaban instrumen yang sudah Anda ketik tetap tersimpan di perangkat ini dan dikirim begitu sambungan kembali. "
    "Formulir lain yang baru saja dikirim belum diterima; kirim lagi setelah tersambung."
)


def beranda(request: ActingRequest) -> HttpResponse:
    """Show the newest round (or ?putaran=YEAR) in one glance, and the person's own list of things to do."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    rounds = list(Putaran.objects.visible_to(by).newest_first().prefetch_related("jadwal"))
    putaran = pilih_putaran(rounds, request.GET.get("putaran", ""))
    daftar = daftar_of(request.penugasan_list, on=today, by=by)
    context = {
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "judul": judul_of(putaran, by=by, on=today),
        "langkah": langkah_of(putaran) if putaran else [],
        "angka": angka_of(putaran, by=by, on=today) if putaran else [],
        "petak": petak_of(putaran, by=by, on=today) if putaran else [],
        "legenda": LEGENDA,
        "menunggu": menunggu_of(daftar, by=by),
        "semua": f"Semua ({len(daftar.butir)})" if daftar.butir else "",
        "putaran_list": [
            {"label": str(item), "url": f"?putaran={item.tahun}", "current": item == putaran} for item in rounds
        ],
    }
    return render(request, "beranda/beranda.html", context)


def cari(request: ActingRequest) -> HttpResponse:
    """Look for ?q= in everything that the person may see, by kind."""
    words = request.GET.get("q", "").strip()[:MOST_LETTERS]
    groups = search(words, request.penugasan)
    context = {
        "kata": words,
        "judul": _judul_cari(words, bool(groups)),
        "kelompok": groups,
        "pendek": len(words) < LEAST_LETTERS,
    }
    return render(request, "beranda/cari.html", context)


def _judul_cari(words: str, found: bool) -> str:
    if not words:
        return "Cari di Petasama"
    return f"Hasil pencarian “{words}”" if found else f"Tidak ada yang cocok dengan “{words}”"


def sw(request: HttpRequest) -> HttpResponse:
    """The service worker. It stands at the root, so that it may answer for every page; never taken from a cache."""
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"}
    return HttpResponse(PEKERJA.read_bytes(), content_type="text/javascript; charset=utf-8", headers=headers)


def luring(request: HttpRequest) -> HttpResponse:
    """The page that the service worker shows when there is no connection; kept by it without any person's name."""
    context = {
        "judul": "Tidak ada sambungan",
        "kalimat": "Halaman ini belum dapat dibuka karena perangkat Anda sedang tidak tersambung ke jaringan.",
        "teks_nasib": NASIB_LURING,
        "langkah": [
            {"label": "Kembali ke halaman sebelumnya dengan tombol kembali pada peramban, lalu lanjutkan menulis."},
            {"label": "Buka beranda setelah sambungan ada lagi", "url": "/"},
        ],
    }
    return render(request, "core/galat.html", context)
