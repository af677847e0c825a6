"""Acts about a round: opening it, its steps, its last day for the draft RKPD, and announcing its calendar."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, perform, record
from petasama.core.errors import NotNow
from petasama.core.wording import long_date, short_date
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.persiapan import kalender, policies
from petasama.persiapan.actions.meja import waktu_text
from petasama.persiapan.actions.pemberitahuan import Kabar, kabari
from petasama.persiapan.models import JadwalLangkah, Putaran


def buka(
    daerah: Daerah,
    *,
    tahun: int,
    edisi: str,
    by: Penugasan,
    jadwal: Iterable[kalender.Hari] | None = None,
    rancangan_rkpd: date | None = None,
) -> Putaran:
    """Open a round in PERSIAPAN; it feeds the RKPD of the year after. Without `jadwal` with the default calendar.

    Refuses anyone but the secretariat, a second round of the same year, and a calendar that lacks a step or in which
    one ends before it begins.
    """
    policies.check_pembuka(daerah, by=by)
    if Putaran.objects.filter(daerah=daerah, tahun=tahun).exists():
        raise NotNow(f"Putaran {tahun} sudah ada. Buka putaran itu, atau pilih tahun lain.")
    days = kalender.jadwal_baku(tahun + 1) if jadwal is None else list(jadwal)
    policies.check_jadwal(days, tahun_rencana=tahun + 1)
    policies.check_wajar(tahun + 1, [rancangan_rkpd] if rancangan_rkpd else [], field="rancangan_rkpd")
    with transaction.atomic():
        putaran = Putaran.objects.create(
            daerah=daerah, tahun=tahun, tahun_rencana=tahun + 1, edisi=edisi, rancangan_rkpd=rancangan_rkpd
        )
        JadwalLangkah.objects.bulk_create(
            JadwalLangkah(putaran=putaran, kode=kode, mulai=mulai, selesai=selesai) for kode, mulai, selesai in days
        )
        record(putaran, "buka", by=by, move=("", putaran.status))
    return putaran


def majukan(putaran: Putaran, *, act: str, by: Penugasan) -> Putaran:
    """Take the round's next step of its workflow, by the secretariat."""
    return perform(putaran, act, by=by)


def umumkan_jadwal(putaran: Putaran, *, by: Penugasan) -> Putaran:
    """Announce the calendar to the heads and liaison officers of all offices (booklet, stage 1.2); may be repeated.

    Refuses others than the secretariat, and a closed round.
    """
    check_tenant(putaran, by=by)
    policies.check_pengatur_jadwal(putaran, by=by)
    now = clock.now()
    offices = list(PerangkatDaerah.objects.visible_to(by).responding(clock.today(putaran.daerah.zona_waktu)))
    news = Kabar(
        kunci=f"jadwal:{putaran.pk}:{now.isoformat(timespec='seconds')}",
        perihal=f"Jadwal {putaran}: usulan {{unit}} paling lambat {short_date(putaran.langkah('PENGUSULAN').selesai)}",
        teks=f"Sekretariat TKKSD mengumumkan jadwal {putaran}:\n\n{_daftar(putaran)}",
        tambahan={
            janji.perangkat_daerah_id: f"Janji meja {janji.perangkat_daerah}: {waktu_text(janji)}, {janji.tempat}."
            for janji in putaran.janji_meja.select_related("perangkat_daerah", "putaran__daerah")
        },
    )
    with transaction.atomic():
        putaran.jadwal_diumumkan_pada = putaran.updated_at = now
        putaran.save(update_fields=["jadwal_diumumkan_pada", "updated_at"])
        record(putaran, "umumkan_jadwal", by=by, data={"jumlah": len(offices)})
        kabari(putaran, offices, news)
    return putaran


def _daftar(putaran: Putaran) -> str:
    """The calendar as lines of a mail."""
    return "\n".join(
        f"- {kalender.nama_langkah(kode)}: {long_date(mulai)} sampai dengan {long_date(selesai)}"
        for kode, mulai, selesai in putaran.hari_list()
    )
