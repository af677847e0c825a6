"""The forms of remarks, replies, and of the office's answer to a finding."""

from django import forms

from petasama.core.fields import ActForm


class FormTeks(ActForm):
    """One text. A refusal keeps what was written."""

    teks = forms.CharField(
        label="Komentar",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Tulis isinya, paling sedikit satu kalimat.",
            "max_length": "Paling panjang %(limit_value)d huruf; yang ini %(show_value)d. Ringkas isinya.",
        },
    )


class FormBalasan(FormTeks):
    """The reply of the office."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["teks"].label = "Balasan"
        self.fields["teks"].help_text = "Sebut apa yang sudah diperbaiki, atau mengapa jawabannya tetap."
