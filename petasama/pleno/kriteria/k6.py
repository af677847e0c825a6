"""K6: how sure the money is."""

from petasama.pleno.kriteria.bentuk import Anggaran, Contoh, FaktaUsulan, Kriteria


def nilai(fakta: FaktaUsulan) -> int:
    """5 budgeted in full and shared, 4 budgeted in full, 3 in part, 2 only a source is named, 1 nothing."""
    if fakta.anggaran == Anggaran.YA:
        return 5 if fakta.mitra_menanggung else 4
    if fakta.anggaran == Anggaran.SEBAGIAN:
        return 3
    return 2 if fakta.sumber_dana_disebut or fakta.mitra_menanggung else 1


KRITERIA = Kriteria(
    kode="K6",
    nama="Kesiapan pembiayaan",
    bobot=10,
    jangkar={
        1: "Sumber dana belum ada.",
        2: "Sumber dana disebut, tetapi belum dianggarkan.",
        3: "Dianggarkan sebagian.",
        4: "Dianggarkan penuh oleh pemerintah daerah.",
        5: "Dianggarkan penuh dan biayanya ditanggung bersama mitra.",
    },
    dasar="PP 28/2018 Pasal 6 ayat (2)",
    contoh=Contoh(
        kasus="Biaya pelatihan sudah ada dalam APBD; alat dan tenaga pengajar ditanggung mitra.",
        fakta=FaktaUsulan(anggaran=Anggaran.YA, mitra_menanggung=True),
        nilai=5,
    ),
    nilai=nilai,
)
