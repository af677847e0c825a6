"""Reads what somebody typed into an answer: cleans texts, understands numbers, refuses what cannot be understood."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from petasama.pemetaan.instrumen.bentuk import Isian, Kekurangan, Pertanyaan, Tabel
from petasama.pemetaan.instrumen.periksa import is_terisi

BARIS_PALING_BANYAK = 60
BERANGKA = frozenset({"ANGKA", "RUPIAH", "TAHUN", "INDIKATOR"})
_YES = frozenset({"ya", "true", "1", "on"})
_NO = frozenset({"tidak", "false", "0", "off"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LINE_END = re.compile(r"\r\n?")
_INDONESIAN = re.compile(r"^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+(,\d+)?$")


def baca_jawaban(pertanyaan: Pertanyaan, mentah: Mapping[str, Any]) -> tuple[dict[str, Any], list[Kekurangan]]:
    """Return (clean answer, what cannot be understood). Unknown fields are refused, empty ones are kept empty."""
    known = {field.kode for field in pertanyaan.isian}
    problems = [_asing(pertanyaan.kode, name) for name in mentah if name not in known]
    clean: dict[str, Any] = {}
    for field in pertanyaan.isian:
        place = f"{pertanyaan.kode}.{field.kode}"
        if isinstance(field, Tabel):
            clean[field.kode] = _baca_tabel(field, mentah.get(field.kode) or [], place, problems)
        else:
            clean[field.kode] = _baca_isian(field, mentah.get(field.kode), place, problems)
    return clean, problems


def _asing(place: str, name: str, line: int = 0) -> Kekurangan:
    return Kekurangan(tempat=f"{place}.{name}", kalimat=f"Isian “{name}” tidak dikenal.", baris=line)


def _baca_tabel(table: Tabel, rows: Any, place: str, problems: list[Kekurangan]) -> list[dict[str, Any]]:
    if not isinstance(rows, list | tuple) or not all(isinstance(row, Mapping) for row in rows):
        problems.append(Kekurangan(tempat=place, kalimat=f"“{table.label}” tidak berbentuk baris isian."))
        return []
    if len(rows) > BARIS_PALING_BANYAK:
        problems.append(Kekurangan(tempat=place, kalimat=f"“{table.label}” paling banyak {BARIS_PALING_BANYAK} baris."))
        return []
    known = {column.kode for column in table.kolom}
    clean = []
    for line, row in enumerate(rows, start=1):
        problems += [_asing(place, name, line) for name in row if name not in known]
        values = {
            column.kode: _baca_isian(column, row.get(column.kode), place, problems, line) for column in table.kolom
        }
        if any(is_terisi(column, values[column.kode]) for column in table.kolom):
            clean.append(values)
    return clean


def _baca_isian(field: Isian, value: Any, place: str, problems: list[Kekurangan], line: int = 0) -> Any:
    def refuse(sentence: str) -> None:
        where = place if not line else f"{place}.{field.kode}"
        problems.append(Kekurangan(tempat=where, kalimat=sentence, baris=line))

    if field.bentuk == "YA_TIDAK":
        return _baca_ya_tidak(field, value, refuse)
    if field.bentuk == "CENTANG":
        return bool(_baca_ya_tidak(field, value, refuse))
    if field.bentuk == "BANYAK":
        return _baca_banyak(field, value, refuse)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None if field.bentuk in BERANGKA else ""
    if field.bentuk in BERANGKA:
        return _baca_angka(field, value, refuse)
    if not isinstance(value, str | int | float):
        refuse(f"“{field.label}” harus berupa tulisan.")
        return ""
    text = _LINE_END.sub("\n", _CONTROL.sub("", str(value))).strip()
    if field.bentuk == "PILIHAN" and text not in {code for code, _ in field.pilihan}:
        refuse(f"“{field.label}”: pilihan “{text[:40]}” tidak ada dalam daftar.")
        return ""
    if len(text) > field.maks:
        refuse(f"“{field.label}” paling panjang {field.maks} huruf; yang ini {len(text)}. Ringkas isinya.")
    return text


def _baca_ya_tidak(field: Isian, value: Any, refuse: Any) -> bool | None:
    """Read yes or no; what was not sent is not answered."""
    text = "" if value is None else str(value).strip().lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    if text:
        refuse(f"“{field.label}”: jawab ya atau tidak.")
    return None


def _baca_banyak(field: Isian, value: Any, refuse: Any) -> list[str]:
    codes = [value] if isinstance(value, str) and value else value or []
    if not isinstance(codes, list | tuple):
        refuse(f"“{field.label}” harus berupa daftar pilihan.")
        return []
    known = {code for code, _ in field.pilihan}
    chosen = list(dict.fromkeys(str(code) for code in codes))
    for code in chosen:
        if code not in known:
            refuse(f"“{field.label}”: pilihan “{code[:40]}” tidak ada dalam daftar.")
    return [code for code in chosen if code in known]


def _baca_angka(field: Isian, value: Any, refuse: Any) -> int | float | None:
    text = str(value).strip().removeprefix("Rp").strip()
    if isinstance(value, str) and _INDONESIAN.match(text):
        text = text.replace(".", "").replace(",", ".")
    number: Decimal | None
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = None
    fault = _salah_bulat(field, number) if field.bulat or field.bentuk == "TAHUN" else _salah_angka(field, number, text)
    if number is None or fault:
        refuse(f"“{field.label}”: {fault}")
        return None
    return int(number) if number == int(number) else float(number)


def _salah_bulat(field: Isian, number: Decimal | None) -> str:
    """Say what a year or a whole number between two limits should look like; "" when it does."""
    year = field.bentuk == "TAHUN"
    low, high = (1990, 2100) if year else (field.paling_kecil, field.paling_besar)
    if number is not None and number.is_finite() and low <= number <= high and number == int(number):
        return ""
    if year:
        return "tulis tahun dengan empat angka, misalnya 2028."
    return f"tulis angka bulat dari {low} sampai {high}, misalnya {field.misalnya}."


def _salah_angka(field: Isian, number: Decimal | None, text: str) -> str:
    """Say why a number cannot be taken; "" when it can."""
    if number is None:
        return f"“{text[:30]}” bukan angka. Tulis seperti 1.250.000 atau 62,5."
    if not number.is_finite() or abs(number) >= Decimal(10) ** 15:
        return "angka di luar jangkauan."
    if number < 0:
        return "angka tidak boleh kurang dari nol."
    if field.bentuk == "INDIKATOR" and number != int(number):
        return "pilih salah satu dari daftar."
    return ""
