"""What the pages of the import show: the sheets, the preview, the faults."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.urls import reverse

from petasama.core.wording import listed
from petasama.organisasi.models import Penugasan, User
from petasama.persiapan.impor.berkas import Salah
from petasama.persiapan.impor.dikenal import PENERAP, yang_boleh
from petasama.persiapan.impor.lembar import SEMUA_LEMBAR
from petasama.persiapan.impor.rencana import BARU, SALAH, TETAP, UBAH, Langkah, Rencana

DITAMPILKAN = 100
"""Rows of a list on the page; all of them stand in the file."""
KEADAAN = {BARU: "baris baru", UBAH: "baris berubah", TETAP: "baris tetap", SALAH: "baris perlu dibetulkan"}
ISI_LEMBAR = {
    "PERANGKAT": "Kode, nama, sebutan kepala, ikut menjawab dalam putaran atau tidak.",
    "PEJABAT": "Siapa menandatangani sebagai apa, dengan NIP dan pangkatnya.",
    "PPKSD": "Pejabat penghubung menurut surat penunjukan kepala perangkat daerah.",
    "AKUN": "Orang, peran, dan surat pengangkatannya.",
}


def lembar_of(by: Penugasan) -> list[tuple[str, str]]:
    """The sheets, what stands in them, and for those that this role may not apply, who may."""
    return [
        (sheet.nama, ISI_LEMBAR[sheet.kode] if by.peran in PENERAP[sheet.kode] else yang_boleh(sheet.kode))
        for sheet in SEMUA_LEMBAR
    ]


def berkas_of(faults: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The field for the file, with what is wrong about it."""
    return {
        "name": "berkas",
        "label": "Berkas Excel",
        "kind": "file",
        "hint": "Berkas .xlsx, paling besar 10 MB dan 5.000 baris setiap lembar.",
        "error": " ".join(fault["sentence"] for fault in faults),
        "attrs": {"accept": ".xlsx"},
    }


def undang_of(waiting: Sequence[User]) -> list[dict[str, Any]]:
    """The button that invites everybody who waits; none when nobody does."""
    if not waiting:
        return []
    confirm = f"{len(waiting)} orang menerima surel dengan tautan untuk memasang kata sandi. Tautan berlaku satu jam."
    url = reverse("persiapan:impor-undang")
    return [{"act": "undang", "label": f"Undang {len(waiting)} orang baru", "url": url, "confirm": confirm}]


def tinjauan_of(plan: Rencana) -> dict[str, Any]:
    """The preview: its sentence, its figures, the faults, and by sheet what is new, what changes, what stays."""
    writes = len(plan.pekerjaan)
    return {
        "judul": _judul(plan),
        "angka": [
            {"label": "Baru", "value": str(plan.banyak(BARU)), "tone": "green"},
            {"label": "Berubah", "value": str(plan.banyak(UBAH)), "tone": "blue"},
            {"label": "Tetap", "value": str(plan.banyak(TETAP)), "tone": "grey"},
            {"label": "Perlu dibetulkan", "value": str(len(plan.salah)), "tone": "red" if plan.salah else "grey"},
        ],
        "salah": _tabel_salah(plan.salah),
        "sisa_salah": max(0, len(plan.salah) - DITAMPILKAN),
        "lembar": [_lembar(sheet.nama, steps) for sheet, steps in plan.per_lembar()],
        "terapkan": "" if plan.salah or not writes else f"Terapkan {writes} baris",
        "sidik": plan.sidik,
    }


def _judul(plan: Rencana) -> str:
    if plan.salah:
        return f"{len(plan.salah)} hal perlu dibetulkan sebelum berkas diterapkan"
    if not plan.pekerjaan:
        return "Semua isi berkas sudah sama dengan yang tercatat"
    return f"{len(plan.pekerjaan)} baris siap diterapkan"


def _tabel_salah(faults: Iterable[Salah]) -> dict[str, Any]:
    rows = [
        [f"{fault.lembar.nama} {fault.tempat}", fault.judul or "–", fault.isi or "–", fault.masalah, fault.cara]
        for fault in faults
    ]
    heads = ("Tempat", "Kolom", "Isi", "Masalah", "Cara membetulkan")
    return {
        "caption": "Yang perlu dibetulkan",
        "hidden_caption": True,
        "columns": [{"label": label, "head": place == 0} for place, label in enumerate(heads)],
        "rows": rows[:DITAMPILKAN],
        "empty": "Tidak ada.",
    }


def _lembar(nama: str, steps: Sequence[Langkah]) -> dict[str, Any]:
    new = [step for step in steps if step.keadaan == BARU]
    changed = [step for step in steps if step.keadaan == UBAH]
    counts = Counter(step.keadaan for step in steps)
    words = [f"{counts[state]} {label}" for state, label in KEADAAN.items() if counts[state]]
    return {
        "nama": nama,
        "ringkas": listed(words) if words else "Belum diisi",
        "tabel": _tabel([*new, *changed][:DITAMPILKAN]),
        "sisa": max(0, len(new) + len(changed) - DITAMPILKAN),
        "ada": bool(new or changed),
    }


def _tabel(steps: Sequence[Langkah]) -> dict[str, Any]:
    words = {BARU: "Baru", UBAH: "Berubah"}
    return {
        "caption": "Yang akan diterapkan",
        "hidden_caption": True,
        "columns": [{"label": "Baris"}, {"label": "Isi", "head": True}, {"label": "Keadaan"}, {"label": "Perubahan"}],
        "rows": [[str(step.baris.nomor), step.judul, words[step.keadaan], _perubahan(step) or "–"] for step in steps],
        "empty": "Tidak ada.",
    }


def _perubahan(step: Langkah) -> str:
    return "; ".join(f"{label}: {before} → {after}" for label, before, after in step.beda)
