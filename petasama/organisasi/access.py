"""The gate: every address stands in the table of rights, and nobody passes whom its row does not name."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve

from petasama.core.errors import Denied
from petasama.core.middleware import refusal_page, wants_json
from petasama.core.rights import Right, right_of
from petasama.core.wording import listed
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PENGGUNA, Peran

Answer = Callable[[HttpRequest], HttpResponse]
SAME_AS_GET = {"HEAD": "GET"}
KNOWN_METHODS = frozenset({"GET", "HEAD", "POST"})
AKUN = {"label": "Lihat akun saya atau keluar", "url": "/akun/"}
"""What is left to a signed-in person without a post: every other page would refuse again."""
TANPA_PENUGASAN = (
    "Penugasan Anda sudah berakhir, atau akun Anda belum mempunyai penugasan yang berlaku. Hubungi admin daerah Anda."
)


class ActingRequest(HttpRequest):
    """A request in which somebody acts in an appointment; what every view behind the gate receives."""

    penugasan: Penugasan
    penugasan_list: list[Penugasan]


def known_methods(get_response: Answer) -> Answer:
    """Middleware. Answers a method that no row of the table can name, before anybody is asked who he is."""

    def middleware(request: HttpRequest) -> HttpResponse:
        row = None if request.method in KNOWN_METHODS else _row_at(request.path_info)
        return get_response(request) if row is None else _not_allowed(row)

    return middleware


def _row_at(path: str) -> Right | None:
    try:
        return right_of(resolve(path).view_name)
    except Resolver404:
        return None


def _not_allowed(row: Right) -> HttpResponse:
    return HttpResponse(status=405, headers={"Allow": ", ".join(row.methods())})


class Gate:
    """Middleware. Leads strangers to the door; refuses, naming who may, whoever the row of the address leaves out."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Answer in place of the view when the visitor may not pass."""
        try:
            return self._answer(request)
        except Denied as refusal:
            return refusal_page(request, refusal, step=None if request.penugasan else AKUN)

    def _answer(self, request: Any) -> HttpResponse | None:
        row = right_of(request.resolver_match.view_name)
        if row is None:
            raise Denied("Alamat ini tidak terdaftar dalam tabel hak. Hubungi admin daerah Anda.")
        method = SAME_AS_GET.get(request.method, request.method)
        if method not in row.methods():
            return _not_allowed(row)
        if Peran.PUBLIK in row.roles(method):
            return None
        if not request.user.is_authenticated:
            return _to_the_door(request)
        if PENGGUNA not in row.roles(method):
            check_row(row, request.penugasan, method=method)
        return None


def _to_the_door(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page; a script is told so instead, since its page with the typed text must stay."""
    if wants_json(request):
        return JsonResponse({"hasil": "masuk"}, status=401)
    return redirect_to_login(request.get_full_path())


def check_row(row: Right, post: Penugasan | None, *, method: str) -> None:
    """Refuse a person without an appointment, or with a role that the row does not name for this method."""
    if post is None:
        raise Denied(TANPA_PENUGASAN)
    allowed = row.roles(method)
    if post.peran not in allowed:
        names = [peran.label for peran in Peran if peran in allowed]
        raise Denied(f"Halaman atau tindakan ini untuk {listed(names)}.")
