"""The report on the five problems: the government at a glance, office by office, and as a printed page."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from petasama.core import clock
from petasama.core.tables import Column, Table
from petasama.core.templatetags.parts import badge
from petasama.core.wording import long_moment
from petasama.dokumen.actions import cetak
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.documents.rapor import RAPOR_LIMA_MASALAH, NaskahRapor
from petasama.persiapan.lima_masalah import LIMA_MASALAH, Masalah, Sel, ringkas
from petasama.persiapan.models import Putaran, pilih_putaran
from petasama.persiapan.rapor import BarisRapor, kantor_of, rapor_of
from petasama.persiapan.views.bagian import bagian_of, pilihan_of

BAGIAN_INI = "persiapan:rapor"
BENTUK = ("pdf", "docx")
TANDA = {True: ("▲ Ya", "red"), False: ("✓ Tidak", "green"), None: ("… Belum", "grey")}
"""Answer → shape with word, tone."""
ARTI = "▲ Ya: masalahnya ada. ✓ Tidak: masalahnya tidak ada. … Belum: belum dapat diukur."


def rapor(request: ActingRequest) -> HttpResponse:
    """Show the five problems in the whole government, or the own office's for its people."""
    by = request.penugasan
    rounds = list(Putaran.objects.visible_to(by).newest_first().select_related("daerah").prefetch_related("jadwal"))
    putaran = pilih_putaran(rounds, request.GET.get("putaran", ""))
    rows = _baris(request, putaran) if putaran else []
    if putaran and by.peran in PERAN_PERANGKAT_DAERAH and len(rows) == 1:
        return _kantor(request, putaran, rows[0])
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=by),
        "pilihan": pilihan_of(rounds, putaran),
        "putaran": putaran,
        "judul": _judul(rows),
        "saat": long_moment(clock.now(), by.daerah.zona_waktu),
        "batang": _batang(rows),
        "matriks": _matriks(rows, putaran) if putaran else None,
        "arti": ARTI,
    }
    return render(request, "persiapan/rapor.html", context)


def _baris(request: ActingRequest, putaran: Putaran) -> list[BarisRapor]:
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    return rapor_of(putaran, kantor_of(by, on=today), on=today)


def _judul(rows: list[BarisRapor]) -> str:
    free = sum(1 for row in rows if not row.banyak_ya)
    if not rows:
        return "Belum ada yang dapat dilaporkan"
    if free == len(rows):
        return f"Belum ada masalah yang terukur pada {len(rows)} perangkat daerah"
    return f"{len(rows) - free} dari {len(rows)} perangkat daerah mengalami masalah kerja sama"


def _batang(rows: list[BarisRapor]) -> list[dict[str, Any]]:
    """The five problems as lengths, each with its finding and what the team does."""
    return [
        {
            "nama": item.masalah.nama,
            "arti": item.masalah.arti,
            "persen": item.persen,
            "teks": f"{item.ya} dari {item.semua}",
            "nada": "red" if item.ya else "grey" if item.belum else "green",
            "kalimat": item.kalimat,
            "anjuran": item.masalah.anjuran if item.ya else "",
        }
        for item in ringkas([row.sel for row in rows])
    ]


def _matriks(rows: list[BarisRapor], putaran: Putaran) -> dict[str, Any]:
    names = [{"label": masalah.nama} for masalah in LIMA_MASALAH]
    return {
        "caption": "Yang paling banyak masalahnya di atas",
        "empty": "Belum ada perangkat daerah yang menjawab.",
        "columns": [{"label": "Perangkat daerah", "head": True}, *names],
        "rows": [[_tautan(row, putaran), *(badge(*TANDA[cell.ada]) for cell in row.sel.values())] for row in rows],
    }


def _tautan(row: BarisRapor, putaran: Putaran) -> SafeString:
    url = reverse("persiapan:rapor-kantor", args=[putaran.tahun, row.perangkat_daerah.pk])
    return format_html('<a href="{}">{}</a>', url, row.perangkat_daerah.nama)


def rapor_kantor(request: ActingRequest, tahun: int, pk: int) -> HttpResponse:
    """Show one office's five answers, why, and what is done next."""
    by = request.penugasan
    putaran = get_object_or_404(Putaran.objects.visible_to(by).select_related("daerah"), tahun=tahun)
    row = next((row for row in _baris(request, putaran) if row.perangkat_daerah.pk == pk), None)
    if row is None:
        raise Http404
    return _kantor(request, putaran, row)


def _kantor(request: ActingRequest, putaran: Putaran, row: BarisRapor) -> HttpResponse:
    by = request.penugasan
    count = row.banyak_ya
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=by),
        "judul": f"{count} dari lima masalah" if count else "Tidak ada masalah yang terukur",
        "kantor": row.perangkat_daerah,
        "putaran": putaran,
        "saat": long_moment(clock.now(), by.daerah.zona_waktu),
        "sel": [_sel(cell) for cell in row.sel.values()],
        "kembali": by.peran not in PERAN_PERANGKAT_DAERAH,
    }
    return render(request, "persiapan/rapor_kantor.html", context)


def _sel(cell: Sel) -> dict[str, Any]:
    label, tone = TANDA[cell.ada]
    step = cell.langkah
    return {
        "nama": cell.masalah.nama,
        "arti": cell.masalah.arti,
        "label": label,
        "nada": tone,
        "alasan": cell.alasan,
        "langkah": step.langkah if step else "",
        "url": reverse(step.rute) if step and step.rute else "",
    }


def rapor_xlsx(request: ActingRequest, tahun: int) -> HttpResponse:
    """The report as a workbook: for each office and problem the answer and why."""
    by = request.penugasan
    putaran = get_object_or_404(Putaran.objects.visible_to(by).select_related("daerah"), tahun=tahun)
    content = _table().to_xlsx(_baris(request, putaran), made_at=clock.now())
    return attachment(content, name=file_name("Rapor lima masalah", str(putaran), suffix="xlsx"))


def _table() -> Table:
    columns = [
        Column(key="kode", label="Kode", value=lambda row: row.perangkat_daerah.kode),
        Column(key="opd", label="Perangkat daerah", value=lambda row: row.perangkat_daerah.nama, head=True, width=60),
        Column(key="ya", label="Banyak masalah", value=lambda row: row.banyak_ya, numeric=True),
    ]
    for masalah in LIMA_MASALAH:
        columns += _kolom(masalah)
    return Table(title="Rapor lima masalah", columns=tuple(columns))


def _kolom(masalah: Masalah) -> list[Column]:
    """The answer to one problem, and why."""
    code, reason = masalah.kode, f"{masalah.nama}: alasan"
    return [
        Column(key=code, label=masalah.nama, value=lambda row: row.sel[code].jawaban),
        Column(key=f"{code}_ALASAN", label=reason, value=lambda row: row.sel[code].alasan, width=50),
    ]


def rapor_berkas(request: ActingRequest, tahun: int, bentuk: str) -> HttpResponse:
    """Print the report of the government on one page, with ?lampiran=ya the offices behind it; nothing is stored."""
    by = request.penugasan
    rows = Putaran.objects.visible_to(by).select_related("daerah").prefetch_related("jadwal")
    putaran = get_object_or_404(rows, tahun=tahun)
    if bentuk not in BENTUK:
        raise Http404
    annex = request.GET.get("lampiran") == "ya"
    naskah = NaskahRapor(putaran=putaran, baris=_baris(request, putaran), saat=clock.now(), dengan_lampiran=annex)
    paper = cetak(RAPOR_LIMA_MASALAH, naskah, at=clock.now(), author=naskah.penerbit)
    content = {"pdf": paper.pdf, "docx": paper.docx}[bentuk]
    return attachment(content, name=file_name("Rapor lima masalah", str(putaran), suffix=bentuk))
