"""How far assessors agree on the order: Kendall's W (1939) with correction for ties, 0 = not at all, 1 = fully.

Where assessors abstain, each ranks only what he scored. W is the share of the variance of these ranks (taken from
the middle of each assessor's own list) that lies between proposals; without gaps this is Kendall's W itself.
"""

from collections.abc import Mapping
from fractions import Fraction

SkorPenilai = Mapping[str, Mapping[str, Fraction | int]]
"""Assessor → proposal → score, only where the assessor scored the proposal in full."""

MINIMAL = 2


def kendall_w(skor: SkorPenilai) -> float | None:
    """Kendall's W over the assessors; None with fewer than two assessors or proposals, or when all is tied.

    A proposal scored by one assessor only, and an assessor with one proposal only, say nothing and are left out.
    """
    terpakai = _saring(skor)
    simpangan = {penilai: _simpangan(isi) for penilai, isi in terpakai.items()}
    per_usulan: dict[str, list[int]] = {}
    for isi in simpangan.values():
        for kode, jarak in isi.items():
            per_usulan.setdefault(kode, []).append(jarak)
    total = sum(jarak**2 for daftar in per_usulan.values() for jarak in daftar)
    if not total:
        return None
    antara = sum((Fraction(sum(daftar) ** 2, len(daftar)) for daftar in per_usulan.values()), Fraction(0))
    return float(antara / total)


def _saring(skor: SkorPenilai) -> dict[str, dict[str, Fraction]]:
    """Drop lone proposals and lone assessors until none is left."""
    isi = {penilai: {kode: Fraction(angka) for kode, angka in lembar.items()} for penilai, lembar in skor.items()}
    while True:
        jumlah: dict[str, int] = {}
        for lembar in isi.values():
            for kode in lembar:
                jumlah[kode] = jumlah.get(kode, 0) + 1
        saring = {
            penilai: {kode: angka for kode, angka in lembar.items() if jumlah[kode] >= MINIMAL}
            for penilai, lembar in isi.items()
        }
        saring = {penilai: lembar for penilai, lembar in saring.items() if len(lembar) >= MINIMAL}
        if saring == isi:
            return saring
        isi = saring


def _simpangan(lembar: Mapping[str, Fraction]) -> dict[str, int]:
    """Distance of each rank from the middle one in one assessor's list, doubled so that it is whole.

    Tied proposals share their mean rank: with `bawah` proposals below and `sampai` up to and including them, that
    is (bawah + 1 + sampai) / 2, and the middle is (n + 1) / 2.
    """
    nilai = sorted(lembar.values())
    bawah = {angka: nomor for nomor, angka in reversed(list(enumerate(nilai)))}
    sampai = {angka: nomor for nomor, angka in enumerate(nilai, start=1)}
    return {kode: bawah[angka] + sampai[angka] - len(nilai) for kode, angka in lembar.items()}
