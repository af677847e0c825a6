"""Which steps decide the day of the decree, how much room each has to the draft RKPD, and what delay does to it.

The yearly calendar says: the decree falls in February of N-1 and its result goes to the musrenbang in March; a decree
after the draft RKPD of N enters the change of that RKPD in mid-year, or the next year (domain: yearly calendar).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from petasama.organisasi.hari_kerja import hari_kerja_berikutnya, jumlah_hari_kerja, tambah_hari_kerja
from petasama.persiapan.kalender.geser import Libur
from petasama.persiapan.kalender.langkah import LANGKAH, LANGKAH_PER_TAHAP, PENENTU, Hari, langkah_of, sehari_sesudah

MASUK_RKPD, MASUK_PERUBAHAN = "MASUK_RKPD", "MASUK_PERUBAHAN_ATAU_TAHUN_BERIKUT"
AKHIR = "PENETAPAN"
Masa = tuple[date, date]


@dataclass(frozen=True, kw_only=True)
class Jalur:
    """The line to the decree. Room is counted in working days; negative means too late by so many."""

    batas: date
    """The last day on which the decree still meets the draft RKPD."""
    penetapan: date
    longgar: int
    per_langkah: Mapping[str, int]
    """By how many working days each step up to the decree may end later before the decree passes the last day."""
    kritis: frozenset[str]
    """The steps back from the decree, at each point the one before with the least room."""


def tujuan_rkpd(keputusan: date, batas: date) -> str:
    """Say where a decree of a day leads: into the draft RKPD, or into its change or the next year."""
    return MASUK_RKPD if keputusan <= batas else MASUK_PERUBAHAN


def jarak_kerja(dari: date, ke: date, libur: Libur) -> int:
    """Count the working days after one day up to another, included; negative when the other lies before."""
    if ke >= dari:
        return jumlah_hari_kerja(sehari_sesudah(dari), ke, libur)
    return -jumlah_hari_kerja(sehari_sesudah(ke), dari, libur)


def jalur_kritis(jadwal: Iterable[Hari], *, batas: date, libur: Libur) -> Jalur:
    """Find the critical line of a calendar by going back from the last day for the decree.

    Each step keeps its length in working days and ends, at the latest, the working day before the next one must begin.
    """
    days = {kode: (mulai, selesai) for kode, mulai, selesai in jadwal}
    latest = {AKHIR: tambah_hari_kerja(sehari_sesudah(batas), -1, libur)}
    for kode in reversed(PENENTU):
        start = tambah_hari_kerja(latest[kode], 1 - _lama(days[kode], libur), libur)
        for before in langkah_of(kode).sesudah:
            end = tambah_hari_kerja(start, -1, libur)
            latest[before] = min(latest.get(before, end), end)
    room = {kode: jarak_kerja(days[kode][1], latest[kode], libur) for kode in PENENTU}
    return Jalur(
        batas=batas,
        penetapan=days[AKHIR][1],
        longgar=room[AKHIR],
        per_langkah=room,
        kritis=frozenset(_mundur(AKHIR, room)),
    )


def _lama(days: Masa, libur: Libur) -> int:
    return max(1, jumlah_hari_kerja(*days, libur))


def _mundur(kode: str, room: Mapping[str, int]) -> set[str]:
    before = langkah_of(kode).sesudah
    least = min((room[item] for item in before), default=0)
    found = [_mundur(item, room) for item in before if room[item] == least]
    return {kode}.union(*found)


def ramalan(jadwal: Collection[Hari], *, tahap: str, on: date, libur: Libur) -> list[Hari]:
    """Return the calendar as it will go when what is late ends today and all that follows keeps its length.

    `tahap` is the status of the round: a stage whose last day has passed is still running. An empty one means that
    the round is not open yet, so that nothing can have begun before today. A gap between two steps takes up delay.
    """
    days = {kode: (mulai, selesai) for kode, mulai, selesai in jadwal}
    own = _terlambat(days, tahap, on=on, libur=libur)
    pushed = {LANGKAH[0].kode: 0 if tahap else own[LANGKAH[0].kode]}
    late = dict(own)
    for kode in PENENTU[1:]:
        delays = [
            late[before] - max(0, jarak_kerja(days[before][1], days[kode][0], libur) - 1)
            for before in langkah_of(kode).sesudah
        ]
        pushed[kode] = max(0, *delays)
        late[kode] = max(own[kode], pushed[kode])
    return [
        (kode, _mulai(mulai, pushed.get(kode, 0), libur), _selesai(selesai, late.get(kode, 0), libur))
        for kode, mulai, selesai in jadwal
    ]


def _terlambat(days: Mapping[str, Masa], tahap: str, *, on: date, libur: Libur) -> dict[str, int]:
    """Working days of delay that each step up to the decree has by itself."""
    late = dict.fromkeys(PENENTU, 0)
    if not tahap:
        first = LANGKAH[0].kode
        return {**late, first: jumlah_hari_kerja(days[first][0], on - timedelta(days=1), libur)}
    running = [kode for kode in LANGKAH_PER_TAHAP[tahap] if kode in late]
    last = max((days[kode][1] for kode in running), default=on)
    delay = jumlah_hari_kerja(sehari_sesudah(last), on, libur)
    return {**late, **{kode: delay for kode in running if days[kode][1] == last}}


def _mulai(day: date, late: int, libur: Libur) -> date:
    """A first day later by working days; one on a closed day begins on the next open one."""
    return tambah_hari_kerja(hari_kerja_berikutnya(day, libur), late, libur) if late else day


def _selesai(day: date, late: int, libur: Libur) -> date:
    """A last day later by working days; one on a closed day has ended on the open one before."""
    return tambah_hari_kerja(day, late, libur) if late else day
