"""The forms of merging: a reason, for asking and for refusing."""

from django import forms

from petasama.core.fields import ActForm


class FormGabung(ActForm):
    """Why two proposals are to be merged, or why not."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={
            "required": "Tulis alasannya, paling sedikit satu kalimat.",
            "max_length": "Alasan paling panjang %(limit_value)d huruf; yang ini %(show_value)d. Ringkas isinya.",
        },
    )
