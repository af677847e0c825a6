"""The form at the door."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm


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
        self.fields["password"].label = "Kata sandi"
