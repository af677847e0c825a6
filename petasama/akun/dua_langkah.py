"""The second factor: a code from an authenticator app (TOTP, RFC 6238), and printed codes for when it is not at hand.

allauth keeps the keys, encrypted by petasama.akun.adapters; the codes are checked here, so that a code counts once
whichever process is asked, and so that wrong ones slow down like wrong passwords.
"""

import base64
from typing import Any

from allauth.core.internal.cryptokit import compare_user_code, normalize_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt, encrypt
from django.db import transaction

from petasama.organisasi.models import User

PENDING, SHOWN = "dua_langkah_baru", "kode_cadangan_tampil"
"""Keys in the session: the encrypted key that waits for its first code; whether fresh printed codes may be shown."""
LAST_COUNTER = "langkah_terakhir"
DIGITS_OF_TOTP = 6


def is_aktif(user: User) -> bool:
    """Whether the person has activated the second factor."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def kunci_baru(session: Any) -> str:
    """Return the key that waits for its first code; made when there is none, kept encrypted in the session."""
    if PENDING not in session:
        session[PENDING] = encrypt(generate_totp_secret())
    return decrypt(session[PENDING])


def gambar_qr(user: User, key: str) -> str:
    """Return the QR code of a key as an address for <img>."""
    adapter = get_adapter()
    svg = adapter.build_totp_svg(adapter.build_totp_url(user, key))
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def kunci_terbaca(key: str) -> str:
    """Return a key in groups of four, for typing."""
    return " ".join(key[place : place + 4] for place in range(0, len(key), 4))


def is_cocok(key: str, code: str) -> bool:
    """Whether a code is the one of this half minute, or of the one before or after."""
    return _counter_of(key, code) is not None


@transaction.atomic
def pasang(user: User, key: str, code: str) -> None:
    """Activate the second factor with a key whose first code was shown; that code is used up. Replaces an old one."""
    lepas(user)
    instance = TOTP.activate(user, key).instance
    instance.data[LAST_COUNTER] = _counter_of(key, code)
    instance.save(update_fields=["data"])
    RecoveryCodes.activate(user)


def lepas(user: User) -> None:
    """Take the second factor and its printed codes away."""
    Authenticator.objects.filter(user=user).delete()


@transaction.atomic
def pakai_kode(user: User, code: str) -> bool:
    """Use up a code of the app or a printed one; False when it fits neither, or was used before."""
    own = Authenticator.objects.select_for_update().filter(user=user)
    found = {item.type: item for item in own}
    if len(normalize_user_code(code)) == DIGITS_OF_TOTP:
        return _use_totp(found.get(Authenticator.Type.TOTP), code)
    printed = found.get(Authenticator.Type.RECOVERY_CODES)
    return printed is not None and RecoveryCodes(printed).validate_code(code)


def kode_cadangan(user: User) -> list[str]:
    """Return the printed codes that are not used up, in two groups of four: 1234 5678."""
    printed = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    codes = RecoveryCodes(printed).get_unused_codes() if printed else []
    return [f"{code[:4]} {code[4:]}" for code in codes]


@transaction.atomic
def ganti_kode_cadangan(user: User) -> None:
    """Make new printed codes; the old ones are worth nothing from then on."""
    Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).delete()
    RecoveryCodes.activate(user)


def _use_totp(instance: Any, code: str) -> bool:
    if instance is None:
        return False
    counter = _counter_of(decrypt(instance.data["secret"]), code)
    if counter is None or counter <= instance.data.get(LAST_COUNTER, 0):
        return False
    instance.data[LAST_COUNTER] = counter
    instance.save(update_fields=["data"])
    return True


def _counter_of(key: str, code: str) -> int | None:
    matches = [
        counter
        for counter in yield_hotp_counters_from_time()
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(key, counter)))
    ]
    return max(matches) if matches else None
