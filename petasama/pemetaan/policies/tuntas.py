"""Refusals about the check of a candidate partner."""

from collections.abc import Mapping
from datetime import date

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan import uji_tuntas
from petasama.pemetaan.models import CalonMitra, UjiTuntas, Usulan

BERLAKU_PALING_LAMA = 36
"""Months; a longer one would no longer be looked at."""


def check_pemeriksa(usulan: Usulan, *, by: Penugasan) -> None:
    """A liaison officer of an office that owns the proposal, or the secretariat, looks into a partner."""
    own = by.role == Peran.PPKSD and not usulan.pemilik_ids.isdisjoint(by.unit_ids)
    if not own and by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied("Uji tuntas dicatat oleh PPKSD pengusul atau Sekretariat TKKSD.")


def check_masa_berlaku(diperiksa: date, sampai: date, *, on: date) -> None:
    """The day of the check is not to come, and it holds for a while, but not for ever."""
    if diperiksa > on:
        raise _salah("diperiksa_pada", "Tanggal pemeriksaan tidak boleh sesudah hari ini.")
    if not diperiksa < sampai <= uji_tuntas.berlaku_baku(diperiksa, BERLAKU_PALING_LAMA):
        sentence = f"Masa berlaku sesudah tanggal pemeriksaan, paling lama {BERLAKU_PALING_LAMA} bulan."
        raise _salah("berlaku_sampai", sentence)


def check_jawaban_uji(kelas: str, jawaban: Mapping[str, Mapping[str, str]]) -> None:
    """Each check of the class is answered, and what speaks against the partner is explained."""
    for check in uji_tuntas.periksa_list(kelas):
        answer = jawaban.get(check.kode, {})
        result, note = answer.get("hasil", ""), answer.get("catatan", "").strip()
        if result not in dict(uji_tuntas.HASIL):
            raise _salah(check.kode, f"Jawab: {check.pertanyaan}")
        if result not in {check.baik, "BELUM_TAHU"} and not note:
            raise _salah(f"{check.kode}_catatan", f"Jelaskan jawaban atas “{check.pertanyaan}”")


def check_uji_berlaku(usulan: Usulan, *, on: date) -> None:
    """Refuse while a named partner has no check, or one that is out of date; later stages ask this before agreeing."""
    checks = {row.mitra: row for row in UjiTuntas.objects.filter(usulan=usulan)}
    for name in CalonMitra.objects.filter(usulan=usulan).values_list("nama", flat=True):
        if name not in checks:
            raise NotNow(f"Uji tuntas {name} belum dicatat.")
        if not checks[name].is_berlaku(on):
            raise NotNow(f"Uji tuntas {name} sudah lewat masa berlakunya. Periksa kembali sebelum melanjutkan.")


def _salah(field: str, sentence: str) -> Incomplete:
    return Incomplete(sentence, missing=[{"field": field, "label": field, "sentence": sentence}])
