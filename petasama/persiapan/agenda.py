"""Days of preparation for the calendar feed."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from petasama.core.agenda import Event, source
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran
from petasama.persiapan.models import JadwalLangkah, JanjiMeja, JenisPertemuan, Perpanjangan, Pertemuan


@source
def jadwal_putaran(by: Any) -> Iterable[Event]:
    """The steps of the calendar of every round that is not closed; whole days."""
    steps = JadwalLangkah.objects.visible_to(by).exclude(putaran__status="DITUTUP").select_related("putaran")
    for step in steps.order_by("mulai", "pk"):
        yield Event(
            uid=f"jadwal-{step.pk}",
            title=f"{step.nama} ({step.putaran})",
            begin=step.mulai,
            end=step.selesai,
            url=f"{reverse('persiapan:index')}?putaran={step.putaran.tahun}",
        )


@source
def janji_meja(by: Any) -> Iterable[Event]:
    """The hours at the desk: an office's own, all of them for the secretariat; with their place."""
    if by.role not in PERAN_PERANGKAT_DAERAH | {Peran.SEKRETARIAT_TKKSD}:
        return
    rows = JanjiMeja.objects.visible_to(by).exclude(putaran__status="DITUTUP")
    for janji in rows.select_related("perangkat_daerah", "putaran").order_by("mulai", "meja"):
        yield Event(
            uid=f"meja-{janji.putaran_id}-{janji.perangkat_daerah_id}",
            title=f"Janji meja {janji.perangkat_daerah} ({janji.putaran})",
            begin=janji.mulai,
            end=janji.selesai,
            place=f"{janji.tempat}, meja {janji.meja}",
            url=f"{reverse('persiapan:meja')}?putaran={janji.putaran.tahun}",
        )


@source
def perpanjangan(by: Any) -> Iterable[Event]:
    """The last day of an office's longer time, for its own people."""
    if by.role not in PERAN_PERANGKAT_DAERAH:
        return
    rows = Perpanjangan.objects.visible_to(by).exclude(putaran__status="DITUTUP")
    for row in rows.select_related("perangkat_daerah", "putaran").order_by("sampai", "pk"):
        yield Event(
            uid=f"perpanjangan-{row.putaran_id}-{row.perangkat_daerah_id}",
            title=f"Batas pengusulan {row.perangkat_daerah}, diperpanjang ({row.putaran})",
            begin=row.sampai,
            end=row.sampai,
            url=f"{reverse('persiapan:index')}?putaran={row.putaran.tahun}",
        )


@source
def pertemuan(by: Any) -> Iterable[Event]:
    """Briefings and, for an office, its own meetings with their hours, as long as they were not cancelled."""
    rows = Pertemuan.objects.visible_to(by).exclude(status="DIBATALKAN").exclude(putaran__status="DITUTUP")
    if by.role not in PERAN_PERANGKAT_DAERAH:
        rows = rows.sosialisasi()
    briefing = JenisPertemuan.SOSIALISASI
    for row in rows.order_by("mulai", "pk"):
        yield Event(
            uid=f"pertemuan-{row.pk}",
            title=row.judul,
            begin=row.mulai,
            end=row.selesai,
            place=row.tempat,
            url=reverse(f"persiapan:{'sosialisasi-acara' if row.jenis == briefing else 'rapat'}", args=[row.pk]),
        )
