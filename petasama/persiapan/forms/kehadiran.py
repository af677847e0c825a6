"""What is typed about presence: a guest's own line, and the lines of the paper list."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.persiapan.actions.kehadiran import BarisHadir
from petasama.persiapan.forms.tindakan import TindakanForm, panjang, teks
from petasama.persiapan.models import Kehadiran

PISAH = (";", "\t")
"""What surely stands between name and post on a line; otherwise the first comma that no academic title follows."""


class TamuForm(TindakanForm):
    """Somebody without an account signs the list."""

    perangkat_daerah = forms.TypedChoiceField(
        label="Perangkat daerah yang Anda wakili",
        coerce=int,
        error_messages={"required": "Pilih perangkat daerah Anda.", "invalid_choice": "Pilih dari daftar."},
    )
    nama = teks("Nama lengkap", maks=120, wajib="Tulis nama lengkap Anda.", autocomplete="name")
    jabatan = teks("Jabatan", maks=160, wajib="Tulis jabatan Anda.", autocomplete="organization-title")

    def __init__(self, *args: Any, kantor: Sequence[PerangkatDaerah], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self._kantor = {office.pk: office for office in kantor}
        choices = [("", "Pilih …"), *((office.pk, office.nama) for office in kantor)]
        self.fields["perangkat_daerah"].choices = choices[1:] if len(kantor) == 1 else choices  # type: ignore[attr-defined]

    def tamu(self) -> dict[str, Any]:
        """Return the office that was chosen, name and post."""
        return {**self.cleaned_data, "perangkat_daerah": self._kantor[self.cleaned_data["perangkat_daerah"]]}


class DaftarHadirForm(TindakanForm):
    """The paper list, line by line in its own order: a name and a post for each office, and what is to be removed."""

    hapus = forms.TypedMultipleChoiceField(
        label="Hapus yang salah catat", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        kantor: Sequence[PerangkatDaerah],
        tercatat: Iterable[Kehadiran],
        orang: Iterable[Penugasan],
        **kw: Any,
    ) -> None:
        super().__init__(*args, **kw)
        self.kantor, self._orang = list(kantor), list(orang)
        self.fields["hapus"].choices = [(row.pk, f"{row.nama} ({row.perangkat_daerah})") for row in tercatat]  # type: ignore[attr-defined]
        for office in self.kantor:
            names = {"autocomplete": "off", "list": f"orang-{office.pk}"}
            self.fields[f"nama_{office.pk}"] = teks("Nama", maks=120, **names)
            self.fields[f"jabatan_{office.pk}"] = teks("Jabatan", maks=160, autocomplete="off")

    def baris(self) -> list[BarisHadir]:
        """Return the lines with a name; a name that is that of the office's head or PPKSD brings its post along."""
        lines = []
        for office in self.kantor:
            name = " ".join(self.cleaned_data[f"nama_{office.pk}"].split())
            if not name:
                continue
            known = next((post for post in self.orang_of(office) if post.user.nama.lower() == name.lower()), None)
            post = self.cleaned_data[f"jabatan_{office.pk}"] or (known.label if known else "")
            lines.append(BarisHadir(perangkat_daerah=office, nama=name, jabatan=post, penugasan=known))
        return lines

    def orang_of(self, office: PerangkatDaerah) -> list[Penugasan]:
        """Return the known people of an office, to choose from."""
        return [post for post in self._orang if post.perangkat_daerah_id == office.pk]


def hadir_field() -> forms.CharField:
    """People of the own office, one on each line."""
    return panjang(
        "Tambah yang hadir",
        maks=8000,
        hint="Satu orang tiap baris: nama; jabatan. Contoh: Siti Rahmah, S.Sos.; Kepala Seksi Rehabilitasi",
        rows=5,
    )


def baca_baris(text: str, office: PerangkatDaerah) -> list[BarisHadir]:
    """Return the lines of a text as people of an office."""
    lines = (line.strip() for line in text.splitlines())
    return [_baris(line, office) for line in lines if line]


def _baris(line: str, office: PerangkatDaerah) -> BarisHadir:
    sign = next((sign for sign in PISAH if sign in line), "")
    if sign:
        name, _, post = line.partition(sign)
        return BarisHadir(perangkat_daerah=office, nama=name.strip(), jabatan=post.strip())
    parts = [part.strip() for part in line.split(",")]
    place = next((place for place, part in enumerate(parts) if place and not _is_gelar(part)), len(parts))
    return BarisHadir(perangkat_daerah=office, nama=", ".join(parts[:place]), jabatan=", ".join(parts[place:]))


def _is_gelar(part: str) -> bool:
    """Whether a part of a name is an academic title: S.Sos., M.Si, SE."""
    return "." in part or (part.isupper() and len(part) <= 4)
