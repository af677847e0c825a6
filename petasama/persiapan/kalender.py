"""The yearly calendar of a round as a table: which step lies in which months before the plan year.

Plan year N is the year of the RKPD that the round feeds; months follow the practice of regional planning
(preparation in N-2, decree in February of N-1) and are defaults that the secretariat moves.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from petasama.core.wording import MONTHS, short_date


@dataclass(frozen=True, kw_only=True)
class Langkah:
    """One step: from the first day of (year offset, month) to the last day of (year offset, month)."""

    kode: str
    nama: str
    dari: tuple[int, int]
    sampai: tuple[int, int]


LANGKAH = (
    Langkah(kode="SOSIALISASI", nama="Sosialisasi dan penyusunan jadwal", dari=(-2, 9), sampai=(-2, 9)),
    Langkah(kode="PENUNJUKAN", nama="Penunjukan PPKSD", dari=(-2, 10), sampai=(-2, 10)),
    Langkah(kode="RAPAT_KOORDINASI", nama="Rapat koordinasi perangkat daerah", dari=(-2, 10), sampai=(-2, 10)),
    Langkah(kode="PENGUSULAN", nama="Pengisian instrumen dan pengusulan", dari=(-2, 11), sampai=(-2, 11)),
    Langkah(kode="PENELAAHAN", nama="Penelaahan kelayakan usulan", dari=(-2, 12), sampai=(-2, 12)),
    Langkah(kode="PENILAIAN", nama="Penilaian mandiri TKKSD", dari=(-1, 1), sampai=(-1, 1)),
    Langkah(kode="PLENO", nama="Rapat pleno dan Berita Acara", dari=(-1, 1), sampai=(-1, 1)),
    Langkah(kode="PENETAPAN", nama="Penetapan dengan Keputusan", dari=(-1, 2), sampai=(-1, 2)),
    Langkah(kode="MUSRENBANG", nama="Penyampaian ke musrenbang dan calon mitra", dari=(-1, 3), sampai=(-1, 3)),
    Langkah(kode="RENJA", nama="Penyusunan KAK dan Studi Kelayakan", dari=(-1, 4), sampai=(-1, 5)),
    Langkah(kode="RKPD", nama="Pencocokan dengan RKPD yang ditetapkan", dari=(-1, 6), sampai=(-1, 6)),
)

LANGKAH_PER_TAHAP = {
    "PERSIAPAN": ("SOSIALISASI", "PENUNJUKAN", "RAPAT_KOORDINASI"),
    "PENGUSULAN": ("PENGUSULAN",),
    "PENELAAHAN": ("PENELAAHAN",),
    "PLENO": ("PENILAIAN", "PLENO"),
    "PENETAPAN": ("PENETAPAN",),
    "INTEGRASI": ("MUSRENBANG", "RENJA", "RKPD"),
    "DITUTUP": (),
}
"""Which steps of the calendar lie in which status of the round."""


def jadwal_baku(tahun_rencana: int) -> list[tuple[str, date, date]]:
    """Return (step code, first day, last day) of every step for a plan year."""
    return [(step.kode, _first(tahun_rencana, step.dari), _last(tahun_rencana, step.sampai)) for step in LANGKAH]


def nama_langkah(kode: str) -> str:
    """Return the name of a step; a KeyError names an unknown code."""
    return {step.kode: step.nama for step in LANGKAH}[kode]


def tumpang_tindih(jadwal: Iterable[tuple[str, date, date]]) -> list[tuple[str, str]]:
    """Return the pairs (earlier step, later step) of which the later begins before the earlier has ended.

    Takes (step code, first day, last day) of the calendar; steps that run in parallel by default are no pair.
    """
    days = {kode: (mulai, selesai) for kode, mulai, selesai in jadwal}
    return [
        (earlier.kode, later.kode)
        for earlier in LANGKAH
        for later in LANGKAH
        if earlier.sampai < later.dari
        and {earlier.kode, later.kode} <= set(days)
        and days[later.kode][0] <= days[earlier.kode][1]
    ]


def rentang_text(mulai: date, selesai: date) -> str:
    """Return the days between two dates as officials write them: 1–30 November 2026; 1 April – 31 Mei 2027."""
    if mulai == selesai:
        return short_date(mulai)
    if (mulai.year, mulai.month) == (selesai.year, selesai.month):
        return f"{mulai.day}–{short_date(selesai)}"
    if mulai.year == selesai.year:
        return f"{mulai.day} {MONTHS[mulai.month - 1]} – {short_date(selesai)}"
    return f"{short_date(mulai)} – {short_date(selesai)}"


def bulan_list(mulai: date, selesai: date) -> list[date]:
    """Return the first day of every month that two dates touch, both included."""
    months = range(mulai.year * 12 + mulai.month - 1, selesai.year * 12 + selesai.month)
    return [date(number // 12, number % 12 + 1, 1) for number in months]


def sehari_sesudah(hari: date) -> date:
    """Return the day after."""
    return hari + timedelta(days=1)


def letak(hari: date, *, bulan: list[date]) -> float:
    """Return where a day begins on a line that runs over these months, as a percentage of its length (0 to 100)."""
    end = sehari_sesudah(_last(bulan[-1].year, (0, bulan[-1].month)))
    return max(0.0, min(100.0, 100 * (hari - bulan[0]).days / (end - bulan[0]).days))


def _first(year: int, place: tuple[int, int]) -> date:
    return date(year + place[0], place[1], 1)


def _last(year: int, place: tuple[int, int]) -> date:
    return date(year + place[0], place[1], calendar.monthrange(year + place[0], place[1])[1])
