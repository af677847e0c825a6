"""What is typed when a decree is fixed."""

from datetime import date
from typing import Any

from django import forms

from petasama.core.errors import Refusal
from petasama.core.wording import short_date
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.organisasi.peran import Sebagai
from petasama.penetapan import policies
from petasama.penetapan.models import Keputusan
from petasama.persiapan.forms import tanggal_field


class PejabatField(forms.ModelChoiceField):
    """A choice among office holders, each with the days of the post."""

    def label_from_instance(self, obj: Pejabat) -> str:
        """Name, post and since when."""
        post = f"{Sebagai(obj.sebagai).label} {obj.jabatan}".strip()
        until = f" sampai {short_date(obj.selesai)}" if obj.selesai else ""
        return f"{obj.nama}, {post} sejak {short_date(obj.mulai)}{until}"


class TetapkanForm(forms.Form):
    """Number, day and signatory of a decree; the act's own checks answer beside the fields."""

    nomor = forms.CharField(
        label="Nomor",
        help_text="Dari buku nomor Bagian Hukum, misalnya 100.3.3.2/45/KUM/2026.",
        max_length=80,
        error_messages={"required": "Isi nomor Keputusan dari Bagian Hukum."},
    )
    tanggal = tanggal_field("Tanggal", hint="Hari Keputusan ditandatangani.")
    penanda_tangan = PejabatField(
        label="Penanda tangan",
        queryset=Pejabat.objects.none(),
        empty_label="Pilih pejabat",
        error_messages={
            "required": "Pilih pejabat yang menandatangani Keputusan.",
            "invalid_choice": "Pilih pejabat dari daftar.",
        },
    )

    def __init__(self, *args: Any, keputusan: Keputusan, by: Penugasan, hari_ini: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keputusan, self.hari_ini = keputusan, hari_ini
        title = policies.jabatan_penanda_tangan(keputusan.daerah)
        holders = Pejabat.objects.visible_to(by).filter(jabatan=title).order_by("-mulai")
        signer = self.fields["penanda_tangan"]
        signer.queryset = holders  # type: ignore[attr-defined]
        signer.initial = holders.holding(title, hari_ini)

    def clean_nomor(self) -> str:
        """Refuse a number that another decree carries."""
        number: str = self.cleaned_data["nomor"].strip()
        try:
            policies.check_nomor_bebas(self.keputusan, nomor=number)
        except Refusal as refusal:
            raise forms.ValidationError(refusal.sentence) from refusal
        return number

    def clean_tanggal(self) -> date:
        """Refuse a day before the minutes, or one that has not come."""
        day: date = self.cleaned_data["tanggal"]
        if day > self.hari_ini:
            raise forms.ValidationError("Tanggal Keputusan belum tiba. Periksa bulan dan tahunnya.")
        try:
            policies.check_nomor_tanggal(self.keputusan, nomor="–", tanggal=day)
        except Refusal as refusal:
            raise forms.ValidationError(refusal.sentence) from refusal
        return day

    def clean_penanda_tangan(self) -> Pejabat:
        """Refuse somebody who did not hold the post on that day."""
        signer: Pejabat = self.cleaned_data["penanda_tangan"]
        day = self.cleaned_data.get("tanggal")
        try:
            if day:
                policies.check_penanda_tangan(self.keputusan, penanda_tangan=signer, tanggal=day)
        except Refusal as refusal:
            raise forms.ValidationError(refusal.sentence) from refusal
        return signer
