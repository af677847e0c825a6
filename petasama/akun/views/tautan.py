"""Where a link from a mail leads: set a password, confirm an address, or ask for a new link."""

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from petasama.akun import actions
from petasama.akun.actions.tautan import UNTUK_SANDI, is_berlaku
from petasama.akun.forms import SandiBaruForm
from petasama.akun.models import Guna

HABIS = 410


@never_cache
@sensitive_post_parameters("sandi", "ulang")
def tautan(request: HttpRequest, kunci: str) -> HttpResponse:
    """Set the password with the link of an invitation or a forgotten password, and come in."""
    undangan = actions.cari_tautan(kunci, *UNTUK_SANDI)
    if undangan is None or not is_berlaku(undangan):
        return render(request, "akun/tautan_habis.html", {"kunci": kunci, "help_url": ""}, status=HABIS)
    form = SandiBaruForm(undangan.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = actions.pakai_tautan(undangan, form.cleaned_data["sandi"])
        if request.user.is_authenticated:
            logout(request)
        messages.success(request, "Kata sandi sudah dipasang.")
        return perform_login(request, Login(user=user))
    context = {"form": form, "undangan": undangan, "is_undangan": undangan.guna == Guna.UNDANGAN, "help_url": ""}
    return render(request, "akun/tautan.html", context, status=422 if form.is_bound else 200)


def minta_lagi(request: HttpRequest, kunci: str) -> HttpResponse:
    """Mail a new link in place of an old one; the answer is the same for every key."""
    actions.minta_ulang(kunci)
    return redirect("akun:lupa-terkirim")


@never_cache
def surel_sah(request: HttpRequest, kunci: str) -> HttpResponse:
    """Confirm a new address; opening the page alone changes nothing, for programs open links too."""
    undangan = actions.cari_tautan(kunci, Guna.SUREL)
    if undangan is None or not is_berlaku(undangan):
        return render(request, "akun/tautan_habis.html", {"kunci": "", "help_url": ""}, status=HABIS)
    if request.method == "POST":
        user = actions.pastikan_surel(undangan)
        messages.success(request, f"Alamat surel akun Anda sekarang {user.surel}.")
        return redirect("akun:profil" if request.user.is_authenticated else "akun:masuk")
    return render(request, "akun/surel_sah.html", {"undangan": undangan, "help_url": ""})
