"""Hands one mail of the outbox to the mail server: taken once, never sent twice by itself."""

import smtplib
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.smtp import EmailBackend
from django.db.models import F

from petasama.core import clock
from petasama.kabar.models import StatusSurel, Surel

JEDA_MENIT = (1, 5, 15, 60, 120, 240, 480)
"""The pauses between the tries; the eighth failure is the last."""
PALING_BANYAK_MENCOBA = len(JEDA_MENIT) + 1
TERPUTUS = timedelta(minutes=10)
"""A hand-over that takes longer has broken off."""
TIDAK_PASTI = "Pengiriman terputus setelah surel diserahkan; mungkin sudah sampai, mungkin belum."
TETAP = 500
"""Answers of a mail server from here on are for good (RFC 5321, 4.2.1)."""


@dataclass(frozen=True, kw_only=True)
class Hasil:
    """What came of a hand-over: a status, and the cause in words. MENUNGGU = to be tried again."""

    status: StatusSurel
    masalah: str = ""


def is_smtp_siap() -> bool:
    """Whether a mail server is configured; without one mails wait in the outbox."""
    return bool(settings.EMAIL_HOST)


def kirim(surel_id: int) -> None:
    """Send one mail, unless it is not its turn or another worker has it; note what came of it."""
    if not is_smtp_siap():
        return
    mail = _ambil(surel_id)
    if mail is not None:
        _catat(mail, _serahkan(mail))


def tandai_terputus(*, lebih_lama_dari: timedelta = TERPUTUS) -> int:
    """Mark mails whose sending broke off as uncertain; return how many. They are never sent again by themselves.

    At the start of the one worker every mail under way has broken off: `lebih_lama_dari` is nothing then.
    """
    now = clock.now()
    stuck = Surel.objects.filter(status=StatusSurel.DIKIRIM, updated_at__lte=now - lebih_lama_dari)
    return stuck.update(status=StatusSurel.TIDAK_PASTI, masalah=TIDAK_PASTI, updated_at=now)


def message_id(mail: Surel) -> str:
    """Return the mail's fixed identity: a copy sent again carries the same one, so that mail programs show it once."""
    mark = sha256(f"{mail.pk}|{mail.kunci}|{mail.created_at.timestamp()}".encode()).hexdigest()[:24]
    return f"<{mail.pk}.{mark}@{urlsplit(settings.ALAMAT).hostname or 'petasama'}>"


def _ambil(surel_id: int) -> Surel | None:
    """Compare and set: of two workers one gets the mail."""
    now = clock.now()
    ready = Surel.objects.siap(now).filter(pk=surel_id)
    if ready.update(status=StatusSurel.DIKIRIM, percobaan=F("percobaan") + 1, updated_at=now) != 1:
        return None
    return Surel.objects.get(pk=surel_id)


def _serahkan(mail: Surel) -> Hasil:
    server = EmailBackend(fail_silently=False)
    try:
        server.open()
    except (OSError, smtplib.SMTPException) as error:
        return Hasil(status=StatusSurel.MENUNGGU, masalah=kalimat(error))
    try:
        server.send_messages([_pesan(mail)])
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
        status = StatusSurel.GAGAL if _code(error) >= TETAP else StatusSurel.MENUNGGU
        return Hasil(status=status, masalah=kalimat(error))
    except (OSError, smtplib.SMTPException):
        return Hasil(status=StatusSurel.TIDAK_PASTI, masalah=TIDAK_PASTI)
    finally:
        with suppress(OSError, smtplib.SMTPException):
            server.close()
    return Hasil(status=StatusSurel.TERKIRIM)


def _pesan(mail: Surel) -> EmailMultiAlternatives:
    headers = {"Message-ID": message_id(mail), "Auto-Submitted": "auto-generated"}
    message = EmailMultiAlternatives(" ".join(mail.perihal.split()), mail.teks, to=[mail.kepada], headers=headers)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def _catat(mail: Surel, hasil: Hasil) -> None:
    """Write down what came of it; a mail that was marked as broken off meanwhile is put right."""
    now = clock.now()
    values = {"status": hasil.status, "masalah": hasil.masalah, "coba_lagi_pada": None, "updated_at": now}
    if hasil.status == StatusSurel.TERKIRIM:
        values["terkirim_pada"] = now
    elif hasil.status == StatusSurel.MENUNGGU and mail.percobaan >= PALING_BANYAK_MENCOBA:
        values["status"] = StatusSurel.GAGAL
    elif hasil.status == StatusSurel.MENUNGGU:
        values["coba_lagi_pada"] = now + timedelta(minutes=JEDA_MENIT[mail.percobaan - 1])
    under_way = (StatusSurel.DIKIRIM, StatusSurel.TIDAK_PASTI)
    Surel.objects.filter(pk=mail.pk, percobaan=mail.percobaan, status__in=under_way).update(**values)


def kalimat(error: Exception) -> str:
    """Return the cause of a failure as a sentence for the admin."""
    host, code = f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}", _code(error)
    sentences: tuple[tuple[type[Exception], str], ...] = (
        (smtplib.SMTPAuthenticationError, "Server surel menolak nama pengguna atau kata sandi."),
        (smtplib.SMTPSenderRefused, f"Server surel menolak alamat pengirim (kode {code})."),
        (smtplib.SMTPRecipientsRefused, f"Server surel menolak alamat penerima (kode {code})."),
        (smtplib.SMTPResponseException, f"Server surel menolak surel ini (kode {code})."),
        (smtplib.SMTPNotSupportedError, "Server surel tidak mengenal TLS atau cara masuk yang diatur."),
        (smtplib.SMTPException, f"Sambungan dengan server surel {host} terputus."),
        (ssl.SSLError, f"Sambungan aman (TLS) dengan server surel {host} gagal."),
        (socket.gaierror, f"Server surel {host} tidak ditemukan. Periksa namanya."),
        (ConnectionRefusedError, f"Server surel {host} menolak sambungan. Periksa nama dan portnya."),
        (TimeoutError, f"Server surel {host} tidak menjawab dalam {settings.EMAIL_TIMEOUT} detik."),
    )
    found = next((words for kind, words in sentences if isinstance(error, kind)), "")
    return (found or f"Server surel {host} tidak dapat dihubungi.")[:300]


def _code(error: Exception) -> int:
    """The server's answer; of refused recipients the mildest, so that a passing refusal is tried again."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return min(int(code) for code, _ in error.recipients.values())
    return int(getattr(error, "smtp_code", 0))
