"""K7: whether the cooperation can last, at a risk that can be borne."""

from petasama.pleno.kriteria.bentuk import Contoh, FaktaUsulan, Kriteria, Risiko


def nilai(fakta: FaktaUsulan) -> int:
    """5 low risk and repeatable, 4 low risk, 3 medium, 2 high with a plan against it, 1 high or not described."""
    if fakta.risiko == Risiko.RENDAH:
        return 5 if fakta.dapat_ditiru else 4
    if fakta.risiko == Risiko.SEDANG:
        return 3
    return 2 if fakta.risiko == Risiko.TINGGI and fakta.ada_mitigasi else 1


KRITERIA = Kriteria(
    kode="K7",
    nama="Keberlanjutan dan risiko",
    bobot=5,
    jangkar={
        1: "Risiko tinggi tanpa mitigasi, atau risiko belum diuraikan.",
        2: "Risiko tinggi dengan rencana mitigasi.",
        3: "Risiko sedang.",
        4: "Risiko rendah.",
        5: "Risiko rendah dan kegiatannya dapat ditiru di tempat lain.",
    },
    dasar="UU 23/2014 Pasal 363 ayat (1)",
    contoh=Contoh(
        kasus="Ketergantungan pada satu pemasok, dengan pemasok cadangan yang sudah disiapkan.",
        fakta=FaktaUsulan(risiko=Risiko.TINGGI, ada_mitigasi=True),
        nilai=2,
    ),
    nilai=nilai,
)
