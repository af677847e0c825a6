"""The material of a briefing: hand it out, fetch it, confirm having read it."""

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core.policies import permits
from petasama.dokumen import archive
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.persiapan.actions import materi as acts
from petasama.persiapan.forms.pertemuan import MateriForm
from petasama.persiapan.models import JenisPertemuan, Materi, Pertemuan, TandaBaca
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.views import pertemuan as shared


def materi_of(pertemuan: Pertemuan, *, by: Penugasan) -> list[dict[str, Any]]:
    """Return the materials with the button “Sudah saya baca” for whoever was invited, and how many confirmed."""
    rows = list(pertemuan.materi.annotate(banyak_baca=Count("tanda_baca")))
    done = set(TandaBaca.objects.filter(penugasan=by, materi__in=rows).values_list("materi_id", flat=True))
    asked = permits(policies.check_ditanggapi, pertemuan, by=by)
    return [
        {
            "materi": row,
            "unduh": reverse("persiapan:materi-unduh", args=[row.pk]) if row.sidik_berkas else "",
            "dibaca": row.pk in done,
            "banyak": row.banyak_baca,
            "baca": [_tombol(row)] if asked and row.pk not in done else [],
        }
        for row in rows
    ]


def _tombol(row: Materi) -> dict[str, str]:
    return {"act": "baca", "label": "Sudah saya baca", "url": reverse("persiapan:materi-baca", args=[row.pk])}


def baru(request: ActingRequest, pk: int) -> HttpResponse:
    """Hand out a material."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, JenisPertemuan.SOSIALISASI)
    policies.check_milik(found, by=by)
    policies.check_tidak_batal(found)
    form = MateriForm(shared.terkirim(request), request.FILES if request.method == "POST" else None)

    def share() -> None:
        data = {name: form.cleaned_data[name] for name in ("judul", "isi")}
        acts.bagikan_materi(found, berkas=form.berkas_isi(), nama_berkas=form.nama_berkas(), by=by, **data)

    if form.lakukan(share):
        messages.success(request, f"Materi “{form.cleaned_data['judul']}” dibagikan.")
        return redirect(f"{shared.alamat(found)}#materi")
    context = {"form": form, "errors": form.errors, "pertemuan": found, "kembali": shared.alamat(found)}
    return render(request, "persiapan/pertemuan/materi_baru.html", context, status=form.kode)


def unduh(request: ActingRequest, pk: int) -> HttpResponse:
    """Hand out the PDF as an attachment, under its title; a text has no file."""
    found = get_object_or_404(Materi.objects.visible_to(request.penugasan), pk=pk)
    if not found.sidik_berkas:
        raise Http404
    return attachment(archive.fetch(found.sidik_berkas), name=file_name("Materi", found.judul, suffix="pdf"))


def baca(request: ActingRequest, pk: int) -> HttpResponse:
    """Confirm having read a material."""
    rows = Materi.objects.visible_to(request.penugasan).select_related(
        "pertemuan__daerah", "pertemuan__perangkat_daerah"
    )
    found = get_object_or_404(rows, pk=pk)
    acts.baca_materi(found, by=request.penugasan)
    messages.success(request, f"Tercatat: Anda sudah membaca “{found}”.")
    return redirect(f"{shared.alamat(found.pertemuan)}#materi")
