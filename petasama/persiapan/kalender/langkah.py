"""The yearly calendar of a round as a table: which step lies in which months before the plan year.

Plan year N is the year of the RKPD that the round feeds; months follow the practice of regional planning
(preparation in N-2, decree in February of N-1) and are defaults that the secretariat moves.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from petasama.core.wording import MONTHS, short_date

Hari = tuple[str, date, date]
"""A step of the calendar with its days: (step code, first day, last day), both days included."""


@dataclass(frozen=True, kw_only=True)
class Langkah:
    """One step: from the first day of (year offset, month) to the last day of (year offset, month).

    `pendek` is its name in the picture, `pelaku` says who acts (domain: stages of the mapping cycle), `sesudah` names
    the steps that must have ended before it, as far as they lead to the decree.
    """

    kode: str
    nama: str
    pendek: str
    pelaku: str
    dari: tuple[int, int]
    sampai: tuple[int, int]
    sesudah: tuple[str, ...] = ()


LANGKAH = (
    Langkah(
        kode="SOSIALISASI",
        nama="Sosialisasi dan penyusunan jadwal",
        pendek="Sosialisasi",
        pelaku="Sekretariat TKKSD",
        dari=(-2, 9),
        sampai=(-2, 9),
    ),
    Langkah(
        kode="PENUNJUKAN",
        nama="Penunjukan PPKSD",
        pendek="Penunjukan PPKSD",
        pelaku="Kepala Perangkat Daerah",
        dari=(-2, 10),
        sampai=(-2, 10),
        sesudah=("SOSIALISASI",),
    ),
    Langkah(
        kode="RAPAT_KOORDINASI",
        nama="Rapat koordinasi perangkat daerah",
        pendek="Rapat koordinasi",
        pelaku="Perangkat Daerah dan PPKSD",
        dari=(-2, 10),
        sampai=(-2, 10),
        sesudah=("SOSIALISASI",),
    ),
    Langkah(
        kode="PENGUSULAN",
        nama="Pengisian instrumen dan pengusulan",
        pendek="Pengusulan",
        pelaku="PPKSD, disetujui Kepala Perangkat Daerah",
        dari=(-2, 11),
        sampai=(-2, 11),
        sesudah=(
            "PENUNJUKAN",
            "RAPAT_KOORDINASI",
        ),
    ),
    Langkah(
        kode="PENELAAHAN",
        nama="Penelaahan kelayakan usulan",
        pendek="Penelaahan",
        pelaku="Sekretariat TKKSD",
        dari=(-2, 12),
        sampai=(-2, 12),
        sesudah=("PENGUSULAN",),
    ),
    Langkah(
        kode="PENILAIAN",
        nama="Penilaian mandiri TKKSD",
        pendek="Penilaian",
        pelaku="Ketua dan anggota TKKSD",
        dari=(-1, 1),
        sampai=(-1, 1),
        sesudah=("PENELAAHAN",),
    ),
    Langkah(
        kode="PLENO",
        nama="Rapat pleno dan Berita Acara",
        pendek="Rapat pleno",
        pelaku="TKKSD",
        dari=(-1, 1),
        sampai=(-1, 1),
        sesudah=("PENELAAHAN",),
    ),
    Langkah(
        kode="PENETAPAN",
        nama="Penetapan dengan Keputusan",
        pendek="Keputusan",
        pelaku="Kepala Daerah, disiapkan Sekretariat TKKSD dan Bagian Hukum",
        dari=(-1, 2),
        sampai=(-1, 2),
        sesudah=(
            "PENILAIAN",
            "PLENO",
        ),
    ),
    Langkah(
        kode="MUSRENBANG",
        nama="Penyampaian ke musrenbang dan calon mitra",
        pendek="Musrenbang",
        pelaku="Sekretariat TKKSD dan Perencana",
        dari=(-1, 3),
        sampai=(-1, 3),
    ),
    Langkah(
        kode="RENJA",
        nama="Penyusunan KAK dan Studi Kelayakan",
        pendek="KAK, Studi Kelayakan",
        pelaku="Perangkat Daerah pengusul",
        dari=(-1, 4),
        sampai=(-1, 5),
    ),
    Langkah(
        kode="RKPD",
        nama="Pencocokan dengan RKPD yang ditetapkan",
        pendek="RKPD ditetapkan",
        pelaku="Perencana",
        dari=(-1, 6),
        sampai=(-1, 6),
    ),
)

PENENTU = tuple(step.kode for step in LANGKAH[: [step.kode for step in LANGKAH].index("PENETAPAN") + 1])
"""The steps that lead to the decree, in the order of the year."""

URUTAN = {step.kode: place for place, step in enumerate(LANGKAH)}
"""Step code → its place in the year."""

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


def jadwal_baku(tahun_rencana: int) -> list[Hari]:
    """Return (step code, first day, last day) of every step for a plan year."""
    return [(step.kode, _first(tahun_rencana, step.dari), _last(tahun_rencana, step.sampai)) for step in LANGKAH]


def batas_rkpd_baku(tahun_rencana: int) -> date:
    """Return the default last day on which a decree still enters the draft RKPD of a plan year N: 31 March N-1.

    The yearly calendar of planning puts the musrenbang of the kabupaten in March and the final draft in April and
    May of N-1 (order of Permendagri 86/2017; the months are practice): what is decided after March meets no draft.
    """
    return _last(tahun_rencana, (-1, 3))


def rentang_wajar(tahun_rencana: int) -> tuple[date, date]:
    """Return the first and last day that a step may have: 1 January of N-3 to 31 December of N+1."""
    return _first(tahun_rencana, (-3, 1)), _last(tahun_rencana, (1, 12))


def langkah_of(kode: str) -> Langkah:
    """Return a step of the calendar; a KeyError names an unknown code."""
    return {step.kode: step for step in LANGKAH}[kode]


def nama_langkah(kode: str) -> str:
    """Return the name of a step; a KeyError names an unknown code."""
    return langkah_of(kode).nama


def keadaan(step: Hari, *, on: date) -> str:
    """Say whether a step is over, running or still to come."""
    _, mulai, selesai = step
    if mulai <= on <= selesai:
        return "Sedang berjalan"
    return "Selesai" if selesai < on else "Belum mulai"


def tumpang_tindih(jadwal: Iterable[Hari]) -> list[tuple[str, str]]:
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


def sehari_sebelum(hari: date) -> date:
    """Return the day before."""
    return hari - timedelta(days=1)


def letak(hari: date, *, bulan: list[date]) -> float:
    """Return where a day begins on a line that runs over these months, as a percentage of its length (0 to 100)."""
    end = sehari_sesudah(_last(bulan[-1].year, (0, bulan[-1].month)))
    return max(0.0, min(100.0, 100 * (hari - bulan[0]).days / (end - bulan[0]).days))


def _first(year: int, place: tuple[int, int]) -> date:
    return date(year + place[0], place[1], 1)


def _last(year: int, place: tuple[int, int]) -> date:
    return date(year + place[0], place[1], calendar.monthrange(year + place[0], place[1])[1])
