"""Working days: Monday to Friday, without the days on which offices are closed.

`libur` is any collection of closed days (a set, or the dict that petasama.organisasi.libur gives); weekends need not
be in it.
"""

from collections.abc import Container
from datetime import date, timedelta

SABTU = 5
SEHARI = timedelta(days=1)


def is_hari_kerja(day: date, libur: Container[date]) -> bool:
    """Whether offices are open on a day."""
    return day.weekday() < SABTU and day not in libur


def hari_kerja_berikutnya(day: date, libur: Container[date]) -> date:
    """Return the first working day from a day on: the day itself when offices are open."""
    while not is_hari_kerja(day, libur):
        day += SEHARI
    return day


def tambah_hari_kerja(day: date, n: int, libur: Container[date]) -> date:
    """Return the n-th working day after a day, or before it when n is negative; n = 0 asks from the day itself on."""
    if n == 0:
        return hari_kerja_berikutnya(day, libur)
    step = SEHARI if n > 0 else -SEHARI
    for _ in range(abs(n)):
        day += step
        while not is_hari_kerja(day, libur):
            day += step
    return day


def jumlah_hari_kerja(a: date, b: date, libur: Container[date]) -> int:
    """Count the working days from a to b, both included; 0 when b lies before a."""
    return sum(is_hari_kerja(a + timedelta(days=place), libur) for place in range((b - a).days + 1))
