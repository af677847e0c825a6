"""The legal route of a proposal by its kind: `langkah_berikut(jenis, prakarsa)`. Pure; knows no database."""

from petasama.pemetaan.rute.jalur import (
    PetunjukDprd,
    belum_terjawab,
    langkah_berikut,
    naskah_awal,
    persetujuan_dprd,
    syarat_pemrakarsa,
)
from petasama.pemetaan.rute.tahapan import PASAL_PRAKARSA_MITRA, Langkah

__all__ = [
    "PASAL_PRAKARSA_MITRA",
    "Langkah",
    "PetunjukDprd",
    "belum_terjawab",
    "langkah_berikut",
    "naskah_awal",
    "persetujuan_dprd",
    "syarat_pemrakarsa",
]
