"""Reading pages of the preparation stage: the round, its calendar, the liaison officers."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import permits
from petasama.core.trail import told
from petasama.core.wording import long_date
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran
from petasama.persiapan import policies
from petasama.persiapan.models import JadwalLangkah, Putaran, pilih_putaran
from petasama.persiapan.tables import PPKSD_TABLE, jadwal_table, papan_ppksd
from petasama.persiapan.views import shown

PEMBACA_JEJAK = PEMBACA_TKKSD | {Peran.ADMIN_DAERAH}
PEMBACA_PAPAN = PEMBACA_JEJAK | PERAN_PERANGKAT_DAERAH


def index(request: ActingRequest) -> HttpResponse:
    """Show the newest round (or ?putaran=YEAR): where it stands, its calendar, the liaison officers of all offices."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    rounds = list(Putaran.objects.visible_to(by).newest_first().prefetch_related("jadwal"))
    putaran = pilih_putaran(rounds, request.GET.get("putaran", ""))
    papan = papan_ppksd(by, on=today) if by.peran in PEMBACA_PAPAN else []
    context = {
        "putaran": putaran,
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "pilihan": [
            {"label": str(item), "url": f"?putaran={item.tahun}", "current": item == putaran} for item in rounds
        ],
        "pembukaan": shown.pembukaan_of(rounds, by=by, on=today),
        "papan": PPKSD_TABLE.shown(papan, caption="PPKSD yang berlaku hari ini") if papan else None,
        "kurang": [row for row in papan if row.kurang],
        "sendiri": shown.sendiri_of(papan, by=by) if by.peran in PERAN_PERANGKAT_DAERAH else None,
        **(_putaran(putaran, by=by, on=today) if putaran else {}),
    }
    return render(request, "persiapan/index.html", context)


def _putaran(putaran: Putaran, *, by: Penugasan, on: date) -> dict[str, Any]:
    steps = list(putaran.jadwal.all())
    link = _jadwal_url if permits(policies.check_pengatur_jadwal, putaran, by=by) else None
    return {
        "judul": shown.judul_of(putaran, on=on),
        "tahap": shown.tahap_of(putaran),
        "langkah": shown.langkah_of(putaran, by=by),
        "berjalan": shown.berjalan_of(steps, on=on),
        "gambar": shown.gambar_of(steps, on=on),
        "jadwal": jadwal_table(on=on, link=link).shown(steps, caption=f"Jadwal {putaran}"),
        "dapat_diubah": link is not None,
        "bentrok": [{"text": sentence} for sentence in shown.bentrok_of(steps)] if link else [],
        "jejak": told(putaran, zone=by.daerah.zona_waktu) if by.peran in PEMBACA_JEJAK else None,
    }


def _jadwal_url(step: JadwalLangkah) -> str:
    return reverse("persiapan:jadwal", args=[step.putaran_id, step.kode])


def jadwal_xlsx(request: ActingRequest, pk: int) -> HttpResponse:
    """The calendar of a round as a workbook."""
    by = request.penugasan
    putaran = get_object_or_404(Putaran.objects.visible_to(by), pk=pk)
    table = jadwal_table(on=clock.today(by.daerah.zona_waktu))
    content = table.to_xlsx(putaran.jadwal.all(), made_at=clock.now())
    return attachment(content, name=file_name("Jadwal", str(putaran), suffix="xlsx"))


def ppksd_xlsx(request: ActingRequest) -> HttpResponse:
    """The liaison officers of all offices as a workbook."""
    by = request.penugasan
    rows = papan_ppksd(by, on=clock.today(by.daerah.zona_waktu))
    content = PPKSD_TABLE.to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("PPKSD", by.daerah.nama, suffix="xlsx"))
