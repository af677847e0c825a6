"""What the planner's page holds while somebody works on it: nothing is stored before “Buka” or “Simpan”."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from petasama.organisasi.models import Daerah
from petasama.persiapan import kalender
from petasama.persiapan.forms import RencanaForm
from petasama.persiapan.views import peringatan


@dataclass(frozen=True, kw_only=True)
class Isian:
    """What the page holds: the form, the calendar in it (None while it cannot be read), why steps were moved."""

    form: RencanaForm
    hari: list[kalender.Hari] | None
    batas: date
    alasan: dict[str, list[str]] = field(default_factory=dict)
    disimpan: bool = False


@dataclass(frozen=True, kw_only=True)
class Halaman:
    """Which calendar is planned: of which plan year, where the round stands (empty: not opened), on which day."""

    daerah: Daerah
    tahun_rencana: int
    tahap: str
    on: date

    @property
    def judul(self) -> str:
        """Which calendar this is."""
        return f"Jadwal Putaran {self.tahun_rencana - 1} untuk RKPD {self.tahun_rencana}"

    def libur(self, jadwal: Sequence[kalender.Hari], batas: date) -> dict[date, str]:
        """The closed days around a calendar."""
        return dict(peringatan.libur_of(self.daerah, jadwal, on=self.on, batas=batas))

    def keadaan(self, jadwal: Sequence[kalender.Hari], *, batas: date) -> peringatan.Keadaan:
        """What a calendar means for the draft RKPD."""
        return peringatan.keadaan_of(
            jadwal,
            batas=batas,
            tahun_rencana=self.tahun_rencana,
            tahap=self.tahap,
            on=self.on,
            libur=self.libur(jadwal, batas),
        )

    def baku(self) -> Isian:
        """The default calendar, moved around closed days."""
        return self.digeser(
            kalender.jadwal_baku(self.tahun_rencana), batas=kalender.batas_rkpd_baku(self.tahun_rencana)
        )

    def digeser(self, jadwal: Sequence[kalender.Hari], *, batas: date) -> Isian:
        """A calendar moved around closed days, with the reasons."""
        moved = kalender.hindari_libur(jadwal, self.libur(jadwal, batas))
        return self.apa_adanya([step.hari for step in moved], batas=batas, alasan=peringatan.penjelasan_of(moved))

    def apa_adanya(
        self, jadwal: list[kalender.Hari], *, batas: date, alasan: dict[str, list[str]] | None = None
    ) -> Isian:
        """A calendar as it is."""
        form = RencanaForm(tahun_rencana=self.tahun_rencana, jadwal=jadwal, batas=batas)
        return Isian(form=form, hari=jadwal, batas=batas, alasan=alasan or {})

    def dibaca(self, typed: Any, *, batas: date) -> Isian:
        """What came back from the page; `act` says what to do with it."""
        act = typed.get("act", "")
        if act == "baku":
            return self.baku()
        form = RencanaForm(typed, tahun_rencana=self.tahun_rencana)
        if not form.is_valid():
            return Isian(form=form, hari=None, batas=batas)
        days, last = form.jadwal(), form.cleaned_data["rancangan_rkpd"]
        if act in GESERAN:
            return self.digeser(GESERAN[act](self, form, last), batas=last)
        return Isian(form=form, hari=days, batas=last, disimpan=act == "simpan")


def _padat(halaman: Halaman, form: RencanaForm, batas: date) -> list[kalender.Hari]:
    days = form.jadwal()
    begin = max(halaman.on, min(mulai for _, mulai, _ in days))
    return kalender.padatkan(days, mulai=begin, batas=batas, libur=halaman.libur(days, batas))


GESERAN: dict[str, Callable[[Halaman, RencanaForm, date], list[kalender.Hari]]] = {
    "geser": lambda _, form, __: kalender.geser_minggu(form.jadwal(), form.cleaned_data["minggu"] or 0),
    "hindari": lambda _, form, __: form.jadwal(),
    "padatkan": _padat,
}
