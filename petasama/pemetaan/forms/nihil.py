"""The forms of the statement that an office has nothing to propose."""

from petasama.core.fields import ActForm, reason_field


class FormNihil(ActForm):
    """State “nihil” with its reason."""

    alasan = reason_field(
        "Mengapa tidak ada usulan",
        hint="Misalnya: kerja sama yang ada masih berjalan dan mencukupi, atau tugasnya diampu daerah lain.",
        rows=4,
    )


class FormTolakNihil(FormNihil):
    """Return a statement with what is expected instead."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["alasan"].label = "Alasan dikembalikan"
        self.fields["alasan"].help_text = "PPKSD membaca alasan ini, lalu membuat usulan atau menyatakan nihil lagi."
