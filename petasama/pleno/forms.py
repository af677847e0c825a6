"""Forms of the plenary. They ask the rules of the acts too, so that a refusal stands beside the text as typed."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet

from petasama.core.errors import Incomplete
from petasama.core.wording import ZONES, plain_number
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.workflow import PUTUSAN
from petasama.pleno import policies
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import ButirSidang, RapatPleno
from petasama.pleno.ringkasan import Lembar

PUKUL = ["%H:%M", "%H.%M", "%H:%M:%S"]
NILAI = [(str(number), str(number)) for number in range(1, 6)]


def tanggal_field(label: str, *, hint: str = "") -> forms.DateField:
    """A day, chosen from the device's calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    fault = {"required": f"Isi {label.lower()}.", "invalid": "Tulis tanggal seperti 2026-01-22."}
    return forms.DateField(label=label, help_text=hint, widget=widget, error_messages=fault)


def pukul_field(label: str) -> forms.TimeField:
    """A clock time in the government's own zone."""
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    fault = {"required": f"Isi {label.lower()}.", "invalid": "Tulis waktu seperti 09.00."}
    return forms.TimeField(label=label, input_formats=PUKUL, widget=widget, error_messages=fault)


def teks_field(label: str, *, maks: int, hint: str = "", **more: Any) -> forms.CharField:
    """A line of text."""
    fault = {"required": f"Isi {label[:1].lower()}{label[1:]}.", "max_length": f"Paling banyak {maks} huruf."}
    return forms.CharField(label=label, max_length=maks, help_text=hint, error_messages=fault, **more)


class RapatForm(forms.Form):
    """A form that can ask the rules of the acts. `isian`: the field here that stands for a word of the act."""

    isian: Mapping[str, str] = {}

    def periksa(self, check: Callable[..., object], *args: object, **kwargs: object) -> None:
        """Ask a rule; what it misses stands beside the field it names, or on top."""
        try:
            check(*args, **kwargs)
        except Incomplete as error:
            for row in error.missing:
                name = self.isian.get(row["field"], row["field"])
                self.add_error(name if name in self.fields else None, row["sentence"])


class BerzonaForm(RapatForm):
    """A form that joins a day and a clock time to a moment in the government's zone."""

    def __init__(self, *args: Any, zona: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zona = zona
        self.fields["pukul"].label = f"{self.fields['pukul'].label} ({zona})"

    def saat(self, hari: date, pukul: time) -> datetime:
        """The moment of a day and a clock time."""
        return datetime.combine(hari, pukul, tzinfo=ZoneInfo(ZONES[self.zona]))


class SiapkanForm(BerzonaForm):
    """The invitation: its number and day, when and where the meeting is."""

    nomor_undangan = teks_field("Nomor undangan", maks=80)
    tanggal_undangan = tanggal_field("Tanggal undangan")
    tanggal = tanggal_field("Hari rapat")
    pukul = pukul_field("Pukul")
    tempat = teks_field("Tempat", maks=200)

    def clean(self) -> dict[str, Any]:
        """Refuse an invitation dated after the meeting."""
        data: dict[str, Any] = super().clean() or {}
        if not self.errors and data["tanggal_undangan"] > data["tanggal"]:
            self.add_error("tanggal", "Hari rapat mendahului tanggal undangan. Betulkan salah satunya.")
        return data

    def isi(self) -> dict[str, Any]:
        """The words of the act."""
        data = self.cleaned_data
        return {
            "nomor_undangan": data["nomor_undangan"],
            "tanggal_undangan": data["tanggal_undangan"],
            "mulai": self.saat(data["tanggal"], data["pukul"]),
            "tempat": data["tempat"],
        }


class BobotForm(RapatForm):
    """The weight of each criterion; together 100."""

    def __init__(self, *args: Any, bobot: dict[str, Decimal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.semula = bobot
        for code, item in DAFTAR_KRITERIA.items():
            self.fields[code] = forms.DecimalField(
                label=f"{code} {item.nama}",
                min_value=0,
                max_value=100,
                max_digits=5,
                decimal_places=2,
                localize=True,
                initial=plain_number(bobot[code]),
                widget=forms.TextInput(attrs={"inputmode": "decimal"}),
                error_messages={
                    "required": "Isi bobot, paling kecil 0.",
                    "invalid": "Tulis bobot dengan angka, misalnya 15 atau 12,5.",
                    "min_value": "Bobot tidak boleh negatif.",
                    "max_value": "Bobot paling besar 100.",
                    "max_decimal_places": "Paling banyak dua angka di belakang koma.",
                    "max_digits": "Paling banyak dua angka di belakang koma.",
                    "max_whole_digits": "Bobot paling besar 100.",
                },
            )

    @property
    def jumlah(self) -> str:
        """The total of what is written, as far as it can be read."""
        shown = self.cleaned_data if self.is_bound and hasattr(self, "cleaned_data") else self.semula
        return plain_number(sum((shown[code] for code in DAFTAR_KRITERIA if code in shown), Decimal(0)))

    def clean(self) -> dict[str, Any]:
        """Refuse a total other than 100."""
        data: dict[str, Any] = super().clean() or {}
        if not self.errors:
            self.periksa(policies.check_bobot, data)
        return data


class NilaiForm(RapatForm):
    """One assessor's sheet: a value for every criterion, a reason where the assessor wants one."""

    def __init__(self, *args: Any, lembar: Lembar, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code in DAFTAR_KRITERIA:
            given = lembar.nilai.get(code)
            self.fields[f"nilai-{code}"] = forms.TypedChoiceField(
                label=code,
                choices=NILAI,
                coerce=int,
                initial=str(given.nilai) if given else "",
                widget=forms.RadioSelect,
                error_messages={
                    "required": f"Pilih nilai {code}, 1 sampai 5.",
                    "invalid_choice": f"Nilai {code} harus 1 sampai 5.",
                },
            )
            self.fields[f"alasan-{code}"] = forms.CharField(
                label=f"Alasan {code}",
                required=False,
                initial=given.alasan if given else "",
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def nilai(self) -> dict[str, int]:
        """The values by criterion."""
        return {code: self.cleaned_data[f"nilai-{code}"] for code in DAFTAR_KRITERIA}

    def alasan(self) -> dict[str, str]:
        """The reasons by criterion."""
        return {code: self.cleaned_data[f"alasan-{code}"] for code in DAFTAR_KRITERIA}

    def kesalahan(self) -> list[dict[str, str]]:
        """The faults as the summary on top shows them; each leads to its scale."""
        return [{"field": name, "sentence": str(fault)} for name, faults in self.errors.items() for fault in faults]

    def skala(self) -> list[dict[str, Any]]:
        """The criteria as the page shows them: scale, meaning of each value, field of the reason."""
        return [self._skala(code) for code in DAFTAR_KRITERIA]

    def _skala(self, code: str) -> dict[str, Any]:
        criterion, value, reason = DAFTAR_KRITERIA[code], self[f"nilai-{code}"], self[f"alasan-{code}"]
        return {
            "kode": code,
            "jangkar": [(str(number), text) for number, text in sorted(criterion.jangkar.items())],
            "alasan": reason,
            "ada_alasan": bool(reason.value()),
            "skala": {
                "name": value.html_name,
                "legend": f"{code} {criterion.nama}",
                "value": value.value() or "",
                "error": " ".join(str(fault) for fault in value.errors),
                "low": criterion.jangkar[1],
                "high": criterion.jangkar[5],
                "hint": f"Tengah (3): {criterion.jangkar[3]}",
            },
        }


class AbstainForm(forms.Form):
    """Why an assessor does not score a proposal."""

    alasan = teks_field("Alasan tidak menilai", maks=300, widget=forms.Textarea(attrs={"rows": 2}))


class PutuskanForm(RapatForm):
    """What the plenary decides on one item."""

    hasil = forms.ChoiceField(
        label="Putusan pleno",
        choices=list(PUTUSAN.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih putusan pleno.", "invalid_choice": "Pilih salah satu putusan."},
    )
    alasan = forms.CharField(
        label="Alasan atau catatan",
        required=False,
        help_text="Wajib kecuali untuk “Disetujui” pada urutan hitungan.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, butir: ButirSidang, tujuan: QuerySet[Usulan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.butir = butir
        last = butir.rapat.butir.count()
        self.fields["urutan"] = forms.IntegerField(
            label="Urutan putusan",
            min_value=1,
            max_value=last,
            initial=butir.urutan_hitung,
            help_text=f"Urutan hitungan {butir.urutan_hitung}. Ubah bila pleno memindahkannya.",
            widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            error_messages=dict.fromkeys(
                ("required", "invalid", "min_value", "max_value"), f"Tulis urutan dengan angka 1 sampai {last}."
            ),
        )
        self.fields["gabung"] = forms.ModelChoiceField(
            label="Digabung ke",
            queryset=tujuan,
            required=False,
            empty_label="Tidak digabung",
            help_text="Hanya untuk putusan “Digabung”.",
            error_messages={"invalid_choice": "Pilih usulan lain dalam putaran ini."},
        )

    def clean(self) -> dict[str, Any]:
        """Refuse a decision that owes a reason, and a merger without its target."""
        data: dict[str, Any] = super().clean() or {}
        if not self.errors:
            words = {name: data[name] for name in ("hasil", "urutan", "alasan")}
            self.periksa(policies.check_alasan_putusan, self.butir, **words)
            self.periksa(policies.check_gabung, self.butir, hasil=data["hasil"], gabung=data["gabung"])
        return data


class TutupForm(BerzonaForm):
    """The number of the minutes and when the session ended."""

    isian = {"selesai": "pukul"}

    nomor = teks_field("Nomor Berita Acara", maks=80)
    tanggal = tanggal_field("Hari sidang ditutup")
    pukul = pukul_field("Pukul")

    def __init__(self, *args: Any, rapat: RapatPleno, **kwargs: Any) -> None:
        super().__init__(*args, zona=rapat.daerah.zona_waktu, **kwargs)
        self.rapat = rapat

    @property
    def selesai(self) -> datetime:
        """The moment the session ended."""
        return self.saat(self.cleaned_data["tanggal"], self.cleaned_data["pukul"])

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        data: dict[str, Any] = super().clean() or {}
        if not self.errors:
            self.periksa(policies.check_selesai, self.rapat, selesai=self.selesai)
        return data
