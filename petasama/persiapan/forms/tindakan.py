"""What all forms of acts share: a refusal that can be mended becomes a fault of the form, so that no text is lost."""

from collections.abc import Callable
from datetime import time
from typing import Any

from django import forms

from petasama.core.errors import Incomplete, NotNow


class TindakanForm(forms.Form):
    """A form whose act may refuse; `kode` is the status of the answer, `hasil` what the act returned."""

    kode = 200
    hasil: Any = None

    def lakukan(self, act: Callable[[], object]) -> bool:
        """Do the act when the form is sound. False when it is not or the act refuses; lets Denied through."""
        if not self.is_bound:
            return False
        if not self.is_valid():
            self.kode = 422
            return False
        try:
            self.hasil = act()
        except (Incomplete, NotNow) as refusal:
            self.kode = refusal.status
            self._tolak(refusal)
            return False
        return True

    def _tolak(self, refusal: Incomplete | NotNow) -> None:
        known = [gap for gap in refusal.missing if gap["field"] in self.fields]
        for gap in known:
            self.add_error(gap["field"], gap["sentence"])
        if not known:
            self.add_error(None, refusal.sentence)


def teks(label: str, *, maks: int, wajib: str = "", hint: str = "", **attrs: str) -> forms.CharField:
    """One line of text; `wajib` is the sentence for an empty one, without it the field may stay empty."""
    return forms.CharField(
        label=label,
        max_length=maks,
        required=bool(wajib),
        help_text=hint,
        widget=forms.TextInput(attrs=attrs),
        error_messages={"required": wajib, "max_length": _panjang(label)},
    )


def panjang(label: str, *, maks: int, wajib: str = "", hint: str = "", rows: int = 5) -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label,
        max_length=maks,
        required=bool(wajib),
        help_text=hint,
        widget=forms.Textarea(attrs={"rows": str(rows)}),
        error_messages={"required": wajib, "max_length": _panjang(label)},
    )


def pukul_field(label: str, *, initial: time) -> forms.TimeField:
    """A time of day in the government's own zone, chosen or typed as 09.00."""
    return forms.TimeField(
        label=label,
        initial=initial,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        input_formats=["%H:%M", "%H.%M"],
        error_messages={"required": f"Isi {label.lower()}.", "invalid": "Tulis jam seperti 09.00 atau 14.30."},
    )


def _panjang(label: str) -> str:
    return f"{label} paling panjang %(limit_value)d huruf; yang ini %(show_value)d. Ringkas isinya."
