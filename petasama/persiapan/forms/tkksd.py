"""What is typed about the coordination team: one seat of the draft, and the decree that it becomes."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q

from petasama.core.fields import ActForm
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Sebagai
from petasama.persiapan.forms.bidang import tanggal_field
from petasama.persiapan.models import DIISI, DasarTkksd, IsiKursi, KursiTim

SEBAGAI = (
    (Sebagai.DEFINITIF.value, "Definitif"),
    (Sebagai.PLT.value, "Plt. (pelaksana tugas)"),
    (Sebagai.PLH.value, "Plh. (pelaksana harian)"),
)


class KursiForm(forms.Form):
    """Who takes a seat: the person, the post that brings the person there, and the office."""

    kursi = forms.ChoiceField(
        label="Kursi",
        choices=[(seat.value, seat.label) for seat in DIISI],
        error_messages={"required": "Pilih kursi.", "invalid_choice": "Pilih kursi dari daftar."},
    )
    pengguna = forms.CharField(
        label="NIP atau alamat surel",
        help_text="Pilih dari daftar. Hanya orang yang mempunyai penugasan di pemerintah daerah ini.",
        widget=forms.TextInput(attrs={"list": "daftar-calon", "autocomplete": "off"}),
        max_length=254,
        error_messages={"required": "Isi NIP atau alamat surel."},
    )
    jabatan = forms.CharField(
        label="Jabatan",
        help_text="Jabatan yang membawanya ke kursi ini, misalnya Asisten Perekonomian dan Pembangunan.",
        max_length=160,
        error_messages={"required": "Isi jabatan."},
    )
    sebagai = forms.ChoiceField(label="Memegang jabatan sebagai", choices=SEBAGAI, initial=Sebagai.DEFINITIF.value)
    perangkat_daerah = forms.ModelChoiceField(
        label="Perangkat daerah",
        help_text="Anggota tidak menilai usulan dari perangkat daerahnya sendiri.",
        queryset=PerangkatDaerah.objects.none(),
        required=False,
        empty_label="Tidak mewakili satu perangkat daerah",
    )

    def __init__(self, *args: Any, by: Penugasan, hari_ini: date, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.by, self.hari_ini = by, hari_ini
        offices = PerangkatDaerah.objects.visible_to(by).in_force(hari_ini)
        self.fields["perangkat_daerah"].queryset = offices  # type: ignore[attr-defined]

    def clean_pengguna(self) -> User:
        """Find the person among those who hold an appointment in this government today."""
        typed = "".join(self.cleaned_data["pengguna"].split()).lower()
        posts = Penugasan.objects.visible_to(self.by).active(self.hari_ini)
        known = User.objects.filter(pk__in=posts.values("user_id"), is_active=True)
        user = known.filter(Q(nip=typed) | Q(surel=typed)).first()
        if user is None:
            raise forms.ValidationError(
                f"Tidak ada orang dengan NIP atau surel itu yang mempunyai penugasan di {self.by.daerah}. Periksa "
                "tulisannya, atau minta admin daerah mencatat jabatannya."
            )
        return user

    def isi(self) -> IsiKursi:
        """Return the seat as typed; only after the form was found valid."""
        data = self.cleaned_data
        return IsiKursi(
            kursi=KursiTim(data["kursi"]),
            user=data["pengguna"],
            jabatan=data["jabatan"].strip(),
            perangkat_daerah=data["perangkat_daerah"],
            sebagai=data["sebagai"],
        )


class TetapkanForm(ActForm):
    """The decree as it was issued: number, day, and the term."""

    nomor = forms.CharField(label="Nomor Keputusan", max_length=80, error_messages={"required": "Isi nomor Keputusan."})
    tanggal = tanggal_field("Tanggal Keputusan")
    mulai = tanggal_field("Berlaku mulai", hint="Tanggal Keputusan atau sesudahnya.")
    selesai = tanggal_field("Berlaku sampai", hint="Akhir masa tugas, biasanya 31 Desember.")

    def __init__(self, *args: Any, hari_ini: date, tetap: bool, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.hari_ini = hari_ini
        if tetap:
            del self.fields["selesai"]

    def clean_tanggal(self) -> date:
        """Refuse a day that has not come."""
        day: date = self.cleaned_data["tanggal"]
        if day > self.hari_ini:
            raise forms.ValidationError("Tanggal Keputusan belum tiba. Periksa bulan dan tahunnya.")
        return day

    def clean(self) -> dict[str, Any]:
        """Refuse a start before the decree (UU 30/2014 Pasal 58), and an end before the start; return the decree."""
        issued, begin = self.cleaned_data.get("tanggal"), self.cleaned_data.get("mulai")
        until = self.cleaned_data.get("selesai")
        if issued and begin and begin < issued:
            self.add_error("mulai", "Keputusan tidak berlaku surut. Pilih tanggal Keputusan atau sesudahnya.")
        if begin and until and until < begin:
            self.add_error("selesai", "Masa tugas berakhir sebelum mulai. Betulkan salah satunya.")
        if self.errors or issued is None or begin is None:
            return self.cleaned_data
        data = self.cleaned_data
        number = data["nomor"].strip()
        return {"surat": DasarTkksd(nomor=number, tanggal=issued, mulai=begin, selesai=data.get("selesai"))}
