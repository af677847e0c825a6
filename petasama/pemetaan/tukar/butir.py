"""A free text in one cell, such as a list pasted from Word, becomes the rows of a table. Pure."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from petasama.pemetaan.instrumen.bentuk import Tabel
from petasama.pemetaan.tukar import sebutan
from petasama.pemetaan.tukar.nilai import Rujukan
from petasama.pemetaan.tukar.wilayah_kata import kode_wilayah_of, polos_wilayah

_TANDA = r"(?:[-–—•·▪*o\uf0b7]|\(?\d{1,2}[.)](?!\d)|\(?[a-zA-Z][.)])"
_PEMISAH = re.compile(r"\s*(?:;|\n)\s*|\s+(?=(?:\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))\s+\w)")
_AWALAN = re.compile(rf"^(?:{_TANDA}\s*)(?=\S)")
_VOLUME = re.compile(r"^(?P<angka>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*\(?(?:[a-z]+\)\s*)?(?P<sisa>.+)$", re.I)
_BERTAHUN = re.compile(r"[\s,(]*(?:pada\s+)?(?:tahun\s+|ta\.?\s+)?((?:19|20)\d{2})\)?[.\s]*$", re.IGNORECASE)
_UANG = re.compile(r"(?:Rp|IDR)\.?\s*(\d[\d.]*(?:,\d+)?(?:\s*(?:ribu|juta|miliar|milyar|triliun))?)", re.IGNORECASE)
_SUMBER = re.compile(r"\b(?:dari|bersumber dari|sumber(?: dana)?:?)\s+([^;,.]{3,60})", re.IGNORECASE)
BELUM_ADA = re.compile(r"^(?:belum ada(?: calon)?(?: mitra)?|tidak ada|nihil|-|–)\.?$", re.IGNORECASE)


def pecah_butir(text: str) -> list[str]:
    """Return the items of a list: by lines, by “;”, or by numbers and letters inside one line; signs taken off."""
    plain = text.replace("\u00a0", " ").replace("\t", " ").replace("\u200b", "")
    items = [part.strip() for part in _PEMISAH.split(plain)]
    return [item for item in (_AWALAN.sub("", part).strip(" .") for part in items) if item]


def baca_bebas(tabel: Tabel, text: str, rujukan: Rujukan) -> list[dict[str, Any]]:
    """Return the rows that a free text means; what it does not tell stays empty for the writer to fill."""
    reader = PEMBACA.get(tabel.kode, _umum)
    return [reader(tabel, item, rujukan) for item in pecah_butir(text)]


def _umum(tabel: Tabel, item: str, rujukan: Rujukan) -> dict[str, Any]:
    """Put an item into the first column that takes any text."""
    first = next(column for column in tabel.kolom if column.bentuk in {"TEKS", "PANJANG"})
    return {first.kode: item}


def _keluaran(tabel: Tabel, item: str, rujukan: Rujukan) -> dict[str, Any]:
    """2 kali latihan gabungan (2027) → 2 · kali · latihan gabungan · 2027."""
    year = _BERTAHUN.search(item)
    rest = item[: year.start()].strip() if year and year.start() > 3 else item
    row: dict[str, Any] = {
        "uraian": rest,
        "satuan": "",
        "volume": "",
        "tahun": year[1] if year and rest != item else "",
    }
    counted = _VOLUME.match(rest)
    if counted:
        words = counted["sisa"].split()
        unit = words[0].strip(",.()")
        alone = unit.casefold() in sebutan.SATUAN_SENDIRI and len(words) > 1
        row |= {"volume": counted["angka"], "satuan": unit, "uraian": " ".join(words[1:] if alone else words)}
    return row


def _dukungan(tabel: Tabel, item: str, rujukan: Rujukan) -> dict[str, Any]:
    """Pemerintah Daerah: anggaran sosialisasi Rp 45.000.000,00 dari APBD → party, kind, rupiah, source."""
    before, colon, after = item.partition(":")
    party = _dari(sebutan.PIHAK, before) if colon else ""
    words = after.strip() if party else item
    money, source = _UANG.search(words), _SUMBER.search(words)
    return {
        "pihak": party,
        "jenis": _dari(sebutan.JENIS_DUKUNGAN, words),
        "uraian": words,
        "nilai": _rupiah(money[1]) if money else "",
        "sumber_dana": source[1].strip() if source else "",
        "tahun": "",
    }


def _rupiah(text: str) -> Any:
    """Return the rupiah of a text: 45.000.000,00 or 45 juta."""
    found = re.fullmatch(r"([\d.,]+?)\.?\s*([a-z]*)", text.strip(), re.IGNORECASE)
    times = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}.get(found[2].lower(), 0) if found else 0
    if found is None or not times:
        return text.strip().rstrip(".,")
    return int(float(found[1].replace(".", "").replace(",", ".")) * 10**times)


def _dari(table: tuple[tuple[str, tuple[str, ...]], ...], text: str) -> str:
    plain = text.casefold()
    for code, words in table:
        if any(re.search(rf"(?<!\w){re.escape(word.strip())}(?!\w)", plain) for word in words):
            return code
    return ""


def _mitra(tabel: Tabel, item: str, rujukan: Rujukan) -> dict[str, Any]:
    """A region named in full is a region; of others only the name is known."""
    is_region = polos_wilayah(item).startswith(("kabupaten ", "kota ", "provinsi "))
    code = kode_wilayah_of(item, rujukan.wilayah) if is_region else None
    return {"nama": item, "kelas": "DAERAH" if code else "", "kode_wilayah": code or ""}


Pembaca = Callable[[Tabel, str, Rujukan], dict[str, Any]]
PEMBACA: Mapping[str, Pembaca] = {"keluaran": _keluaran, "dukungan": _dukungan, "mitra": _mitra}


def baca_latar(text: str) -> dict[str, str]:
    """Part a background into problem, potential and target where its own words do; else all of it is the problem."""
    marks = re.compile(r"(?:^|[\n;]\s*|\s)(permasalahan|masalah|potensi|target|tujuan)\s*:\s*", re.IGNORECASE)
    names = {"permasalahan": "permasalahan", "masalah": "permasalahan", "potensi": "potensi"}
    found = list(marks.finditer(text))
    if not found:
        return {"permasalahan": text.strip()}
    parts: dict[str, str] = {}
    head = text[: found[0].start()].strip()
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        kode = names.get(match[1].casefold(), "target")
        words = text[match.end() : end].strip(" ;\n")
        parts[kode] = "\n".join(part for part in (parts.get(kode, ""), words) if part)
    if head:
        parts["permasalahan"] = "\n".join(part for part in (head, parts.get("permasalahan", "")) if part)
    return parts
