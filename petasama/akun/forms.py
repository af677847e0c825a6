"""Forms of the door and of one's own account."""

import re
from typing import Any

from allauth.core.internal.cryptokit import normalize_user_code
from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.http import HttpRequest

from petasama.akun import dua_langkah, tunda
from petasama.akun.sesi import SignedInRequest
from petasama.organisasi.models import User

BARU, SEKARANG = "new-password", "current-password"
REFUSED = ValidationError("Kata sandi tidak cocok.")


def sandi_field(label: str, autocomplete: str, hint: str = "") -> forms.CharField:
    """Return a field for a password: every sign counts, also a space at its end."""
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, strip=False, max_length=256, widget=widget, help_text=hint)


class MasukForm(AuthenticationForm):
    """Sign in by NIP or e-mail address; the same sentence for an unknown name and a wrong password."""

    error_messages = {
        "invalid_login": "NIP, alamat surel, atau kata sandi tidak cocok. Periksa lalu coba lagi.",
        "inactive": "Akun ini tidak aktif. Hubungi admin daerah Anda.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"] = forms.CharField(
            label="NIP atau alamat surel",
            max_length=254,
            widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True}),
        )
        self.fields["password"] = sandi_field("Kata sandi", SEKARANG)


class KodeForm(forms.Form):
    """The code of the second step, from the app or from paper."""

    kode = forms.CharField(
        label="Kode",
        max_length=20,
        help_text="Enam angka dari aplikasi autentikator, atau delapan angka dari kode cadangan.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )

    def __init__(self, request: HttpRequest, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request, self.user = request, user

    def clean_kode(self) -> str:
        """Use the code up; a wrong one counts like a wrong password."""
        code = self.cleaned_data["kode"]
        if not tunda.is_allowed(self.request, self.user):
            raise ValidationError("Tunggu sebentar sebelum mencoba lagi.")
        if not dua_langkah.pakai_kode(self.user, code):
            tunda.catat_gagal(self.request, self.user)
            raise ValidationError("Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.")
        return code


class LupaForm(forms.Form):
    """Whose password is forgotten."""

    nama = forms.CharField(
        label="NIP atau alamat surel",
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )


class SandiBaruForm(forms.Form):
    """A new password, twice, under the rules that hold for the person."""

    sandi = sandi_field(
        "Kata sandi baru", BARU, "Paling sedikit 12 tanda. Empat kata yang tidak berhubungan sudah cukup."
    )
    ulang = sandi_field("Ulangi kata sandi baru", BARU)

    user: User

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_sandi(self) -> str:
        """Hold the password against the rules."""
        validate_password(self.cleaned_data["sandi"], self.user)
        return str(self.cleaned_data["sandi"])

    def clean_ulang(self) -> str:
        """Refuse a second one that differs."""
        if self.cleaned_data["ulang"] != self.data.get(self.add_prefix("sandi")):
            raise ValidationError("Kedua kata sandi tidak sama.")
        return str(self.cleaned_data["ulang"])


class DenganSandi(forms.Form):
    """A form that asks for the password again, because a signed-in browser alone proves too little."""

    sekarang = sandi_field("Kata sandi saat ini", SEKARANG)

    user: User

    def __init__(self, request: SignedInRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request, self.user = request, request.user

    def clean_sekarang(self) -> str:
        """Refuse a wrong one; it slows down like a wrong one at the door."""
        typed = self.cleaned_data["sekarang"]
        if authenticate(self.request, username=self.user.get_username(), password=typed) is None:
            raise REFUSED
        tunda.lupakan(self.request, self.user)
        return str(typed)


class GantiSandiForm(DenganSandi, SandiBaruForm):
    """The old password and the new one, twice."""

    def __init__(self, request: SignedInRequest, *args: Any, **kwargs: Any) -> None:
        forms.Form.__init__(self, *args, **kwargs)
        self.request, self.user = request, request.user

    field_order = ("sekarang", "sandi", "ulang")


class SurelForm(DenganSandi):
    """A new address; it counts once its link has been opened."""

    surel = forms.EmailField(
        label="Alamat surel baru", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    field_order = ("surel", "sekarang")

    def clean_surel(self) -> str:
        """Refuse the address that the account has already."""
        surel = self.cleaned_data["surel"].lower()
        if surel == self.user.surel:
            raise ValidationError("Itu alamat surel Anda sekarang.")
        return str(surel)


class NomorField(forms.CharField):
    """A phone number as people write it; spaces, dots, dashes and brackets fall away."""

    def to_python(self, value: Any) -> str:
        """Return the digits, with a plus before them if there was one."""
        return re.sub(r"[\s().-]", "", super().to_python(value) or "")


class TeleponForm(forms.Form):
    """The phone number, for WhatsApp."""

    telepon = NomorField(
        label="Nomor telepon",
        required=False,
        max_length=20,
        validators=[RegexValidator(r"^\+?\d{8,15}$", "Tulis 8 sampai 15 angka, misalnya 081234567890.")],
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
        help_text="Dilihat oleh rekan yang perlu menghubungi Anda; tidak pernah tampil untuk umum.",
    )


class AktifkanForm(forms.Form):
    """The first code of a new key."""

    kode = forms.CharField(
        label="Kode enam angka",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def __init__(self, key: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key = key

    def clean_kode(self) -> str:
        """Refuse a code that this key does not show now."""
        code = normalize_user_code(self.cleaned_data["kode"])
        if not dua_langkah.is_cocok(self.key, code):
            raise ValidationError("Kode tidak cocok. Periksa jam di ponsel Anda, lalu ketik kode yang sekarang tampil.")
        return code
