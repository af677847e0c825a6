"""K3: how urgent the matter is."""

from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.pleno.kriteria.bentuk import Contoh, FaktaUsulan, Kriteria

BANYAK_ISU = 2


def nilai(fakta: FaktaUsulan) -> int:
    """5 emergency, mandatory cooperation or several issues; else one issue (3) or none (1), one more if ordered."""
    if fakta.darurat or fakta.wajib or len(fakta.isu) >= BANYAK_ISU:
        return 5
    return (3 if fakta.isu else 1) + (1 if fakta.ditugaskan else 0)


KRITERIA = Kriteria(
    kode="K3",
    nama="Urgensi dan isu strategis",
    bobot=15,
    jangkar={
        1: "Tidak menyangkut isu strategis.",
        2: "Tidak menyangkut isu strategis, tetapi ditugaskan (program strategis nasional atau tugas pembantuan).",
        3: "Menyangkut satu isu strategis.",
        4: "Menyangkut satu isu strategis dan ditugaskan.",
        5: "Keadaan darurat, dua isu strategis atau lebih, atau KSDD wajib.",
    },
    dasar="UU 23/2014 Pasal 364 ayat (1); PP 28/2018 Pasal 4 ayat (3)",
    contoh=Contoh(
        kasus="Pasokan beras untuk menahan inflasi, tanpa penugasan dan tanpa keadaan darurat.",
        fakta=FaktaUsulan(isu=frozenset({IsuStrategis.IS_G})),
        nilai=3,
    ),
    nilai=nilai,
)
