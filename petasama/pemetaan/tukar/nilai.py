"""One value between a file and the instrument: what was written becomes what `baca_jawaban` takes, and back. Pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from petasama.core.wording import plain_number
from petasama.dokumen.buku.sel import terdekat
from petasama.pemetaan.instrumen.baca import BERANGKA
from petasama.pemetaan.instrumen.bentuk import Isian
from petasama.pemetaan.tukar import sebutan
from petasama.pemetaan.tukar.wilayah_kata import kode_wilayah_of

ISIAN_WILAYAH = "kode_wilayah"
"""The field that holds the code of a region; files have its name."""
YA = frozenset({"ya", "y", "yes", "iya", "v", "√", "✓", "✔", "ada", "sudah", "true", "benar", "1"})
TIDAK = frozenset({"tidak", "t", "tdk", "no", "n", "belum", "tidak ada", "false", "salah", "0", "-", "–", "bukan"})
CENTANG = YA | {"x", "belum ada", "belum ada calon mitra"}
KELIPATAN = {
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
}
DISEBUT = 12
"""Choices that a sentence lists; of more it says how many are left."""
_RUPIAH = re.compile(r"^(?:rp|idr)\.?\s*", re.IGNORECASE)
_EKOR = re.compile(r",(?:-+|=)$")
_ILMIAH = re.compile(r"^\d+([.,]\d+)?e[+-]?\d+$", re.IGNORECASE)
_BERKATA = re.compile(rf"^([\d.,]+)\s*({'|'.join(KELIPATAN)})(?:\s+rupiah)?$", re.IGNORECASE)
_INGGRIS = re.compile(r"^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$")
_TAHUN = re.compile(r"^(?:tahun|thn\.?|ta\.?)?\s*((?:19|20)\d{2})$", re.IGNORECASE)
_AWAL_TAHUN = re.compile(r"^\d{1,2}[ /.-](?:\d{1,2}|[A-Za-z]+)[ /.-]((?:19|20)\d{2})$")


@dataclass(frozen=True, kw_only=True)
class Rujukan:
    """What fields refer to besides the instrument: indicators (id → line) and regions (code → official name)."""

    indikator: Mapping[int, str] = field(default_factory=dict)
    wilayah: Mapping[str, str] = field(default_factory=dict)


class NilaiSalah(Exception):
    """A value that cannot be understood: what is wrong, and how to mend it."""

    def __init__(self, masalah: str, cara: str) -> None:
        super().__init__(masalah)
        self.masalah, self.cara = masalah, cara


def nilai_of(field: Isian, text: str, rujukan: Rujukan) -> Any:
    """Return a written value as the instrument's reader takes it. Texts stay as they are, blanks around them go."""
    words = " ".join(text.replace("\u00a0", " ").split())
    if not words:
        return [] if field.bentuk == "BANYAK" else False if field.bentuk == "CENTANG" else ""
    if field.kode == ISIAN_WILAYAH:
        return _wilayah(words, rujukan)
    reader = PEMBACA.get(field.bentuk)
    if reader is None:
        return text.strip()
    return reader(field, text.strip() if field.bentuk in {"PILIHAN", "BANYAK"} else words, rujukan)


def _wilayah(words: str, rujukan: Rujukan) -> str:
    code = kode_wilayah_of(words, rujukan.wilayah)
    if code is None:
        raise NilaiSalah(
            f"“{words[:40]}” tidak menunjuk satu daerah.", "Tulis nama lengkap daerah, misalnya Kabupaten Tapin."
        )
    return code


def _pilihan(field: Isian, text: str, rujukan: Rujukan) -> str:
    code = kode_of(field.pilihan, text) or _sebutan(field.pilihan, text)
    if code is None:
        labels = [label for _, label in field.pilihan]
        near = terdekat(text, {label: label for label in labels})
        offer = f"Mungkin maksudnya “{near}”." if near else f"Pilih salah satu: {_sebagian(labels)}."
        raise NilaiSalah(f"Pilihan “{text[:40]}” tidak ada dalam daftar.", offer)
    return code


def _sebagian(labels: list[str]) -> str:
    """The first choices in whole words, and how many more the list of the cell has."""
    shown = labels if len(labels) <= DISEBUT else labels[: DISEBUT - 2]
    rest = f"; dan {len(labels) - len(shown)} pilihan lain dalam daftar sel" if len(shown) < len(labels) else ""
    return f"{'; '.join(shown)}{rest}"


def kode_of(pilihan: tuple[tuple[str, str], ...], text: str) -> str | None:
    """Return the code of a choice that is written by label or code: to the letter first, then loosely."""
    for known in ({label: code for code, label in reversed(pilihan)}, {code: code for code, _ in pilihan}):
        if text in known:
            return known[text]
    wanted = _polos(text)
    for label_of in (lambda row: row[1], lambda row: row[0], lambda row: row[1].partition("(")[0]):
        found = [row[0] for row in pilihan if _polos(label_of(row)) == wanted]
        if len(found) == 1:
            return found[0]
    starts = [code for code, label in pilihan if len(wanted) >= 5 and _polos(label).startswith(wanted)]
    return starts[0] if len(starts) == 1 else None


def _sebutan(pilihan: tuple[tuple[str, str], ...], text: str) -> str | None:
    wanted = _polos(text)
    known = [code for code, _ in pilihan if wanted in map(_polos, sebutan.PILIHAN.get(code, ()))]
    return known[0] if known else None


def _polos(text: str) -> str:
    return re.sub(r"[^\w]+", "", text.replace("_", "").casefold())


def _banyak(field: Isian, text: str, rujukan: Rujukan) -> list[str]:
    whole = kode_of(field.pilihan, text)
    if whole is not None:
        return [whole]
    parts = [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
    if len(parts) == 1 and all(kode_of(field.pilihan, part.strip()) for part in text.split(",")):
        parts = [part.strip() for part in text.split(",")]
    plain = [re.sub(r"^(?:[-•*]|\d+[.)]|[a-z][.)])\s+", "", part) for part in parts]
    return list(dict.fromkeys(_pilihan(field, part, rujukan) for part in plain if part))


def _ya_tidak(field: Isian, words: str, rujukan: Rujukan) -> str:
    typed = words.casefold()
    if typed in YA or typed in TIDAK:
        return "ya" if typed in YA else "tidak"
    raise NilaiSalah(f"“{words[:40]}” bukan ya atau tidak.", "Tulis Ya atau Tidak.")


def _centang(field: Isian, words: str, rujukan: Rujukan) -> bool:
    typed = words.casefold()
    if typed not in CENTANG and typed not in TIDAK:
        raise NilaiSalah(f"“{words[:40]}” bukan ya atau tidak.", "Tulis Ya, atau kosongkan.")
    return typed in CENTANG


def _indikator(field: Isian, words: str, rujukan: Rujukan) -> int:
    by_line = {" ".join(line.split()).casefold(): key for key, line in rujukan.indikator.items()}
    typed = words.casefold()
    if typed in by_line:
        return by_line[typed]
    marked = re.search(r"\[#(\d+)\]$", words) or re.fullmatch(r"#(\d+)", words)
    if marked:
        return int(marked[1])
    found = [key for line, key in by_line.items() if line.startswith(f"{typed} (") or line == typed]
    if len(found) == 1:
        return found[0]
    raise NilaiSalah(
        f"Indikator “{words[:60]}” tidak ada pada sasaran perangkat daerah.",
        "Pilih dari daftar sel itu, atau kosongkan dan tulis alasan tanpa indikator.",
    )


def _angka(field: Isian, words: str, rujukan: Rujukan) -> str | int | float:
    """Return a number written the Indonesian way so that the instrument's reader takes it."""
    text = _EKOR.sub("", _RUPIAH.sub("", words)).strip()
    if _ILMIAH.match(text):
        raise NilaiSalah(
            "Angka tersimpan sebagai bentuk ilmiah, sehingga sebagian angkanya hilang.",
            "Ubah format selnya menjadi Angka tanpa desimal, lalu ketik ulang seluruh angkanya.",
        )
    worded = _BERKATA.match(text)
    if worded:
        return _kali(worded[1], KELIPATAN[worded[2].lower()], words)
    if _INGGRIS.match(text):
        return text.replace(",", "")
    return text.removesuffix("%").strip() if field.bentuk == "ANGKA" else text


def _kali(number: str, times: int, words: str) -> int | float:
    try:
        value = Decimal(number.replace(".", "").replace(",", ".")) * times
    except InvalidOperation as problem:
        raise NilaiSalah(f"“{words[:30]}” bukan angka.", "Tulis seperti 1.250.000 atau 62,5.") from problem
    return int(value) if value == int(value) else float(value)


def _tahun(field: Isian, words: str, rujukan: Rujukan) -> str:
    found = _TAHUN.match(words) or _AWAL_TAHUN.match(words)
    return found[1] if found else words


PEMBACA: Mapping[str, Callable[[Isian, str, Rujukan], Any]] = {
    "PILIHAN": _pilihan,
    "BANYAK": _banyak,
    "YA_TIDAK": _ya_tidak,
    "CENTANG": _centang,
    "INDIKATOR": _indikator,
    "ANGKA": _angka,
    "RUPIAH": _angka,
    "TAHUN": _tahun,
}


def kata_of(field: Isian, value: Any, rujukan: Rujukan) -> str:
    """Return a saved value as a file has it; `nilai_of` reads it back to the same."""
    if field.bentuk == "BANYAK":
        return "; ".join(label_of(field.pilihan, code, sendiri=False) for code in value or [])
    if field.bentuk in {"YA_TIDAK", "CENTANG"}:
        return {True: "Ya", False: "Tidak" if field.bentuk == "YA_TIDAK" else ""}.get(value, "")
    if value is None or value == "":
        return ""
    if field.bentuk == "PILIHAN":
        return label_of(field.pilihan, value, sendiri=True)
    if field.bentuk == "INDIKATOR":
        return _baris_indikator(int(value), rujukan)
    if field.bentuk in BERANGKA:
        return str(value) if field.bentuk == "TAHUN" else _angka_kata(value)
    if field.kode == ISIAN_WILAYAH and value in rujukan.wilayah:
        return f"{value} {rujukan.wilayah[value]}"
    return str(value)


def _angka_kata(value: float) -> str:
    """Return a number the Indonesian way, with all its digits."""
    words = plain_number(value)
    exact = format(Decimal(repr(value)), "f")
    same = Decimal(words.replace(".", "").replace(",", ".")) == Decimal(exact)
    return words if same else exact.replace(".", ",")


def label_of(pilihan: tuple[tuple[str, str], ...], code: str, *, sendiri: bool) -> str:
    """Return the label of a code where it can be read back, else the code; inside a list no label may have a “;”."""
    label = dict(pilihan).get(code, code)
    separated = not sendiri and re.search(r"[;\n]|^(?:[-•*]|\d+[.)]|[a-z][.)])\s", label)
    return label if label.strip() == label and not separated and kode_of(pilihan, label) == code else code


def _baris_indikator(key: int, rujukan: Rujukan) -> str:
    line = rujukan.indikator.get(key)
    if line is None:
        return f"#{key}"
    same = [known for known, other in rujukan.indikator.items() if other.casefold() == line.casefold()]
    return line if len(same) == 1 else f"{line} [#{key}]"
