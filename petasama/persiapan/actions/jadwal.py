"""Acts about the days of a calendar: moving steps, and more time for one office."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.errors import Incomplete
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.persiapan import kalender, policies
from petasama.persiapan.actions.pemberitahuan import Kabar, kabari
from petasama.persiapan.models import JadwalLangkah, Perpanjangan, Putaran


def atur_jadwal(putaran: Putaran, *, kode: str, mulai: date, selesai: date, by: Penugasan) -> JadwalLangkah:
    """Move one step of the calendar. Refuses an end before the start, others than the secretariat, a closed round."""
    check_tenant(putaran, by=by)
    policies.check_pengatur_jadwal(putaran, by=by)
    policies.check_wajar(putaran.tahun_rencana, (mulai, selesai), field="selesai")
    if selesai < mulai:
        sentence = "Tanggal selesai mendahului tanggal mulai. Betulkan salah satunya."
        raise Incomplete(sentence, missing=[{"field": "selesai", "label": "Selesai", "sentence": sentence}])
    with transaction.atomic():
        step = putaran.langkah(kode)
        data = {
            "langkah": kode,
            "nama": step.nama,
            "dari": [str(step.mulai), str(step.selesai)],
            "menjadi": [str(mulai), str(selesai)],
            "semula": kalender.rentang_text(step.mulai, step.selesai),
            "rentang": kalender.rentang_text(mulai, selesai),
        }
        step.mulai, step.selesai, step.updated_at = mulai, selesai, clock.now()
        step.save(update_fields=["mulai", "selesai", "updated_at"])
        record(putaran, "atur_jadwal", by=by, data=data)
    return step


def atur_batas_rkpd(putaran: Putaran, *, batas: date, by: Penugasan) -> Putaran:
    """Set the last day on which the decree still enters the draft RKPD. The same day again changes nothing.

    Refuses others than the secretariat, and a closed round.
    """
    check_tenant(putaran, by=by)
    policies.check_pengatur_jadwal(putaran, by=by)
    policies.check_wajar(putaran.tahun_rencana, [batas], field="rancangan_rkpd")
    before = putaran.batas_rkpd
    if batas == before:
        return putaran
    with transaction.atomic():
        putaran.rancangan_rkpd, putaran.updated_at = batas, clock.now()
        putaran.save(update_fields=["rancangan_rkpd", "updated_at"])
        record(putaran, "atur_batas_rkpd", by=by, data={"semula": before, "menjadi": batas})
    return putaran


def atur_rencana(
    putaran: Putaran, *, jadwal: Iterable[kalender.Hari], batas: date, by: Penugasan
) -> list[JadwalLangkah]:
    """Move those steps that differ and the last day for the draft RKPD, all or none; return the moved steps.

    Refuses as `atur_jadwal` does.
    """
    check_tenant(putaran, by=by)
    policies.check_pengatur_jadwal(putaran, by=by)
    days = list(jadwal)
    policies.check_jadwal(days, tahun_rencana=putaran.tahun_rencana)
    before = putaran.hari_list()
    with transaction.atomic():
        atur_batas_rkpd(putaran, batas=batas, by=by)
        return [
            atur_jadwal(putaran, kode=kode, mulai=mulai, selesai=selesai, by=by)
            for kode, mulai, selesai in days
            if (kode, mulai, selesai) not in before
        ]


def perpanjang(
    putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, sampai: date, alasan: str, by: Penugasan
) -> Perpanjangan:
    """Let one office propose longer than the others, for a stated reason; a second one changes the first.

    Refuses others than the secretariat, a day not after the general end or after the review ends, one that has
    passed, an office that does not answer in the round, and no reason.
    """
    check_tenant(putaran, by=by)
    policies.check_sekretariat(putaran, by=by)
    today = clock.today(putaran.daerah.zona_waktu)
    policies.check_perpanjangan(putaran, perangkat_daerah=perangkat_daerah, sampai=sampai, on=today)
    reason = policies.check_alasan(alasan)
    before = policies.batas_pengusulan(putaran, perangkat_daerah)
    values = {"sampai": sampai, "alasan": reason, "oleh": by, "updated_at": clock.now()}
    with transaction.atomic():
        given, _ = Perpanjangan.objects.update_or_create(
            putaran=putaran, perangkat_daerah=perangkat_daerah, defaults=values
        )
        data = {"perangkat": perangkat_daerah.nama, "semula": before, "menjadi": sampai}
        record(putaran, "perpanjang", by=by, note=reason, data=data)
        kabari(
            putaran,
            [perangkat_daerah],
            Kabar(
                kunci=f"perpanjangan:{given.pk}:{sampai}",
                perihal=f"Pengusulan {{unit}} diperpanjang sampai {short_date(sampai)}",
                teks=f"Sekretariat TKKSD memperpanjang pengusulan {putaran} bagi {perangkat_daerah} sampai dengan "
                f"{short_date(sampai)} pukul 23.59 {putaran.daerah.zona_waktu}.\n\nAlasan: {reason}",
            ),
        )
    return given


def cabut_perpanjangan(perpanjangan: Perpanjangan, *, alasan: str, by: Penugasan) -> None:
    """Take the longer time back, for a stated reason; the end for all holds again. The trail keeps both.

    Refuses others than the secretariat, a round in the plenary stage or later, and no reason.
    """
    putaran, office = perpanjangan.putaran, perpanjangan.perangkat_daerah
    check_tenant(putaran, by=by)
    policies.check_sekretariat(putaran, by=by)
    reason = policies.check_alasan(alasan)
    with transaction.atomic():
        data = {"perangkat": office.nama, "semula": perpanjangan.sampai, "menjadi": ""}
        record(putaran, "cabut_perpanjangan", by=by, note=reason, data=data)
        perpanjangan.delete()
        general = short_date(putaran.langkah("PENGUSULAN").selesai)
        kabari(
            putaran,
            [office],
            Kabar(
                kunci=f"perpanjangan-dicabut:{putaran.pk}:{clock.now().isoformat()}",
                perihal="Perpanjangan pengusulan {unit} dicabut",
                teks=f"Sekretariat TKKSD mencabut perpanjangan pengusulan {putaran} bagi {office}; kembali berlaku "
                f"tenggat bagi semua, {general}.\n\nAlasan: {reason}",
            ),
        )
