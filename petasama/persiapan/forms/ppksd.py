"""What is typed about liaison officers."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q

from petasama.core.errors import Refusal
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.persiapan import policies
from petasama.persiapan.forms.bidang import tanggal_field


class TunjukForm(forms.Form):
    """Whom the head of an office appoints as liaison officer, by which letter."""

    pengguna = forms.CharField(
        label="NIP atau alamat surel",
        help_text="Pilih dari daftar. Bila orangnya belum punya akun, minta Sekretariat TKKSD membuatkannya.",
        widget=forms.TextInput(attrs={"list": "daftar-calon", "autocomplete": "off"}),
        max_length=254,
        error_messages={"required": "Isi NIP atau alamat surel orang yang ditunjuk."},
    )
    nomor_surat = forms.CharField(
        label="Nomor surat penunjukan",
        max_length=80,
        error_messages={"required": "Isi nomor surat penunjukan."},
    )
    tanggal_surat = tanggal_field("Tanggal surat", hint="Penugasan berlaku mulai tanggal ini.")

    def __init__(self, *args: Any, by: Penugasan, perangkat_daerah: PerangkatDaerah, hari_ini: date, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.by, self.perangkat_daerah, self.hari_ini = by, perangkat_daerah, hari_ini

    def clean_pengguna(self) -> User:
        """Find the person among those of this government."""
        typed = "".join(self.cleaned_data["pengguna"].split()).lower()
        known = User.objects.visible_to(self.by).filter(is_active=True)
        user = known.filter(Q(nip=typed) | Q(surel=typed)).first()
        if user is None:
            raise forms.ValidationError(
                f"Tidak ada pengguna dengan NIP atau surel itu di {self.by.daerah}. Periksa tulisannya; bila orangnya "
                "belum punya akun, minta Sekretariat TKKSD membuatkannya."
            )
        return user

    def clean_tanggal_surat(self) -> date:
        """Refuse a day that has not come."""
        day: date = self.cleaned_data["tanggal_surat"]
        if day > self.hari_ini:
            raise forms.ValidationError("Tanggal surat belum tiba. Periksa bulan dan tahunnya.")
        return day

    def clean(self) -> None:
        """Refuse a person who serves an office on the letter's day or today."""
        user, letter = self.cleaned_data.get("pengguna"), self.cleaned_data.get("tanggal_surat")
        if user is None:
            return
        try:
            for day in (letter or self.hari_ini, self.hari_ini):
                policies.check_satu_perangkat_daerah(user, self.perangkat_daerah, on=day)
        except Refusal as refusal:
            self.add_error("pengguna", refusal.sentence)
