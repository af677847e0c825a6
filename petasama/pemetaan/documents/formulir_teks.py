"""Answers as the printed form shows them: place marks of the fields, the choices to tick, values as text."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from petasama.core.wording import plain_number
from petasama.pemetaan.instrumen.bentuk import Isian
from petasama.perencanaan.models import IndikatorSasaran
from petasama.wilayah.models import Wilayah

KODE_WILAYAH = "kode_wilayah"
TANDA_NOMOR = "_psnomor"
INDIKATOR_DICENTANG = 12
"""Up to so many indicators of an office are printed as boxes to tick; of more the name is written."""
LUAR_DAFTAR = "#{}"
"""An indicator that is not (or no longer) on the list of the office."""
YA_TIDAK = ((True, "Ya"), (False, "Tidak"))
_CODE = re.compile(r"^\d")


@dataclass(frozen=True, kw_only=True)
class RujukanFormulir:
    """What choices come from besides the instrument: indicators of an office by number, regions by code."""

    indikator: Mapping[int, str] = field(default_factory=dict)
    wilayah: Mapping[str, str] = field(default_factory=dict)


def rujukan_of(office_id: int | None) -> RujukanFormulir:
    """Return the indicators of an office (none without one) and all regions; equal names carry their number."""
    rows = IndikatorSasaran.objects.for_unit(office_id).order_by("nama", "pk") if office_id else ()
    texts = {row.pk: row.ringkas for row in rows}
    twice = {text for text in texts.values() if list(texts.values()).count(text) > 1}
    names = {pk: f"{text} [#{pk}]" if text in twice else text for pk, text in texts.items()}
    return RujukanFormulir(indikator=names, wilayah=dict(Wilayah.objects.order_by("kode").values_list("kode", "nama")))


def tanda(pertanyaan: str, isian: str, kolom: str = "") -> str:
    """Return the name of the hidden mark that stands in the label of a field; Word takes 40 signs at most."""
    return f"_ps{hashlib.sha256(f'{pertanyaan}.{isian}.{kolom}'.encode()).hexdigest()[:20]}"


def pilihan_of(isian: Isian, rujukan: RujukanFormulir) -> tuple[tuple[Any, str], ...]:
    """Return (value, words) of what is ticked in this field; nothing for a field that is written."""
    if isian.bentuk == "YA_TIDAK":
        return YA_TIDAK
    if isian.bentuk == "CENTANG":
        return YA_TIDAK[:1]
    if isian.bentuk in {"PILIHAN", "BANYAK"}:
        return tuple((code, sebutan_pilihan(code, label)) for code, label in isian.pilihan)
    if isian.bentuk == "INDIKATOR" and len(rujukan.indikator) <= INDIKATOR_DICENTANG:
        return tuple(rujukan.indikator.items())
    return ()


def sebutan_pilihan(code: str, label: str) -> str:
    """Return a choice as it is printed: a code that is a number stands before its name (1.02 Kesehatan)."""
    return f"{code} {label}" if _CODE.match(code) else label


def terpilih(isian: Isian, value: Any) -> list[Any]:
    """Return the chosen values in the order in which they were chosen."""
    if isian.bentuk == "BANYAK":
        return list(value or [])
    if isian.bentuk == "CENTANG":
        return [True] if value else []
    return [] if value is None or value == "" else [value]


def teks_of(isian: Isian, value: Any, rujukan: RujukanFormulir) -> str:
    """Return a value as it is written into its cell; "" when nothing was answered."""
    if value is None or value == "" or value == []:
        return ""
    if isian.bentuk in {"ANGKA", "RUPIAH"}:
        return plain_number(value)
    if isian.bentuk == "INDIKATOR":
        return rujukan.indikator.get(int(value), LUAR_DAFTAR.format(value))
    if isian.kode == KODE_WILAYAH and value in rujukan.wilayah:
        return f"{value} {rujukan.wilayah[value]}"
    words = dict(pilihan_of(isian, rujukan))
    if words:
        return "; ".join(words.get(one, str(one)) for one in terpilih(isian, value))
    return str(value)
