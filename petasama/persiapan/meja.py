"""Hours at the desk: which office comes when. Pure: days, hours and codes in, appointments out; always the same.

The offices keep their order; the hours of a day are filled desk by desk before the next hour begins.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from petasama.organisasi.hari_kerja import is_hari_kerja

JUMAT = 4
Jam = tuple[time, time]


@dataclass(frozen=True, kw_only=True)
class Aturan:
    """When the desks are open: the days (both included), the hours, the breaks, how many desks, minutes per office.

    Friday's break is its own, for the prayer.
    """

    dari: date
    sampai: date
    buka: time
    tutup: time
    istirahat: Jam
    istirahat_jumat: Jam
    meja: int
    menit: int


@dataclass(frozen=True, kw_only=True)
class Waktu:
    """One place in the plan: day, local hours, desk (1 and up)."""

    hari: date
    mulai: time
    selesai: time
    meja: int


def waktu_list(aturan: Aturan, *, libur: Container[date]) -> list[Waktu]:
    """Return all places that the desks have, by day, hour and desk; none on days when offices are closed.

    An appointment never runs into a break or past the closing hour.
    """
    return [
        Waktu(hari=day, mulai=begin, selesai=end, meja=desk)
        for day in _hari(aturan)
        if is_hari_kerja(day, libur)
        for begin, end in _jam(day, aturan)
        for desk in range(1, aturan.meja + 1)
    ]


def susun(kode_list: Sequence[str], aturan: Aturan, *, libur: Container[date]) -> list[tuple[str, Waktu]]:
    """Give each office (by its code, in this order) a place; shorter than the offices when there are too few places."""
    return list(zip(kode_list, waktu_list(aturan, libur=libur), strict=False))


def kekurangan(jumlah: int, aturan: Aturan, *, libur: Container[date]) -> int:
    """Return how many offices of this number would get no place."""
    return max(0, jumlah - len(waktu_list(aturan, libur=libur)))


def bertemu(a: tuple[datetime, datetime], b: tuple[datetime, datetime]) -> bool:
    """Whether two spans, begin and end, overlap; one may begin when the other ends."""
    return a[0] < b[1] and b[0] < a[1]


def _hari(aturan: Aturan) -> Iterator[date]:
    for place in range((aturan.sampai - aturan.dari).days + 1):
        yield aturan.dari + timedelta(days=place)


def _jam(day: date, aturan: Aturan) -> Iterator[Jam]:
    """The hours of one day; what would run into the break begins after it."""
    rest = aturan.istirahat_jumat if day.weekday() == JUMAT else aturan.istirahat
    length, at = timedelta(minutes=aturan.menit), datetime.combine(day, aturan.buka)
    pause = (datetime.combine(day, rest[0]), datetime.combine(day, rest[1]))
    while at + length <= datetime.combine(day, aturan.tutup):
        if bertemu((at, at + length), pause):
            at = pause[1]
            continue
        yield at.time(), (at + length).time()
        at += length
