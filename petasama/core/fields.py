"""Fields and forms that every room asks with."""

from collections.abc import Callable
from typing import Any

from django import forms

from petasama.core.errors import Incomplete, NotNow


def day_field(label: str, *, hint: str = "", required: bool = True) -> forms.DateField:
    """A day, chosen from the calendar of the browser or typed as 24/11/2026."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"],
        error_messages={
            "required": f"Isi {label[:1].lower()}{label[1:]}.",
            "invalid": "Tulis tanggal yang ada, misalnya 24/11/2026.",
        },
    )


def reason_field(label: str = "Alasan", *, hint: str = "", most: int = 2000, rows: int = 10) -> forms.CharField:
    """The reason that an act asks for, in at most so many signs."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=most,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={
            "required": "Tulis alasannya, paling sedikit satu kalimat.",
            "max_length": "Alasan paling panjang %(limit_value)d huruf; yang ini %(show_value)d. Ringkas isinya.",
        },
    )


class ActForm(forms.Form):
    """What an act is told. A refusal that can be mended becomes a fault of the form, so that no text is lost."""

    status = 422
    done: Any = None
    """What the act returned."""

    def performs(self, act: Callable[..., object], *args: object, **more: object) -> bool:
        """Do the act with what was written, beside `more`; False when it refuses. Lets Denied through."""
        if not self.is_valid():
            return False
        try:
            self.done = act(*args, **{**self.cleaned_data, **more})
        except (Incomplete, NotNow) as refusal:
            self.status = refusal.status
            rows = refusal.missing or [{"field": "", "sentence": refusal.sentence}]
            for row in rows:
                self.add_error(row["field"] if row["field"] in self.fields else None, row["sentence"])
            return False
        return True
