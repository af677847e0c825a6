"""Who was given a post, but not yet a way to sign in."""

from petasama.akun.models import UndanganAkun
from petasama.core import clock
from petasama.organisasi.models import Penugasan, User


def belum_diundang(by: Penugasan) -> list[User]:
    """Return the people of the actor's government with a post in force, without password, never invited; by name."""
    today = clock.today(by.daerah.zona_waktu)
    posts = Penugasan.objects.visible_to(by).active(today).values("user")
    found = User.objects.visible_to(by).filter(pk__in=posts, is_active=True)
    invited = UndanganAkun.objects.filter(user__in=found).values_list("user_id", flat=True)
    waiting = found.exclude(pk__in=invited).order_by("nama", "pk")
    return [user for user in waiting if not user.has_usable_password()]
