"""Boxes to tick in a cell of a Word form: which are ticked, in every way people tick them. Pure."""

import re
from typing import Any

from petasama.pemetaan.instrumen.bentuk import Isian
from petasama.pemetaan.tukar.nilai import NilaiSalah, Rujukan, nilai_of

KOSONG, TERISI = "☐□▢◻", "☒☑■◼✓✔√✗✘"
_BOX = re.compile(rf"([{KOSONG}{TERISI}]|\[[ xXvV]?\]|\([ xXvV]\))")
_TYPED = re.compile(r"^[xXvV]\s+(?=\w)")
BERKOTAK = frozenset({"PILIHAN", "BANYAK", "YA_TIDAK", "CENTANG", "INDIKATOR"})
TITIK = frozenset({"…", "...", "Pilih", "pilih"})
"""What a list shows before anything was chosen."""


def jawaban_of(isian: Isian, text: str, rujukan: Rujukan) -> Any:
    """Return what a cell answers, ticked or written; refuses two ticks where one choice is asked."""
    if not is_tertulis(isian, text):
        text = ""
    if isian.bentuk not in BERKOTAK or not _BOX.search(text):
        return nilai_of(isian, _tanpa_kode(isian, text), rujukan)
    ticked = dicentang(text)
    if isian.bentuk == "BANYAK":
        return list(dict.fromkeys(code for one in ticked for code in nilai_of(isian, _tanpa_kode(isian, one), rujukan)))
    if len(ticked) > 1:
        names = " dan ".join(f"“{one[:40]}”" for one in ticked[:3])
        raise NilaiSalah(f"{names} sama-sama dicentang.", "Centang satu pilihan saja.")
    if isian.bentuk == "CENTANG":
        return bool(ticked)
    return nilai_of(isian, _tanpa_kode(isian, ticked[0]) if ticked else "", rujukan)


def is_tertulis(isian: Isian, text: str) -> bool:
    """Whether somebody wrote something; the dots of a list from which nothing was chosen are nothing."""
    typed = text.strip()
    return bool(typed) and not (isian.bentuk in BERKOTAK and typed in TITIK)


def dicentang(text: str) -> list[str]:
    """Return the words beside the ticked boxes; a tick behind its words counts, and so does an x in place of a box."""
    first, *rest = _BOX.split(text)
    found: list[tuple[str, bool]] = []
    lead = _rapi(first)
    if lead:
        found.append((_TYPED.sub("", lead), bool(_TYPED.match(lead))))
    for sign, words in zip(rest[::2], rest[1::2], strict=True):
        label, ticked = _rapi(words), sign in TERISI or sign[1:2] in {"x", "X", "v", "V"}
        if not label and ticked and found and not found[-1][1]:
            found[-1] = (found[-1][0], True)
        elif label:
            found.append((label, ticked))
    chosen = [label for label, ticked in found if ticked]
    return chosen or ([lead] if lead else [])


def _rapi(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def _tanpa_kode(isian: Isian, text: str) -> str:
    """The written choices by their codes where the form prints the code before the name: 1.02 Kesehatan → 1.02."""
    codes = {code for code, _ in isian.pilihan if code[:1].isdigit()}
    if isian.bentuk not in {"PILIHAN", "BANYAK"} or not codes:
        return text
    parts = re.split(r"[;\n]", text.replace("\u00a0", " "))
    known = [part.split()[0] if part.split() and part.split()[0] in codes else part for part in parts]
    return ";".join(known)
