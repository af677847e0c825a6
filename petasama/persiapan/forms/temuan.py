"""What is typed about an office's own meeting: its notes, and its findings."""

from collections.abc import Iterable
from typing import Any

from django import forms

from petasama.core.errors import Incomplete
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.urusan import DAFTAR_URUSAN
from petasama.persiapan.actions.kehadiran import BarisHadir
from petasama.persiapan.actions.temuan import CatatanRapat, RincianTemuan
from petasama.persiapan.forms.kehadiran import baca_baris, hadir_field
from petasama.persiapan.forms.tindakan import TindakanForm, panjang, teks
from petasama.persiapan.models import JenisTemuan, Kehadiran, Temuan
from petasama.persiapan.policies.pertemuan import check_nama
from petasama.persiapan.policies.temuan import check_temuan

JUDUL_DIKENAL = ("judul", "uraian", "harapan", "mitra")
"""The fields that show, when one of them is filled, that a finding is meant."""


class TemuanForm(TindakanForm):
    """One finding. Whether it is complete is told by the same rule that the act asks."""

    jenis = forms.ChoiceField(
        label="Jenis temuan",
        choices=JenisTemuan.pairs,
        required=False,
        initial=JenisTemuan.PERMASALAHAN.value,
        widget=forms.RadioSelect,
    )
    judul = teks("Judul", maks=200, hint="Beberapa kata: sampah pasar di batas kabupaten.")
    uraian = panjang("Uraian", maks=2000, hint="Apa yang terjadi, di mana, siapa yang terkena.", rows=4)
    harapan = panjang("Keadaan yang diharapkan", maks=2000, hint="Menjadi isian awal target dan hasil usulan.", rows=3)
    mitra = teks("Mitra yang terbayang", maks=200)
    isu_strategis = forms.MultipleChoiceField(
        label="Isu strategis", choices=IsuStrategis.pairs, required=False, widget=forms.CheckboxSelectMultiple
    )
    urusan = forms.ChoiceField(
        label="Urusan",
        choices=[("", "Pilih …"), *((row.kode, f"{row.kode} {row.nama}") for row in DAFTAR_URUSAN)],
        required=False,
    )

    def rincian(self) -> RincianTemuan:
        """Return the finding as typed."""
        return RincianTemuan(**{name: self.cleaned_data[name] for name in TemuanForm.base_fields})

    def clean(self) -> None:
        """Refuse a finding without title or words."""
        if self.is_dimaksud():
            self._check()

    def is_dimaksud(self) -> bool:
        """Whether a finding is meant at all."""
        return True

    def _check(self) -> None:
        data = {name: self.cleaned_data.get(name, "") for name in ("jenis", "judul", "uraian", "urusan")}
        try:
            check_temuan(**data, isu_strategis=self.cleaned_data.get("isu_strategis", []))
        except Incomplete as refusal:
            for gap in refusal.missing:
                if gap["field"] not in self.errors:
                    self.add_error(gap["field"], gap["sentence"])


def isi_temuan(temuan: Temuan) -> dict[str, Any]:
    """Return a finding as the form shows it."""
    return {name: getattr(temuan, name) for name in TemuanForm.base_fields}


class CatatRapatForm(TemuanForm):
    """One page for all of a meeting: who was there, the minutes, the next finding; saved together, nothing is lost."""

    hadir = hadir_field()
    hapus = forms.TypedMultipleChoiceField(
        label="Hapus yang salah catat", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    notulen = panjang("Notulen", maks=12000, hint="Jalannya rapat dalam beberapa kalimat.", rows=6)
    kesimpulan = panjang("Kesimpulan", maks=4000, hint="Satu butir tiap baris.", rows=3)

    def __init__(self, *args: Any, kantor: PerangkatDaerah, tercatat: Iterable[Kehadiran], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self._kantor = kantor
        self.fields["hapus"].choices = [(row.pk, row.nama) for row in tercatat]  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Before the meeting is concluded there are minutes, and somebody was there."""
        super().clean()
        if self.data.get("act") != "selesai" or self.errors:
            return
        if not self.cleaned_data["notulen"].strip():
            self.add_error("notulen", "Tulis notulen, paling sedikit satu kalimat.")
        left = {pk for pk, _ in self.fields["hapus"].choices} - set(self.cleaned_data["hapus"])  # type: ignore[attr-defined]
        if not left and not self.cleaned_data["hadir"]:
            self.add_error("hadir", "Catat paling sedikit satu orang yang hadir.")

    def is_dimaksud(self) -> bool:
        """A finding is meant when it has words, or when its own button was pressed."""
        return self.data.get("act") == "temuan" or any(self.cleaned_data.get(name) for name in JUDUL_DIKENAL)

    def clean_hadir(self) -> list[BarisHadir]:
        """Read the lines; refuse one whose name cannot be read."""
        lines = baca_baris(self.cleaned_data["hadir"], self._kantor)
        for place, line in enumerate(lines, start=1):
            try:
                check_nama(line.nama)
            except Incomplete as refusal:
                raise forms.ValidationError(f"Baris {place}: {refusal.sentence}") from refusal
        return lines

    def catatan(self) -> CatatanRapat:
        """Return all that was typed."""
        data = self.cleaned_data
        return CatatanRapat(
            notulen=data["notulen"],
            kesimpulan=data["kesimpulan"],
            hadir=data["hadir"],
            hapus=data["hapus"],
            temuan=self.rincian() if self.is_dimaksud() else None,
        )
