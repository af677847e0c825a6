"""What is typed on the planner's page: the whole calendar at once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from petasama.core.errors import Refusal
from petasama.persiapan import kalender, policies
from petasama.persiapan.forms.bidang import tanggal_field
from petasama.persiapan.forms.putaran import EDISI_BAKU

GESER_PALING_JAUH = 30


class RencanaForm(forms.Form):
    """First and last day of every step (`PLENO_mulai`, `PLENO_selesai`), the last day for the draft RKPD, a shift."""

    edisi = forms.ChoiceField(label="Edisi instrumen", choices=[(EDISI_BAKU, f"Edisi {EDISI_BAKU}")])
    rancangan_rkpd = tanggal_field(
        "Batas rancangan RKPD", hint="Keputusan sesudah hari ini tidak lagi masuk rancangan RKPD."
    )
    minggu = forms.IntegerField(
        label="Geser seluruh jadwal (minggu)",
        help_text="2 berarti dua minggu lebih lambat, -2 dua minggu lebih awal.",
        required=False,
        min_value=-GESER_PALING_JAUH,
        max_value=GESER_PALING_JAUH,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={
            "invalid": "Tulis jumlah minggu dengan angka, misalnya 2 atau -2.",
            "min_value": f"Paling jauh {GESER_PALING_JAUH} minggu lebih awal.",
            "max_value": f"Paling jauh {GESER_PALING_JAUH} minggu lebih lambat.",
        },
    )

    def __init__(
        self,
        *args: Any,
        tahun_rencana: int,
        jadwal: Iterable[kalender.Hari] = (),
        batas: date | None = None,
        **kw: Any,
    ) -> None:
        start: dict[str, Any] = {"rancangan_rkpd": batas, "edisi": EDISI_BAKU}
        for kode, mulai, selesai in jadwal:
            start |= {f"{kode}_mulai": mulai, f"{kode}_selesai": selesai}
        super().__init__(*args, **{**kw, "initial": start})
        self.tahun_rencana = tahun_rencana
        for step in kalender.LANGKAH:
            for end, word in (("mulai", "mulai"), ("selesai", "selesai")):
                self.fields[f"{step.kode}_{end}"] = tanggal_field(f"{step.nama}, {word}")

    def clean(self) -> None:
        """Refuse, beside its field, a day in a year that cannot be, and a step that ends before it begins."""
        self._periksa_tahun()
        for step in kalender.LANGKAH:
            first, last = (self.cleaned_data.get(f"{step.kode}_{end}") for end in ("mulai", "selesai"))
            if first and last and last < first:
                self.add_error(f"{step.kode}_selesai", "Tanggal selesai mendahului tanggal mulai.")

    def _periksa_tahun(self) -> None:
        for name, value in list(self.cleaned_data.items()):
            if not isinstance(value, date):
                continue
            try:
                policies.check_wajar(self.tahun_rencana, [value])
            except Refusal as refusal:
                self.add_error(name, refusal.sentence)

    def jadwal(self) -> list[kalender.Hari]:
        """Return the calendar as typed; only after the form was found valid."""
        data = self.cleaned_data
        return [(step.kode, data[f"{step.kode}_mulai"], data[f"{step.kode}_selesai"]) for step in kalender.LANGKAH]

    def isian(self, kode: str, end: str) -> SafeString:
        """Return the control of one day for a cell of the table, with its fault."""
        field = self[f"{kode}_{end}"]
        faults = " ".join(str(sentence) for sentence in field.errors)
        attrs: dict[str, str | bool] = {"aria-label": str(field.label)}
        if faults:
            attrs |= {"aria-invalid": "true", "aria-describedby": f"{field.auto_id}_error"}
        fault = format_html('<p class="fault" id="{}_error">{}</p>', field.auto_id, faults) if faults else ""
        return format_html("{}{}", field.as_widget(attrs=attrs), fault)
