"""Beside a question: the quiet check, examples of the same affair, the legal route; and the route as a fragment."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.instrumen.contoh_urusan import contoh_of
from petasama.pemetaan.instrumen.mutu import mutu_tampil, nilai_mutu
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.penentuan import jalur_of
from petasama.pemetaan.policies import jawaban_of
from petasama.pemetaan.views.isi import IsiUsulan
from petasama.pemetaan.views.muat import usulan_or_404
from petasama.pemetaan.views.sisipan import TAMBAHAN

BERSAMA_JALUR = ("P4", "KLASIFIKASI")
"""The questions whose answers decide the kind; the legal route stands beside them."""


def mutu_of(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan, by: Penugasan) -> dict[str, Any]:
    """Return what this module shows beside one question."""
    facts = isi.isi.get("KLASIFIKASI", {})
    return {
        "mutu": mutu_tampil(nilai_mutu(isi.edisi, isi.isi), question.kode),
        "contoh": contoh_of(question, facts.get("bidang_urusan") or [], usulan.perangkat_daerah.nama),
        "rute": jalur_of(usulan, isi.isi) if question.kode in BERSAMA_JALUR else None,
    }


def jalur(request: ActingRequest, pk: int) -> HttpResponse:
    """Return the card of the legal route alone, for the script that renews it after a saving."""
    usulan = usulan_or_404(request, pk)
    return render(request, "pemetaan/bagian/kartu_rute.html", {"rute": jalur_of(usulan, jawaban_of(usulan))})


TAMBAHAN.append(mutu_of)
