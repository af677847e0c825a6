"""One cell: what was typed becomes a value, or a problem with what to do about it. Knows no database."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from petasama.core.wording import MONTHS
from petasama.dokumen.buku.sel import Sel, SelSalah, check_bernilai, teks_of
from petasama.persiapan.impor.lembar import Kolom

TANPA_NIP = re.compile(r"^[-–—.]*$")
_SUREL = re.compile(r"^[^\s@,;<>\"']+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")
_TANGGAL_KATA = re.compile(r"^(\d{1,2})\s+([A-Za-z.]+)\s+(\d{4})$")
_TANGGAL_ANGKA = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_TANGGAL_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_AWAL_EXCEL = date(1899, 12, 30)
_SERIAL = range(36_526, 73_051)
"""Serial numbers of Excel that are days from 2000 to 2099."""
_BULAN = {name[:length].lower(): place for place, name in enumerate(MONTHS, start=1) for length in (3, len(name))}


def baca_sel(sel: Sel, kolom: Kolom) -> Any:
    """Return the value of a cell: text, day, or "" / None when it is empty. Refuses with SelSalah."""
    check_bernilai(sel)
    words = teks_of(sel)
    if not words or (kolom.jenis == "nip" and TANPA_NIP.match(words)):
        if kolom.wajib:
            raise SelSalah(f"{kolom.judul} kosong.", "Isi sel ini; sel yang digabung perlu dipisah dahulu.")
        return None if kolom.jenis == "tanggal" else ""
    if len(words) > kolom.panjang:
        raise SelSalah(f"Lebih dari {kolom.panjang} aksara.", "Persingkat isinya.")
    return PEMBACA[kolom.jenis](sel, words, kolom)


def _teks(sel: Sel, words: str, kolom: Kolom) -> str:
    return words


def _kode(sel: Sel, words: str, kolom: Kolom) -> str:
    return words.upper()


def _nip(sel: Sel, words: str, kolom: Kolom) -> str:
    if sel[0] == "n" and float(sel[1]) >= 1e15:
        raise SelSalah(
            "NIP tersimpan sebagai angka, sehingga angka terakhirnya hilang.",
            "Ubah format kolom NIP menjadi Teks, lalu ketik ulang NIP-nya.",
        )
    digits = re.sub(r"[\s.'-]", "", words)
    if not re.fullmatch(r"\d{18}", digits):
        raise SelSalah(f"NIP bukan 18 angka (terbaca {len(digits)} aksara).", "Periksa NIP; format kolomnya Teks.")
    return digits


def _surel(sel: Sel, words: str, kolom: Kolom) -> str:
    address = words.lower().removeprefix("mailto:")
    if not _SUREL.match(address):
        raise SelSalah("Alamat surel tidak lengkap.", "Tulis satu alamat seperti nama@kabupaten.go.id, tanpa spasi.")
    return address


def _telepon(sel: Sel, words: str, kolom: Kolom) -> str:
    digits = re.sub(r"[\s().\-/']", "", words)
    local = re.fullmatch(r"(?:\+?62|0)?(8\d{7,12})", digits)
    if local:
        return f"+62{local[1]}"
    if not re.fullmatch(r"\+?\d{8,15}", digits):
        raise SelSalah("Nomor telepon tidak dikenal.", "Tulis angka saja, misalnya 081234567890.")
    return f"+62{digits[1:]}" if digits.startswith("0") else digits


def _tanggal(sel: Sel, words: str, kolom: Kolom) -> date:
    if sel[0] == "d":
        return _wajar(date.fromisoformat(sel[1]))
    if sel[0] == "n" and float(sel[1]).is_integer() and int(float(sel[1])) in _SERIAL:
        return _AWAL_EXCEL + timedelta(days=int(float(sel[1])))
    for pattern, parts in ((_TANGGAL_KATA, (3, 2, 1)), (_TANGGAL_ANGKA, (3, 2, 1)), (_TANGGAL_ISO, (1, 2, 3))):
        match = pattern.match(words)
        if match:
            year, month, day = (match[place] for place in parts)
            return _wajar(_hari(year, month, day))
    raise SelSalah("Tanggal tidak terbaca.", "Tulis seperti 2 Juni 2026 atau 02/06/2026.")


def _hari(year: str, month: str, day: str) -> date:
    number = int(month) if month.isdigit() else _BULAN.get(month.rstrip(".").lower(), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError as problem:
        raise SelSalah("Tanggal itu tidak ada.", "Periksa; urutannya hari, bulan, tahun.") from problem


def _wajar(day: date) -> date:
    if not 2000 <= day.year <= 2099:
        raise SelSalah(f"Tahun {day.year} di luar 2000 sampai 2099.", "Periksa tahunnya.")
    return day


def _pilihan(sel: Sel, words: str, kolom: Kolom) -> str:
    known = {_polos(label): code for label, code in kolom.pilihan.items()}
    known |= {_polos(code): code for code in kolom.pilihan.values() if code}
    if _polos(words) in known:
        return known[_polos(words)]
    raise SelSalah(f"“{words[:40]}” tidak ada dalam pilihan.", f"Pilih salah satu: {', '.join(kolom.pilihan)}.")


def _polos(words: str) -> str:
    return re.sub(r"[\s._]+", "", words).casefold()


PEMBACA: Mapping[str, Callable[[Sel, str, Kolom], Any]] = {
    "teks": _teks,
    "kode": _kode,
    "nip": _nip,
    "surel": _surel,
    "telepon": _telepon,
    "tanggal": _tanggal,
    "ya_tidak": _pilihan,
    "pilihan": _pilihan,
}
