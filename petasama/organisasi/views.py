"""The door: sign in, sign out, choose the post in which one acts."""

from typing import Any

from django.contrib.auth.views import LoginView, LogoutView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.example import akun_per_peran
from petasama.organisasi.forms import MasukForm
from petasama.organisasi.middleware import SESSION_KEY


class Masuk(LoginView):
    """The sign-in page; on an installation with example data it offers the example accounts."""

    template_name = "core/masuk.html"
    authentication_form = MasukForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the place to return to and, where there is example data, its accounts."""
        accounts = [
            {"label": account.jabatan, "username": account.surel, "password": account.sandi}
            for account in akun_per_peran()
        ]
        more = {"next": self.get_redirect_url(), "contoh_akun": accounts, "help_url": ""}
        return {**super().get_context_data(**kwargs), **more}


class Keluar(LogoutView):
    """Sign out; POST only."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End the session, then show the door."""
        return super().post(request, *args, **kwargs)


def ganti_peran(request: ActingRequest) -> HttpResponse:
    """Act in another of one's own appointments from now on."""
    chosen = request.POST.get("role", "")
    if chosen not in {str(post.pk) for post in request.penugasan_list}:
        raise Http404
    request.session[SESSION_KEY] = int(chosen)
    return redirect("beranda:beranda")
