"""Refusals about liaison officers."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from petasama.core.errors import Denied, NotNow
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.organisasi.policies import kurang
from petasama.persiapan.models import Putaran, SuratPenunjukan
from petasama.persiapan.papan import PPKSD_PALING_SEDIKIT, baris_of

PENGECUALIAN_PALING_LAMA = timedelta(days=90)
"""Longest exception: about one step of the round, so that it does not become the rule."""


def check_kepala(perangkat_daerah: PerangkatDaerah, *, by: Penugasan) -> None:
    """Only the head of this very office appoints its liaison officers (booklet, stage 1.3)."""
    if by.role != Peran.KEPALA_OPD or by.perangkat_daerah_id != perangkat_daerah.pk:
        raise Denied(f"PPKSD ditunjuk oleh Kepala {perangkat_daerah.nama}.")


def check_pencatat_penunjukan(*, by: Penugasan) -> None:
    """A letter of appointment on paper is noted by the secretariat that received it, or by the admin."""
    if by.role not in {Peran.SEKRETARIAT_TKKSD, Peran.ADMIN_DAERAH}:
        raise Denied(
            f"Surat penunjukan PPKSD dicatat oleh {Peran.SEKRETARIAT_TKKSD.label} atau {Peran.ADMIN_DAERAH.label}."
        )


def check_ppksd_cukup(perangkat_daerah: PerangkatDaerah, *, on: date) -> None:
    """Refuse an office with fewer than two liaison officers in force (booklet, stage 1.3).

    It may go on for 14 days after the second one ended, or as long as the secretariat lets it, for a stated reason.
    """
    row = baris_of(perangkat_daerah, on=on)
    if not row.dapat_berjalan:
        raise NotNow(
            f"{perangkat_daerah.nama} baru mempunyai {len(row.ppksd)} PPKSD yang berlaku, paling sedikit "
            f"{PPKSD_PALING_SEDIKIT}. Minta Kepala Perangkat Daerah menunjuk PPKSD lebih dahulu."
        )


def check_nomor_penunjukan(perangkat_daerah: PerangkatDaerah, *, nomor: str) -> None:
    """A change needs a new letter: an office uses each number once."""
    if SuratPenunjukan.objects.filter(perangkat_daerah=perangkat_daerah, nomor=nomor).exists():
        raise NotNow(f"Nomor {nomor} sudah dipakai surat penunjukan {perangkat_daerah}. Pakai nomor berikutnya.")


def check_banyak_ditunjuk(orang: Sequence[Any], *, berlaku: int) -> None:
    """A letter names each person once, and in an office with too few officers so many that there are two."""
    keys = [person.user.pk if person.user else person.surel for person in orang]
    if len(set(keys)) < len(keys):
        raise kurang("pengguna_2", "Pendamping", "Orang yang sama tidak dapat ditunjuk dua kali. Pilih orang lain.")
    missing = max(1, PPKSD_PALING_SEDIKIT - berlaku)
    if len(orang) < missing:
        raise kurang(
            "pengguna_2",
            "Pendamping",
            f"Surat penunjukan menyebut paling sedikit {missing} orang, agar ada satu utama dan satu pendamping.",
        )


def check_peminta(putaran: Putaran, *, by: Penugasan) -> None:
    """The secretariat asks for liaison officers and lets offices off, until the round is closed."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Permintaan dan pengecualian PPKSD dicatat oleh {Peran.SEKRETARIAT_TKKSD.label}.")
    if putaran.status == "DITUTUP":
        raise NotNow(f"{putaran} sudah ditutup. Pilih putaran yang berjalan.")


def check_tenggat(*, tanggal_surat: date, tenggat: date) -> None:
    """Refuse a request whose last day comes before the letter."""
    if tenggat < tanggal_surat:
        raise kurang("tenggat", "Tenggat", "Tenggat mendahului tanggal surat. Betulkan salah satunya.")


def check_pengecualian(perangkat_daerah: PerangkatDaerah, *, alasan: str, sampai: date, on: date) -> str:
    """Refuse an exception without reason, for an office that lacks nobody, or for more than 90 days."""
    if baris_of(perangkat_daerah, on=on).kurang == 0:
        raise NotNow(f"{perangkat_daerah.nama} sudah lengkap PPKSD; pengecualian tidak diperlukan.")
    if not alasan.strip():
        raise kurang("alasan", "Alasan", "Tulis alasan pengecualian.")
    latest = on + PENGECUALIAN_PALING_LAMA
    if not on <= sampai <= latest:
        raise kurang("sampai", "Sampai dengan", f"Pilih hari antara {short_date(on)} dan {short_date(latest)}.")
    return alasan.strip()
