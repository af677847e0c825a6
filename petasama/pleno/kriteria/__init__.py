"""The criteria of the plenary, one file each, found by folder: a new criterion is a new file with `KRITERIA`.

Weights and anchors here are what ships; the round copies them and the secretariat may change its copy until the
scoring opens. No statute fixes official criteria; each file names the articles it leans on.
"""

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from petasama.pleno.kriteria.bentuk import Anggaran, Contoh, FaktaUsulan, Kesiapan, Kriteria, Risiko

__all__ = [
    "DAFTAR_KRITERIA",
    "Anggaran",
    "Contoh",
    "FaktaUsulan",
    "Kesiapan",
    "Kriteria",
    "Risiko",
    "bobot_baku",
    "indikasi",
    "kumpulkan",
]

BUKAN_KRITERIA = {"bentuk"}


def kumpulkan(daftar: Iterable[Kriteria]) -> dict[str, Kriteria]:
    """The criteria by code, in order of code. Refuses two criteria with one code."""
    terkumpul: dict[str, Kriteria] = {}
    for satu in daftar:
        if satu.kode in terkumpul:
            raise ValueError(f"Kriteria {satu.kode} ada dua: “{terkumpul[satu.kode].nama}” dan “{satu.nama}”.")
        terkumpul[satu.kode] = satu
    return dict(sorted(terkumpul.items()))


def bobot_baku() -> dict[str, int]:
    """The weights that ship, by code; they total 100."""
    return {kode: satu.bobot for kode, satu in DAFTAR_KRITERIA.items()}


def indikasi(fakta: FaktaUsulan) -> dict[str, int]:
    """The indication of the proposal's own facts on every criterion, 1 to 5."""
    return {kode: satu.nilai(fakta) for kode, satu in DAFTAR_KRITERIA.items()}


DAFTAR_KRITERIA = kumpulkan(
    import_module(f"{__name__}.{berkas.name}").KRITERIA
    for berkas in iter_modules(__path__)
    if berkas.name not in BUKAN_KRITERIA
)
