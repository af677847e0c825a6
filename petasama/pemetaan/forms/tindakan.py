"""The forms of the acts that need words: return, withdraw, find eligible, find not eligible."""

from collections.abc import Callable
from typing import Any

from django import forms

from petasama.core.errors import Incomplete, NotNow
from petasama.pemetaan.kelayakan import pilihan_tidak_layak


class FormTindakan(forms.Form):
    """An act with a reason. A refusal that can be mended becomes a fault of the form, so that no text is lost."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=2000,
        widget=forms.Textarea,
        error_messages={
            "required": "Tulis alasannya, paling sedikit satu kalimat.",
            "max_length": "Alasan paling panjang %(limit_value)d huruf; yang ini %(show_value)d. Ringkas isinya.",
        },
    )
    status = 422

    def lakukan(self, act: Callable[..., object], thing: object, *, by: object) -> bool:
        """Do the act with what was written; False when it refuses. Lets Denied through."""
        if not self.is_valid():
            return False
        try:
            act(thing, by=by, **self.cleaned_data)
        except (Incomplete, NotNow) as refusal:
            self.add_error(None, refusal.sentence)
            self.status = refusal.status
            return False
        return True


class FormKembalikan(FormTindakan):
    """Return a proposal: what has to be mended."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alasan"].label = "Yang perlu diperbaiki"
        self.fields["alasan"].help_text = "Sebut pertanyaannya dan apa yang kurang; PPKSD membaca catatan ini."


class FormTidakLayak(FormTindakan):
    """Find a proposal not eligible: one of the thirteen reasons, the words, where it goes instead."""

    kode_tl = forms.ChoiceField(
        label="Alasan baku",
        choices=lambda: [("", "Pilih …"), *pilihan_tidak_layak()],
        error_messages={"required": "Pilih satu dari tiga belas alasan baku."},
    )
    alihkan_ke = forms.CharField(
        label="Dialihkan ke",
        max_length=200,
        required=False,
        help_text="Kosongkan bila tujuan baku pada daftar di bawah sudah tepat.",
    )
    field_order = ("kode_tl", "alasan", "alihkan_ke")
