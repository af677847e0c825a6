"""What the head of an office reads before approving: the sum of it first, two buttons, then the answers."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from petasama.core.acts import check_step
from petasama.core.wording import long_moment, rupiah
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan import policies
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.ringkasan import anggaran_pemda
from petasama.pemetaan.views.isi import IsiUsulan
from petasama.pemetaan.views.komentar import catatan_list, dengan_komentar
from petasama.pemetaan.views.langkah import tombol_list
from petasama.pemetaan.views.muat import usulan_or_404


def persetujuan(request: ActingRequest, pk: int) -> HttpResponse:
    """Show a proposal to the head of its office: what it is and costs, approve or return, then every answer."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    check_step(usulan, "teruskan", by=by)
    policies.check_kepala(usulan, by=by)
    isi = IsiUsulan(usulan)
    context = {
        "usulan": usulan,
        "judul": usulan.judul or "Usulan tanpa nama",
        "kicker": f"{usulan.nomor} · menunggu persetujuan Anda",
        "ringkasan": ringkasan_of(usulan, isi),
        "langkah": tombol_list(usulan, by=by),
        "catatan_list": catatan_list(usulan, isi, {}, by=by),
        **dengan_komentar(isi.bacaan({}), usulan, isi, by=by),
        "lengkap": reverse("pemetaan:usulan", args=[usulan.pk]),
    }
    return render(request, "pemetaan/persetujuan.html", context)


def ringkasan_of(usulan: Usulan, isi: IsiUsulan) -> list[tuple[str, str]]:
    """Return what a head asks first: kind, partner, money, who wrote it and when it was sent."""
    writers = list(dict.fromkeys(str(row.disimpan_oleh.user) for row in isi.jawaban.values()))
    sent = long_moment(usulan.diajukan_pada, isi.zona) if usulan.diajukan_pada else "–"
    return [
        ("Jenis", usulan.label_jenis),
        ("Calon mitra", usulan.nama_mitra),
        ("Biaya", _biaya(isi)),
        ("Ditulis oleh", ", ".join(writers) or "–"),
        ("Dikirim", sent),
    ]


def _biaya(isi: IsiUsulan) -> str:
    """What the government itself is to provide, all years together; in words when nothing is named."""
    total = anggaran_pemda(isi.isi)
    return f"{rupiah(total)} dari pemerintah daerah" if total else "Tanpa rupiah dari pemerintah daerah"
