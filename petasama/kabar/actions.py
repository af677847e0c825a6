"""Acts about notices."""

import secrets
from datetime import date

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.kabar import policies
from petasama.kabar.daftar import Daftar
from petasama.kabar.models import (
    AlamatKalender,
    CaraKabar,
    CaraMengingatkan,
    Pengingat,
    PilihanKabar,
    StatusSurel,
    Surel,
)
from petasama.kabar.papan import daftar_per_perangkat, daftar_perangkat, papan_of
from petasama.kabar.surat import surat_daftar
from petasama.kabar.tugas import kirim_surel
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah

PEMBUKA_PENGINGAT = "Mohon perkenan Bapak/Ibu menyelesaikan hal berikut, yang menunggu di Petasama."


def tulis_surel(
    *, daerah: Daerah | None, kepada: str, kunci: str, perihal: str, teks: str, html: str = ""
) -> Surel | None:
    """Put a mail into the outbox, inside the caller's transaction; None when this key was written to this address."""
    body = {"daerah": daerah, "perihal": perihal[:200], "teks": teks, "html": html}
    mail, is_new = Surel.objects.get_or_create(kepada=kepada.lower(), kunci=kunci, defaults=body)
    if not is_new:
        return None
    kirim_surel.enqueue(mail.pk)
    return mail


def kirim_ulang(mail: Surel, *, by: Penugasan) -> Surel:
    """Put a mail that failed, or of which nobody knows whether it came, into the queue again.

    Refuses others than the administrator, and a mail that waits, is under way or has been sent.
    """
    check_tenant(mail, by=by)
    policies.check_admin(by=by)
    policies.check_dapat_diulang(mail)
    fresh = {"status": StatusSurel.MENUNGGU, "percobaan": 0, "coba_lagi_pada": None, "masalah": ""}
    with transaction.atomic():
        same = Surel.objects.filter(pk=mail.pk, status=mail.status)
        if same.update(**fresh, updated_at=clock.now()) == 1:
            kirim_surel.enqueue(mail.pk)
            record(mail, "kirim_ulang", by=by, data={"kepada": mail.kepada, "semula": mail.status})
    mail.refresh_from_db()
    return mail


def ingatkan(perangkat: PerangkatDaerah, *, by: Penugasan) -> int:
    """Remind the people of an office by mail of what waits for them; return how many were written to (0 = nothing).

    Each gets the own list, whatever the own choice of notices: a reminder comes from a person. Refuses others than
    the secretariat, and a second reminder on the same day.
    """
    check_tenant(perangkat, by=by)
    policies.check_sekretariat(by=by)
    zone = by.daerah.zona_waktu
    today = clock.today(zone)
    policies.check_belum_diingatkan(perangkat, on=today, zone=zone)
    lists = daftar_perangkat(perangkat, on=today)
    with transaction.atomic():
        return _tulis_pengingat(perangkat, lists, by=by, on=today)


def ingatkan_semua(daerah: Daerah, *, by: Penugasan) -> int:
    """Remind all offices on which something waits and that were not reminded today; return how many offices."""
    policies.check_sekretariat(by=by)
    policies.check_daerah_sendiri(daerah, by=by)
    today = clock.today(daerah.zona_waktu)
    waiting = [row.perangkat for row in papan_of(daerah, on=today) if row.duties and not row.surel_hari_ini]
    lists = daftar_per_perangkat(waiting, on=today)
    with transaction.atomic():
        return sum(_tulis_pengingat(office, lists.get(office.pk, []), by=by, on=today) > 0 for office in waiting)


def _tulis_pengingat(perangkat: PerangkatDaerah, lists: list[Daftar], *, by: Penugasan, on: date) -> int:
    if not lists:
        return 0
    row = Pengingat.objects.create(
        daerah_id=by.daerah_id, perangkat_daerah=perangkat, tanggal=on, cara=CaraMengingatkan.SUREL, oleh=by
    )
    for listed in lists:
        letter = surat_daftar(listed, pembuka=PEMBUKA_PENGINGAT, pengirim=f"Sekretariat TKKSD {by.daerah.nama}")
        tulis_surel(
            daerah=by.daerah,
            kepada=listed.user.surel,
            kunci=f"ingatkan:{perangkat.pk}:{on}",
            perihal=f"Pengingat: {letter.perihal}",
            teks=letter.teks,
            html=letter.html,
        )
    record(row, "ingatkan", by=by, data={"perangkat": perangkat.nama, "orang": len(lists)})
    return len(lists)


def pakai_whatsapp(perangkat: PerangkatDaerah, *, by: Penugasan) -> Pengingat:
    """Note that the button for a WhatsApp message was used; whether anything was sent the product never knows."""
    check_tenant(perangkat, by=by)
    policies.check_sekretariat(by=by)
    with transaction.atomic():
        row, _ = Pengingat.objects.get_or_create(
            perangkat_daerah=perangkat,
            tanggal=clock.today(by.daerah.zona_waktu),
            cara=CaraMengingatkan.WHATSAPP,
            defaults={"daerah_id": by.daerah_id, "oleh": by},
        )
        record(row, "pakai_whatsapp", by=by, data={"perangkat": perangkat.nama})
    return row


def pilih_cara(cara: str, *, by: Penugasan) -> PilihanKabar:
    """Choose when one wants mails. Refuses an unknown way."""
    policies.check_cara(cara)
    with transaction.atomic():
        row, _ = PilihanKabar.objects.select_for_update().get_or_create(user_id=by.user_id)
        before, row.cara, row.updated_at = row.cara, cara, clock.now()
        row.save(update_fields=["cara", "updated_at"])
        data = {"kolom": "cara", "semula": CaraKabar(before).label, "menjadi": CaraKabar(cara).label}
        record(row, "pilih_cara", by=by, data=data)
    return row


def buat_alamat_kalender(*, by: Penugasan) -> AlamatKalender:
    """Make the secret address of one's calendar feed, or put a new one in its place: the old one ends at once."""
    with transaction.atomic():
        key = secrets.token_urlsafe(32)
        row, is_new = AlamatKalender.objects.get_or_create(user_id=by.user_id, defaults={"kunci": key})
        if not is_new:
            row.kunci, row.updated_at = key, clock.now()
            row.save(update_fields=["kunci", "updated_at"])
        record(row, "buat_alamat" if is_new else "ganti_alamat", by=by)
    return row


def cabut_alamat_kalender(alamat: AlamatKalender, *, by: Penugasan) -> None:
    """End one's calendar feed. Refuses another person's."""
    policies.check_milik_sendiri(alamat, by=by)
    with transaction.atomic():
        record(alamat, "cabut_alamat", by=by)
        alamat.delete()
