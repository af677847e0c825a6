"""Each view says which roles may call it; a view that says nothing does not pass the guard."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from petasama.core.errors import Denied
from petasama.core.wording import listed
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran


class ActingRequest(HttpRequest):
    """A request in which somebody acts in an appointment; what every view behind `roles` receives."""

    penugasan: Penugasan
    penugasan_list: list[Penugasan]


View = Callable[..., HttpResponse]


def roles(*allowed: Peran, methods: tuple[str, ...] = ("GET",)) -> Callable[[View], View]:
    """Let only these roles pass, with these methods; `roles()` without a role lets every appointment pass.

    Refuses with Denied, naming who may; the table of rights is read from the attributes left on the view.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: ActingRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in methods and not (request.method == "HEAD" and "GET" in methods):
                return HttpResponse(status=405, headers={"Allow": ", ".join(methods)})
            check_role(request.penugasan, allowed)
            return view(request, *args, **kwargs)

        guarded.allowed_roles = allowed or tuple(Peran)  # type: ignore[attr-defined]
        guarded.allowed_methods = methods  # type: ignore[attr-defined]
        return guarded

    return decorate


def check_role(post: Any, allowed: tuple[Peran, ...]) -> None:
    """Refuse a person without an appointment, or with a role that is not among those allowed (empty = all)."""
    if post is None:
        raise Denied("Akun Anda belum mempunyai penugasan yang berlaku. Hubungi admin daerah Anda.")
    if allowed and post.peran not in allowed:
        raise Denied(f"Halaman atau tindakan ini untuk {listed([peran.label for peran in allowed])}.")
