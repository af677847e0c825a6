"""The report on the briefings: which office was invited, came, and read."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.wording import long_moment
from petasama.dokumen.actions import cetak
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.persiapan.documents.laporan_sosialisasi import LAPORAN_SOSIALISASI, NaskahLaporan
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies.kesiapan import BarisSosialisasi, papan_sosialisasi
from petasama.persiapan.tables.pertemuan import LAPORAN_TABLE, LEGENDA_LAPORAN, petak_laporan
from petasama.persiapan.views import pertemuan as shared
from petasama.persiapan.views.bagian import bagian_of


def laporan(request: ActingRequest, tahun: int) -> HttpResponse:
    """The report as tiles, figures and a table."""
    putaran, rows = _muat(request, tahun)
    whole = len(rows)
    figures = (
        ("Diundang", sum(bool(row.undangan) for row in rows)),
        ("Hadir", sum(bool(row.hadir) for row in rows)),
        ("Membaca semua materi", sum(row.selesai_baca for row in rows)),
    )
    context = {
        "bagian": bagian_of("persiapan:sosialisasi", by=request.penugasan),
        "putaran": putaran,
        "judul": f"{figures[1][1]} dari {whole} perangkat daerah hadir dalam sosialisasi",
        "angka": [{"label": label, "value": str(value), "suffix": f" dari {whole}"} for label, value in figures],
        "petak": [petak_laporan(row) for row in rows],
        "legenda": LEGENDA_LAPORAN,
        "tabel": LAPORAN_TABLE.shown(rows, caption="Keadaan setiap perangkat daerah"),
        "pada": long_moment(clock.now(), putaran.daerah.zona_waktu),
        "kertas": [
            (label, reverse("persiapan:laporan-kertas", args=[tahun, name])) for name, label in shared.BENTUK.items()
        ],
    }
    return render(request, "persiapan/pertemuan/laporan.html", context)


def _muat(request: ActingRequest, tahun: int) -> tuple[Putaran, list[BarisSosialisasi]]:
    rows = Putaran.objects.visible_to(request.penugasan).select_related("daerah")
    putaran = get_object_or_404(rows, tahun=tahun)
    return putaran, papan_sosialisasi(putaran, on=clock.today(putaran.daerah.zona_waktu))


def laporan_xlsx(request: ActingRequest, tahun: int) -> HttpResponse:
    """The report as a workbook."""
    putaran, rows = _muat(request, tahun)
    content = LAPORAN_TABLE.to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("Laporan sosialisasi", str(putaran), suffix="xlsx"))


def laporan_kertas(request: ActingRequest, tahun: int, bentuk: str) -> HttpResponse:
    """The report as a paper."""
    putaran, rows = _muat(request, tahun)
    now = clock.now()
    naskah = NaskahLaporan(putaran=putaran, baris=rows, pada=now, hari=clock.today(putaran.daerah.zona_waktu))
    paper = cetak(LAPORAN_SOSIALISASI, naskah, at=now, author=f"TKKSD {putaran.daerah.nama}")
    return shared.unduhan(paper, bentuk, "Laporan sosialisasi", str(putaran))
