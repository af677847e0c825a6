"""The kind of cooperation, decided from facts: `tentukan(Fakta(...)) -> Putusan`. Pure; knows no database."""

from petasama.pemetaan.jenis.fakta import Fakta, FaktaMitra, Putusan, PutusanMitra
from petasama.pemetaan.jenis.kode import NAMA_PANJANG, JenisKerjaSama, SubJenis
from petasama.pemetaan.jenis.putusan import tentukan

__all__ = [
    "NAMA_PANJANG",
    "Fakta",
    "FaktaMitra",
    "JenisKerjaSama",
    "Putusan",
    "PutusanMitra",
    "SubJenis",
    "tentukan",
]
