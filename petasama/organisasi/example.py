"""Example accounts: they exist only where a government is marked as example data."""

from dataclasses import asdict, dataclass

from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran

SANDI = "petasama-contoh-2026"
"""The one password of all example accounts; governments with real data never have it."""


@dataclass(frozen=True, kw_only=True)
class Akun:
    """One account: what it plays, how it signs in."""

    peran: str
    kode_peran: str
    jabatan: str
    surel: str
    nip: str
    sandi: str
    daerah: str

    def as_dict(self) -> dict[str, str]:
        """Return the account as plain values."""
        return asdict(self)


def akun_list() -> list[Akun]:
    """Return one account for each post of the example governments; empty when there is no example."""
    rows = Penugasan.objects.filter(daerah__contoh=True).select_related("user", "daerah").order_by("pk")
    return [
        Akun(
            peran=Peran(post.peran).label,
            kode_peran=post.peran,
            jabatan=post.label,
            surel=post.user.surel,
            nip=post.user.nip or "",
            sandi=SANDI,
            daerah=post.daerah.nama,
        )
        for post in rows
    ]


def akun_per_peran() -> list[Akun]:
    """Return the first account of each role, in the order of the process; what the sign-in page offers."""
    first: dict[str, Akun] = {}
    for account in akun_list():
        first.setdefault(account.kode_peran, account)
    return [first[peran] for peran in Peran if peran in first]
