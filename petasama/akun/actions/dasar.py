"""What the acts share: who acts for oneself, how a password is set, how a link is made."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction

from petasama.akun import sesi
from petasama.akun.aturan_sandi import REMEMBERED
from petasama.akun.models import Guna, SandiLama, UndanganAkun
from petasama.core import clock
from petasama.core.acts import record
from petasama.core.models import Actor
from petasama.organisasi.middleware import active_for
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import PENGGUNA

BERLAKU = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Pemilik:
    """The owner of an account, who acts without an appointment in force: told so in the trail of one government."""

    user_id: int | None
    tenant_id: int
    role: str = PENGGUNA
    label: str = "pemilik akun"


def pemilik(user: User, post: Penugasan | None = None) -> Actor | None:
    """Return as whom a person acts on the own account: in the given post, in the first one in force, or as its owner.

    An owner is told in the trail of the government of the latest appointment, or of the registration; None for an
    account that belongs to no government: then there is no trail to write into.
    """
    if post is not None:
        return post
    in_force = active_for(user)
    if in_force:
        return in_force[0]
    last = user.penugasan.order_by("-mulai", "-pk").first()
    tenant = last.daerah_id if last else user.terdaftar_di_id
    return Pemilik(user_id=user.pk, tenant_id=tenant) if tenant else None


def catat(user: User, act: str, *, by: Actor | None, **data: Any) -> None:
    """Write one entry about an account, where there is a trail to write into."""
    if by is not None:
        record(user, act, by=by, data=data)


@transaction.atomic
def pasang_sandi(user: User, sandi: str, *, kecuali: str | None = None) -> None:
    """Set a password that the rules have passed; keep the hash of the old one, five at most.

    Ends all sessions, but that of the token `kecuali`.
    """
    if user.has_usable_password():
        SandiLama.objects.create(user=user, sidik=user.password)
    keep = SandiLama.objects.filter(user=user).order_by("-created_at", "-pk").values_list("pk", flat=True)[:REMEMBERED]
    SandiLama.objects.filter(user=user).exclude(pk__in=list(keep)).delete()
    user.set_password(sandi)
    user.sandi_diganti_pada = clock.now()
    user.save(update_fields=["password", "sandi_diganti_pada"])
    sesi.keluarkan_semua(user, kecuali=kecuali)


def buat_tautan(
    user: User, guna: str, *, by: Penugasan | None = None, surel_baru: str = ""
) -> tuple[UndanganAkun, str]:
    """Make a link and return it with its key, which is kept nowhere else."""
    key = secrets.token_urlsafe(32)
    row = UndanganAkun.objects.create(
        user=user,
        guna=guna,
        surel_baru=surel_baru,
        sidik_kunci=sidik(key),
        created_at=clock.now(),
        berlaku_sampai=clock.now() + BERLAKU,
        oleh=by,
    )
    return row, key


def sidik(key: str) -> str:
    """Return what is kept of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


def alamat_of(guna: str) -> str:
    """Return the name of the page that a link leads to."""
    return "akun:surel-sah" if guna == Guna.SUREL else "akun:tautan"
