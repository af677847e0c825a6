"""One question of one proposal: what is asked, an example, the fields; saving never overwrites somebody silently."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.core.wording import clock
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.forms.jawaban import FormJawaban, build_form
from petasama.pemetaan.forms.tampilan import DAFTAR_WILAYAH
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.pemetaan.views.borang import borang_of
from petasama.pemetaan.views.isi import LEGENDA, IsiUsulan
from petasama.pemetaan.views.muat import pertanyaan_or_404, usulan_or_404, versi_of

SEMUA = "semua"
"""The value of the field `kembali` in forms that stand on the page with all questions."""
SESUDAH = {"ya": " Bagian ini ditandai selesai.", "nanti": " Bagian ini dapat dilanjutkan nanti."}


def jawab(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Ask one question; save what was typed, or show it again when something is in the way."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    question = pertanyaan_or_404(usulan, kode)
    if request.method == "POST":
        form = build_form(question, usulan=usulan, isi={}, data=request.POST)
        saved = None if form.tambah else form.simpan(usulan, versi=versi_of(request), by=by)
        if saved:
            messages.success(request, _kabar(saved, usulan, form))
            return redirect(_berikut(request, usulan, question, form))
        page = _halaman(usulan, question, form, by=by, kembali=request.POST.get("kembali", ""))
        return render(request, "pemetaan/jawab.html", page, status=form.status)
    policies.check_penulis(usulan, by=by)
    policies.check_dapat_ditulis(usulan)
    return render(request, "pemetaan/jawab.html", _halaman(usulan, question, None, by=by))


def _kabar(saved: Jawaban, usulan: Usulan, form: FormJawaban) -> str:
    time = clock(saved.updated_at, usulan.daerah.zona_waktu)
    return f"Tersimpan pukul {time}.{SESUDAH.get(form.selesai, '')}"


def _berikut(request: ActingRequest, usulan: Usulan, question: Pertanyaan, form: FormJawaban) -> str:
    """Where saving leads: back to the page it came from, on to the next question, or to the list of tasks."""
    if request.POST.get("kembali") == SEMUA:
        return f"{reverse('pemetaan:semua', args=[usulan.pk])}#{question.kode}"
    if form.selesai == "nanti":
        return reverse("pemetaan:usulan", args=[usulan.pk])
    if form.selesai == "ya" or "lanjut" in request.POST:
        return sesudah_url(usulan, question)
    return request.path


def sesudah_url(usulan: Usulan, question: Pertanyaan) -> str:
    """Return the address of the next question, and behind the last one of the check before sending."""
    codes = [q.kode for q in IsiUsulan(usulan).pertanyaan]
    following = codes[codes.index(question.kode) + 1 :]
    if following:
        return reverse("pemetaan:jawab", args=[usulan.pk, following[0]])
    return reverse("pemetaan:periksa", args=[usulan.pk])


def _halaman(
    usulan: Usulan, question: Pertanyaan, form: FormJawaban | None, *, by: Penugasan, kembali: str = ""
) -> dict[str, Any]:
    """Return the context of the page; without a form the one that shows what is saved."""
    isi = IsiUsulan(usulan)
    form = form or build_form(question, usulan=usulan, isi=isi.isi.get(question.kode, {}))
    borang = borang_of(usulan, question, form, isi, by=by, kembali=kembali if kembali == SEMUA else "")
    urls = {q.kode: reverse("pemetaan:jawab", args=[usulan.pk, q.kode]) for q in isi.pertanyaan}
    last = question is isi.pertanyaan[-1]
    return {
        **borang,
        "borang": borang,
        "usulan": usulan,
        "kicker": f"{borang['kicker']} · {usulan.nomor}",
        "wilayah_list": form.rujukan.wilayah_list(),
        "daftar_wilayah": DAFTAR_WILAYAH,
        "lanjut": "periksa semua jawaban" if last else "lanjut ke pertanyaan berikutnya",
        "petak": isi.petak(urls),
        "legenda": LEGENDA,
    }
