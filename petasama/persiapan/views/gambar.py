"""The calendar as a picture: one line of numbers for each thing drawn, places in per cent of the width."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from petasama.core.wording import MONTHS
from petasama.organisasi.hari_kerja import is_hari_kerja
from petasama.persiapan import kalender
from petasama.persiapan.kalender.geser import Libur

ATAS, BARIS, BAWAH = 26, 36, 34
"""Heights in pixels: the months on top, one step, the two lines of words at the bottom."""
BANYAK_BULAN = 12
"""Up to so many months each has room for its name."""
WARNA = {"Selesai": "#1f7a5c", "Sedang berjalan": "#b7791f", "Belum mulai": "#6d7470"}


def gambar_of(
    jadwal: Sequence[kalender.Hari], *, jalur: kalender.Jalur | None, libur: Libur, on: date
) -> dict[str, Any]:
    """Return what the picture needs: months, closed days, steps, today, and the last day for the draft RKPD.

    A step on the critical line is thick, ends in a diamond and carries the word; the others are thin.
    """
    ends = [selesai for _, _, selesai in jadwal] + ([jalur.batas] if jalur else [])
    months = kalender.bulan_list(min(mulai for _, mulai, _ in jadwal), max(ends))
    critical = jalur.kritis if jalur else frozenset[str]()
    return {
        "bulan": list(_bulan(months)),
        "rentang": f"{_nama(months[0])} – {_nama(months[-1])}",
        "libur": [_petak(first, last, months) for first, last in tutup_list(months, libur)],
        "garis": [
            _garis(step, months, atas=ATAS + BARIS * place, kritis=step[0] in critical, on=on)
            for place, step in enumerate(jadwal)
        ],
        "hari_ini": _tegak(on, months, word="hari ini"),
        "batas": _tegak(jalur.batas, months, word="batas RKPD") if jalur else None,
        "kritis": bool(critical),
        **_tinggi(len(jadwal)),
    }


def _tinggi(steps: int) -> dict[str, Any]:
    """The heights of the picture: where lines begin and end, how high closed days are, where the words stand."""
    bottom = ATAS + BARIS * steps
    top = ATAS - 8
    return {
        "atas": top,
        "dasar": bottom,
        "tutup": bottom - top,
        "kata": (bottom + 14, bottom + 29),
        "tinggi": bottom + BAWAH,
    }


def tutup_list(months: Sequence[date], libur: Libur) -> Iterator[tuple[date, date]]:
    """Yield the spans of days on which offices are closed, weekends at their ends included, that hold a holiday."""
    done = months[0]
    for day in sorted(libur):
        if not done <= day <= _akhir(months):
            continue
        first = last = day
        while first > done and not is_hari_kerja(kalender.sehari_sebelum(first), libur):
            first = kalender.sehari_sebelum(first)
        while not is_hari_kerja(kalender.sehari_sesudah(last), libur):
            last = kalender.sehari_sesudah(last)
        yield first, last
        done = kalender.sehari_sesudah(last)


def _akhir(months: Sequence[date]) -> date:
    last = months[-1]
    after = date(last.year + last.month // 12, last.month % 12 + 1, 1)
    return kalender.sehari_sebelum(after)


def _nama(month: date) -> str:
    return f"{MONTHS[month.month - 1]} {month.year}"


def _bulan(months: list[date]) -> Iterator[dict[str, str]]:
    every = 1 if len(months) <= BANYAK_BULAN else 2
    for place, month in enumerate(months):
        name = MONTHS[month.month - 1][:3] if place % every == 0 else ""
        yield {"nama": name, "x": _persen(kalender.letak(month, bulan=months))}


def _petak(first: date, last: date, months: list[date]) -> dict[str, str]:
    begin, end = (kalender.letak(day, bulan=months) for day in (first, kalender.sehari_sesudah(last)))
    return {"x": _persen(begin), "panjang": _persen(end - begin)}


def _garis(step: kalender.Hari, months: list[date], *, atas: int, kritis: bool, on: date) -> dict[str, Any]:
    kode, mulai, selesai = step
    begin, end = (kalender.letak(day, bulan=months) for day in (mulai, kalender.sehari_sesudah(selesai)))
    anchor, at = _jangkar(begin, end)
    words = f"{kalender.langkah_of(kode).pendek}, {_hari(mulai, selesai)}{' · kritis' if kritis else ''}"
    return {
        "kata": words,
        "jangkar": anchor,
        "kata_x": _persen(at),
        "kata_y": atas + 11,
        "x": _persen(begin),
        "panjang": _persen(end - begin),
        "ujung": _persen(end),
        "y": atas + (17 if kritis else 20),
        "tebal": 12 if kritis else 6,
        "ujung_y": atas + 23,
        "kritis": kritis,
        "warna": WARNA[kalender.keadaan(step, on=on)],
    }


def _jangkar(begin: float, end: float) -> tuple[str, float]:
    """Where the words above a line stand, so that they stay inside the picture on a narrow phone."""
    middle = (begin + end) / 2
    if middle < 33:
        return "start", begin
    return ("end", end) if middle > 67 else ("middle", middle)


def _tegak(day: date, months: list[date], *, word: str) -> dict[str, str] | None:
    at = kalender.letak(day, bulan=months)
    if not 0 < at < 100:
        return None
    anchor = "start" if at < 50 else "end"
    return {"x": _persen(at), "kata": word, "jangkar": anchor}


def _hari(mulai: date, selesai: date) -> str:
    """Days as short as a picture needs them: 2–30 Nov; 1 Apr–31 Mei."""
    first, last = (f"{day.day} {MONTHS[day.month - 1][:3]}" for day in (mulai, selesai))
    if mulai == selesai:
        return last
    same = (mulai.year, mulai.month) == (selesai.year, selesai.month)
    return f"{mulai.day}–{last}" if same else f"{first}–{last}"


def _persen(value: float) -> str:
    return f"{value:.2f}%"
