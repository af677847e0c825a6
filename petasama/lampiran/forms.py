"""The form of a new attachment."""

from typing import Any

from django import forms

from petasama.core.fields import ActForm
from petasama.lampiran import actions
from petasama.lampiran.bentuk import BERKAS_PALING_BESAR, HANYA
from petasama.organisasi.models import Penugasan

DITERIMA = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx"
TERLALU_BESAR = "Berkas lebih besar dari 10 MB. Perkecil lebih dahulu, lalu unggah lagi."


class FormLampiran(ActForm):
    """A file and a word about it."""

    berkas = forms.FileField(
        label="Berkas",
        help_text=f"{HANYA} Paling besar 10 MB.",
        widget=forms.FileInput(attrs={"accept": DITERIMA}),
        error_messages={"required": "Pilih berkasnya.", "empty": "Berkas ini kosong. Pilih berkas yang berisi."},
    )
    keterangan = forms.CharField(label="Keterangan", max_length=300, required=False)

    def clean_berkas(self) -> Any:
        """Refuse a large file before it is read."""
        file = self.cleaned_data["berkas"]
        if file.size > BERKAS_PALING_BESAR:
            raise forms.ValidationError(TERLALU_BESAR)
        return file

    def kirim(self, thing: Any, *, by: Penugasan) -> bool:
        """Attach what was chosen; False when something is in the way."""

        def act(*, berkas: Any, keterangan: str) -> object:
            return actions.lampirkan(thing, nama=berkas.name, isi=berkas.read(), keterangan=keterangan, by=by)

        return self.performs(act)
