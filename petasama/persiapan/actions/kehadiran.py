"""Acts about presence: by oneself through the QR code, as a guest, or entered from the paper list."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.persiapan.models import CaraHadir, Kehadiran, Pertemuan
from petasama.persiapan.policies import pertemuan as policies


@dataclass(frozen=True, kw_only=True)
class BarisHadir:
    """One line of the attendance list; `penugasan` where the name is that of a known post."""

    perangkat_daerah: PerangkatDaerah
    nama: str
    jabatan: str = ""
    penugasan: Penugasan | None = None


@dataclass(frozen=True, kw_only=True)
class Tamu:
    """Who writes down a presence without an account: known by the office alone."""

    tenant_id: int
    label: str
    role: str = Peran.PUBLIK
    user_id: int | None = None


def hadir(pertemuan: Pertemuan, *, by: Penugasan) -> Kehadiran:
    """Note the actor's own presence; a second time changes nothing.

    Refuses a meeting that is not going on, and a post outside the offices concerned.
    """
    check_tenant(pertemuan, by=by)
    policies.check_berlangsung(pertemuan)
    office = policies.check_mewakili(pertemuan, by=by)
    row = BarisHadir(perangkat_daerah=office, nama=by.user.nama, jabatan=by.label, penugasan=by)
    with transaction.atomic():
        return _catat(pertemuan, row, cara=CaraHadir.TAUTAN, by=by)


def hadir_tamu(pertemuan: Pertemuan, *, perangkat_daerah: PerangkatDaerah, nama: str, jabatan: str) -> Kehadiran:
    """Note the presence of somebody without an account, who came for an office; the same name twice is one entry.

    Refuses a meeting that is not going on, an office that was not invited, no name, and a flood of entries.
    """
    policies.check_berlangsung(pertemuan)
    policies.check_masuk_daftar(pertemuan, perangkat_daerah)
    guest = Tamu(tenant_id=pertemuan.daerah_id, label=f"tamu dari {perangkat_daerah}"[:200])
    row = BarisHadir(perangkat_daerah=perangkat_daerah, nama=nama, jabatan=jabatan)
    with transaction.atomic():
        Pertemuan.objects.select_for_update().get(pk=pertemuan.pk)
        policies.check_laju_tamu(pertemuan, perangkat_daerah, at=clock.now())
        return _catat(pertemuan, row, cara=CaraHadir.TAUTAN, by=guest)


def catat_hadir(pertemuan: Pertemuan, *, baris: Iterable[BarisHadir], by: Penugasan) -> list[Kehadiran]:
    """Enter lines of the paper list; names that stand there already are left as they are.

    Refuses others than who holds the meeting, one that is not going on, and an office that was not invited.
    """
    check_tenant(pertemuan, by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_berlangsung(pertemuan)
    rows = list(baris)
    for office in {row.perangkat_daerah for row in rows}:
        policies.check_masuk_daftar(pertemuan, office)
    with transaction.atomic():
        return [_catat(pertemuan, row, cara=CaraHadir.DAFTAR, by=by) for row in rows]


def hapus_hadir(pertemuan: Pertemuan, *, kehadiran: Collection[int], by: Penugasan) -> int:
    """Remove entries made by mistake (ids of Kehadiran) and return how many; the trail keeps the names."""
    check_tenant(pertemuan, by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_berlangsung(pertemuan)
    with transaction.atomic():
        rows = list(pertemuan.kehadiran.filter(pk__in=kehadiran).select_related("perangkat_daerah"))
        for row in rows:
            record(pertemuan, "hapus_hadir", by=by, data={"nama": f"{row.nama} ({row.perangkat_daerah})"})
            row.delete()
    return len(rows)


def _catat(pertemuan: Pertemuan, row: BarisHadir, *, cara: str, by: Penugasan | Tamu) -> Kehadiran:
    name = policies.check_nama(row.nama)[:120]
    same = pertemuan.kehadiran.filter(perangkat_daerah=row.perangkat_daerah, nama__iexact=name)
    own = pertemuan.kehadiran.filter(penugasan=row.penugasan) if row.penugasan else Kehadiran.objects.none()
    known = own.first() or same.first()
    if known is not None:
        return known
    made = Kehadiran.objects.create(
        pertemuan=pertemuan,
        perangkat_daerah=row.perangkat_daerah,
        penugasan=row.penugasan,
        nama=name,
        jabatan=" ".join(row.jabatan.split())[:160],
        cara=cara,
        pada=clock.now(),
    )
    record(pertemuan, "hadir", by=by, data={"nama": f"{made.nama} ({row.perangkat_daerah})"})
    return made
