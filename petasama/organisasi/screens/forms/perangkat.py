"""What is typed about offices."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from petasama.core.fields import ActForm, day_field
from petasama.organisasi import actions
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.screens.forms.orang import pilih_dari

WAJIB = {"kode": "Isi kode singkatnya.", "nama": "Isi namanya.", "sebutan_kepala": "Isi sebutan kepalanya."}


def _text(label: str, longest: int, *, hint: str = "", required: bool = True) -> forms.CharField:
    errors = {"required": f"Isi {label.lower()}."}
    return forms.CharField(label=label, max_length=longest, help_text=hint, required=required, error_messages=errors)


def _dasar() -> forms.CharField:
    return _text("Dasar", 200, hint="Nomor dan tahun Peraturan Daerah atau Peraturan Bupati.")


class PerangkatForm(ActForm):
    """A new office."""

    kode = _text("Kode", 20, hint="Singkatan yang dipakai di papan, misalnya DISTANPP.")
    nama = _text("Nama", 160)
    sebutan_kepala = _text("Sebutan kepala", 160, hint="Misalnya Kepala Dinas Pertanian, Perikanan dan Pangan.")
    responden = forms.BooleanField(label="Menjawab dalam putaran pemetaan", required=False, initial=True)
    mulai = day_field("Berlaku mulai")


class GantiNamaForm(ActForm):
    """The new name of an office."""

    kode = _text("Kode", 20)
    nama = _text("Nama baru", 160)
    sebutan_kepala = _text("Sebutan kepala", 160)
    tanggal = day_field("Berlaku mulai", hint="Nama lama berlaku sampai sehari sebelumnya.")
    dasar = _dasar()


class PeralihanForm(ActForm):
    """What merging and splitting ask: from which day, on which ground."""

    tanggal = day_field("Berlaku mulai", hint="Perangkat daerah lama berakhir sehari sebelumnya.")
    dasar = _dasar()

    def __init__(self, *args: Any, office: PerangkatDaerah, by: Penugasan, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office, self.by = office, by
        rows = PerangkatDaerah.objects.visible_to(by).filter(selesai__isnull=True).exclude(pk=office.pk)
        self.lain = rows.order_by("urutan", "kode")


class GabungForm(PeralihanForm):
    """Which offices join this one, and into which: one that exists, or a new one."""

    lama = forms.ModelMultipleChoiceField(
        queryset=PerangkatDaerah.objects.none(),
        label="Digabung bersama",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    menjadi = forms.ModelChoiceField(
        queryset=PerangkatDaerah.objects.none(),
        label="Menjadi",
        required=False,
        empty_label="Perangkat daerah baru, isi di bawah",
        help_text="Bila baru, isi kode, nama, dan sebutan kepalanya.",
    )
    kode = _text("Kode yang baru", 20, required=False)
    nama = _text("Nama yang baru", 160, required=False)
    sebutan_kepala = _text("Sebutan kepala yang baru", 160, required=False)
    field_order = ("lama", "menjadi", "kode", "nama", "sebutan_kepala", "tanggal", "dasar")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("lama", "menjadi"):
            pilih_dari(self, name, self.lain)

    def clean(self) -> dict[str, Any]:
        """Ask the new one's names when no existing one is chosen; nobody joins himself."""
        typed = self.cleaned_data
        if typed.get("menjadi") is None and "menjadi" not in self.errors:
            for name, sentence in WAJIB.items():
                if not typed.get(name) and name not in self.errors:
                    self.add_error(name, sentence)
        if typed.get("menjadi") in list(typed.get("lama") or []):
            self.add_error("lama", "Yang menjadi penerus tidak perlu dicentang di sini.")
        return typed

    def semua_lama(self) -> list[PerangkatDaerah]:
        """The office of the page and those that were ticked."""
        return [self.office, *self.cleaned_data["lama"]]

    def kerjakan(self) -> bool:
        """Merge; False when the act refuses."""
        return self.performs(self._act, by=self.by)

    def _act(
        self, *, lama: Sequence[PerangkatDaerah], menjadi: PerangkatDaerah | None, by: Penugasan, **typed: Any
    ) -> PerangkatDaerah:
        every, when = [self.office, *lama], {"tanggal": typed["tanggal"], "dasar": typed["dasar"]}
        if menjadi is not None:
            return actions.gabungkan(every, menjadi=menjadi, by=by, **when)
        names = {name: typed[name] for name in WAJIB}
        answers = any(office.responden for office in every)
        return actions.gabungkan_menjadi_baru(every, by=by, responden=answers, **when, **names)


class PecahForm(PeralihanForm):
    """Into which offices this one is split; in the second step, where each liaison officer goes."""

    menjadi = forms.ModelMultipleChoiceField(
        queryset=PerangkatDaerah.objects.none(),
        label="Dipecah menjadi",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit dua perangkat daerah."},
    )
    field_order = ("menjadi", "tanggal", "dasar")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilih_dari(self, "menjadi", self.lain)

    def clean_menjadi(self) -> Any:
        """A split has at least two parts."""
        chosen = self.cleaned_data["menjadi"]
        if len(chosen) < 2:
            raise forms.ValidationError("Pilih paling sedikit dua perangkat daerah.")
        return chosen

    def ppksd(self) -> list[Penugasan]:
        """The liaison officers who go on."""
        return actions.ppksd_sesudah(self.office, self.cleaned_data["tanggal"])

    def pilihan(self) -> list[dict[str, Any]]:
        """One question for each liaison officer: to which part."""
        parts = [(str(office.pk), office.nama) for office in self.cleaned_data["menjadi"]]
        return [
            {
                "name": f"ppksd_{post.pk}",
                "label": post.user.nama,
                "kind": "select",
                "value": self.data.get(f"ppksd_{post.pk}", ""),
                "choices": [("", "Pilih …"), *parts],
            }
            for post in self.ppksd()
        ]

    def kerjakan(self) -> bool:
        """Split; False when the act refuses."""
        return self.is_valid() and self.performs(self._act, by=self.by)

    def _act(self, *, menjadi: Any, tanggal: date, dasar: str, by: Penugasan) -> None:
        parts = {str(office.pk): office for office in menjadi}
        asked = {post.pk: parts.get(self.data.get(f"ppksd_{post.pk}", "")) for post in self.ppksd()}
        goal = {pk: office for pk, office in asked.items() if office is not None}
        actions.pecah(self.office, menjadi=list(menjadi), ppksd=goal, tanggal=tanggal, dasar=dasar, by=by)
