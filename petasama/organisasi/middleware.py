"""Finds the appointment in which the signed-in person acts."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from petasama.core import clock
from petasama.organisasi.models import Penugasan, User

SESSION_KEY = "penugasan"


def active_for(user: User) -> list[Penugasan]:
    """Return the person's appointments in force today, the chosen order first."""
    found = user.penugasan.select_related("daerah__wilayah", "perangkat_daerah", "user").order_by(
        "daerah_id", "urutan", "pk"
    )
    return [post for post in found if post.is_in_force(clock.today(post.daerah.zona_waktu))]


def acting_post(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Set request.penugasan (None without one) and request.penugasan_list; the choice is kept in the session."""

    def middleware(request: HttpRequest) -> HttpResponse:
        posts = active_for(request.user) if request.user.is_authenticated else []
        chosen = request.session.get(SESSION_KEY) if posts else None
        acting = next((post for post in posts if post.pk == chosen), posts[0] if posts else None)
        request.__dict__.update(penugasan_list=posts, penugasan=acting)
        return get_response(request)

    return middleware
