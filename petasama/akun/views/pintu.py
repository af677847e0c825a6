"""The door: sign in, give the code, sign out, ask for a new password."""

from typing import Any

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from allauth.account.stages import LoginStageController
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from petasama.akun import actions, sesi
from petasama.akun.alamat import safe_next
from petasama.akun.forms import KodeForm, LupaForm, MasukForm
from petasama.akun.penyedia import provider_name
from petasama.akun.tahap import TahapKode
from petasama.organisasi.example import akun_per_peran


@never_cache
@sensitive_post_parameters("password")
def masuk(request: HttpRequest) -> HttpResponse:
    """The sign-in page; on an installation with example data it offers the example accounts."""
    if request.user.is_authenticated:
        return redirect(safe_next(request))
    form = MasukForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = form.get_user()
        login = Login(user=user, redirect_url=safe_next(request))
        return perform_password_login(request, {"username": user.get_username()}, login)
    status = 422 if form.is_bound else 200
    return render(request, "core/masuk.html", door_context(request, form), status=status)


def door_context(request: HttpRequest, form: MasukForm) -> dict[str, Any]:
    """Return what the sign-in page shows besides its form."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    accounts = [
        {"label": account.jabatan, "username": account.surel, "password": account.sandi} for account in akun_per_peran()
    ]
    return {
        "form": form,
        "next": safe_next(request) if wanted else "",
        "contoh_akun": accounts,
        "lupa_url": reverse("akun:lupa-sandi"),
        "daerah_nama": provider_name(settings.SOCIALACCOUNT_PROVIDERS),
        "daerah_url": reverse("akun:daerah"),
        "help_url": "",
    }


@never_cache
def kode(request: HttpRequest) -> HttpResponse:
    """The second step: a code from the app or from paper."""
    stage = LoginStageController.enter(request, TahapKode.key)
    if stage is None or request.user.is_authenticated:
        return redirect("akun:masuk")
    form = KodeForm(request, stage.login.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = stage.exit()
        request.session[sesi.WITH_CODE] = True
        return answer
    return render(request, "akun/kode.html", {"form": form, "help_url": ""}, status=422 if form.is_bound else 200)


def keluar(request: HttpRequest) -> HttpResponse:
    """End the session, then show the door."""
    logout(request)
    return redirect("akun:masuk")


@never_cache
def lupa_sandi(request: HttpRequest) -> HttpResponse:
    """Ask for a link to a new password; the answer is the same for every name."""
    form = LupaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.minta_tautan(form.cleaned_data["nama"])
        return redirect("akun:lupa-terkirim")
    return render(request, "akun/lupa_sandi.html", {"form": form, "help_url": ""}, status=422 if form.is_bound else 200)


@never_cache
def lupa_terkirim(request: HttpRequest) -> HttpResponse:
    """What to do after asking; says nothing about whether there is such an account."""
    return render(request, "akun/lupa_terkirim.html", {"help_url": ""})
