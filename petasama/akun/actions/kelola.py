"""What an administrator does with the accounts of the government."""

from collections.abc import Iterable

from django.db import transaction

from petasama.akun import dua_langkah, sesi, surat
from petasama.akun.actions.dasar import alamat_of, buat_tautan
from petasama.akun.alamat import link
from petasama.akun.models import Guna, UndanganAkun
from petasama.akun.policies import (
    SUREL_PER_JAM,
    check_aktifkan,
    check_hanya_di_sini,
    check_kelola,
    check_nonaktifkan,
    check_undang,
    is_jatah_habis,
)
from petasama.core.acts import record
from petasama.core.errors import NotNow
from petasama.organisasi.models import Daerah, Penugasan, User


@transaction.atomic
def undang(user: User, *, by: Penugasan) -> UndanganAkun:
    """Mail a link with which the person sets a password: one hour, single use. The actor learns no key.

    Refuses a person of another government, an account that is not active, and a fourth mail within an hour.
    """
    check_kelola(user, by=by)
    check_undang(user)
    User.objects.select_for_update().get(pk=user.pk)
    if is_jatah_habis(user):
        raise NotNow(
            f"Sudah {SUREL_PER_JAM} surel bertautan dikirim kepada {user.nama} dalam satu jam. "
            "Coba lagi sejam kemudian."
        )
    invitation, key = buat_tautan(user, Guna.UNDANGAN, by=by)
    surat.kirim_tautan(invitation, link(alamat_of(Guna.UNDANGAN), key), by=by)
    record(user, "undang", by=by)
    return invitation


@transaction.atomic
def undang_semua(users: Iterable[User], *, by: Penugasan) -> list[UndanganAkun]:
    """Invite many at once: all or nobody. Leaves out who was mailed three links within the last hour."""
    return [undang(user, by=by) for user in users if not is_jatah_habis(user)]


@transaction.atomic
def keluarkan(user: User, *, by: Penugasan) -> int:
    """End all sessions of a person at once; return how many devices that was."""
    check_kelola(user, by=by)
    ended = sesi.keluarkan_semua(user)
    record(user, "keluarkan", by=by, data={"jumlah": ended})
    return ended


@transaction.atomic
def nonaktifkan(user: User, *, by: Penugasan, alasan: str = "") -> None:
    """Close an account: nobody signs in with it, its sessions end at once, its open links are worth nothing."""
    check_nonaktifkan(user, by=by)
    User.objects.filter(pk=user.pk).update(is_active=False)
    user.is_active = False
    UndanganAkun.objects.filter(user=user, dipakai_pada=None).delete()
    sesi.keluarkan_semua(user)
    record(user, "nonaktifkan", by=by, note=alasan)


@transaction.atomic
def aktifkan(user: User, *, by: Penugasan) -> None:
    """Open a closed account again; the password is as it was."""
    check_aktifkan(user, by=by)
    User.objects.filter(pk=user.pk).update(is_active=True)
    user.is_active = True
    record(user, "aktifkan", by=by)


@transaction.atomic
def setel_ulang_dua_langkah(user: User, *, by: Penugasan) -> None:
    """Take the second factor from somebody who lost phone and printed codes; tells the person, ends the sessions."""
    check_hanya_di_sini(user, by=by)
    if user.pk == by.user_id:
        raise NotNow("Verifikasi dua langkah sendiri diatur di halaman akun, dengan kata sandi.")
    if not dua_langkah.is_aktif(user):
        raise NotNow(f"{user.nama} tidak memakai verifikasi dua langkah.")
    dua_langkah.lepas(user)
    sesi.keluarkan_semua(user)
    entry = record(user, "setel_ulang_dua_langkah", by=by)
    surat.kabari(user, f"setel-ulang:{entry.pk}", f"{by.label} melepas verifikasi dua langkah dari akun Anda.")


@transaction.atomic
def atur_mode_bssn(daerah: Daerah, *, aktif: bool, by: Penugasan) -> None:
    """Turn mode BSSN on or off for the passwords of a government; refuses what is so already."""
    check_tenant_of(daerah, by=by)
    if daerah.mode_bssn == aktif:
        raise NotNow(f"Mode BSSN sudah {'aktif' if aktif else 'tidak aktif'}.")
    Daerah.objects.filter(pk=daerah.pk).update(mode_bssn=aktif)
    record(daerah, "atur_mode_bssn", by=by, data={"semula": daerah.mode_bssn, "menjadi": aktif})
    daerah.mode_bssn = aktif


def check_tenant_of(daerah: Daerah, *, by: Penugasan) -> None:
    """Refuse an actor of another government."""
    if daerah.pk != by.tenant_id:
        raise NotNow("Kebijakan kata sandi diatur oleh admin pemerintah daerah itu sendiri.")
