"""One question of one proposal: what is asked, an example, the fields; saving never overwrites somebody silently."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.core.wording import clock, long_moment
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan import policies
from petasama.pemetaan.forms.jawaban import FormJawaban, build_form, kekurangan_list
from petasama.pemetaan.forms.tampilan import DAFTAR_WILAYAH
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.pemetaan.views.isi import LEGENDA, IsiUsulan, nomor, perhatian_of, terbaca
from petasama.pemetaan.views.muat import usulan_or_404


def jawab(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Ask one question; save what was typed, or show it again when something is in the way."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    isi = IsiUsulan(usulan)
    question = next((q for q in isi.pertanyaan if q.kode == kode), None)
    if question is None:
        raise Http404
    if request.method == "POST":
        form = build_form(question, usulan=usulan, isi={}, data=request.POST)
        saved = None if form.tambah else form.simpan(usulan, versi=_versi(request), by=by)
        if saved:
            messages.success(request, f"Tersimpan pukul {clock(saved.updated_at, isi.zona)}.")
            return redirect(_berikut(isi, usulan, question) if "lanjut" in request.POST else request.path)
        return render(request, "pemetaan/jawab.html", _halaman(usulan, question, form, isi), status=form.status)
    policies.check_penulis(usulan, by=by)
    policies.check_dapat_ditulis(usulan)
    form = build_form(question, usulan=usulan, isi=isi.isi.get(kode, {}))
    return render(request, "pemetaan/jawab.html", _halaman(usulan, question, form, isi))


def _versi(request: ActingRequest) -> int:
    """The version that the writer has seen; 0 when nothing was saved yet."""
    seen = request.POST.get("versi", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else 0


def _berikut(isi: IsiUsulan, usulan: Usulan, question: Pertanyaan) -> str:
    """Where “lanjut” leads: the next question, and behind the last one the check before sending."""
    codes = [q.kode for q in isi.pertanyaan]
    following = codes[codes.index(question.kode) + 1 :]
    if following:
        return reverse("pemetaan:jawab", args=[usulan.pk, following[0]])
    return reverse("pemetaan:periksa", args=[usulan.pk])


def _halaman(usulan: Usulan, question: Pertanyaan, form: FormJawaban, isi: IsiUsulan) -> dict[str, Any]:
    saved = isi.jawaban.get(question.kode)
    begun = saved is not None and form.status == 200
    urls = {q.kode: reverse("pemetaan:jawab", args=[usulan.pk, q.kode]) for q in isi.pertanyaan}
    return {
        "usulan": usulan,
        "pertanyaan": question,
        "kicker": f"{nomor(question, isi.edisi)} · {usulan.nomor}",
        "form": form,
        "bagian": form.bagian(),
        "errors": form.faults,
        "kurang": kekurangan_list(question, isi.kurang[question.kode]) if begun else [],
        "perhatian": perhatian_of(question, saved.isi) if saved and form.status == 200 else [],
        "versi": saved.version if saved else 0,
        "disimpan": f"Terakhir disimpan {_oleh(saved, isi.zona)}." if saved else "Belum ada yang tersimpan.",
        "tersimpan": terbaca(question, saved.isi, isi.nama) if saved and form.status == 409 else None,
        "wilayah_list": form.rujukan.wilayah_list(),
        "daftar_wilayah": DAFTAR_WILAYAH,
        "lanjut": "periksa semua jawaban" if question is isi.edisi.klasifikasi else "lanjut ke pertanyaan berikutnya",
        "petak": isi.petak(urls),
        "legenda": LEGENDA,
    }


def _oleh(saved: Jawaban, zone: str) -> str:
    return f"{saved.disimpan_oleh.user}, {long_moment(saved.updated_at, zone)}"
