"""The six gates before scoring: yes or no, all must be passed. Facts in, failed gates out."""

from collections.abc import Callable
from dataclasses import dataclass

PPKSD_MINIMAL = 2


@dataclass(frozen=True, kw_only=True)
class FaktaGerbang:
    """What is known of a proposal at the gates. None = nobody has checked, which does not pass."""

    dalam_kewenangan: bool | None
    terlarang: bool | None
    dinyatakan_layak: bool | None
    ada_indikator: bool
    alasan_tanpa_indikator: str = ""
    disetujui_kepala_opd: bool
    jumlah_ppksd: int
    ppksd_dimaklumi: bool = False
    """Whether fewer than two were allowed on the day of sending: grace, or an exception of the secretariat."""


@dataclass(frozen=True)
class Gerbang:
    """One gate: code, name, the sentence shown when it stays shut, its basis, and the check."""

    kode: str
    nama: str
    kalimat: str
    dasar: str
    lolos: Callable[[FaktaGerbang], bool]


def _punya_hasil(fakta: FaktaGerbang) -> bool:
    return fakta.ada_indikator or bool(fakta.alasan_tanpa_indikator.strip())


DAFTAR_GERBANG = (
    Gerbang(
        "GT-1",
        "Kewenangan daerah",
        "Objek kerja sama belum dipastikan berada dalam kewenangan daerah.",
        "PP 28/2018 Pasal 4 ayat (1) dan Pasal 16 ayat (1)",
        lambda fakta: fakta.dalam_kewenangan is True,
    ),
    Gerbang(
        "GT-2",
        "Tidak terlarang",
        "Objek kerja sama belum dipastikan bebas dari larangan: kesusilaan, ketertiban umum, kepentingan nasional, "
        "dan peraturan perundang-undangan.",
        "PP 28/2018 Pasal 4 ayat (4) dan Pasal 16 ayat (4)",
        lambda fakta: fakta.terlarang is False,
    ),
    Gerbang(
        "GT-3",
        "Kelayakan",
        "Usulan belum dinyatakan layak oleh Sekretariat TKKSD.",
        "Penelaahan Sekretariat TKKSD",
        lambda fakta: fakta.dinyatakan_layak is True,
    ),
    Gerbang(
        "GT-4",
        "Keterkaitan hasil",
        "Hasil (outcome) belum ditautkan ke indikator sasaran dan belum diberi alasan.",
        "Panduan pemetaan, pertanyaan tentang hasil",
        _punya_hasil,
    ),
    Gerbang(
        "GT-5",
        "Persetujuan Kepala Perangkat Daerah",
        "Kepala Perangkat Daerah belum menyetujui usulan.",
        "Panduan pemetaan, tahap pengusulan",
        lambda fakta: fakta.disetujui_kepala_opd,
    ),
    Gerbang(
        "GT-6",
        "Dua PPKSD",
        "Perangkat Daerah pengusul belum memiliki dua PPKSD.",
        "Panduan pemetaan, tahap persiapan",
        lambda fakta: fakta.jumlah_ppksd >= PPKSD_MINIMAL or fakta.ppksd_dimaklumi,
    ),
)


def gerbang_tertutup(fakta: FaktaGerbang) -> tuple[Gerbang, ...]:
    """The gates this proposal does not pass, in their order; empty = all passed."""
    return tuple(gerbang for gerbang in DAFTAR_GERBANG if not gerbang.lolos(fakta))
