"""K4: whether the proposal is feasible in technical, legal and economic terms."""

from petasama.pleno.kriteria.bentuk import Contoh, FaktaUsulan, Kriteria

ASPEK = {"TEKNIS", "HUKUM", "EKONOMI"}


def nilai(fakta: FaktaUsulan) -> int:
    """5 with a study; otherwise one for nothing and one more for each of the three aspects shown."""
    return 5 if fakta.ada_kajian else 1 + len(fakta.aspek_terurai & ASPEK)


KRITERIA = Kriteria(
    kode="K4",
    nama="Kelayakan teknis, hukum, dan ekonomi",
    bobot=15,
    jangkar={
        1: "Kelayakan diragukan; belum satu aspek pun diuraikan.",
        2: "Satu dari tiga aspek (teknis, hukum, ekonomi) diuraikan.",
        3: "Dua dari tiga aspek diuraikan.",
        4: "Ketiga aspek diuraikan, tetapi belum didukung kajian.",
        5: "Kelayakan ditunjukkan dengan kajian atau studi kelayakan.",
    },
    dasar="UU 23/2014 Pasal 366 ayat (3); PP 28/2018 Pasal 17",
    contoh=Contoh(
        kasus="Cara kerja dan dasar kewenangannya jelas, tetapi untung ruginya belum dihitung.",
        fakta=FaktaUsulan(aspek_terurai=frozenset({"TEKNIS", "HUKUM"})),
        nilai=3,
    ),
    nilai=nilai,
)
