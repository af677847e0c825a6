"""A prepared WhatsApp message: a link to wa.me with a polite text, without personal data and without answers."""

import re
from datetime import date
from urllib.parse import quote

from petasama.core.wording import short_date

INANG = "https://wa.me"
_NOT_DIGITS = re.compile(r"\D")
PANJANG = range(10, 16)
"""How many digits a number has with the code of the country (E.164: at most 15)."""


def nomor_wa(telepon: str) -> str:
    """Return a phone number as wa.me takes it: 0812-3456-789 → 628123456789; "" for what is no number."""
    digits = _NOT_DIGITS.sub("", telepon)
    if digits.startswith("0"):
        digits = f"62{digits.lstrip('0')}"
    elif digits.startswith("8") and not telepon.strip().startswith("+"):
        digits = f"62{digits}"
    return digits if len(digits) in PANJANG else ""


def tautan_wa(telepon: str, teks: str) -> str:
    """Return the link that opens WhatsApp with the text; "" when the number cannot be used."""
    number = nomor_wa(telepon)
    return f"{INANG}/{number}?text={quote(teks, safe='')}" if number else ""


def pesan_pengingat(*, perangkat: str, banyak: int, tenggat: date | None, tautan: str, pengirim: str) -> str:
    """Return the polite text: how many things wait and until when, nothing of what they say."""
    until = f", yang paling mendesak bertenggat {short_date(tenggat)}" if tenggat else ""
    return (
        f"Yth. Bapak/Ibu Kepala dan PPKSD {perangkat}. Mohon perkenan menyelesaikan {banyak} hal yang menunggu di "
        f"Petasama{until}. Daftarnya ada di {tautan} (perlu masuk). Terima kasih. {pengirim}"
    )
