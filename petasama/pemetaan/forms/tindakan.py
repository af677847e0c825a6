"""The forms of the acts that need words: return, withdraw, find eligible or not, reply to a finding."""

from collections.abc import Callable
from typing import Any

from django import forms

from petasama.core.errors import Incomplete, NotNow
from petasama.core.fields import reason_field
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.kelayakan import pilihan_tidak_layak
from petasama.pemetaan.models import Usulan

CATATAN = "catatan_"
"""What the names of the boxes of the parts begin with; the code of the question follows."""


class FormTindakan(forms.Form):
    """An act with a reason. A refusal that can be mended becomes a fault of the form, so that no text is lost."""

    alasan = reason_field()
    status = 422

    def __init__(self, *args: Any, usulan: Usulan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.usulan = usulan

    def masukan(self) -> dict[str, Any]:
        """What the act is told."""
        return self.cleaned_data

    def lakukan(self, act: Callable[..., object], *, by: object) -> bool:
        """Do the act with what was written; False when it refuses. Lets Denied through."""
        if not self.is_valid():
            return False
        try:
            act(self.usulan, by=by, **self.masukan())
        except (Incomplete, NotNow) as refusal:
            place = next((row["field"] for row in refusal.missing if row["field"] in self.fields), None)
            self.add_error(place, refusal.sentence)
            self.status = refusal.status
            return False
        return True


class FormKembalikan(FormTindakan):
    """Return a proposal: a box for each part in which something has to be mended, and a general word."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        general = self.fields.pop("alasan")
        edisi = edisi_of(self.usulan.putaran)
        for question in (*edisi.pertanyaan, edisi.klasifikasi):
            self.fields[f"{CATATAN}{question.kode}"] = forms.CharField(
                label=f"Yang perlu diperbaiki pada {question.label}",
                max_length=2000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        general.label, general.required = "Pesan umum", False
        general.help_text = "Untuk yang tidak melekat pada satu jawaban. Catatan di atas tetap perlu, sedikitnya satu."
        self.fields["alasan"] = general

    def masukan(self) -> dict[str, Any]:
        """The general word, and the notes by the code of their question."""
        notes = {key.removeprefix(CATATAN): words for key, words in self.cleaned_data.items() if CATATAN in key}
        return {"alasan": self.cleaned_data["alasan"], "catatan": notes}


class FormTanggapan(FormTindakan):
    """The office's reply to a finding of “not eligible”."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tanggapan"] = self.fields.pop("alasan")
        self.fields["tanggapan"].label = "Tanggapan"
        self.fields["tanggapan"].help_text = "Sebut fakta yang belum terbaca dalam telaah, bila perlu dengan pasalnya."


class FormTidakLayak(FormTindakan):
    """Find a proposal not eligible: one of the thirteen reasons, the words, where it goes instead."""

    kode_tl = forms.ChoiceField(
        label="Alasan baku",
        choices=lambda: [("", "Pilih …"), *pilihan_tidak_layak()],
        error_messages={"required": "Pilih satu dari tiga belas alasan baku."},
    )
    alihkan_ke = forms.CharField(
        label="Dialihkan ke",
        max_length=200,
        required=False,
        help_text="Kosongkan bila tujuan baku pada daftar di bawah sudah tepat.",
    )
    field_order = ("kode_tl", "alasan", "alihkan_ke")
