"""The days on which the offices of a government are closed: the national calendar, changed by its own notes."""

from dataclasses import dataclass
from datetime import date

from holidays import country_holidays

from petasama.organisasi.models import Daerah, HariLibur, JenisHari

TAHUN_RESMI_TERAKHIR = 2026
"""The last year whose days the joint decree of three ministers (SKB Tiga Menteri) fixed when this was released."""
PERKIRAAN = " (perkiraan)"
NASIONAL, CUTI = "public", "government"


@dataclass(frozen=True, kw_only=True)
class HariTutup:
    """One closed day, or a day of the national calendar that stays open: what the list of a year shows."""

    tanggal: date
    nama: str
    jenis: str
    """A JenisHari; HARI_KERJA for a day that the government takes out."""
    catatan: HariLibur | None = None
    """The government's own note; None for a day of the national calendar."""

    @property
    def is_perkiraan(self) -> bool:
        """Whether the day is computed, because no decree has fixed it yet."""
        return self.catatan is None and is_perkiraan(self.tanggal.year)


def is_perkiraan(tahun: int) -> bool:
    """Whether the days of a year are computed ahead of the joint decree."""
    return tahun > TAHUN_RESMI_TERAKHIR


def hari_libur(daerah: Daerah, *, dari: date, sampai: date) -> dict[date, str]:
    """Return the closed days of a government between two dates (both included) with their names, by day. One query.

    National holidays and joint leave, with the government's own days added and its days of work taken out; Saturdays
    and Sundays are in it only when they are a holiday besides.
    """
    days = daftar_hari(daerah, dari=dari, sampai=sampai)
    return {day.tanggal: day.nama for day in days if day.jenis != JenisHari.HARI_KERJA}


def daftar_hari(daerah: Daerah, *, dari: date, sampai: date) -> list[HariTutup]:
    """Return the days of the national calendar and of the government's notes between two dates. One query."""
    days = {day.tanggal: day for day in _nasional(range(dari.year, sampai.year + 1))}
    for note in HariLibur.objects.filter(daerah=daerah, tanggal__range=(dari, sampai)):
        days[note.tanggal] = HariTutup(tanggal=note.tanggal, nama=note.nama, jenis=note.jenis, catatan=note)
    return [days[day] for day in sorted(days) if dari <= day <= sampai]


def _nasional(years: range) -> list[HariTutup]:
    kinds = ((CUTI, JenisHari.CUTI_BERSAMA), (NASIONAL, JenisHari.LIBUR))
    return [
        HariTutup(tanggal=day, nama=name.removesuffix(PERKIRAAN), jenis=kind)
        for category, kind in kinds
        for day, name in country_holidays("ID", years=years, categories=(category,), language="id").items()
    ]
