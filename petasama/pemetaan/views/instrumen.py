"""The questions of a round as the secretariat sets them: list, words, extra questions, preview."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core.policies import permits
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan import actions, instrumen, policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.forms.instrumen import FormKata, FormTambahan
from petasama.pemetaan.forms.jawaban import build_form
from petasama.pemetaan.instrumen.bentuk import Edisi, Pertanyaan
from petasama.pemetaan.instrumen.contoh_urusan import contoh_of
from petasama.pemetaan.instrumen.tambahan import BENTUK_TAMBAHAN, KATA
from petasama.pemetaan.models import PertanyaanPutaran, Usulan
from petasama.pemetaan.views.bagian import bagian_of
from petasama.persiapan.models import Putaran
from petasama.persiapan.models.putaran import pilih_putaran


def daftar(request: ActingRequest) -> HttpResponse:
    """Show the questions of the newest round (or ?putaran=) as they are asked."""
    rounds = list(Putaran.objects.visible_to(request.penugasan).newest_first())
    putaran = pilih_putaran(rounds, request.GET.get("putaran", ""))
    context: dict[str, Any] = {"putaran": putaran, "putaran_list": [], "butir": []}
    if putaran:
        address = reverse("pemetaan:instrumen")
        chips = [
            {"label": str(row), "url": f"{address}?putaran={row.tahun}", "current": row == putaran} for row in rounds
        ]
        context |= {"putaran_list": chips, **_isi(putaran, request)}
    return render(request, "pemetaan/instrumen.html", context)


def _isi(putaran: Putaran, request: ActingRequest) -> dict[str, Any]:
    edition = instrumen.ambil(putaran.edisi)
    rows = {row.kode: row for row in putaran.pertanyaan.all()}
    open_ = permits(policies.check_penyunting, putaran, by=request.penugasan)
    edisi = edisi_of(putaran)
    questions = (*edisi.pertanyaan, edisi.klasifikasi)
    source = actions.putaran_sebelumnya(putaran) if open_ else None
    return {
        "judul": _judul(edisi, rows),
        "bagian": bagian_of("pemetaan:instrumen", by=request.penugasan, putaran=putaran),
        "nama_edisi": edition.nama,
        "terbuka": open_,
        "butir": [_butir(putaran, q, rows.get(q.kode), open_) for q in questions],
        "salin": [_tombol(putaran, "salin", f"Salin dari {source}")] if source else [],
    }


def _judul(edisi: Edisi, rows: Mapping[str, PertanyaanPutaran]) -> str:
    """Say how many questions there are, and how many this round worded or added itself."""
    begin, own = f"{len(edisi.pertanyaan)} pertanyaan dan klasifikasi", len(rows)
    return f"{begin}, {own} khusus putaran ini" if own else begin


def _butir(putaran: Putaran, question: Pertanyaan, row: PertanyaanPutaran | None, open_: bool) -> dict[str, Any]:
    extra = row is not None and row.tambahan
    reworded = row is not None and not extra and any(getattr(row, name) for name in KATA)
    buttons = []
    if open_ and extra:
        confirm = "Pertanyaan ini hilang dari instrumen putaran. Yang sudah dijawab tidak dapat dihapus."
        buttons = [_tombol(putaran, "hapus", "Hapus", question.kode, confirm=confirm)]
    elif open_ and reworded:
        confirm = "Kata-kata putaran ini diganti dengan bunyi edisi."
        buttons = [_tombol(putaran, "kembali", "Kembali ke bunyi edisi", question.kode, confirm=confirm)]
    return {
        "pertanyaan": question,
        "nomor": question.nomor,
        "tanda": "Tambahan" if extra else "Diubah" if reworded else "",
        "bentuk": dict(BENTUK_TAMBAHAN).get(row.bentuk, "") if row and extra else "",
        "wajib": bool(row and row.wajib),
        "ubah": reverse("pemetaan:instrumen-ubah", args=[putaran.pk, question.kode]) if open_ else "",
        "pratinjau": reverse("pemetaan:instrumen-pratinjau", args=[putaran.pk, question.kode]),
        "tombol": buttons,
    }


def _tombol(putaran: Putaran, act: str, label: str, *code: str, confirm: str = "") -> dict[str, Any]:
    url = reverse(f"pemetaan:instrumen-{act}", args=[putaran.pk, *code])
    return {"act": act, "label": label, "url": url, "tone": "quiet", "confirm": confirm, "once": True}


def ubah(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Change the words of one question."""
    putaran, question = _putaran_or_404(request, pk), _pertanyaan_or_404(request, pk, kode)
    policies.check_penyunting(putaran, by=request.penugasan)
    form = FormKata(request.POST or None, initial=FormKata.awal(question))
    if request.method == "POST" and form.simpan(putaran, kode, by=request.penugasan):
        messages.success(request, f"Pertanyaan {kode} {putaran} tersimpan.")
        return redirect(_kembali(putaran))
    context = {"putaran": putaran, "form": form, "judul": f"Ubah pertanyaan {kode}", "pertanyaan": question}
    return render(request, "pemetaan/instrumen_ubah.html", context, status=form.status if form.errors else 200)


def baru(request: ActingRequest, pk: int) -> HttpResponse:
    """Add a question to a round."""
    putaran = _putaran_or_404(request, pk)
    policies.check_penyunting(putaran, by=request.penugasan)
    form = FormTambahan(request.POST or None)
    if request.method == "POST" and form.tambah(putaran, by=request.penugasan):
        messages.success(request, f"Pertanyaan {form.done.kode} ditambahkan pada {putaran}.")
        return redirect(_kembali(putaran))
    context = {"putaran": putaran, "form": form, "judul": "Tambah pertanyaan", "pertanyaan": None}
    return render(request, "pemetaan/instrumen_ubah.html", context, status=form.status if form.errors else 200)


def kembali(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Let a question speak as the edition has it."""
    putaran, _ = _putaran_or_404(request, pk), _pertanyaan_or_404(request, pk, kode)
    actions.kembalikan_bunyi(putaran, kode=kode, by=request.penugasan)
    messages.success(request, f"Pertanyaan {kode} kembali ke bunyi edisi.")
    return redirect(_kembali(putaran))


def hapus(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Remove an extra question."""
    putaran = _putaran_or_404(request, pk)
    row = get_object_or_404(PertanyaanPutaran.objects.visible_to(request.penugasan), putaran=putaran, kode=kode)
    actions.hapus_pertanyaan(row, by=request.penugasan)
    messages.success(request, f"Pertanyaan {kode} dihapus dari {putaran}.")
    return redirect(_kembali(putaran))


def salin(request: ActingRequest, pk: int) -> HttpResponse:
    """Take over the words and extra questions of the round before."""
    putaran = _putaran_or_404(request, pk)
    number = actions.salin_pertanyaan(putaran, by=request.penugasan)
    messages.success(request, f"{number} pertanyaan disalin ke {putaran}.")
    return redirect(_kembali(putaran))


def pratinjau(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Show one question as a liaison officer finds it."""
    putaran, question = _putaran_or_404(request, pk), _pertanyaan_or_404(request, pk, kode)
    form = build_form(question, usulan=Usulan(putaran=putaran, daerah_id=putaran.daerah_id), isi={})
    context = {
        "putaran": putaran,
        "pertanyaan": question,
        "contoh": contoh_of(question, ()),
        "bagian": form.bagian(),
        "kembali": _kembali(putaran),
    }
    return render(request, "pemetaan/instrumen_pratinjau.html", context)


def _putaran_or_404(request: ActingRequest, pk: int) -> Putaran:
    return get_object_or_404(Putaran.objects.visible_to(request.penugasan), pk=pk)


def _pertanyaan_or_404(request: ActingRequest, pk: int, kode: str) -> Pertanyaan:
    edisi: Edisi = edisi_of(_putaran_or_404(request, pk))
    found = next((q for q in (*edisi.pertanyaan, edisi.klasifikasi) if q.kode == kode), None)
    if found is None:
        raise Http404
    return found


def _kembali(putaran: Putaran) -> str:
    return f"{reverse('pemetaan:instrumen')}?putaran={putaran.tahun}"
