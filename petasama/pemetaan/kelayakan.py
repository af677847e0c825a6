"""Why a proposal may be found not eligible (TL-01 to TL-13): plain facts, looked up by code.

A proposal that is not eligible is kept, with its reason, the regime it is sent to, and a right of reply.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class AlasanTidakLayak:
    """One reason: its code, the sentence shown, where the proposal goes next, and the rules it rests on."""

    kode: str
    alasan: str
    alihkan_ke: str
    dasar_hukum: tuple[str, ...]


class KodeTidakDikenal(LookupError):
    """The code is not one of the thirteen reasons."""


DAFTAR_TIDAK_LAYAK = (
    AlasanTidakLayak(
        "TL-01",
        "Kegiatan berlangsung antarunit kerja dalam satu pemerintah daerah.",
        "SOP internal atau surat antarunit kerja",
        ("UU 23/2014 Pasal 363 ayat (2)",),
    ),
    AlasanTidakLayak(
        "TL-02",
        "Kegiatan semata-mata merupakan pengadaan barang atau jasa.",
        "mekanisme pengadaan barang/jasa pemerintah",
        ("PP 28/2018 Pasal 15", "Perpres 16/2018 beserta perubahannya"),
    ),
    AlasanTidakLayak(
        "TL-03",
        "Kegiatan dikerjakan melalui swakelola atau sudah memiliki dokumen kerja sama yang berlaku.",
        "dokumen yang sudah ada; usulan ditautkan ke dokumen tersebut",
        ("Perpres 16/2018 beserta perubahannya",),
    ),
    AlasanTidakLayak(
        "TL-04",
        "Kegiatan semata-mata berupa pemanfaatan barang milik daerah.",
        "mekanisme pemanfaatan barang milik daerah",
        ("UU 23/2014 Pasal 366 ayat (1)", "PP 28/2018 Pasal 15", "Permendagri 19/2016 beserta perubahannya"),
    ),
    AlasanTidakLayak(
        "TL-05",
        "Kegiatan berupa penyediaan infrastruktur dengan pembiayaan badan usaha.",
        "mekanisme kerja sama pemerintah dengan badan usaha (KPBU)",
        ("PP 28/2018 Pasal 15", "Perpres 38/2015"),
    ),
    AlasanTidakLayak(
        "TL-06",
        "Kegiatan semata-mata berupa pemberian atau penerimaan hibah.",
        "mekanisme hibah daerah",
        ("Permendagri 32/2011 beserta perubahannya",),
    ),
    AlasanTidakLayak(
        "TL-07",
        "Kegiatan semata-mata berupa investasi.",
        "mekanisme investasi pemerintah daerah",
        ("PP 28/2018 Pasal 15",),
    ),
    AlasanTidakLayak(
        "TL-08",
        "Kegiatan merupakan kerja sama usaha badan layanan umum daerah (BLUD).",
        "mekanisme kerja sama BLUD",
        ("Permendagri 79/2018",),
    ),
    AlasanTidakLayak(
        "TL-09",
        "Objek berada di luar kewenangan daerah karena termasuk urusan pemerintahan absolut.",
        "tidak dialihkan; usulan ditolak",
        ("UU 23/2014 Pasal 10",),
    ),
    AlasanTidakLayak(
        "TL-10",
        "Salah satu pihak adalah desa, lembaga desa, atau asosiasi pemerintah desa.",
        "mekanisme kerja sama desa",
        ("UU 6/2014 Pasal 91",),
    ),
    AlasanTidakLayak(
        "TL-11",
        "Objeknya adalah penegasan garis batas daerah.",
        "mekanisme penegasan batas daerah",
        ("Permendagri 141/2017",),
    ),
    AlasanTidakLayak(
        "TL-12",
        "Objek bertentangan dengan kesusilaan, ketertiban umum, kepentingan nasional, atau peraturan "
        "perundang-undangan.",
        "tidak dialihkan; usulan ditolak",
        ("PP 28/2018 Pasal 4 ayat (4)", "PP 28/2018 Pasal 16 ayat (4)"),
    ),
    AlasanTidakLayak(
        "TL-13",
        "Usulan sama dengan usulan lain atau dengan kerja sama yang masih berjalan.",
        "usulan atau dokumen yang sama; usulan digabungkan",
        ("Tata kerja TKKSD",),
    ),
)

PER_KODE: Mapping[str, AlasanTidakLayak] = {baris.kode: baris for baris in DAFTAR_TIDAK_LAYAK}


def alasan_tidak_layak(kode: str) -> AlasanTidakLayak:
    """The reason with this code; refuses an unknown code and lists those that exist."""
    if kode not in PER_KODE:
        raise KodeTidakDikenal(f"Kode {kode} tidak dikenal. Kode yang ada: {', '.join(PER_KODE)}.")
    return PER_KODE[kode]


def pilihan_tidak_layak() -> list[tuple[str, str]]:
    """Pairs of code and sentence for a form field, TL-01 first."""
    return [(baris.kode, f"{baris.kode} {baris.alasan}") for baris in DAFTAR_TIDAK_LAYAK]
