"""Dates, clock times, numbers and money as Indonesian officials write them."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"), (100, "ratus"))


def short_date(day: date) -> str:
    """2 Juni 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """Selasa, 2 Juni 2026."""
    return f"{DAYS[day.weekday()]}, {short_date(day)}"


def clock(moment: datetime, zone: str) -> str:
    """10.00 WITA, in the given zone (WIB, WITA or WIT)."""
    return f"{moment.astimezone(ZoneInfo(ZONES[zone])):%H.%M} {zone}"


def long_moment(moment: datetime, zone: str) -> str:
    """Selasa, 2 Juni 2026 pukul 10.00 WITA."""
    return f"{long_date(moment.astimezone(ZoneInfo(ZONES[zone])).date())} pukul {clock(moment, zone)}"


def number_in_words(value: int) -> str:
    """Spell a whole number from 0 to below 10¹⁵: 2026 → dua ribu dua puluh enam. Refuses others."""
    if not 0 <= value < 10**15:
        raise ValueError(f"Bilangan {value} di luar jangkauan.")
    if value < 12:
        return _ONES[value]
    if value < 20:
        return f"{_ONES[value - 10]} belas"
    if value < 100:
        return _joined(f"{_ONES[value // 10]} puluh", value % 10)
    scale, name = next(row for row in _SCALES if value >= row[0])
    head, tail = divmod(value, scale)
    begin = f"se{name}" if head == 1 and scale <= 1000 else f"{number_in_words(head)} {name}"
    return _joined(begin, tail)


def _joined(begin: str, rest: int) -> str:
    return begin if rest == 0 else f"{begin} {number_in_words(rest)}"


def date_in_words(day: date) -> str:
    """Senin tanggal dua bulan Juni tahun dua ribu dua puluh enam: the opening of official minutes."""
    return (
        f"{DAYS[day.weekday()]} tanggal {number_in_words(day.day)} bulan {MONTHS[day.month - 1]} "
        f"tahun {number_in_words(day.year)}"
    )


def decimal_text(value: Decimal | float | int, *, places: int = 2) -> str:
    """1.250.000,00: dot for thousands, comma for decimals, halves rounded away from zero."""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{exact:,.{places}f}".translate(str.maketrans(",.", ".,"))


def plain_number(value: Decimal | float | int) -> str:
    """The same number without needless decimals: 1250 → 1.250, 62.5 → 62,5."""
    exact = Decimal(str(value)).normalize()
    places = max(0, -int(exact.as_tuple().exponent))
    return decimal_text(exact, places=places)


def rupiah(value: Decimal | int) -> str:
    """Rp 1.250.000,00, with a space that does not break over lines."""
    return f"Rp\u00a0{decimal_text(value)}"


def listed(words: list[str]) -> str:
    """a; a dan b; a, b, dan c."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def roman(number: int) -> str:
    """Roman numeral of 1 to 12, as document numbers carry the month. Refuses others."""
    if not 1 <= number <= 12:
        raise ValueError(f"Bulan {number} di luar 1 sampai 12.")
    return ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")[number - 1]
