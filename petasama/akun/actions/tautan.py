"""What is done with a link that went by mail: a password is set, an address confirmed, a new link asked for."""

from django.db import transaction

from petasama.akun import surat
from petasama.akun.actions.dasar import alamat_of, buat_tautan, catat, pasang_sandi, pemilik, sidik
from petasama.akun.alamat import link
from petasama.akun.models import Guna, UndanganAkun
from petasama.akun.policies import is_jatah_habis
from petasama.core import clock
from petasama.core.errors import NotNow
from petasama.organisasi.models import User

TIDAK_BERLAKU = "Tautan ini sudah dipakai atau sudah lewat satu jam. Minta tautan baru dari halaman tautan itu."
UNTUK_SANDI = (Guna.UNDANGAN, Guna.SANDI)
"""Links that set a password."""


def cari_tautan(key: str, *guna: str) -> UndanganAkun | None:
    """Return the link of a key, whether it is still good or not; None for a key that never was."""
    rows = UndanganAkun.objects.filter(sidik_kunci=sidik(key), guna__in=guna)
    return rows.select_related("user", "oleh__daerah").first()


def is_berlaku(undangan: UndanganAkun) -> bool:
    """Whether a link can still be used."""
    return undangan.dipakai_pada is None and undangan.berlaku_sampai > clock.now() and undangan.user.is_active


@transaction.atomic
def minta_tautan(nama: str) -> None:
    """Mail a link for a new password to the account of a NIP or address; three an hour, and silence about the rest.

    The answer to the person who asks is the same whether there is such an account or not.
    """
    try:
        user = User.objects.select_for_update().get(pk=User.objects.get_by_natural_key(nama).pk)
    except User.DoesNotExist:
        return
    _kirim(user, Guna.SANDI)


@transaction.atomic
def minta_ulang(key: str) -> None:
    """Mail a new link to the account of an old one; three an hour, and silence about the rest."""
    old = cari_tautan(key, *UNTUK_SANDI)
    if old is not None:
        _kirim(User.objects.select_for_update().get(pk=old.user_id), old.guna)


def _kirim(user: User, guna: str) -> None:
    if not user.is_active or is_jatah_habis(user):
        return
    row, key = buat_tautan(user, guna)
    surat.kirim_tautan(row, link(alamat_of(guna), key), by=None)


@transaction.atomic
def pakai_tautan(undangan: UndanganAkun, sandi: str) -> User:
    """Set the password with a link and return whose it is. Refuses one that is used up, late, or of a closed account.

    All other links of the account are worth nothing afterwards, all its sessions end, and it is told by mail.
    """
    _pakai(undangan)
    user = undangan.user
    pasang_sandi(user, sandi)
    UndanganAkun.objects.filter(user=user, dipakai_pada=None).update(berlaku_sampai=clock.now())
    catat(user, "pasang_sandi", by=pemilik(user), lewat=Guna(undangan.guna).label)
    if undangan.guna == Guna.SANDI:
        surat.kabari(user, f"sandi:{undangan.pk}", "Kata sandi akun Anda diganti lewat tautan lupa kata sandi.")
    return user


@transaction.atomic
def pastikan_surel(undangan: UndanganAkun) -> User:
    """Make the confirmed address that of the account; the old one is told. Refuses a link that is no longer good."""
    _pakai(undangan)
    user, old = undangan.user, undangan.user.surel
    if User.objects.filter(surel=undangan.surel_baru).exclude(pk=user.pk).exists():
        raise NotNow("Alamat surel itu sementara ini sudah dipakai akun lain. Pilih alamat lain di halaman akun.")
    user.surel = undangan.surel_baru
    user.save(update_fields=["surel"])
    catat(user, "ganti_surel", by=pemilik(user), semula=old, menjadi=user.surel)
    kalimat = f"Alamat surel akun Anda diganti menjadi {user.surel}."
    surat.kabari(user, f"surel-lama:{undangan.pk}", kalimat, kepada=old)
    return user


def _pakai(undangan: UndanganAkun) -> None:
    if not is_berlaku(undangan):
        raise NotNow(TIDAK_BERLAKU)
    rows = UndanganAkun.objects.filter(pk=undangan.pk, dipakai_pada=None, berlaku_sampai__gt=clock.now())
    if rows.update(dipakai_pada=clock.now(), updated_at=clock.now()) != 1:
        raise NotNow(TIDAK_BERLAKU)
