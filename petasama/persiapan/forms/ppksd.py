"""What is typed about liaison officers: whom a letter names, the request to all heads, an exception."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.db.models import Q

from petasama.core.errors import Refusal
from petasama.core.fields import ActForm
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Sebagai
from petasama.organisasi.policies import check_belum_terpakai, check_masa
from petasama.persiapan import policies
from petasama.persiapan.actions.ppksd import check_ditunjuk
from petasama.persiapan.documents.naskah_ppksd import PENDAMPING, UTAMA, Ditunjuk
from petasama.persiapan.documents.permintaan_ppksd import PERMINTAAN_PPKSD
from petasama.persiapan.forms.bidang import tanggal_field

NOMOR_PALING_PANJANG = 56
"""The archive adds the code of the office to a number of at most 80 signs."""
BARU = ("nama", "nip", "surel", "telepon")
TEMPAT = {
    0: (("", UTAMA, True), ("_2", PENDAMPING, True)),
    1: (("", PENDAMPING, True), ("_2", f"{PENDAMPING} lain", False)),
}
"""Officers in force → the places of a letter: suffix of the fields, what the person becomes, whether it is required."""
TAMBAHAN = (("", f"{PENDAMPING} tambahan", True),)
BELUM_BERAKUN = "Bila orangnya belum punya akun, kosongkan isian ini dan buka “Orangnya belum punya akun”."


def orang_fields(suffix: str) -> dict[str, forms.Field]:
    """The fields about one person: found by NIP or address, or described anew."""
    return {
        f"pengguna{suffix}": forms.CharField(
            label="NIP atau alamat surel",
            help_text=f"Pilih dari daftar. {BELUM_BERAKUN}",
            widget=forms.TextInput(attrs={"list": "daftar-calon", "autocomplete": "off"}),
            max_length=254,
            required=False,
        ),
        f"jabatan{suffix}": forms.CharField(
            label="Jabatan dalam perangkat daerah", help_text="Dicetak dalam surat.", max_length=120, required=False
        ),
        f"nama{suffix}": forms.CharField(label="Nama lengkap dan gelar", max_length=120, required=False),
        f"nip{suffix}": forms.CharField(
            label="NIP",
            help_text="18 angka. Kosongkan bila bukan ASN; isi juga “Berlaku sampai”.",
            max_length=40,
            required=False,
        ),
        f"surel{suffix}": forms.EmailField(
            label="Alamat surel",
            required=False,
            error_messages={"invalid": "Tulis alamat surel yang lengkap, misalnya nama@hss.go.id."},
        ),
        f"telepon{suffix}": forms.CharField(
            label="Nomor telepon",
            help_text="Untuk WhatsApp.",
            max_length=20,
            required=False,
            validators=[RegexValidator(r"^\+?[\d\s-]{8,18}$", "Tulis nomor telepon dengan angka saja.")],
        ),
    }


def nomor_field(label: str) -> forms.CharField:
    """The number of a letter."""
    return forms.CharField(
        label=label,
        max_length=NOMOR_PALING_PANJANG,
        error_messages={
            "required": f"Isi {label[:1].lower()}{label[1:]}.",
            "max_length": f"Nomor paling panjang {NOMOR_PALING_PANJANG} tanda.",
        },
    )


class TunjukForm(ActForm):
    """Whom the head of an office appoints as liaison officers, by which letter."""

    nomor_surat = nomor_field("Nomor surat penunjukan")
    tanggal_surat = tanggal_field("Tanggal surat", hint="Penugasan berlaku mulai tanggal ini.")
    selesai = tanggal_field("Berlaku sampai", hint="Kosongkan bila berlaku sampai diakhiri dengan surat.")

    def __init__(self, *args: Any, by: Penugasan, perangkat_daerah: PerangkatDaerah, hari_ini: date, **kw: Any) -> None:
        berlaku = kw.pop("berlaku")
        super().__init__(*args, **kw)
        self.by, self.perangkat_daerah, self.hari_ini = by, perangkat_daerah, hari_ini
        self.tempat = TEMPAT.get(berlaku, TAMBAHAN)
        self.fields["selesai"].required = False
        for suffix, _, _ in self.tempat:
            self.fields |= orang_fields(suffix)

    def orang_list(self) -> list[dict[str, Any]]:
        """The places of the letter with their fields; one that describes somebody anew stands open."""
        return [
            {
                "judul": title,
                "cari": self._isian(f"pengguna{suffix}", optional=not required),
                "jabatan": self[f"jabatan{suffix}"],
                "baru": [self._isian(f"{name}{suffix}", optional=name in {"nip", "telepon"}) for name in BARU],
                "terbuka": any(self[f"{name}{suffix}"].value() or self[f"{name}{suffix}"].errors for name in BARU),
                "wajib": required,
            }
            for suffix, title, required in self.tempat
        ]

    def _isian(self, name: str, *, optional: bool) -> dict[str, Any]:
        """A field as the page shows it: one of two ways is needed, so the form itself calls neither required."""
        bound = self[name]
        return {
            "name": bound.html_name,
            "label": bound.label,
            "hint": bound.help_text,
            "value": bound.value() or "",
            "error": " ".join(str(sentence) for sentence in bound.errors),
            "attrs": bound.field.widget.attrs,
            "kind": "email" if name.startswith("surel") else "text",
            "optional": optional,
        }

    def clean_tanggal_surat(self) -> date:
        """Refuse a day that has not come."""
        day: date = self.cleaned_data["tanggal_surat"]
        if day > self.hari_ini:
            raise forms.ValidationError("Tanggal surat belum tiba. Periksa bulan dan tahunnya.")
        return day

    def clean(self) -> dict[str, Any]:
        """Find or describe every person, each fault beside its field; return what the act takes."""
        found = [self._orang(suffix, required) for suffix, _, required in self.tempat]
        self.cleaned_data["orang"] = [person for person in found if person is not None]
        people = [person.user.pk for person in self.cleaned_data["orang"] if person.user]
        if len(set(people)) < len(people):
            self.add_error("pengguna_2", "Orang yang sama tidak dapat ditunjuk dua kali. Pilih orang lain.")
        if number := self.cleaned_data.get("nomor_surat"):
            self._tanya("nomor_surat", policies.check_nomor_penunjukan, self.perangkat_daerah, nomor=number)
        taken = ("orang", "nomor_surat", "tanggal_surat", "selesai")
        return {name: self.cleaned_data[name] for name in taken if name in self.cleaned_data}

    def _orang(self, suffix: str, required: bool) -> Ditunjuk | None:
        typed = "".join(self.cleaned_data.get(f"pengguna{suffix}", "").split()).lower()
        data = {name: self.cleaned_data.get(f"{name}{suffix}", "").strip() for name in (*BARU, "jabatan")}
        if typed:
            return self._berakun(typed, suffix, jabatan=data["jabatan"])
        if any(data[name] for name in BARU):
            return self._baru(data, suffix)
        if required:
            self.add_error(f"pengguna{suffix}", "Isi NIP atau alamat surel orang yang ditunjuk.")
        return None

    def _berakun(self, typed: str, suffix: str, *, jabatan: str) -> Ditunjuk | None:
        known = User.objects.visible_to(self.by).filter(is_active=True)
        user = known.filter(Q(nip=typed) | Q(surel=typed)).first()
        if user is None:
            self.add_error(
                f"pengguna{suffix}",
                f"Tidak ada pengguna dengan NIP atau surel itu di {self.by.daerah}. Periksa tulisannya. "
                f"{BELUM_BERAKUN}",
            )
            return None
        days = (self.cleaned_data.get("tanggal_surat") or self.hari_ini, self.hari_ini)
        self._tanya(f"pengguna{suffix}", check_ditunjuk, self.perangkat_daerah, user, days=days)
        self._tanya_masa(user)
        return Ditunjuk(user=user, jabatan=jabatan)

    def _baru(self, data: dict[str, str], suffix: str) -> Ditunjuk:
        data["nip"] = "".join(data["nip"].split())
        data["telepon"] = "".join(sign for sign in data["telepon"] if sign.isdigit() or sign == "+")
        data["surel"] = data["surel"].lower()
        for name, label in (("nama", "nama lengkap"), ("surel", "alamat surel")):
            if not data[name] and f"{name}{suffix}" not in self.errors:
                self.add_error(f"{name}{suffix}", f"Isi {label}.")
        if data["nip"] and not (data["nip"].isdigit() and len(data["nip"]) == 18):
            self.add_error(f"nip{suffix}", "NIP terdiri atas 18 angka.")
        else:
            self._tanya_terpakai(data, suffix)
        self._tanya_masa(User(nama=data["nama"], nip=data["nip"] or None))
        return Ditunjuk(user=None, **data)

    def _tanya_terpakai(self, data: dict[str, str], suffix: str) -> None:
        try:
            check_belum_terpakai(surel=data["surel"], nip=data["nip"])
        except Refusal as refusal:
            self.add_error(f"{refusal.missing[0]['field']}{suffix}", refusal.sentence)

    def _tanya_masa(self, user: User) -> None:
        begin = self.cleaned_data.get("tanggal_surat") or self.hari_ini
        until = self.cleaned_data.get("selesai")
        if "selesai" not in self.errors:
            self._tanya("selesai", check_masa, user, sebagai=Sebagai.DEFINITIF, mulai=begin, selesai=until)

    def _tanya(self, field: str, check: Any, *args: Any, **kw: Any) -> None:
        """Put the sentence of a refusal beside a field."""
        try:
            check(*args, **kw)
        except Refusal as refusal:
            self.add_error(field, refusal.sentence)


class PermintaanForm(ActForm):
    """The letter with which the team asks all heads of office."""

    nomor_surat = nomor_field("Nomor surat permintaan")
    tanggal_surat = tanggal_field("Tanggal surat")
    tenggat = tanggal_field("Tenggat", hint="Hari terakhir untuk menunjuk dua PPKSD.")

    def __init__(self, *args: Any, daerah_id: int, hari_ini: date, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.daerah_id, self.hari_ini = daerah_id, hari_ini

    def clean_nomor_surat(self) -> str:
        """Refuse a number that another request has."""
        number: str = self.cleaned_data["nomor_surat"].strip()
        if Dokumen.objects.filter(daerah_id=self.daerah_id, jenis=PERMINTAAN_PPKSD.code, nomor=number).exists():
            raise forms.ValidationError("Nomor ini sudah dipakai surat permintaan lain. Pakai nomor berikutnya.")
        return number

    def clean(self) -> None:
        """Refuse a letter of a day to come, and a last day before the letter."""
        letter, until = self.cleaned_data.get("tanggal_surat"), self.cleaned_data.get("tenggat")
        if letter and letter > self.hari_ini:
            self.add_error("tanggal_surat", "Tanggal surat belum tiba. Periksa bulan dan tahunnya.")
        if letter and until and until < letter:
            self.add_error("tenggat", "Tenggat mendahului tanggal surat. Betulkan salah satunya.")


class PengecualianForm(ActForm):
    """Until when and why an office may go on with fewer than two liaison officers."""

    sampai = tanggal_field("Sampai dengan", hint="Paling lama 90 hari dari hari ini.")
    alasan = forms.CharField(
        label="Alasan",
        help_text="Misalnya: formasi jabatan sedang diisi, PPKSD kedua ditunjuk setelah pelantikan 12 Desember 2026.",
        widget=forms.Textarea,
        error_messages={"required": "Tulis alasan pengecualian."},
    )

    def __init__(self, *args: Any, hari_ini: date, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.hari_ini = hari_ini

    def clean_sampai(self) -> date:
        """Refuse a day that has passed, or that is too far."""
        day: date = self.cleaned_data["sampai"]
        if not timedelta(0) <= day - self.hari_ini <= policies.PENGECUALIAN_PALING_LAMA:
            raise forms.ValidationError("Pilih hari ini sampai 90 hari lagi.")
        return day
