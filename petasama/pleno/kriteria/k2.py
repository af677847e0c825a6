"""K2: how many people gain, and whether the gain is measured."""

from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.pleno.kriteria.bentuk import Contoh, FaktaUsulan, Kriteria

KECAMATAN_LUAS = 3
"""From this number of kecamatan a proposal counts as wide."""
KELOMPOK_KHUSUS = {IsuStrategis.IS_B, IsuStrategis.IS_F}
"""Border areas and poverty: small groups that the guide puts first."""


def nilai(fakta: FaktaUsulan) -> int:
    """Reach (unknown, one group, wide or poor or border people) and, on top of it, a measured outcome."""
    if fakta.jumlah_kecamatan >= KECAMATAN_LUAS or fakta.isu & KELOMPOK_KHUSUS:
        return 5 if fakta.outcome_terukur else 4
    if fakta.jumlah_kecamatan:
        return 3 if fakta.outcome_terukur else 2
    return 2 if fakta.outcome_terukur else 1


KRITERIA = Kriteria(
    kode="K2",
    nama="Dampak bagi masyarakat",
    bobot=20,
    jangkar={
        1: "Penerima manfaat dan ukuran hasil belum jelas.",
        2: "Baru salah satu yang jelas: satu kelompok penerima manfaat atau ukuran hasil.",
        3: "Satu kelompok penerima manfaat dengan hasil yang terukur.",
        4: "Penerima manfaat luas, warga miskin, atau warga perbatasan, tetapi hasil belum terukur.",
        5: "Penerima manfaat luas, warga miskin, atau warga perbatasan dengan hasil yang terukur.",
    },
    dasar="UU 23/2014 Pasal 363 ayat (1)",
    contoh=Contoh(
        kasus="Pos kebakaran lahan bersama bagi desa perbatasan, dengan target waktu tanggap dan angka awalnya.",
        fakta=FaktaUsulan(jumlah_kecamatan=1, isu=frozenset({IsuStrategis.IS_B}), outcome_terukur=True),
        nilai=5,
    ),
    nilai=nilai,
)
