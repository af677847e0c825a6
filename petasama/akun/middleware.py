"""What stands between a visitor and a page: an old session ends, and some people are led to their account first."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from petasama.akun import dua_langkah, sesi
from petasama.akun.policies import is_sandi_kedaluwarsa, wajib_dua_langkah
from petasama.core.rights import right_of
from petasama.organisasi.peran import Peran

Answer = Callable[[HttpRequest], HttpResponse]
OWN_ACCOUNT = frozenset(
    {
        "akun-sendiri", "akun-telepon", "akun-sandi", "perangkat", "perangkat-keluarkan", "dua-langkah",
        "dua-langkah-atur",
    }
)  # fmt: skip
"""Rows of the table of rights that stay open to somebody who is led to the account first."""


def jaga_sesi(get_response: Answer) -> Answer:
    """End a session that is idle or old; list the device; forbid that pages of the signed-in are kept anywhere."""

    def middleware(request: Any) -> HttpResponse:
        if request.user.is_authenticated and (sentence := sesi.habis(request.session, request.penugasan_list)):
            sesi.akhiri(request)
            messages.info(request, sentence)
        was_inside = request.user.is_authenticated
        response = get_response(request)
        if request.user.is_authenticated:
            sesi.catat(request)
        if was_inside or request.user.is_authenticated:
            response.headers["Cache-Control"] = "no-store, private"
        return response

    return middleware


class Pengantar:
    """Middleware. Leads to the second factor whoever must have one, and to a new password whose old one has expired.

    Stands behind the gate: whoever may not pass there has been answered already. What is open to all, and the pages
    of one's own account, stay open.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Answer in place of the view with the page that comes first."""
        row = right_of(request.resolver_match.view_name)
        if not request.user.is_authenticated or row is None or Peran.PUBLIK in row.cells or row.code in OWN_ACCOUNT:
            return None
        posts = request.penugasan_list
        if wajib_dua_langkah(posts) and not has_second_factor(request):
            return redirect("akun:dua-langkah-aktifkan")
        if is_sandi_kedaluwarsa(request.user, posts):
            return redirect("akun:sandi")
        return None


def has_second_factor(request: Any) -> bool:
    """Whether the person has activated the second factor; asked once in a session."""
    if not request.session.get(sesi.WITH_CODE) and dua_langkah.is_aktif(request.user):
        request.session[sesi.WITH_CODE] = True
    return bool(request.session.get(sesi.WITH_CODE))
