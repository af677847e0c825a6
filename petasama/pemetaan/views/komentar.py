"""Remarks on answers: beside the question, in the cards for reading, and on a page of their own."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core.policies import permits
from petasama.core.wording import long_moment
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions, policies
from petasama.pemetaan.forms.komentar import FormBalasan, FormTeks
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import Komentar, Usulan
from petasama.pemetaan.views.isi import IsiUsulan, nomor
from petasama.pemetaan.views.muat import usulan_or_404
from petasama.pemetaan.views.sisipan import TAMBAHAN


def komentar(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Show one answer with all that was said about it, and write a remark."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    isi = IsiUsulan(usulan)
    question = next((q for q in isi.pertanyaan if q.kode == kode), None)
    if question is None:
        raise Http404
    form = FormTeks(request.POST or None)
    if request.method == "POST":
        policies.check_pengomentar(usulan, by=by)
        if form.performs(actions.komentari, usulan, kode=kode, by=by):
            messages.success(request, f"Komentar pada “{question.label}” disampaikan kepada PPKSD.")
            return redirect("pemetaan:komentar", pk=pk, kode=kode)
    context = _halaman(usulan, question, isi, by=by) | {"form": form, "errors": form.errors}
    return render(request, "pemetaan/komentar.html", context, status=form.status if form.errors else 200)


def _halaman(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan, *, by: Penugasan) -> dict[str, Any]:
    cards = [row for rows in isi.bacaan({}).values() for row in rows if row["kode"] == question.kode]
    return {
        "usulan": usulan,
        "pertanyaan": question,
        "kicker": f"{nomor(question, isi.edisi)} · {usulan.nomor}",
        "butir": cards[0],
        "komentar": komentar_of(usulan, question, isi, by)["komentar"],
        "boleh": permits(policies.check_pengomentar, usulan, by=by),
    }


def balas(request: ActingRequest, pk: int) -> HttpResponse:
    """The office replies to a remark."""
    thing, by = _komentar_or_404(request, pk), request.penugasan
    form = FormBalasan(request.POST or None, initial={"teks": thing.balasan})
    if request.method == "POST" and form.performs(actions.balas_komentar, thing, by=by):
        messages.success(request, "Balasan tersimpan.")
        return redirect("pemetaan:komentar", pk=thing.usulan_id, kode=thing.kode)
    if request.method == "GET":
        policies.check_pembalas(thing, by=by)
    context = {
        "usulan": thing.usulan,
        "butir": _tampil(thing, versi=thing.versi, zona=thing.usulan.daerah.zona_waktu, by=by),
        "form": form,
        "errors": form.errors,
    }
    return render(request, "pemetaan/balas.html", context, status=form.status if form.errors else 200)


def tutup(request: ActingRequest, pk: int) -> HttpResponse:
    """Who wrote a remark, or holds that post now, closes it."""
    thing = actions.tutup_komentar(_komentar_or_404(request, pk), by=request.penugasan)
    messages.success(request, "Komentar ditutup.")
    return redirect("pemetaan:komentar", pk=thing.usulan_id, kode=thing.kode)


def _komentar_or_404(request: ActingRequest, pk: int) -> Komentar:
    rows = Komentar.objects.visible_to(request.penugasan)
    needed = ("usulan__putaran", "usulan__perangkat_daerah", "usulan__daerah", "oleh__user", "balasan_oleh__user")
    return get_object_or_404(rows.select_related(*needed), pk=pk)


def komentar_of(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan, by: Penugasan) -> dict[str, Any]:
    """Return the remarks on one answer that the actor reads, the open ones first."""
    return {"komentar": per_kode(usulan, isi, by=by).get(question.kode, [])}


TAMBAHAN.append(komentar_of)


def per_kode(usulan: Usulan, isi: IsiUsulan, *, by: Penugasan) -> dict[str, list[dict[str, Any]]]:
    """Return the remarks on a proposal by question, the open ones first. One query, once for each page."""
    known = vars(isi).setdefault("_komentar", {})
    if by.pk not in known:
        rows = Komentar.objects.visible_to(by).filter(usulan=usulan)
        listed = list(rows.select_related("usulan", "oleh__user", "balasan_oleh__user", "ditutup_oleh__user"))
        found: dict[str, list[dict[str, Any]]] = {}
        for row in sorted(listed, key=lambda row: (row.ditutup_pada is not None, row.pk)):
            row.usulan = usulan
            saved = isi.jawaban.get(row.kode)
            shown = _tampil(row, versi=saved.version if saved else 0, zona=isi.zona, by=by)
            found.setdefault(row.kode, []).append(shown)
        known[by.pk] = found
    return known[by.pk]


def _tampil(row: Komentar, *, versi: int, zona: str, by: Penugasan) -> dict[str, Any]:
    changed = versi > row.versi
    state, tone = _keadaan(row, changed=changed)
    closing = {"act": f"tutup-{row.pk}", "label": "Tutup komentar", "tone": "quiet", "url": _tutup_url(row)}
    return {
        "teks": row.teks,
        "oleh": f"{row.oleh.user}, {row.oleh.label}",
        "pada": long_moment(row.created_at, zona),
        "jenis": "Catatan pengembalian" if row.pengembalian else "Komentar",
        "pada_versi": f"tentang versi {row.versi}" if row.versi else "sebelum ada jawaban",
        "berubah": changed,
        "keadaan": state,
        "nada": tone,
        "balasan": row.balasan,
        "dibalas": _dibalas(row, zona),
        "url": reverse("pemetaan:komentar", args=[row.usulan_id, row.kode]),
        "balas": reverse("pemetaan:balas-komentar", args=[row.pk])
        if permits(policies.check_pembalas, row, by=by)
        else "",
        "tutup": [closing] if permits(policies.check_penutup, row, by=by) else [],
    }


def _keadaan(row: Komentar, *, changed: bool) -> tuple[str, str]:
    """How a remark stands, in words and as the tone of its badge."""
    if row.ditutup_pada:
        return "Ditutup", "grey"
    if row.balasan:
        return "Dibalas", "blue"
    return ("Jawaban sudah diubah", "blue") if changed else ("Terbuka", "gold")


def _dibalas(row: Komentar, zona: str) -> str:
    if row.balasan_oleh is None or row.balasan_pada is None:
        return ""
    return f"{row.balasan_oleh.user}, {long_moment(row.balasan_pada, zona)}"


def _tutup_url(row: Komentar) -> str:
    return reverse("pemetaan:tutup-komentar", args=[row.pk])


def dengan_komentar(
    bacaan: dict[str, list[dict[str, Any]]], usulan: Usulan, isi: IsiUsulan, *, by: Penugasan
) -> dict[str, Any]:
    """Return the parts for reading, each with its remarks and, for those who may remark, the way there."""
    said, may = per_kode(usulan, isi, by=by), permits(policies.check_pengomentar, usulan, by=by)
    return {
        name: [
            {
                **card,
                "komentar": said.get(card["kode"], []),
                "komentari": reverse("pemetaan:komentar", args=[usulan.pk, card["kode"]]) if may else "",
            }
            for card in cards
        ]
        for name, cards in bacaan.items()
    }


def catatan_terbuka(usulan: Usulan, isi: IsiUsulan, *, by: Penugasan) -> list[dict[str, Any]]:
    """Return the open notes of return for the top of the proposal: which answer, what to mend, where."""
    return [
        {"judul": question.label, "kode": question.kode, **row}
        for question in isi.pertanyaan
        for row in per_kode(usulan, isi, by=by).get(question.kode, [])
        if row["jenis"] == "Catatan pengembalian" and row["keadaan"] != "Ditutup"
    ]


def catatan_list(usulan: Usulan, isi: IsiUsulan, urls: dict[str, str], *, by: Penugasan) -> list[dict[str, str]]:
    """Return the open notes of return as alerts that lead to the answer, to where it is written for its writers."""
    return [
        {
            "text": f"{row['judul']}:",
            "note": row["teks"],
            "url": urls.get(row["kode"], f"#{row['kode']}"),
            "link": "Perbaiki" if row["kode"] in urls else "Baca",
            "tone": row["nada"],
        }
        for row in catatan_terbuka(usulan, isi, by=by)
    ]


def catatan_belum_dijawab(usulan: Usulan, isi: IsiUsulan, *, by: Penugasan) -> list[str]:
    """Return the parts whose note of return is neither replied to nor followed by another answer."""
    return [row["judul"] for row in catatan_terbuka(usulan, isi, by=by) if row["keadaan"] == "Terbuka"]
