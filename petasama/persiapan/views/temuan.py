"""The findings: list with filters and picture, one finding, its change."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.panels import panels_of
from petasama.core.policies import permits
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.organisasi.urusan import DAFTAR_URUSAN
from petasama.persiapan.actions import temuan as acts
from petasama.persiapan.forms.temuan import TemuanForm, isi_temuan
from petasama.persiapan.models import JenisTemuan, Putaran, Temuan
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.tables.temuan import NADA_JENIS, isu_text, matriks, temuan_table, urusan_text
from petasama.persiapan.views import pertemuan as shared
from petasama.persiapan.views.bagian import bagian_of


@dataclass(frozen=True, kw_only=True)
class Saringan:
    """What of the list is asked for: round, strategic issue, affair."""

    putaran: Putaran | None
    isu: str = ""
    urusan: str = ""

    def temuan(self, by: Penugasan) -> list[Temuan]:
        """Return the findings asked for, office by office. The issues lie in a list, so they are sifted here."""
        rows = Temuan.objects.visible_to(by).filter(pertemuan__putaran=self.putaran)
        rows = rows.filter(urusan=self.urusan) if self.urusan else rows
        found = rows.select_related("perangkat_daerah", "pertemuan__daerah").order_by(
            "perangkat_daerah__urutan", "perangkat_daerah__kode", "pk"
        )
        return [row for row in found if not self.isu or self.isu in row.isu_strategis]

    def alamat(self, name: str = "persiapan:temuan-list", **changes: str) -> str:
        """Return the address of this list with something changed."""
        other = replace(self, **changes)  # type: ignore[arg-type]
        asked = {"putaran": other.putaran.tahun if other.putaran else "", "isu": other.isu, "urusan": other.urusan}
        return f"{reverse(name)}?{urlencode({key: value for key, value in asked.items() if value})}"


def _saringan(request: ActingRequest) -> tuple[list[Putaran], Saringan]:
    rounds, putaran = shared.putaran_of(request)
    isu, urusan = request.GET.get("isu", ""), request.GET.get("urusan", "")
    known = isu if isu in set(IsuStrategis) else ""
    return rounds, Saringan(putaran=putaran, isu=known, urusan=urusan)


def temuan_list(request: ActingRequest) -> HttpResponse:
    """The findings of the own office, or of all for readers of the team; counted by issue as a picture."""
    by = request.penugasan
    rounds, asked = _saringan(request)
    rows = asked.temuan(by)
    own = by.peran in PERAN_PERANGKAT_DAERAH
    strengths = sum(row.jenis == JenisTemuan.POTENSI for row in rows)
    context = {
        "bagian": bagian_of("persiapan:rapat-koordinasi", by=by),
        "pilihan": shared.pilihan_of(rounds, asked.putaran),
        "judul": f"{len(rows)} temuan: {strengths} potensi, {len(rows) - strengths} permasalahan",
        "kicker": str(by.perangkat_daerah) if own else "Semua perangkat daerah",
        "asked": asked,
        "isu_list": IsuStrategis.pairs(),
        "urusan_list": [(row.kode, f"{row.kode} {row.nama}") for row in DAFTAR_URUSAN],
        "gambar": matriks(rows),
        "tabel": temuan_table(link=_temuan_url, satu_kantor=own).shown(rows, caption="Daftar temuan"),
        "unduh": asked.alamat("persiapan:temuan-xlsx") if rows else "",
    }
    return render(request, "persiapan/pertemuan/temuan_list.html", context)


def _temuan_url(temuan: Temuan) -> str:
    return reverse("persiapan:temuan", args=[temuan.pk])


def temuan_xlsx(request: ActingRequest) -> HttpResponse:
    """The same list as a workbook."""
    _, asked = _saringan(request)
    content = temuan_table(link=_temuan_url).to_xlsx(asked.temuan(request.penugasan), made_at=clock.now())
    return attachment(content, name=file_name("Temuan", str(asked.putaran or ""), suffix="xlsx"))


def _or_404(request: ActingRequest, pk: int) -> Temuan:
    rows = Temuan.objects.visible_to(request.penugasan).select_related(
        "perangkat_daerah", "pertemuan__daerah", "pertemuan__putaran", "pertemuan__perangkat_daerah"
    )
    return get_object_or_404(rows, pk=pk)


def temuan(request: ActingRequest, pk: int) -> HttpResponse:
    """One finding, with what later stages make of it."""
    by, found = request.penugasan, _or_404(request, pk)
    context = {
        "temuan": found,
        "jenis": JenisTemuan(found.jenis).label,
        "nada": NADA_JENIS[JenisTemuan(found.jenis)],
        "fakta": _fakta(found),
        "rapat_url": shared.alamat(found.pertemuan),
        "langkah": _langkah(found, by=by),
        "panel_list": panels_of(found, by),
    }
    return render(request, "persiapan/pertemuan/temuan.html", context)


def _fakta(found: Temuan) -> list[tuple[str, str]]:
    rows = (
        ("Uraian", found.uraian),
        ("Keadaan yang diharapkan", found.harapan),
        ("Mitra yang terbayang", found.mitra),
        ("Isu strategis", isu_text(found)),
        ("Urusan", urusan_text(found)),
    )
    return [(label, text) for label, text in rows if text]


def _langkah(found: Temuan, *, by: Penugasan) -> list[dict[str, Any]]:
    """Change and remove, while its meeting is being written down."""
    meeting = found.pertemuan
    if not (permits(policies.check_milik, meeting, by=by) and permits(policies.check_berlangsung, meeting)):
        return []
    change = {"act": "ubah", "label": "Ubah", "url": reverse("persiapan:temuan-ubah", args=[found.pk]), "link": True}
    remove = {
        "act": "hapus",
        "label": "Hapus",
        "url": reverse("persiapan:temuan-hapus", args=[found.pk]),
        "tone": "bad",
        "confirm": "Temuan ini dihapus dari rapat; jejaknya tetap tersimpan.",
    }
    return [change, remove]


def ubah(request: ActingRequest, pk: int) -> HttpResponse:
    """Change a finding while its meeting is being written down."""
    by, found = request.penugasan, _or_404(request, pk)
    policies.check_milik(found.pertemuan, by=by)
    policies.check_berlangsung(found.pertemuan)
    form = TemuanForm(shared.terkirim(request), initial=isi_temuan(found))
    if form.lakukan(lambda: acts.ubah_temuan(found, rincian=form.rincian(), by=by)):
        messages.success(request, f"Temuan “{found}” disimpan.")
        return redirect(shared.alamat(found.pertemuan, "catat"))
    context = {"form": form, "errors": form.errors, "temuan": found, "kembali": _temuan_url(found)}
    return render(request, "persiapan/pertemuan/temuan_ubah.html", context, status=form.kode)


def hapus(request: ActingRequest, pk: int) -> HttpResponse:
    """Remove a finding while its meeting is being written down."""
    found = _or_404(request, pk)
    meeting = found.pertemuan
    acts.hapus_temuan(found, by=request.penugasan)
    messages.success(request, f"Temuan “{found}” dihapus.")
    return redirect(shared.alamat(meeting, "catat"))
