"""Applies a plan: every row by the act that the screens use, all in one transaction or nothing."""

from collections import Counter

from django.db import transaction

from petasama.core.errors import NotNow, Refusal
from petasama.organisasi.models import Penugasan
from petasama.persiapan.impor.berkas import Lembaran
from petasama.persiapan.impor.rencana import Rencana, susun_rencana
from petasama.persiapan.impor.timbang import Hasil, Langkah


def terapkan(isi: Lembaran, *, sidik: str, by: Penugasan) -> Rencana:
    """Weigh the file again and apply it; return the plan that was applied.

    Refuses a file with a fault, one that asks for nothing, and a plan other than the one that was shown (`sidik`):
    somebody changed something since. What an act refuses is refused with the row that it stands in.
    """
    plan = susun_rencana(isi, by=by)
    if plan.salah:
        raise NotNow("Berkas masih memuat kesalahan, sehingga belum dapat diterapkan. Betulkan, lalu unggah kembali.")
    if plan.sidik != sidik:
        raise NotNow("Data berubah sejak berkas ini ditinjau. Unggah berkasnya sekali lagi dan periksa tinjauannya.")
    if not plan.pekerjaan:
        raise NotNow("Semua isi berkas sudah sama dengan yang tercatat. Tidak ada yang perlu diterapkan.")
    done = Hasil(by=by)
    with transaction.atomic():
        for step in plan.pekerjaan:
            _kerjakan(step, done)
    return plan


def _kerjakan(step: Langkah, done: Hasil) -> None:
    try:
        for work in step.kerja:
            work(done)
    except Refusal as refusal:
        place = f"Lembar {step.baris.lembar.nama} baris {step.baris.nomor} ({step.judul})"
        raise NotNow(f"{place}: {refusal.sentence} Tidak satu baris pun diterapkan.") from refusal


def ringkas(plan: Rencana) -> str:
    """How many rows of each kind were applied: 3 perangkat daerah baru, 12 PPKSD baru, 1 pejabat diubah."""
    counts = Counter((step.baris.lembar.isi, step.keadaan) for step in plan.pekerjaan)
    words = {"BARU": "baru", "UBAH": "diubah"}
    return ", ".join(f"{number} {name} {words[state]}" for (name, state), number in counts.items())
