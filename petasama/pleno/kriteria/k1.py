"""K1: how closely the proposal follows the plans of the region and the priorities above it."""

from petasama.pleno.kriteria.bentuk import Contoh, FaktaUsulan, Kriteria

PERENCANAAN = {"RPJMD", "RENSTRA", "RKPD", "RENJA"}
MENENGAH = {"RPJMD", "RENSTRA"}


def nilai(fakta: FaktaUsulan) -> int:
    """5 linked to a sasaran indicator, 4 in a five-year plan, 3 in a yearly plan, 2 only a priority above, 1 none."""
    if fakta.ada_indikator_sasaran:
        return 5
    if fakta.perencanaan & MENENGAH:
        return 4
    if fakta.perencanaan & PERENCANAAN:
        return 3
    return 2 if fakta.prioritas_atasan else 1


KRITERIA = Kriteria(
    kode="K1",
    nama="Keselarasan dengan perencanaan",
    bobot=25,
    jangkar={
        1: "Tidak ada kaitan dengan dokumen perencanaan mana pun.",
        2: "Hanya sejalan dengan prioritas nasional atau provinsi, belum ada dalam perencanaan daerah.",
        3: "Terkait dengan program dalam RKPD atau Renja.",
        4: "Terkait dengan program dalam RPJMD atau Renstra, tetapi belum dengan indikator sasaran.",
        5: "Langsung mendukung indikator sasaran Perangkat Daerah.",
    },
    dasar="PP 28/2018 Pasal 4 ayat (2) dan Pasal 16 ayat (2)",
    contoh=Contoh(
        kasus="Kegiatan tercantum dalam Renja tahun berjalan, tetapi hasilnya belum ditautkan ke indikator sasaran.",
        fakta=FaktaUsulan(perencanaan=frozenset({"RENJA"})),
        nilai=3,
    ),
    nilai=nilai,
)
