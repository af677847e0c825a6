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
from petasama.persiapan import kalender, policies
from petasama.persiapan.models import JadwalLangkah, JanjiMeja, Perpanjangan, Putaran, pilih_putaran
from petasama.persiapan.tables import PPKSD_TABLE, jadwal_table, papan_ppksd
from petasama.persiapan.views import peringatan, shown, tampil_ppksd, tenggat
from petasama.persiapan.views.bagian import bagian_of, pilihan_of
from petasama.persiapan.views.gambar import gambar_of

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
        "bagian": bagian_of("persiapan:index", by=by),
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "pilihan": pilihan_of(rounds, putaran),
        "pembukaan": shown.pembukaan_of(rounds, by=by, on=today),
        "papan": PPKSD_TABLE.shown(papan, caption="PPKSD yang berlaku hari ini") if papan else None,
        "kurang": [row for row in papan if row.kurang],
        "sendiri": tampil_ppksd.sendiri_of(papan, by=by) if by.peran in PERAN_PERANGKAT_DAERAH else None,
    }
    if putaran:
        lacking = any(row.kurang for row in papan if row.perangkat_daerah.pk == by.perangkat_daerah_id)
        context |= _putaran(putaran, by=by, on=today) | _milik(putaran, by=by, on=today, lengkap=not lacking)
    return render(request, "persiapan/index.html", context)


def _putaran(putaran: Putaran, *, by: Penugasan, on: date) -> dict[str, Any]:
    """What everybody sees of a round; warnings about the decree are for those who lead it."""
    steps = sorted(putaran.jadwal.all(), key=lambda step: kalender.URUTAN[step.kode])
    days = putaran.hari_list()
    link = _jadwal_url if permits(policies.check_pengatur_jadwal, putaran, by=by) else None
    closed = peringatan.libur_of(by.daerah, days, on=on, batas=putaran.batas_rkpd)
    state = peringatan.keadaan_putaran(putaran, on=on, libur=closed)
    line = state.rencana if state else None
    return {
        "judul": shown.judul_of(putaran, on=on),
        "tahap": shown.tahap_of(putaran),
        "langkah": shown.langkah_of(putaran, by=by),
        "berjalan": shown.berjalan_of(steps, on=on),
        "gambar": gambar_of(days, jalur=line, libur=closed, on=on),
        "jalur": peringatan.kalimat_jalur(state) if state else "",
        "jadwal": jadwal_table(on=on, link=link, jalur=line).shown(steps, caption=f"Jadwal {putaran}"),
        "dapat_diubah": link is not None,
        "perhatian": peringatan.perhatian_putaran(state, putaran) if state and by.peran in PEMBACA_JEJAK else [],
        "bentrok": [{"text": sentence} for sentence in shown.bentrok_of(days)] if link else [],
        "jejak": told(putaran, zone=by.daerah.zona_waktu) if by.peran in PEMBACA_JEJAK else None,
    }


def _milik(putaran: Putaran, *, by: Penugasan, on: date, lengkap: bool) -> dict[str, Any]:
    """What concerns the actor's own office, or the secretariat: deadlines, desks, more time, the announcement."""
    zona = by.daerah.zona_waktu
    rows = Perpanjangan.objects.visible_to(by).filter(putaran=putaran).select_related("perangkat_daerah")
    longer = rows.order_by("sampai", "pk") if by.peran in PEMBACA_PAPAN else []
    own = by.peran in PERAN_PERANGKAT_DAERAH
    desks = JanjiMeja.objects.visible_to(by).filter(putaran=putaran) if own else []
    due = tenggat.tenggat_of(putaran, by=by, on=on, lengkap=lengkap) if own else []
    return {
        "tenggat": [*due, *tenggat.janji_of(desks, at=clock.now(), zona=zona)],
        "perpanjangan": shown.perpanjangan_of(longer, putaran, by=by),
        "memperpanjang": permits(policies.check_sekretariat, putaran, by=by),
        "pengumuman": shown.pengumuman_of(putaran, by=by),
    }


def _jadwal_url(step: JadwalLangkah) -> str:
    return reverse("persiapan:jadwal", args=[step.putaran_id, step.kode])


def jadwal_xlsx(request: ActingRequest, pk: int) -> HttpResponse:
    """The calendar of a round as a workbook."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    putaran = get_object_or_404(Putaran.objects.visible_to(by).prefetch_related("jadwal"), pk=pk)
    closed = peringatan.libur_of(by.daerah, putaran.hari_list(), on=today, batas=putaran.batas_rkpd)
    state = peringatan.keadaan_putaran(putaran, on=today, libur=closed)
    table = jadwal_table(on=today, jalur=state.rencana if state else None)
    steps = sorted(putaran.jadwal.all(), key=lambda step: kalender.URUTAN[step.kode])
    content = table.to_xlsx(steps, made_at=clock.now())
    return attachment(content, name=file_name("Jadwal", str(putaran), suffix="xlsx"))
