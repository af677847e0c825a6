"""What is typed about people and their posts."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q

from petasama.core.fields import ActForm, day_field
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran, Sebagai
from petasama.organisasi.policies import TIDAK_DIANGKAT

DIANGKAT = [(peran.value, peran.label) for peran in Peran if peran not in TIDAK_DIANGKAT]
CARA = [(Sebagai.DEFINITIF.value, "Definitif"), (Sebagai.PLT.value, "Plt. (jabatan kosong)")]
CARA += [(Sebagai.PLH.value, "Plh. (pejabat berhalangan sementara)")]


def pilih_dari(form: forms.Form, name: str, rows: Any) -> None:
    """Say from which rows a field of choice chooses."""
    field = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = rows


class OrangForm(ActForm):
    """Who a person is."""

    nama = forms.CharField(
        label="Nama lengkap",
        max_length=120,
        help_text="Dengan gelar, seperti pada surat penugasannya.",
        error_messages={"required": "Isi nama lengkap."},
    )
    surel = forms.EmailField(
        label="Alamat surel",
        error_messages={
            "required": "Isi alamat surel.",
            "invalid": "Tulis alamat seperti nama@kabupaten.go.id.",
        },
    )
    nip = forms.CharField(
        label="NIP",
        max_length=30,
        required=False,
        help_text="18 angka. Kosongkan bila bukan aparatur sipil negara; penugasannya lalu wajib bertanggal akhir.",
    )
    telepon = forms.CharField(
        label="Nomor telepon",
        max_length=30,
        required=False,
        help_text="Untuk WhatsApp; hanya terlihat oleh yang perlu menghubungi.",
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )

    def clean_nip(self) -> str:
        """Refuse what is not 18 figures; blanks between them do no harm."""
        typed = "".join(self.cleaned_data["nip"].split())
        if typed and not (typed.isdecimal() and len(typed) == 18):
            raise forms.ValidationError(f"NIP terdiri atas 18 angka; yang ini {len(typed)}. Periksa lagi.")
        return typed


class AngkatForm(ActForm):
    """An appointment: role, office, title, letter, days."""

    peran = forms.ChoiceField(
        label="Peran",
        choices=[("", "Pilih …"), *DIANGKAT],
        help_text="PPKSD ditunjuk kepala perangkat daerahnya; kursi TKKSD diisi di tahap Persiapan.",
        error_messages={"required": "Pilih peran."},
    )
    perangkat_daerah = forms.ModelChoiceField(
        queryset=PerangkatDaerah.objects.none(), label="Perangkat daerah", required=False, empty_label="Tidak ada"
    )
    jabatan = forms.CharField(
        label="Jabatan",
        max_length=160,
        required=False,
        help_text="Untuk kepala perangkat daerah boleh dikosongkan: sebutannya sudah dikenal.",
    )
    sebagai = forms.ChoiceField(label="Sebagai", choices=CARA, initial=Sebagai.DEFINITIF.value)
    nomor_surat = forms.CharField(
        label="Nomor surat", max_length=80, error_messages={"required": "Isi nomor surat penugasan."}
    )
    tanggal_surat = day_field("Tanggal surat")
    mulai = day_field("Berlaku mulai")
    selesai = day_field("Berlaku sampai", hint="Wajib untuk Plh. dan untuk yang tidak ber-NIP.", required=False)

    def __init__(self, *args: Any, by: Penugasan, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = PerangkatDaerah.objects.visible_to(by).exclude(selesai__lt=on).order_by("urutan", "kode")
        pilih_dari(self, "perangkat_daerah", offices)

    def clean(self) -> dict[str, Any]:
        """Take the title of a head of office from the office; everybody else's is asked."""
        typed = self.cleaned_data
        office = typed.get("perangkat_daerah")
        if not typed.get("jabatan") and typed.get("peran") == Peran.KEPALA_OPD and office:
            typed["jabatan"] = office.sebutan_kepala
        if not typed.get("jabatan"):
            self.add_error("jabatan", "Isi nama jabatan.")
        return typed


class SerahTerimaForm(ActForm):
    """Who follows in a post, by which letter."""

    penerus = forms.CharField(
        label="Penerus: NIP atau alamat surel",
        help_text="Ketik beberapa huruf namanya, lalu pilih dari daftar.",
        widget=forms.TextInput(attrs={"list": "daftar-calon", "autocomplete": "off"}),
        max_length=254,
        error_messages={"required": "Isi NIP atau alamat surel penerusnya."},
    )
    nomor_surat = forms.CharField(
        label="Nomor surat", max_length=80, error_messages={"required": "Isi nomor surat penugasan penerus."}
    )
    tanggal_surat = day_field("Tanggal surat")

    def __init__(self, *args: Any, by: Penugasan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by

    def clean_penerus(self) -> User:
        """Find the person among those of this government."""
        typed = "".join(self.cleaned_data["penerus"].split()).lower()
        user = User.objects.visible_to(self.by).filter(Q(nip=typed) | Q(surel=typed)).first()
        if user is None:
            raise forms.ValidationError(
                f"Tidak ada orang dengan NIP atau surel itu di {self.by.daerah}. Periksa tulisannya, atau minta admin "
                "daerah mendaftarkannya."
            )
        return user
