"""What is typed when the report on a round's mapping is issued, and when it was handed over."""

from typing import Any

from django import forms

from petasama.core.fields import ActForm, day_field
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.actions.laporan import terbitkan_laporan
from petasama.pemetaan.documents.naskah_laporan import NomorLaporan
from petasama.persiapan.models import Putaran


def nomor_field(label: str, *, hint: str = "") -> forms.CharField:
    """A number of a paper."""
    return forms.CharField(
        label=label,
        max_length=80,
        help_text=hint,
        error_messages={"required": "Isi nomornya.", "max_length": "Nomor paling panjang %(limit_value)d huruf."},
    )


class FormTerbitkan(ActForm):
    """The numbers of the three papers, and their day."""

    nomor = nomor_field("Nomor laporan", hint="Ditandatangani Ketua TKKSD.")
    nomor_gubernur = nomor_field("Nomor surat kepada Gubernur", hint="Ditandatangani kepala daerah.")
    nomor_menteri = nomor_field("Nomor surat kepada Menteri Dalam Negeri", hint="Disampaikan melalui Gubernur.")
    tanggal = day_field("Tanggal")

    def terbitkan(self, putaran: Putaran, *, by: Penugasan) -> bool:
        """Issue with what was typed; False when a fault is shown."""
        return self.performs(self._terbitkan, putaran, by=by)

    def _terbitkan(self, putaran: Putaran, *, by: Penugasan, tanggal: Any, **numbers: str) -> object:
        return terbitkan_laporan(putaran, nomor=NomorLaporan(**numbers), tanggal=tanggal, by=by)


class FormPenyerahan(ActForm):
    """When the report was handed over, and to whom."""

    pada = day_field("Diserahkan pada")
    penerima = forms.CharField(
        label="Penerima",
        max_length=200,
        help_text="Misalnya: Biro Pemerintahan dan Otonomi Daerah Provinsi.",
        error_messages={
            "required": "Tulis siapa yang menerima laporan.",
            "max_length": "Penerima paling panjang %(limit_value)d huruf.",
        },
    )
