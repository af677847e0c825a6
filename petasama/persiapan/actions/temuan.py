"""Acts about an office's own meeting while it is written down: notes, who was there, what it found."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, field

from django.db import transaction
from django.db.models import ProtectedError

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.errors import NotNow
from petasama.organisasi.models import Penugasan
from petasama.persiapan.actions.kehadiran import BarisHadir, catat_hadir, hapus_hadir
from petasama.persiapan.models import Pertemuan, Temuan
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.policies.temuan import check_judul_baru, check_temuan


@dataclass(frozen=True, kw_only=True)
class RincianTemuan:
    """What is told about a finding."""

    jenis: str
    judul: str
    uraian: str
    harapan: str = ""
    mitra: str = ""
    isu_strategis: list[str] = field(default_factory=list)
    urusan: str = ""


@dataclass(frozen=True, kw_only=True)
class CatatanRapat:
    """All that one page of notes holds: lines of the attendance list, entries to remove, the words, one finding."""

    notulen: str = ""
    kesimpulan: str = ""
    hadir: Collection[BarisHadir] = ()
    hapus: Collection[int] = ()
    temuan: RincianTemuan | None = None


def catat_rapat(pertemuan: Pertemuan, *, catatan: CatatanRapat, by: Penugasan) -> Pertemuan:
    """Save the notes of a meeting that is going on, all at once or not at all."""
    check_tenant(pertemuan, by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_berlangsung(pertemuan)
    words = {"notulen": catatan.notulen.strip(), "kesimpulan": catatan.kesimpulan.strip()}
    with transaction.atomic():
        hapus_hadir(pertemuan, kehadiran=catatan.hapus, by=by)
        catat_hadir(pertemuan, baris=catatan.hadir, by=by)
        if catatan.temuan:
            catat_temuan(pertemuan, rincian=catatan.temuan, by=by)
        if any(getattr(pertemuan, name) != text for name, text in words.items()):
            Pertemuan.objects.filter(pk=pertemuan.pk).update(**words, updated_at=clock.now())
            record(pertemuan, "catat", by=by)
    for name, text in words.items():
        setattr(pertemuan, name, text)
    return pertemuan


def catat_temuan(pertemuan: Pertemuan, *, rincian: RincianTemuan, by: Penugasan) -> Temuan:
    """Add a finding to an office's own meeting while it is going on.

    Refuses a finding without title or words, and a second one under the same title.
    """
    values = _check(pertemuan, rincian, by=by)
    check_judul_baru(pertemuan, rincian.judul)
    with transaction.atomic():
        temuan = Temuan.objects.create(pertemuan=pertemuan, perangkat_daerah=pertemuan.kantor, **values)
        record(pertemuan, "catat_temuan", by=by, data={"judul": temuan.judul, "temuan": temuan.pk})
    return temuan


def ubah_temuan(temuan: Temuan, *, rincian: RincianTemuan, by: Penugasan) -> Temuan:
    """Change a finding while its meeting is going on; the trail keeps which parts were changed, never the words."""
    values = _check(temuan.pertemuan, rincian, by=by)
    changed = [name for name, value in values.items() if getattr(temuan, name) != value]
    if not changed:
        return temuan
    with transaction.atomic():
        Temuan.objects.filter(pk=temuan.pk).update(**values, updated_at=clock.now())
        data = {"judul": temuan.judul, "temuan": temuan.pk, "isian": [_label(name) for name in changed]}
        record(temuan.pertemuan, "ubah_temuan", by=by, data=data)
    for name, value in values.items():
        setattr(temuan, name, value)
    return temuan


def hapus_temuan(temuan: Temuan, *, by: Penugasan) -> None:
    """Remove a finding written by mistake while its meeting is going on; the trail keeps its title.

    Refuses a finding of which a proposal was made.
    """
    _check_terbuka(temuan.pertemuan, by=by)
    with transaction.atomic():
        record(temuan.pertemuan, "hapus_temuan", by=by, data={"judul": temuan.judul})
        try:
            temuan.delete()
        except ProtectedError as fault:
            raise NotNow("Temuan ini sudah dijadikan usulan, jadi tidak dapat dihapus lagi.") from fault


def _check_terbuka(pertemuan: Pertemuan, *, by: Penugasan) -> None:
    check_tenant(pertemuan, by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_rapat_koordinasi(pertemuan)
    policies.check_berlangsung(pertemuan)


def _check(pertemuan: Pertemuan, rincian: RincianTemuan, *, by: Penugasan) -> dict[str, object]:
    """Return the fields of the finding, cleaned; refuse what may not be written."""
    _check_terbuka(pertemuan, by=by)
    check_temuan(
        jenis=rincian.jenis,
        judul=rincian.judul,
        uraian=rincian.uraian,
        isu_strategis=rincian.isu_strategis,
        urusan=rincian.urusan,
    )
    values = asdict(rincian)
    return {name: value.strip() if isinstance(value, str) else sorted(value) for name, value in values.items()}


def _label(name: str) -> str:
    return str(Temuan._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
