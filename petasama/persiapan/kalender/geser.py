"""Moving a calendar: around closed days, by weeks, or pressed together so that the decree meets the draft RKPD."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from petasama.core.wording import DAYS, MONTHS, short_date
from petasama.organisasi.hari_kerja import (
    hari_kerja_berikutnya,
    is_hari_kerja,
    jumlah_hari_kerja,
    tambah_hari_kerja,
)
from petasama.persiapan.kalender.langkah import PENENTU, Hari, langkah_of, sehari_sesudah

Libur = Mapping[date, str]
"""Closed days with their names; Saturdays and Sundays need not be among them."""


@dataclass(frozen=True, kw_only=True)
class LangkahBergeser:
    """A step after it was moved around closed days, and why."""

    kode: str
    mulai: date
    selesai: date
    semula: tuple[date, date]
    alasan: tuple[str, ...]
    """“1 Juni 2026 Hari Lahir Pancasila → 2 Juni”, once for each end that moved."""

    @property
    def hari(self) -> Hari:
        """The step as the calendar holds it."""
        return self.kode, self.mulai, self.selesai


def alasan_tutup(day: date, libur: Libur) -> str:
    """Return why offices are closed on a day: the holiday's name or “hari Minggu”; nothing for a working day."""
    if is_hari_kerja(day, libur):
        return ""
    return libur.get(day) or f"hari {DAYS[day.weekday()]}"


def hindari_libur(jadwal: Iterable[Hari], libur: Libur) -> list[LangkahBergeser]:
    """Move each first day forward and each last day back to a working day.

    A step that has no working day at all falls on the first one after it.
    """
    return [_hindari(step, libur) for step in jadwal]


def _hindari(step: Hari, libur: Libur) -> LangkahBergeser:
    kode, mulai, selesai = step
    first = hari_kerja_berikutnya(mulai, libur)
    last = max(first, tambah_hari_kerja(sehari_sesudah(selesai), -1, libur))
    moves = [
        f"{short_date(old)} {alasan_tutup(old, libur)} → {_singkat(new, old)}"
        for old, new in ((mulai, first), (selesai, last))
        if old != new
    ]
    return LangkahBergeser(
        kode=kode, mulai=first, selesai=last, semula=(mulai, selesai), alasan=tuple(dict.fromkeys(moves))
    )


def _singkat(day: date, beside: date) -> str:
    """A day beside another one of the same year needs no year."""
    return f"{day.day} {MONTHS[day.month - 1]}" if day.year == beside.year else short_date(day)


def geser_minggu(jadwal: Iterable[Hari], minggu: int) -> list[Hari]:
    """Move every step by whole weeks, forward or (negative) back, so that each day keeps its weekday."""
    shift = timedelta(weeks=minggu)
    return [(kode, mulai + shift, selesai + shift) for kode, mulai, selesai in jadwal]


def minggu_susulan(jadwal: Collection[Hari], *, on: date) -> int:
    """Return by how many weeks a calendar must move so that it does not begin before a day; 0 when it does not."""
    first = min(mulai for _, mulai, _ in jadwal)
    return max(0, ceil((on - first).days / 7))


def padatkan(jadwal: Collection[Hari], *, mulai: date, batas: date, libur: Libur) -> list[Hari]:
    """Press the steps up to the decree between two days, each in proportion to its working days; at least one each.

    Steps that run side by side share their days; those after the decree stay. Returns the calendar as it was when
    there are fewer working days than steps one after the other.
    """
    groups = _berurutan()
    days = {kode: (first, last) for kode, first, last in jadwal}
    lengths = [max(jumlah_hari_kerja(days[kode][0], days[kode][1], libur) for kode in group) or 1 for group in groups]
    room = jumlah_hari_kerja(mulai, batas, libur)
    if room < len(groups):
        return list(jadwal)
    pressed: dict[str, tuple[date, date]] = {}
    begin = hari_kerja_berikutnya(mulai, libur)
    for group, length in zip(groups, _bagi(room, lengths), strict=True):
        end = tambah_hari_kerja(begin, length - 1, libur)
        pressed |= dict.fromkeys(group, (begin, end))
        begin = tambah_hari_kerja(end, 1, libur)
    return [(kode, *pressed.get(kode, days[kode])) for kode, _, _ in jadwal]


def _berurutan() -> list[tuple[str, ...]]:
    """The steps up to the decree, those that follow the same ones together."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for kode in PENENTU:
        groups.setdefault(langkah_of(kode).sesudah, []).append(kode)
    return [tuple(group) for group in groups.values()]


def _bagi(room: int, lengths: list[int]) -> list[int]:
    """Divide `room` days in proportion to the lengths: one each, then by the largest remainder, ties to the first."""
    spare, total = room - len(lengths), sum(lengths)
    exact = [spare * length / total for length in lengths]
    given = [int(share) for share in exact]
    order = sorted(range(len(lengths)), key=lambda place: (given[place] - exact[place], place))
    for place in order[: spare - sum(given)]:
        given[place] += 1
    return [1 + share for share in given]
