"""The papers of the mapping stage; importing this package registers their kinds."""

from petasama.pemetaan.documents.formulir import formulir_docx, formulir_pdf, naskah_of
from petasama.pemetaan.documents.hasil_pemetaan import HASIL_PEMETAAN
from petasama.pemetaan.documents.kak import KAK
from petasama.pemetaan.documents.keperluan import keperluan_of
from petasama.pemetaan.documents.laporan_hasil import LAPORAN_HASIL
from petasama.pemetaan.documents.naskah_kerja import kerja_of
from petasama.pemetaan.documents.studi_kelayakan import STUDI_KELAYAKAN
from petasama.pemetaan.documents.surat_pengantar import SURAT_GUBERNUR, SURAT_MENTERI

__all__ = [
    "HASIL_PEMETAAN",
    "KAK",
    "LAPORAN_HASIL",
    "STUDI_KELAYAKAN",
    "SURAT_GUBERNUR",
    "SURAT_MENTERI",
    "formulir_docx",
    "formulir_pdf",
    "keperluan_of",
    "kerja_of",
    "naskah_of",
]
