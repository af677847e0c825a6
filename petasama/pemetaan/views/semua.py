"""All questions of a proposal on one page, for who writes at a desk; each its own form with its own version."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.forms.jawaban import build_form
from petasama.pemetaan.forms.tampilan import DAFTAR_WILAYAH
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.views.borang import borang_of
from petasama.pemetaan.views.isi import IsiUsulan
from petasama.pemetaan.views.jawab import SEMUA
from petasama.pemetaan.views.muat import usulan_or_404

CADANGAN = 1
"""Empty rows behind the filled ones of each table; more come by the button, so that the page stays light."""


def semua(request: ActingRequest, pk: int) -> HttpResponse:
    """Ask every question; saving one returns to its place on this page."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    policies.check_penulis(usulan, by=by)
    policies.check_dapat_ditulis(usulan)
    return render(request, "pemetaan/semua.html", _halaman(usulan, by))


def _halaman(usulan: Usulan, by: Penugasan) -> dict[str, Any]:
    isi = IsiUsulan(usulan)
    forms = [build_form(q, usulan=usulan, isi=isi.isi.get(q.kode, {})) for q in isi.pertanyaan]
    for form in forms:
        form.cadangan = CADANGAN
    return {
        "usulan": usulan,
        "kabar": f"{isi.selesai} dari {len(isi.pertanyaan)} bagian selesai",
        "borang_list": [borang_of(usulan, form.pertanyaan, form, isi, by=by, kembali=SEMUA) for form in forms],
        "tugas": isi.tugas({q.kode: f"#{q.kode}" for q in isi.pertanyaan}),
        "wilayah_list": next((rows for form in forms if (rows := form.rujukan.wilayah_list())), []),
        "daftar_wilayah": DAFTAR_WILAYAH,
    }
