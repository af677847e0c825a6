"""Refusals about notices."""

from datetime import date

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import clock as clock_text
from petasama.kabar.models import AlamatKalender, CaraKabar, CaraMengingatkan, Pengingat, StatusSurel, Surel
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran

DAPAT_DIULANG = (StatusSurel.GAGAL, StatusSurel.TIDAK_PASTI)


def check_sekretariat(*, by: Penugasan) -> None:
    """Only the secretariat reminds offices."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Pengingat dikirim oleh {Peran.SEKRETARIAT_TKKSD.label}.")


def check_daerah_sendiri(daerah: Daerah, *, by: Penugasan) -> None:
    """Nobody reminds the offices of another government."""
    if daerah.pk != by.tenant_id:
        raise Denied("Perangkat daerah ini milik pemerintah daerah lain.")


def check_admin(*, by: Penugasan) -> None:
    """Only the administrator of the government sends a mail again."""
    if by.role != Peran.ADMIN_DAERAH:
        raise Denied(f"Surel dikirim ulang oleh {Peran.ADMIN_DAERAH.label}.")


def check_belum_diingatkan(perangkat: PerangkatDaerah, *, on: date, zone: str) -> None:
    """An office is reminded by mail once a day."""
    row = Pengingat.objects.filter(perangkat_daerah=perangkat, tanggal=on, cara=CaraMengingatkan.SUREL).first()
    if row is not None:
        raise NotNow(
            f"{perangkat.nama} sudah diingatkan lewat surel hari ini pukul {clock_text(row.created_at, zone)}. "
            "Ingatkan lagi besok, atau pakai WhatsApp."
        )


def check_dapat_diulang(mail: Surel) -> None:
    """Only a mail that failed, or of which nobody knows, is sent again by decision."""
    if mail.status not in DAPAT_DIULANG:
        raise NotNow(f"Surel ini berstatus “{StatusSurel(mail.status).label}”; tidak perlu dikirim ulang.")


def check_cara(cara: str) -> None:
    """Refuse an unknown way of notice."""
    if cara not in set(CaraKabar):
        sentence = "Pilih salah satu cara menerima kabar."
        raise Incomplete(sentence, missing=[{"field": "cara", "label": "Kabar lewat surel", "sentence": sentence}])


def check_milik_sendiri(alamat: AlamatKalender, *, by: Penugasan) -> None:
    """A calendar address belongs to one person."""
    if alamat.user_id != by.user_id:
        raise Denied("Alamat kalender ini milik orang lain.")
