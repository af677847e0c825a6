"""The check of candidate partners: how each stands, the comparison of question 5, and recording a check."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import permits
from petasama.core.wording import short_date
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies, uji_tuntas
from petasama.pemetaan.forms.tuntas import FormTuntas
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import CalonMitra, UjiTuntas, Usulan
from petasama.pemetaan.ringkasan import keadaan_uji, perbandingan_of
from petasama.pemetaan.views.isi import IsiUsulan
from petasama.pemetaan.views.muat import usulan_or_404
from petasama.pemetaan.views.sisipan import TAMBAHAN


def tuntas(request: ActingRequest, pk: int) -> HttpResponse:
    """Show the partners of a proposal with their checks, and how they compare."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    today = clock.today(usulan.daerah.zona_waktu)
    checks = {row.mitra: row for row in usulan.uji_tuntas.select_related("oleh__user")}
    mayor = permits(policies.check_pemeriksa, usulan, by=by)
    partners = [
        _kartu(usulan, place, mitra, checks.get(mitra.nama), today) | {"boleh": mayor}
        for place, mitra in enumerate(usulan.calon_mitra.order_by("pk"), start=1)
    ]
    compared = perbandingan_of(usulan, policies.jawaban_of(usulan))
    context = {
        "judul": _judul([checks.get(item["nama"]) for item in partners], today),
        "kicker": f"Uji tuntas · {usulan.nomor}",
        "usulan": usulan,
        "mitra_list": partners,
        "pembanding": compared,
    }
    return render(request, "pemetaan/tuntas.html", context)


def _judul(checks: list[UjiTuntas | None], today: date) -> str:
    """Say how many partners have a check that holds today."""
    if not checks:
        return "Belum ada calon mitra"
    valid = sum(row is not None and row.is_berlaku(today) for row in checks)
    return f"{valid} dari {len(checks)} calon mitra mempunyai uji tuntas yang berlaku"


def _kartu(usulan: Usulan, place: int, mitra: CalonMitra, row: UjiTuntas | None, today: Any) -> dict[str, Any]:
    words, tone = keadaan_uji(row, today)
    return {
        "nama": mitra.nama,
        "golongan": mitra.get_kelas_display(),
        "keadaan": words,
        "nada": tone,
        "url": reverse("pemetaan:tuntas-catat", args=[usulan.pk, place]),
        "oleh": f"{row.oleh.user}, {short_date(row.diperiksa_pada)}" if row else "",
        "tabel": _tabel(row) if row else None,
        "tombol": "Periksa kembali" if row else "Catat uji tuntas",
    }


def _tabel(row: UjiTuntas) -> dict[str, Any]:
    labels = dict(uji_tuntas.HASIL)
    lines = []
    for check in uji_tuntas.periksa_list(row.kelas):
        answer = row.jawaban.get(check.kode, {})
        lines.append(
            [check.pertanyaan, labels.get(answer.get("hasil", ""), "Belum tahu"), answer.get("catatan") or "–"]
        )
    columns = [{"label": "Yang diperiksa", "head": True}, {"label": "Jawaban"}, {"label": "Catatan dan bukti"}]
    return {
        "caption": f"Uji tuntas {row.mitra}",
        "hidden_caption": True,
        "columns": columns,
        "rows": lines,
        "empty": "–",
    }


def catat(request: ActingRequest, pk: int, urut: int) -> HttpResponse:
    """Record the check of one candidate partner, named by its place in question 4."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    mitra = next(iter(usulan.calon_mitra.order_by("pk")[urut - 1 : urut]), None) if urut else None
    if mitra is None:
        raise Http404
    policies.check_pemeriksa(usulan, by=by)
    saved = usulan.uji_tuntas.filter(mitra=mitra.nama, kelas=mitra.kelas).first()
    form = FormTuntas(mitra, saved, on=clock.today(usulan.daerah.zona_waktu), data=request.POST or None)
    if request.method == "POST" and form.simpan(by=by):
        messages.success(request, f"Uji tuntas {mitra.nama} tersimpan, berlaku sampai {_sampai(form.done)}.")
        return redirect("pemetaan:tuntas", pk=usulan.pk)
    context = {"usulan": usulan, "mitra": mitra, "form": form}
    return render(request, "pemetaan/tuntas_catat.html", context, status=form.status if form.errors else 200)


def _sampai(row: UjiTuntas) -> str:
    return short_date(row.berlaku_sampai)


def pembanding_of(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan, by: Penugasan) -> dict[str, Any]:
    """Beside question 5: the comparison as it stands."""
    return {"pembanding": perbandingan_of(usulan, isi.isi) if question.kode == "P5" else None}


TAMBAHAN.append(pembanding_of)
