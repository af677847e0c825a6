"""What is asked of the trail."""

from collections.abc import Iterable
from typing import Any

from django import forms

from petasama.core.chain import Head
from petasama.core.errors import Refusal
from petasama.jejak.rantai import baca_kepala
from petasama.persiapan.forms import tanggal_field


class SaringForm(forms.Form):
    """Which entries: about what, by whom, from when to when, which act. Every field may stay empty."""

    objek = forms.CharField(
        label="Tentang",
        help_text="Nomor atau nama, misalnya USL/2027/0041.",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    tindakan = forms.ChoiceField(
        label="Tindakan",
        help_text="Yang pernah terjadi.",
        required=False,
        error_messages={"invalid_choice": "Pilih tindakan dari daftar."},
    )
    orang = forms.CharField(label="Oleh", help_text="Nama atau jabatan.", max_length=120, required=False)
    dari = tanggal_field("Dari tanggal")
    sampai = tanggal_field("Sampai tanggal")

    def __init__(self, *args: Any, tindakan: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dari"].required = self.fields["sampai"].required = False
        self.fields["tindakan"].choices = [("", "Semua tindakan"), *tindakan]  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Refuse days in the wrong order."""
        first, last = self.cleaned_data.get("dari"), self.cleaned_data.get("sampai")
        if first and last and last < first:
            self.add_error("sampai", "Tanggal akhir mendahului tanggal awal. Tukar keduanya.")


class PeriksaForm(forms.Form):
    """A head kept outside, to hold the chain against."""

    kepala = forms.CharField(
        label="Kepala yang disimpan di luar",
        help_text="Tempel dari surel harian atau salinan cetak: NOMOR:SIDIK.",
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_kepala(self) -> Head | None:
        """Read NOMOR:SIDIK; nothing typed means no head to compare with."""
        typed: str = self.cleaned_data["kepala"]
        try:
            return baca_kepala(typed) if typed else None
        except Refusal as refusal:
            raise forms.ValidationError(refusal.sentence) from refusal
