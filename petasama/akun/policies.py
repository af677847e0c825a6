"""What the product demands of an account: a second factor, a fresh password, few mails."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Q

from petasama.akun.models import UndanganAkun
from petasama.core import clock
from petasama.core.errors import Denied, NotNow
from petasama.core.models import Actor
from petasama.organisasi.models import Daerah, Penugasan, User
from petasama.organisasi.peran import Peran

WAJIB_DUA_LANGKAH = frozenset({Peran.ADMIN_DAERAH, Peran.OPERATOR, Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD})
UMUR_SANDI = timedelta(days=180)
SUREL_PER_JAM = 3


def wajib_dua_langkah(posts: Iterable[Penugasan]) -> bool:
    """Whether one of these appointments in force demands the second factor.

    Governments marked as example are exempt: their one password is public, so a second factor would protect nothing
    and keep everybody from trying the example.
    """
    return any(post.peran in WAJIB_DUA_LANGKAH and not post.daerah.contoh for post in posts)


def is_sandi_kedaluwarsa(user: User, posts: Iterable[Penugasan]) -> bool:
    """Whether the password is older than 180 days where mode BSSN is on; one of unknown age counts as old.

    Exempt are governments marked as example (the password is public) and people without a password, who come in
    through the government's own provider.
    """
    if not any(post.daerah.mode_bssn and not post.daerah.contoh for post in posts):
        return False
    if not user.has_usable_password():
        return False
    return user.sandi_diganti_pada is None or clock.now() - user.sandi_diganti_pada > UMUR_SANDI


def is_mode_bssn(user: User) -> bool:
    """Whether a government of the person has turned mode BSSN on."""
    here = Q(penugasan__user=user) | Q(pk=user.terdaftar_di_id)
    return Daerah.objects.filter(here, mode_bssn=True).exists()


def check_kelola(user: User, *, by: Actor) -> None:
    """Refuse a person whom the actor's government does not know."""
    if not User.objects.visible_to(by).filter(pk=user.pk).exists():
        raise Denied("Orang ini bukan pengguna pemerintah daerah Anda.")


def check_undang(user: User) -> None:
    """Refuse an account that is not active."""
    if not user.is_active:
        raise NotNow(f"Akun {user.nama} tidak aktif. Aktifkan dahulu, lalu undang.")


def check_hanya_di_sini(user: User, *, by: Actor) -> None:
    """Refuse to touch the account of somebody whom the government does not know, or who serves another one too."""
    check_kelola(user, by=by)
    elsewhere = user.penugasan.exclude(daerah_id=by.tenant_id).select_related("daerah")
    serving = [post for post in elsewhere if post.is_in_force(clock.today(post.daerah.zona_waktu))]
    if serving:
        raise NotNow(
            f"{user.nama} juga bertugas pada {serving[0].daerah.nama}, sehingga akunnya tidak dapat diubah dari sini. "
            "Akhiri penugasannya di daerah Anda."
        )


def check_nonaktifkan(user: User, *, by: Actor) -> None:
    """Refuse to close one's own account, one that is closed, and one with which somebody serves another government."""
    check_hanya_di_sini(user, by=by)
    if user.pk == by.user_id:
        raise NotNow("Akun sendiri tidak dapat dinonaktifkan. Minta admin lain melakukannya.")
    if not user.is_active:
        raise NotNow(f"Akun {user.nama} sudah tidak aktif.")


def check_aktifkan(user: User, *, by: Actor) -> None:
    """Refuse an account that is active."""
    check_hanya_di_sini(user, by=by)
    if user.is_active:
        raise NotNow(f"Akun {user.nama} sudah aktif.")


def is_jatah_habis(user: User) -> bool:
    """Whether three mails with a link have gone to this account within the last hour."""
    since = clock.now() - timedelta(hours=1)
    return UndanganAkun.objects.filter(user=user, created_at__gt=since).count() >= SUREL_PER_JAM
