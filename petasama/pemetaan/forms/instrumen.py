"""What the secretariat writes about a question of a round."""

from typing import Any

from django import forms

from petasama.core.fields import ActForm
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.instrumen.tambahan import BENTUK_TAMBAHAN, KATA
from petasama.pemetaan.models import PertanyaanPutaran
from petasama.persiapan.models import Putaran

PALING_PANJANG = {"label": 120, "judul": 200, "panduan": 1000, "contoh": 2000, "contoh_lemah": 2000}
"""As the columns of PertanyaanPutaran."""
LABEL = {
    "label": ("Label cetak", "Judul kotak pada formulir cetak."),
    "judul": ("Pertanyaan", "Seperti dibaca PPKSD."),
    "panduan": ("Panduan", "Apa yang diharapkan, dalam satu atau dua kalimat."),
    "contoh": ("Contoh yang baik", "Kosongkan agar contoh menurut urusannya yang tampil."),
    "contoh_lemah": ("Contoh yang lemah", "Jawaban yang belum cukup, untuk dibandingkan."),
}


class FormKata(ActForm):
    """The words of one question."""

    label = forms.CharField(required=False)
    judul = forms.CharField(required=False)
    panduan = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    contoh = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4}))
    contoh_lemah = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in KATA:
            field, (label, hint) = self.fields[name], LABEL[name]
            field.label, field.help_text = label, hint
            longest = PALING_PANJANG[name]
            sentence = f"{label} paling panjang {longest} huruf; yang ini %(show_value)d. Ringkas isinya."
            field.validators.append(forms.CharField(max_length=longest).validators[0])
            field.error_messages["max_length"] = sentence

    @classmethod
    def awal(cls, question: Pertanyaan) -> dict[str, str]:
        """The words as the round asks them now."""
        return {name: getattr(question, name) for name in KATA}

    def simpan(self, putaran: Putaran, kode: str, *, by: Penugasan) -> bool:
        """Change the words through the act; False when it refuses."""

        def act(**words: str) -> PertanyaanPutaran:
            return actions.ubah_pertanyaan(putaran, kode=kode, kata=words, by=by)

        return self.performs(act)


class FormTambahan(FormKata):
    """One more question, with the kind of its answer."""

    bentuk = forms.ChoiceField(
        label="Bentuk jawaban",
        choices=BENTUK_TAMBAHAN,
        error_messages={"required": "Pilih bentuk jawaban.", "invalid_choice": "Pilih bentuk jawaban dari daftar."},
    )
    pilihan = forms.CharField(
        label="Pilihan",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Hanya untuk satu atau beberapa pilihan: tulis satu pilihan pada tiap baris.",
    )
    wajib = forms.BooleanField(
        label="Wajib dijawab", required=False, help_text="Hanya dapat ditetapkan selama tahap persiapan."
    )
    field_order = ("judul", "label", "bentuk", "pilihan", "wajib", "panduan", "contoh", "contoh_lemah")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        judul = self.fields["judul"]
        judul.required = True
        judul.error_messages["required"] = "Tulis pertanyaannya."
        self.fields["label"].help_text = "Boleh dikosongkan; diambil dari awal pertanyaan."

    def clean_pilihan(self) -> list[str]:
        """The choices, one a line."""
        return [line.strip()[:200] for line in self.cleaned_data["pilihan"].splitlines() if line.strip()]

    def tambah(self, putaran: Putaran, *, by: Penugasan) -> bool:
        """Add the question through the act; False when it refuses."""

        def act(**typed: Any) -> PertanyaanPutaran:
            words = {name: typed[name] for name in KATA}
            shape = {name: typed[name] for name in ("bentuk", "pilihan", "wajib")}
            return actions.tambah_pertanyaan(putaran, kata=words, by=by, **shape)

        return self.performs(act)
