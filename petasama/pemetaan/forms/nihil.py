"""The forms of the statement that an office has nothing to propose."""

from django import forms

from petasama.core.fields import ActForm


class FormNihil(ActForm):
    """State “nihil” with its reason."""

    alasan = forms.CharField(
        label="Mengapa tidak ada usulan",
        help_text="Misalnya: kerja sama yang ada masih berjalan dan mencukupi, atau tugasnya diampu daerah lain.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Tulis alasannya, paling sedikit satu kalimat.",
            "max_length": "Alasan paling panjang %(limit_value)d huruf; yang ini %(show_value)d. Ringkas isinya.",
        },
    )


class FormTolakNihil(FormNihil):
    """Return a statement with what is expected instead."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["alasan"].label = "Alasan dikembalikan"
        self.fields["alasan"].help_text = "PPKSD membaca alasan ini, lalu membuat usulan atau menyatakan nihil lagi."
