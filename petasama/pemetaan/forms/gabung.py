"""The forms of merging: a reason, for asking and for refusing."""

from petasama.core.fields import ActForm, reason_field


class FormGabung(ActForm):
    """Why two proposals are to be merged, or why not."""

    alasan = reason_field(most=1000)
