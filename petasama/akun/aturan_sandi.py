"""What a password must be. Every rule says in one sentence what to change.

Default: length and no easy guess (ASVS 5.0, 6.2). Mode BSSN of a government adds four kinds of signs, no use again,
and an expiry (BSSN 4/2021).
"""

import re
from itertools import chain
from typing import Any

from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import CommonPasswordValidator, UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError

from petasama.akun.models import SandiLama
from petasama.akun.policies import is_mode_bssn
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User

SHORTEST = 12
LEFT_OVER = 6
"""How many letters must remain when words that everybody here knows are taken out."""
EVERYWHERE = (
    "petasama", "kabupaten", "kota", "provinsi", "pemkab", "pemda", "pemerintah", "daerah", "dinas", "badan", "bupati",
    "sekretariat", "sekda", "tkksd", "ppksd", "rkpd", "indonesia", "password", "sandi", "katasandi", "rahasia", "admin",
    "contoh", "masuk", "selamat", "datang", "qwerty", "asdfgh", "januari", "februari", "maret", "april", "juni", "juli",
    "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
LOOKALIKES = str.maketrans("013457@$!", "oieastasi")
KINDS = {
    "huruf kecil": re.compile(r"[a-z]"),
    "huruf besar": re.compile(r"[A-Z]"),
    "angka": re.compile(r"\d"),
    "tanda lain": re.compile(r"[^A-Za-z0-9]"),
}
REMEMBERED = 5


class CukupPanjang:
    """At least twelve signs; nothing is said about what they are."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Refuse a short one."""
        if len(password) < SHORTEST:
            raise ValidationError(
                f"Kata sandi ini baru {len(password)} tanda. Pakai paling sedikit {SHORTEST} tanda, misalnya empat "
                "kata yang tidak berhubungan."
            )

    def get_help_text(self) -> str:
        """Return the rule as a hint."""
        return f"Paling sedikit {SHORTEST} tanda."


class TidakUmum(CommonPasswordValidator):
    """Not one of the twenty thousand that are tried first."""

    def get_error_message(self) -> str:
        """Return our sentence."""
        return "Kata sandi ini termasuk yang paling sering dipakai orang. Pilih yang lain."

    def get_help_text(self) -> str:
        """Return the rule as a hint."""
        return "Bukan kata sandi yang sering dipakai orang."


class TidakMiripPemilik(UserAttributeSimilarityValidator):
    """Not like one's own name, NIP or address."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("nama", "surel", "nip", "telepon"))

    def get_error_message(self) -> str:
        """Return our sentence."""
        return "Kata sandi ini terlalu mirip dengan nama, NIP, atau alamat surel Anda. Pilih yang lain."

    def get_help_text(self) -> str:
        """Return the rule as a hint."""
        return "Tidak mirip nama, NIP, atau alamat surel sendiri."


class BukanKataSetempat:
    """Not made of words that anybody in the government would try: its name, its capital, its offices, a year."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Refuse when little more than such words and digits is there, also with lookalike signs (K@nd4ngan)."""
        words = sorted(local_words(user), key=len, reverse=True)
        for text in (password.lower(), password.lower().translate(LOOKALIKES)):
            rest, hit = text, ""
            for word in words:
                if word in rest:
                    rest, hit = rest.replace(word, " "), hit or word
            if hit and len(re.sub(r"[^a-z]", "", rest)) < LEFT_OVER:
                raise ValidationError(
                    f"Kata sandi ini mudah ditebak di sini: selain “{hit}” hampir tidak ada isinya. "
                    "Pakai kata-kata lain."
                )

    def get_help_text(self) -> str:
        """Return the rule as a hint."""
        return "Bukan nama daerah, perangkat daerah, atau tahun."


def local_words(user: User | None) -> set[str]:
    """Return the words of the person's governments, in small letters; of four letters or more."""
    names: list[str] = list(EVERYWHERE)
    if user is not None and user.pk:
        governments = set(Penugasan.objects.filter(user=user).values_list("daerah_id", flat=True))
        governments |= {user.terdaftar_di_id} if user.terdaftar_di_id else set()
        offices = PerangkatDaerah.objects.filter(daerah_id__in=governments)
        rows = offices.values_list("kode", "nama", "daerah__nama", "daerah__ibukota", "daerah__wilayah__nama")
        names += [str(name).lower() for name in chain.from_iterable(rows)]
    found = {word for name in names for word in re.split(r"[^a-z]+", name)}
    found |= {re.sub(r"[^a-z]", "", name) for name in names if len(name) <= 40}
    return {word for word in found if len(word) >= 4}


class ModeBssn:
    """Where the government has turned mode BSSN on: four kinds of signs, and none of the last five passwords."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Refuse what misses a kind, or was used before."""
        if user is None or not is_mode_bssn(user):
            return
        missing = [kind for kind, pattern in KINDS.items() if not pattern.search(password)]
        if missing:
            raise ValidationError(
                f"Pemerintah daerah Anda memakai mode BSSN: kata sandi masih kurang {', '.join(missing)}."
            )
        if any(check_password(password, old) for old in remembered(user)):
            raise ValidationError(
                f"Kata sandi ini sudah pernah dipakai. Pilih yang bukan salah satu dari {REMEMBERED} terakhir."
            )

    def get_help_text(self) -> str:
        """Return the rule as a hint."""
        return ""


def remembered(user: User) -> list[str]:
    """Return the hashes of the last five passwords, the one in force included."""
    old: Any = SandiLama.objects.filter(user=user).order_by("-created_at", "-pk").values_list("sidik", flat=True)
    current = [user.password] if user.has_usable_password() else []
    return [*current, *old][:REMEMBERED]
