"""What the pages of the import of proposals show: the field, the faults, what is new, what changes word by word."""

from collections.abc import Mapping, Sequence
from typing import Any

from petasama.core.wording import listed
from petasama.pemetaan.instrumen.beda import SAMA, BedaIsian, Potongan, beda_jawaban
from petasama.pemetaan.instrumen.kiriman import Salah
from petasama.pemetaan.policies import LangkahImpor, RencanaImpor
from petasama.pemetaan.tukar.nilai import Rujukan, kata_of

DITAMPILKAN = 100
"""Faults and new proposals on the page; all of them stand in the marked file."""
BERUBAH_DITAMPILKAN = 30
KONTEKS = 6
"""Words shown on either side of a change."""


def berkas_of(faults: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The field for the file, with what is wrong about it."""
    return {
        "name": "berkas",
        "label": "Berkas usulan",
        "kind": "file",
        "hint": "Excel (.xlsx), CSV, atau formulir Word (.docx); paling besar 10 MB dan 500 usulan.",
        "error": " ".join(fault["sentence"] for fault in faults),
        "attrs": {"accept": ".xlsx,.csv,.docx"},
    }


def tinjauan_of(plan: RencanaImpor, faults: Sequence[Salah], *, rujukan: Rujukan, nama: str) -> dict[str, Any]:
    """The preview: its sentence, its figures, the faults, what is new and what changes."""
    writes = len(plan.baru) + len(plan.berubah)
    return {
        "judul": _judul(plan, faults),
        "nama_berkas": nama,
        "angka": [
            {"label": "Usulan baru", "value": str(len(plan.baru)), "tone": "green"},
            {"label": "Diperbarui", "value": str(len(plan.berubah)), "tone": "blue"},
            {"label": "Tetap", "value": str(len(plan.tetap)), "tone": "grey"},
            {"label": "Perlu dibetulkan", "value": str(len(faults)), "tone": "red" if faults else "grey"},
        ],
        "salah": tabel_salah(faults),
        "sisa_salah": max(0, len(faults) - DITAMPILKAN),
        "baru": [step.nama for step in plan.baru[:DITAMPILKAN]],
        "sisa_baru": max(0, len(plan.baru) - DITAMPILKAN),
        "berubah": [_berubah(plan, step, rujukan) for step in plan.berubah[:BERUBAH_DITAMPILKAN]],
        "sisa_berubah": max(0, len(plan.berubah) - BERUBAH_DITAMPILKAN),
        "terapkan": "" if faults or not writes else f"Impor {writes} usulan",
    }


def _judul(plan: RencanaImpor, faults: Sequence[Salah]) -> str:
    if faults:
        return f"{len(faults)} hal perlu dibetulkan sebelum berkas diimpor"
    if not plan.baru and not plan.berubah:
        return "Isi berkas sudah sama dengan yang tersimpan"
    parts = ((len(plan.baru), "usulan baru"), (len(plan.berubah), "usulan yang diperbarui"))
    return f"{listed([f'{number} {words}' for number, words in parts if number])} siap diimpor"


def selesai_of(done: Any) -> str:
    """Say what an import did: only what there was of new and of changed proposals."""
    parts = ((len(done.baru), "usulan baru"), (len(done.berubah), "usulan diperbarui"))
    return f"Impor selesai: {listed([f'{number} {words}' for number, words in parts if number])}."


def tabel_salah(faults: Sequence[Salah]) -> dict[str, Any]:
    """The faults as a table: sheet, row, column, content, problem, cure."""
    heads = ("Lembar", "Baris", "Kolom", "Isi", "Masalah", "Cara memperbaiki")
    rows = [
        [
            fault.lembar or "–",
            str(fault.baris) if fault.baris else "–",
            fault.kolom or "–",
            fault.isi or "–",
            fault.masalah,
            fault.cara,
        ]
        for fault in faults[:DITAMPILKAN]
    ]
    return {
        "caption": "Yang perlu dibetulkan",
        "hidden_caption": True,
        "columns": [{"label": label, "head": place == 4} for place, label in enumerate(heads)],
        "rows": rows,
        "empty": "Tidak ada.",
    }


def _berubah(plan: RencanaImpor, step: LangkahImpor, rujukan: Rujukan) -> dict[str, Any]:
    """One proposal with the fields that change, word by word."""
    parts = []
    for kode, (before, after) in step.beda.items():
        question = plan.edisi.cari(kode)
        differing = beda_jawaban(question, before, after, teks=lambda field, value: kata_of(field, value, rujukan))
        parts += [
            {"label": f"{question.label}: {item.label}", "potongan": _ringkas(item)}
            for item in differing
            if item.is_berubah
        ]
    assert step.usulan is not None
    return {"nomor": step.usulan.nomor, "nama": step.nama, "isian": parts}


def _ringkas(item: BedaIsian) -> list[Potongan]:
    """The changed words with a few around them; of tables the rows that differ."""
    parts = list(item.potongan)
    for row in item.baris:
        if row.keadaan != SAMA:
            parts += [part for _, words in row.kolom for part in (*words, Potongan(tanda=SAMA, teks="·"))]
    return [Potongan(tanda=part.tanda, teks=_pendek(part.teks)) if part.tanda == SAMA else part for part in parts]


def _pendek(text: str) -> str:
    words = text.split()
    if len(words) <= 2 * KONTEKS + 1:
        return text
    return f"{' '.join(words[:KONTEKS])} … {' '.join(words[-KONTEKS:])}"
