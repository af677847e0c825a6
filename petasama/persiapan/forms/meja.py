"""What is typed about hours at the desk."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from petasama.persiapan.forms.bidang import tanggal_field
from petasama.persiapan.meja import Aturan
from petasama.persiapan.models import JanjiMeja

ISTIRAHAT = (time(12), time(13))
ISTIRAHAT_JUMAT = (time(11, 30), time(13, 30))


def jam_field(label: str, *, initial: time | None = None, hint: str = "") -> forms.TimeField:
    """A local hour, chosen with the browser's clock or typed as 09.00."""
    return forms.TimeField(
        label=label,
        help_text=hint,
        initial=initial,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        input_formats=["%H:%M", "%H.%M", "%H:%M:%S"],
        error_messages={
            "required": f"Isi {label[:1].lower()}{label[1:]}.",
            "invalid": "Tulis jam yang ada, misalnya 09.00.",
        },
    )


def angka_field(label: str, *, paling: tuple[int, int], initial: int, hint: str = "") -> forms.IntegerField:
    """A whole number between two."""
    span = f"Isi angka {paling[0]} sampai {paling[1]}."
    return forms.IntegerField(
        label=label,
        help_text=hint,
        initial=initial,
        min_value=paling[0],
        max_value=paling[1],
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), span),
    )


class SusunMejaForm(forms.Form):
    """Days, hours, breaks, number of desks, minutes for each office, place."""

    dari = tanggal_field("Hari pertama")
    sampai = tanggal_field("Hari terakhir", hint="Hanya hari kerja yang dipakai.")
    buka = jam_field("Buka pukul", initial=time(9))
    tutup = jam_field("Tutup pukul", initial=time(15))
    istirahat_mulai = jam_field("Istirahat mulai", initial=ISTIRAHAT[0])
    istirahat_selesai = jam_field("Istirahat selesai", initial=ISTIRAHAT[1])
    jumat_mulai = jam_field("Istirahat Jumat mulai", initial=ISTIRAHAT_JUMAT[0])
    jumat_selesai = jam_field("Istirahat Jumat selesai", initial=ISTIRAHAT_JUMAT[1])
    meja = angka_field("Jumlah meja", paling=(1, 20), initial=2)
    menit = angka_field("Menit setiap perangkat daerah", paling=(10, 240), initial=45)
    tempat = forms.CharField(
        label="Tempat", max_length=160, error_messages={"required": "Isi tempat, misalnya ruang rapat."}
    )

    def clean(self) -> None:
        """Refuse ends before their begins, each beside its field."""
        for first, last, sentence in (
            ("dari", "sampai", "Hari terakhir mendahului hari pertama."),
            ("buka", "tutup", "Jam tutup harus sesudah jam buka."),
            ("istirahat_mulai", "istirahat_selesai", "Istirahat selesai harus sesudah mulainya."),
            ("jumat_mulai", "jumat_selesai", "Istirahat selesai harus sesudah mulainya."),
        ):
            begin, end = self.cleaned_data.get(first), self.cleaned_data.get(last)
            if begin and end and (end < begin or (end == begin and first != "dari")):
                self.add_error(last, sentence)

    def aturan(self) -> Aturan:
        """Return the rule as typed; only after the form was found valid."""
        data = self.cleaned_data
        return Aturan(
            **{key: data[key] for key in ("dari", "sampai", "buka", "tutup", "meja", "menit")},
            istirahat=(data["istirahat_mulai"], data["istirahat_selesai"]),
            istirahat_jumat=(data["jumat_mulai"], data["jumat_selesai"]),
        )


class PindahForm(forms.Form):
    """The new day, hour and desk of one office."""

    hari = tanggal_field("Hari")
    jam = jam_field("Pukul")
    meja = angka_field("Meja", paling=(1, 20), initial=1)

    def saat(self, zone: ZoneInfo) -> datetime:
        """Return the moment as typed in a zone; only after the form was found valid."""
        day, hour = self.cleaned_data["hari"], self.cleaned_data["jam"]
        return datetime.combine(day, hour, tzinfo=zone)


class PilihanJanji(forms.ModelChoiceField):
    """A list of appointments, each named by its office."""

    def label_from_instance(self, obj: Any) -> str:
        """The office."""
        return str(obj.perangkat_daerah)


class TukarForm(forms.Form):
    """With which office to swap."""

    dengan = PilihanJanji(
        label="Tukar dengan",
        queryset=JanjiMeja.objects.none(),
        empty_label="Pilih perangkat daerah",
        error_messages={"required": "Pilih perangkat daerah.", "invalid_choice": "Pilih perangkat daerah dari daftar."},
    )

    def __init__(self, *args: Any, pilihan: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["dengan"].queryset = pilihan  # type: ignore[attr-defined]


def masa_meja(langkah: tuple[date, date], *, on: date) -> tuple[date, date]:
    """Return the days proposed for the desks: those of the proposal step that are still to come."""
    return max(langkah[0], on), max(langkah[1], on)
