"""Says what is still missing in the answers; the same rules serve progress, refusal and the pages."""

from collections.abc import Mapping
from typing import Any

from petasama.pemetaan.instrumen.bentuk import Edisi, Isi, Isian, Kekurangan, Pertanyaan, Tabel


def kekurangan(pertanyaan: Pertanyaan, isi: Isi, semua: Mapping[str, Isi]) -> list[Kekurangan]:
    """Return what this answer still lacks: required fields, then the question's own rules."""
    found: list[Kekurangan] = []
    for field in pertanyaan.isian:
        if isinstance(field, Tabel):
            found += _baris_kurang(pertanyaan, field, isi.get(field.kode) or [])
        elif field.wajib and is_kosong(isi.get(field.kode)):
            found.append(Kekurangan(tempat=f"{pertanyaan.kode}.{field.kode}", kalimat=f"Isi “{field.label}”."))
    for rule in pertanyaan.aturan:
        found += rule(isi, semua)
    return found


def _baris_kurang(pertanyaan: Pertanyaan, table: Tabel, rows: list[Isi]) -> list[Kekurangan]:
    return [
        Kekurangan(
            tempat=f"{pertanyaan.kode}.{table.kode}.{column.kode}",
            kalimat=f"Isi “{column.label}” pada {table.sebutan_baris} ke-{line}.",
            baris=line,
        )
        for line, row in enumerate(rows, start=1)
        for column in table.kolom
        if column.wajib and is_kosong(row.get(column.kode))
    ]


def is_kosong(value: Any) -> bool:
    """Whether a field counts as not filled; 0 and “tidak” are answers."""
    return value is None or value == "" or value == []


def kekurangan_edisi(edisi: Edisi, jawaban: Mapping[str, Isi]) -> list[tuple[Pertanyaan, Kekurangan]]:
    """Return every gap of a whole instrument, question by question, the classification last."""
    return [
        (question, gap)
        for question in (*edisi.pertanyaan, edisi.klasifikasi)
        for gap in kekurangan(question, jawaban.get(question.kode, {}), jawaban)
    ]


def is_mulai(pertanyaan: Pertanyaan, isi: Isi) -> bool:
    """Whether anything has been written for a question."""
    return any(is_terisi(field, isi.get(field.kode)) for field in pertanyaan.isian)


def alasan_lewati(pertanyaan: Pertanyaan, semua: Mapping[str, Isi]) -> str:
    """Return the sentence why a question is passed over, beside all answers by question code; "" when it is asked."""
    return pertanyaan.lewati(semua) if pertanyaan.lewati else ""


def is_terisi(field: Isian | Tabel, value: Any) -> bool:
    """Whether somebody has written something here: “tidak” is an answer, a box that is not ticked is none."""
    unticked = isinstance(field, Isian) and field.bentuk == "CENTANG" and value is False
    return not is_kosong(value) and not unticked


def perhatian(pertanyaan: Pertanyaan, isi: Isi) -> list[Kekurangan]:
    """Return remarks that are no gaps: numbers above what is usual (V-12: more than 60 months)."""
    return [
        Kekurangan(tempat=f"{pertanyaan.kode}.{field.kode}", kalimat=field.bila_lebih)
        for field in pertanyaan.isian
        if isinstance(field, Isian) and field.lazim is not None and (isi.get(field.kode) or 0) > field.lazim
    ]


def field_of(pertanyaan: Pertanyaan, kode: str) -> Isian | Tabel:
    """Return a field of a question by its code."""
    return next(field for field in pertanyaan.isian if field.kode == kode)
