"""K5: how ready the partner and the office are."""

from petasama.pleno.kriteria.bentuk import Contoh, FaktaUsulan, Kesiapan, Kriteria

URUTAN = list(Kesiapan)


def nilai(fakta: FaktaUsulan) -> int:
    """One step for each stage from no partner to written readiness."""
    return 1 + URUTAN.index(fakta.kesiapan)


KRITERIA = Kriteria(
    kode="K5",
    nama="Kesiapan mitra dan Perangkat Daerah",
    bobot=10,
    jangkar={
        1: "Belum ada calon mitra.",
        2: "Calon mitra sudah disebut, tetapi belum dihubungi.",
        3: "Calon mitra sudah dihubungi.",
        4: "Peran para pihak sudah dibahas bersama calon mitra.",
        5: "Calon mitra menyatakan kesediaan secara tertulis.",
    },
    dasar="PP 28/2018 Pasal 6 ayat (1)",
    contoh=Contoh(
        kasus="Dinas telah bertemu calon mitra satu kali; pembagian peran belum dibicarakan.",
        fakta=FaktaUsulan(kesiapan=Kesiapan.DIHUBUNGI),
        nilai=3,
    ),
    nilai=nilai,
)
