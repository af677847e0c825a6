"""Fields that several forms use."""

from django import forms


def tanggal_field(label: str, *, hint: str = "") -> forms.DateField:
    """A day, chosen from the calendar of the browser or typed as 24/11/2026."""
    return forms.DateField(
        label=label,
        help_text=hint,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"],
        error_messages={
            "required": f"Isi {label[:1].lower()}{label[1:]}.",
            "invalid": "Tulis tanggal yang ada, misalnya 24/11/2026.",
        },
    )
