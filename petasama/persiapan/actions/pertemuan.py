"""Acts about meetings: plan, change, invite, begin, conclude, cancel."""

import secrets
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.core.errors import NotNow
from petasama.core.wording import long_moment
from petasama.dokumen.actions import Cetakan, arsipkan, cetak
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.persiapan.actions import kabar_pertemuan as kabar
from petasama.persiapan.documents.notulen import NaskahNotulen
from petasama.persiapan.documents.undangan import UNDANGAN, NaskahUndangan
from petasama.persiapan.models import JenisPertemuan, Pertemuan, Putaran, Undangan
from petasama.persiapan.policies import pertemuan as policies

HURUF_KUNCI = "abcdefghjkmnpqrstuvwxyz23456789"
"""Signs that nobody mixes up when reading them off a wall: no i, l, o, 0, 1."""
KOLOM = {
    "judul": "nama acara", "acara": "susunan acara", "mulai": "waktu mulai", "selesai": "waktu selesai",
    "tempat": "tempat",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class RincianPertemuan:
    """What is planned about a meeting."""

    judul: str
    acara: str
    mulai: datetime
    selesai: datetime
    tempat: str


def kunci_baru() -> str:
    """Return a fresh secret for the address of the attendance list: three groups of four signs, about 59 bits."""
    return "-".join("".join(secrets.choice(HURUF_KUNCI) for _ in range(4)) for _ in range(3))


def rencanakan(
    putaran: Putaran,
    *,
    jenis: str,
    rincian: RincianPertemuan,
    diundang: Collection[PerangkatDaerah] = (),
    by: Penugasan,
) -> Pertemuan:
    """Plan a meeting of a round: the secretariat a briefing of the invited offices, an office its own meeting.

    Refuses others, a closed round, an end before the start, and a briefing to which nobody is invited.
    """
    check_tenant(putaran, by=by)
    briefing = jenis == JenisPertemuan.SOSIALISASI
    office = None if briefing else by.perangkat_daerah
    policies.check_penyelenggara(jenis, office, by=by)
    policies.check_putaran_berjalan(putaran)
    policies.check_waktu(rincian.mulai, rincian.selesai)
    if briefing:
        policies.check_diundang(len(diundang))
    with transaction.atomic():
        pertemuan = Pertemuan.objects.create(
            daerah_id=putaran.daerah_id, putaran=putaran, jenis=jenis, perangkat_daerah=office, **asdict(rincian)
        )
        _undang_list(pertemuan, diundang if briefing else ())
        record(pertemuan, "rencanakan", by=by, move=("", pertemuan.status))
    return pertemuan


def mulai_mencatat(putaran: Putaran, *, rincian: RincianPertemuan, by: Penugasan) -> Pertemuan:
    """Plan an office's own meeting and begin it at once: for one that is going on or has just ended."""
    with transaction.atomic():
        jenis = JenisPertemuan.RAPAT_KOORDINASI
        return mulai(rencanakan(putaran, jenis=jenis, rincian=rincian, by=by), by=by)


def ubah_rencana(
    pertemuan: Pertemuan,
    *,
    rincian: RincianPertemuan,
    diundang: Collection[PerangkatDaerah] | None = None,
    by: Penugasan,
) -> Pertemuan:
    """Change what is planned; `diundang` replaces the invited offices as long as no letter has gone out.

    Whoever was invited learns of a new time or place by mail. Refuses a meeting that has begun.
    """
    check_tenant(pertemuan, by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_dapat_diubah(pertemuan)
    policies.check_waktu(rincian.mulai, rincian.selesai)
    before, after = {name: getattr(pertemuan, name) for name in KOLOM}, asdict(rincian)
    changed = [name for name in KOLOM if before[name] != after[name]]
    zone = pertemuan.daerah.zona_waktu
    with transaction.atomic():
        _simpan(pertemuan, after)
        if changed:
            pair = [{KOLOM[name]: _kata(values[name], zone) for name in changed} for values in (before, after)]
            record(pertemuan, "ubah_rencana", by=by, data={"semula": pair[0], "menjadi": pair[1]})
        if diundang is not None and not pertemuan.nomor_undangan:
            policies.check_diundang(len(diundang))
            _ganti_undangan(pertemuan, diundang, by=by)
        if pertemuan.nomor_undangan and changed:
            kabar.kabari_perubahan(pertemuan)
    return pertemuan


def undang(pertemuan: Pertemuan, *, nomor: str, tanggal: date, by: Penugasan) -> Pertemuan:
    """Send the invitation: one letter for all offices goes into the archive, each head and PPKSD gets a mail.

    Refuses a letter without number, dated after the meeting, or with a number that another invitation has.
    """
    check_step(pertemuan, "undang", by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_surat(pertemuan, nomor=nomor, tanggal=tanggal)
    number = nomor.strip()
    paper = cetak_undangan(pertemuan, nomor=number, tanggal=tanggal)
    with transaction.atomic():
        invited = pertemuan.undangan.update(dikirim_pada=clock.now(), updated_at=clock.now())
        perform(
            pertemuan,
            "undang",
            by=by,
            note=f"Nomor {number}, kepada {invited} perangkat daerah.",
            changes={"nomor_undangan": number, "tanggal_undangan": tanggal},
        )
        arsipkan(paper, nomor=number, tanggal=tanggal, by=by)
        kabar.kabari_undangan(pertemuan)
    return pertemuan


def cetak_undangan(pertemuan: Pertemuan, *, nomor: str = "", tanggal: date | None = None) -> Cetakan:
    """Make the letter of invitation; without a number it is a draft with dots, and nothing is stored."""
    naskah = NaskahUndangan(pertemuan=pertemuan, nomor=nomor, tanggal=tanggal)
    return cetak(UNDANGAN, naskah, at=clock.now(), author=pertemuan.penyelenggara)


def mulai(pertemuan: Pertemuan, *, by: Penugasan) -> Pertemuan:
    """Begin the meeting and open its attendance list under a fresh secret address.

    Refuses a day before the one planned, and a briefing that nobody was invited to.
    """
    check_step(pertemuan, "mulai", by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_dapat_dimulai(pertemuan, on=clock.today(pertemuan.daerah.zona_waktu))
    return perform(pertemuan, "mulai", by=by, changes={"kunci_hadir": kunci_baru()})


def selesaikan(pertemuan: Pertemuan, *, notulen: str, kesimpulan: str, by: Penugasan) -> Pertemuan:
    """Conclude the meeting: minutes, attendance and findings are frozen and printed as one paper in the archive.

    Refuses minutes without words, a meeting at which nobody was noted as present, and one that changed meanwhile.
    """
    check_step(pertemuan, "selesaikan", by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_dapat_selesai(pertemuan, notulen=notulen)
    words = {"notulen": notulen.strip(), "kesimpulan": kesimpulan.strip()}
    naskah = NaskahNotulen(pertemuan=pertemuan, notulis=by, **words)
    paper = cetak(naskah.kind, naskah, at=clock.now(), author=pertemuan.penyelenggara)
    with transaction.atomic():
        perform(pertemuan, "selesaikan", by=by, changes=words)
        if naskah.kind.values_of(NaskahNotulen(pertemuan=pertemuan, notulis=by, **words)) != paper.values:
            raise NotNow("Daftar hadir atau temuan baru saja berubah. Periksa, lalu simpan notulen sekali lagi.")
        arsipkan(paper, nomor=pertemuan.nomor_notulen, tanggal=pertemuan.hari, by=by)
    return pertemuan


def batalkan(pertemuan: Pertemuan, *, alasan: str, by: Penugasan) -> Pertemuan:
    """Cancel a meeting that has not begun, with a reason; whoever was invited learns of it by mail."""
    check_step(pertemuan, "batalkan", by=by)
    policies.check_milik(pertemuan, by=by)
    reason = policies.check_alasan_batal(alasan)
    with transaction.atomic():
        perform(pertemuan, "batalkan", by=by, note=reason)
        if pertemuan.nomor_undangan:
            kabar.kabari_pembatalan(pertemuan, alasan=reason)
    return pertemuan


def _undang_list(pertemuan: Pertemuan, offices: Collection[PerangkatDaerah]) -> None:
    Undangan.objects.bulk_create(Undangan(pertemuan=pertemuan, perangkat_daerah=office) for office in offices)


def _ganti_undangan(pertemuan: Pertemuan, offices: Collection[PerangkatDaerah], *, by: Penugasan) -> None:
    before = {row.perangkat_daerah_id for row in pertemuan.undangan.all()}
    after = {office.pk for office in offices}
    if before == after:
        return
    pertemuan.undangan.filter(perangkat_daerah__in=before - after).delete()
    _undang_list(pertemuan, [office for office in offices if office.pk not in before])
    label = "banyak yang diundang"
    record(pertemuan, "ubah_rencana", by=by, data={"semula": {label: len(before)}, "menjadi": {label: len(after)}})


def _simpan(pertemuan: Pertemuan, values: dict[str, Any]) -> None:
    """Write the fields unless somebody else has changed the meeting since it was read."""
    fresh = {**values, "updated_at": clock.now(), "version": pertemuan.version + 1}
    if Pertemuan.objects.filter(pk=pertemuan.pk, version=pertemuan.version).update(**fresh) != 1:
        raise NotNow(
            f"“{pertemuan}” baru saja diubah oleh orang lain. Muat ulang halaman, lalu ulangi bila masih perlu."
        )
    for name, value in fresh.items():
        setattr(pertemuan, name, value)


def _kata(value: Any, zone: str) -> str:
    return long_moment(value, zone) if isinstance(value, datetime) else str(value)
