"""What is typed about notices."""

from django import forms

from petasama.kabar.models import CaraKabar


class PilihanForm(forms.Form):
    """When one wants mails."""

    cara = forms.ChoiceField(
        label="Kabar lewat surel",
        choices=CaraKabar.pairs,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih salah satu cara menerima kabar.",
            "invalid_choice": "Pilih salah satu cara menerima kabar.",
        },
    )
