"""Where allauth asks how this product does it: who goes where after signing in, what is encrypted, who is linked."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.akun import sesi
from petasama.akun.actions.diri import hubungkan
from petasama.akun.alamat import client_address
from petasama.akun.penyedia import email_of, uid_is_linked
from petasama.organisasi.models import User

PURPOSE = b"petasama: rahasia verifikasi dua langkah"


class AkunAdapter(DefaultAccountAdapter):
    """Sign-in has one step after the password: the code. Nobody signs up, and allauth tells nobody anything."""

    def get_login_stages(self) -> list[str]:
        """Return the steps between password and session."""
        return ["petasama.akun.tahap.TahapKode"]

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """Turn away an account that is not active."""
        if user.is_active:
            return None
        clear_login(request)
        messages.error(request, "Akun ini tidak aktif. Hubungi admin daerah Anda.")
        return redirect("akun:masuk")

    def login(self, request: HttpRequest, user: Any) -> None:
        """Open the session: Django gives it a new token, we note when it began."""
        super().login(request, user)
        sesi.mulai(request.session)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Lead the person on."""
        return redirect(kwargs.get("redirect_url") or reverse(settings.LOGIN_REDIRECT_URL))

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by the government's admin only."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing: our pages say what happened in their own words."""

    def send_mail(self, template_prefix: str, email: str, context: Any) -> None:
        """Write nothing: our mails go through the outbox."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address of the client, as the proxies we trust tell it."""
        return client_address(request)


class DuaLangkahAdapter(DefaultMFAAdapter):
    """Keys of the second factor lie encrypted in the database; the key to them lies outside (Fernet over HKDF)."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return vault().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read a secret from the database; refuses one that another key wrote."""
        return vault().decrypt(encrypted_text.encode()).decode()


def vault() -> MultiFernet:
    """Return the lock of the secrets: today's key writes, yesterday's (SECRET_KEY_FALLBACKS) still read."""
    keys = [settings.KUNCI_DUA_LANGKAH, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(str(key))) for key in keys])


def _derived(key: str) -> bytes:
    hkdf = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE)
    return base64.urlsafe_b64encode(hkdf.derive(key.encode()))


class MasukDaerahAdapter(DefaultSocialAccountAdapter):
    """The government's provider opens existing accounts only: those it is linked to, or whose address it verified.

    Of what the provider tells about a person only its own number is kept.
    """

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Link a verified address to the account that has it; stop with a sentence when there is none."""
        if uid_is_linked(sociallogin):
            sociallogin.account.extra_data = {}
            sociallogin.account.save(update_fields=["extra_data"])
            return
        email = email_of(sociallogin)
        user = User.objects.filter(surel=email, is_active=True).first() if email else None
        if user is None:
            raise ImmediateHttpResponse(_refused(request, _why_not(email), status=403))
        hubungkan(user, sociallogin)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Accounts are made by the government's admin only."""
        return False

    def on_authentication_error(self, request: HttpRequest, provider: Any, **kwargs: Any) -> None:
        """Say that it did not work, and how to come in all the same."""
        sentence = f"Masuk dengan {provider.name} tidak selesai. Coba sekali lagi, atau masuk dengan kata sandi."
        raise ImmediateHttpResponse(_refused(request, sentence, status=401))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Write nothing: our mails go through the outbox."""


def _why_not(email: str) -> str:
    if not email:
        return "Penyedia akun itu belum memastikan alamat surel Anda. Pastikan dahulu di sana, lalu masuk kembali."
    return f"Belum ada akun Petasama yang aktif dengan alamat surel {email}. Minta admin daerah Anda membuatkannya."


def _refused(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    way = {"label": "Kembali ke halaman masuk", "url": reverse("akun:masuk")}
    context = {"judul": "Belum dapat masuk", "kalimat": sentence, "kurang": [], "langkah": [way]}
    return render(request, "core/galat.html", {**context, "teks_nasib": "", "kode_rujukan": ""}, status=status)
