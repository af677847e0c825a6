"""What is typed about more time for one office."""

from datetime import date
from typing import Any

from django import forms

from petasama.core.errors import Refusal
from petasama.organisasi.models import PerangkatDaerah
from petasama.persiapan import policies
from petasama.persiapan.forms.bidang import tanggal_field
from petasama.persiapan.models import Putaran


class PerpanjangForm(forms.Form):
    """Which office, until when, why."""

    perangkat_daerah = forms.ModelChoiceField(
        label="Perangkat daerah",
        queryset=PerangkatDaerah.objects.none(),
        empty_label="Pilih perangkat daerah",
        error_messages={"required": "Pilih perangkat daerah.", "invalid_choice": "Pilih perangkat daerah dari daftar."},
    )
    sampai = tanggal_field("Sampai dengan")
    alasan = forms.CharField(
        label="Alasan",
        help_text="Dibaca perangkat daerah itu dan tercatat dalam jejak putaran.",
        widget=forms.Textarea,
        max_length=1000,
        error_messages={"required": "Tulis alasannya; alasan itu tercatat dalam jejak putaran."},
    )

    def __init__(self, *args: Any, perangkat: Any, putaran: Putaran, on: date, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.putaran, self.on = putaran, on
        self.fields["perangkat_daerah"].queryset = perangkat  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Refuse, beside the day, one that the rule of extensions does not allow."""
        office, last = self.cleaned_data.get("perangkat_daerah"), self.cleaned_data.get("sampai")
        if office is None or last is None:
            return
        try:
            policies.check_perpanjangan(self.putaran, perangkat_daerah=office, sampai=last, on=self.on)
        except Refusal as refusal:
            self.add_error("sampai", refusal.sentence)
