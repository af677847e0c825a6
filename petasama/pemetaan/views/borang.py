"""The form of one question as a page shows it: fields, state, what is missing, what stands beside it."""

from typing import Any

from django.urls import reverse

from petasama.organisasi.models import Penugasan
from petasama.pemetaan.forms.jawaban import FormJawaban, kekurangan_list
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.instrumen.periksa import alasan_lewati
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.views.isi import KEADAAN, IsiUsulan, nama_rujukan, nomor, perhatian_of, tampil_list
from petasama.pemetaan.views.sisipan import sisipan_of

Bentrok = dict[str, Any]


def borang_of(
    usulan: Usulan, question: Pertanyaan, form: FormJawaban, isi: IsiUsulan, *, by: Penugasan, kembali: str = ""
) -> dict[str, Any]:
    """Return the form of a question with its addresses, version and state; `kembali`: the page it came from."""
    beside = sisipan_of(usulan, question, isi, by)
    return {
        **beside,
        **_alamat(usulan, question, isi),
        **_keadaan(question, form, isi),
        "pertanyaan": question,
        "kicker": nomor(question, isi.edisi),
        "kembali": kembali,
        "bagian": form.bagian(),
        "errors": form.faults,
        "lewati": alasan_lewati(question, isi.isi),
        "bentrok": bentrok_of(question, form),
        "sisipan": beside,
        "pengguna": by.user_id,
    }


def _alamat(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan) -> dict[str, str]:
    """Where the form goes, where its script saves, where its earlier texts stand."""
    args = [usulan.pk, question.kode]
    return {
        "aksi": reverse("pemetaan:jawab", args=args),
        "alamat": reverse("pemetaan:simpan", args=args),
        "versi_url": reverse("pemetaan:versi", args=args) if question.kode in isi.jawaban else "",
    }


def _keadaan(question: Pertanyaan, form: FormJawaban, isi: IsiUsulan) -> dict[str, Any]:
    """What is saved and how far it is; gaps and remarks only while the form shows what is saved."""
    kode = question.kode
    saved = form.beda or isi.jawaban.get(kode)
    fresh = saved is not None and form.status == 200
    words, _, tone = KEADAAN[isi.keadaan[kode]]
    return {
        "keadaan": words,
        "nada": tone,
        "versi": saved.version if saved else 0,
        "disimpan": f"Terakhir disimpan {isi.oleh(kode)}." if saved and saved.pk else "Belum ada yang tersimpan.",
        "kurang": kekurangan_list(question, isi.kurang[kode]) if fresh else [],
        "perhatian": perhatian_of(question, isi.isi.get(kode, {})) if fresh else [],
    }


def bentrok_of(question: Pertanyaan, form: FormJawaban) -> Bentrok | None:
    """Return both texts for reading side by side, when somebody else has saved meanwhile."""
    other = form.beda
    if other is None:
        return None
    typed = form.terbaca()
    names = nama_rujukan([other.isi, typed])
    return {
        "oleh": str(other.disimpan_oleh.user) if other.pk else "orang lain",
        "mereka": tampil_list(question, other.isi, names),
        "saya": tampil_list(question, typed, names),
    }
