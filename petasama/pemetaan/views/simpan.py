"""Saves one answer while somebody writes. Every answer is JSON, so that the script can keep the page as it is."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, JsonResponse

from petasama.core.errors import Refusal
from petasama.core.wording import clock
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan.forms.jawaban import FormJawaban, build_form, kekurangan_list
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.instrumen.mutu import mutu_tampil, nilai_mutu
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.pemetaan.views.isi import KEADAAN, IsiUsulan, nama_rujukan, perhatian_of, tampil_list
from petasama.pemetaan.views.muat import pertanyaan_or_404, usulan_or_404, versi_of
from petasama.pemetaan.views.usulan import jenis_of

View = Callable[..., JsonResponse]
TIDAK_ADA = "Usulan atau pertanyaan ini tidak ditemukan, atau bukan milik perangkat daerah Anda."


def dijawab_json(view: View) -> View:
    """Answer refusals and what is not found as JSON: {"hasil": "ditolak", "kalimat"}."""

    def answering(request: ActingRequest, **kwargs: Any) -> JsonResponse:
        try:
            return view(request, **kwargs)
        except Refusal as refusal:
            return JsonResponse({"hasil": "ditolak", "kalimat": refusal.sentence}, status=refusal.status)
        except Http404:
            return JsonResponse({"hasil": "ditolak", "kalimat": TIDAK_ADA}, status=404)

    return answering


@dijawab_json
def simpan(request: ActingRequest, pk: int, kode: str) -> JsonResponse:
    """Save what stands in the form; say the new version, or what is in the way."""
    usulan, by = usulan_or_404(request, pk, dengan=()), request.penugasan
    question = pertanyaan_or_404(usulan, kode)
    form = build_form(question, usulan=usulan, isi={}, data=request.POST)
    saved = form.simpan(usulan, versi=versi_of(request), by=by, otomatis=True)
    if saved:
        return JsonResponse(_tersimpan(usulan, question, saved))
    if form.beda:
        return JsonResponse(_bentrok(usulan, question, form.beda), status=409)
    if form.status == 409:
        return JsonResponse({"hasil": "tertutup", "kalimat": form.faults[0]["sentence"]}, status=409)
    return JsonResponse({"hasil": "tidak_terbaca", "galat": form.galat}, status=422)


def _tersimpan(usulan: Usulan, question: Pertanyaan, saved: Jawaban) -> dict[str, Any]:
    """What the page shows after saving: version and time, how far the part is, what it lacks, the kind."""
    isi = IsiUsulan(usulan, ringkas=True)
    kind = jenis_of(usulan)
    return {
        "hasil": "tersimpan",
        "versi": saved.version,
        "pukul": clock(saved.updated_at, isi.zona),
        "keadaan": KEADAAN[isi.keadaan[question.kode]][0],
        "kurang": [
            {"sentence": gap["sentence"], "id": gap["id"]}
            for gap in kekurangan_list(question, isi.kurang[question.kode])
        ],
        "perhatian": perhatian_of(question, saved.isi),
        "jenis": {"label": kind["label"], "alasan": kind["alasan"], "pasal": kind["pasal"]},
        "mutu": mutu_tampil(nilai_mutu(isi.edisi, isi.isi), question.kode),
    }


def _bentrok(usulan: Usulan, question: Pertanyaan, other: Jawaban) -> dict[str, Any]:
    """What somebody else has saved meanwhile: for the controls, and for reading side by side."""
    theirs: FormJawaban = build_form(question, usulan=usulan, isi=other.isi)
    return {
        "hasil": "bentrok",
        "oleh": str(other.disimpan_oleh.user) if other.pk else "",
        "pukul": clock(other.updated_at, usulan.daerah.zona_waktu),
        "versi": other.version,
        "isian": theirs.kontrol(),
        "tampil": tampil_list(question, other.isi, nama_rujukan([other.isi])),
    }
