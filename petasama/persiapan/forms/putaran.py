"""What is typed about a round and its calendar."""

from datetime import date
from typing import Any

from django import forms

from petasama.core.errors import Refusal
from petasama.persiapan import policies
from petasama.persiapan.forms.bidang import tanggal_field

EDISI_BAKU = "2026"
"""The edition of the instrument that a new round is opened with."""


class BukaForm(forms.Form):
    """Which round is opened; both fields are hidden behind the button."""

    tahun = forms.IntegerField(min_value=2000, max_value=2100, widget=forms.HiddenInput)
    edisi = forms.ChoiceField(choices=[(EDISI_BAKU, EDISI_BAKU)], initial=EDISI_BAKU, widget=forms.HiddenInput)


class JadwalForm(forms.Form):
    """The first and last day of one step of the calendar."""

    mulai = tanggal_field("Mulai")
    selesai = tanggal_field("Selesai", hint="Hari terakhir, sampai pukul 23.59.")

    def __init__(self, *args: Any, tahun_rencana: int, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.tahun_rencana = tahun_rencana

    def clean_selesai(self) -> date:
        """Refuse an end before the start."""
        mulai, selesai = self.cleaned_data.get("mulai"), self.cleaned_data["selesai"]
        if mulai and selesai < mulai:
            raise forms.ValidationError("Tanggal selesai mendahului tanggal mulai. Betulkan salah satunya.")
        return selesai

    def clean(self) -> None:
        """Refuse a day in a year that cannot be."""
        for name in ("mulai", "selesai"):
            day = self.cleaned_data.get(name)
            try:
                policies.check_wajar(self.tahun_rencana, [day] if day else [])
            except Refusal as refusal:
                self.add_error(name, refusal.sentence)
