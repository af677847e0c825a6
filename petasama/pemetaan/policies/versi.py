"""Refusals about the versions of an answer."""

from petasama.core.errors import NotNow
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import Usulan, VersiJawaban


def check_versi_ada(usulan: Usulan, pertanyaan: Pertanyaan, nomor: int) -> VersiJawaban:
    """Return one version of an answer; refuse a number that was never saved."""
    found = VersiJawaban.objects.filter(usulan=usulan, kode=pertanyaan.kode, nomor=nomor).first()
    if found is None:
        raise NotNow(f"Versi {nomor} dari “{pertanyaan.label}” tidak ada. Pilih versi dari daftarnya.")
    return found
