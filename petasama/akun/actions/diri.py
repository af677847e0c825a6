"""What a person does with the own account."""

from typing import Any

from django.db import transaction

from petasama.akun import dua_langkah, surat
from petasama.akun.actions.dasar import alamat_of, buat_tautan, catat, pasang_sandi, pemilik
from petasama.akun.alamat import link
from petasama.akun.models import Guna
from petasama.akun.policies import SUREL_PER_JAM, is_jatah_habis
from petasama.core import clock
from petasama.core.errors import NotNow
from petasama.core.models import Actor
from petasama.organisasi.models import User


@transaction.atomic
def ganti_sandi(user: User, sandi: str, *, by: Actor | None, kecuali: str | None = None) -> None:
    """Change the password; ends all sessions but that of one token. Told by mail."""
    pasang_sandi(user, sandi, kecuali=kecuali)
    catat(user, "ganti_sandi", by=by)
    surat.kabari(user, f"ganti-sandi:{clock.now().timestamp()}", "Kata sandi akun Anda diganti.")


@transaction.atomic
def ganti_telepon(user: User, telepon: str, *, by: Actor | None) -> None:
    """Change the phone number; the trail tells that, not the number."""
    user.telepon = telepon
    user.save(update_fields=["telepon"])
    catat(user, "ganti_telepon", by=by)


@transaction.atomic
def minta_surel_baru(user: User, surel: str) -> None:
    """Mail a link that confirms a new address. Says nothing about whether somebody has it: its owner is told instead.

    Refuses a fourth mail within an hour.
    """
    User.objects.select_for_update().get(pk=user.pk)
    if is_jatah_habis(user):
        raise NotNow(f"Sudah {SUREL_PER_JAM} surel bertautan dikirim dalam satu jam. Coba lagi sejam kemudian.")
    row, key = buat_tautan(user, Guna.SUREL, surel_baru=surel.lower())
    if User.objects.filter(surel=row.surel_baru).exists():
        surat.kirim_sudah_terpakai(row.surel_baru, row)
    else:
        surat.kirim_pemastian(row, link(alamat_of(Guna.SUREL), key))


@transaction.atomic
def aktifkan_dua_langkah(user: User, key: str, code: str, *, by: Actor | None) -> None:
    """Turn the second factor on with a key whose first code fits; told by mail."""
    dua_langkah.pasang(user, key, code)
    catat(user, "aktifkan_dua_langkah", by=by)
    surat.kabari(user, f"dua-langkah:{clock.now().timestamp()}", "Verifikasi dua langkah diaktifkan pada akun Anda.")


@transaction.atomic
def matikan_dua_langkah(user: User, *, by: Actor | None) -> None:
    """Turn the second factor off; told by mail. Who must have one is led to a new one with the next page."""
    dua_langkah.lepas(user)
    catat(user, "matikan_dua_langkah", by=by)
    surat.kabari(user, f"tanpa-dua-langkah:{clock.now().timestamp()}", "Verifikasi dua langkah dimatikan.")


@transaction.atomic
def buat_kode_cadangan(user: User, *, by: Actor | None) -> None:
    """Make new printed codes; the old ones are worth nothing from then on."""
    if not dua_langkah.is_aktif(user):
        raise NotNow("Kode cadangan ada setelah verifikasi dua langkah diaktifkan.")
    dua_langkah.ganti_kode_cadangan(user)
    catat(user, "buat_kode_cadangan", by=by)


@transaction.atomic
def hubungkan(user: User, sociallogin: Any) -> None:
    """Link the account to the person whom the government's provider vouches for."""
    sociallogin.user = user
    sociallogin.account.user = user
    sociallogin.account.extra_data = {}
    sociallogin.account.save()
    catat(user, "hubungkan_masuk_daerah", by=pemilik(user), penyedia=sociallogin.provider.name)
