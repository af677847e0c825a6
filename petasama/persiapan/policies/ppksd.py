"""Refusals about liaison officers."""

from datetime import date

from petasama.core.errors import Denied, NotNow
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran

PPKSD_PALING_SEDIKIT = 2


def check_kepala(perangkat_daerah: PerangkatDaerah, *, by: Penugasan) -> None:
    """Only the head of this very office appoints its liaison officers (booklet, stage 1.3)."""
    if by.role != Peran.KEPALA_OPD or by.perangkat_daerah_id != perangkat_daerah.pk:
        raise Denied(f"PPKSD ditunjuk oleh Kepala {perangkat_daerah.nama}.")


def check_satu_perangkat_daerah(user: User, perangkat_daerah: PerangkatDaerah, *, on: date) -> None:
    """A person serves one office only as liaison officer, and once."""
    unended = Penugasan.objects.filter(user=user, peran=Peran.PPKSD).exclude(selesai__lt=on)
    other = unended.select_related("perangkat_daerah").order_by("mulai", "pk").first()
    if other is not None:
        raise NotNow(
            f"{user.nama} sudah menjadi PPKSD {other.perangkat_daerah}. Akhiri penugasan itu sebelum menunjuknya lagi."
        )


def check_pegawai_daerah(user: User, perangkat_daerah: PerangkatDaerah, *, on: date) -> None:
    """A person who serves another government is not appointed here."""
    elsewhere = Penugasan.objects.active(on).filter(user=user).exclude(daerah_id=perangkat_daerah.daerah_id)
    if elsewhere.exists():
        raise NotNow(
            f"{user} memegang penugasan di pemerintah daerah lain. Tunjuk pegawai {perangkat_daerah.daerah}, "
            "atau minta penugasan itu diakhiri lebih dahulu."
        )


def check_ppksd_cukup(perangkat_daerah: PerangkatDaerah, *, on: date) -> None:
    """Refuse an office with fewer than two liaison officers in force (booklet, stage 1.3)."""
    count = Penugasan.objects.ppksd(on).filter(perangkat_daerah=perangkat_daerah).count()
    if count < PPKSD_PALING_SEDIKIT:
        raise NotNow(
            f"{perangkat_daerah.nama} baru mempunyai {count} PPKSD yang berlaku, paling sedikit "
            f"{PPKSD_PALING_SEDIKIT}. Minta Kepala Perangkat Daerah menunjuk PPKSD lebih dahulu."
        )
