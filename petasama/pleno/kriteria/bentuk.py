"""The shape of a criterion, and the facts of a proposal from which its indication is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from petasama.organisasi.isu_strategis import IsuStrategis


class Anggaran(StrEnum):
    """Whether the running APBD carries the region's share."""

    TIDAK = "TIDAK"
    SEBAGIAN = "SEBAGIAN"
    YA = "YA"


class Risiko(StrEnum):
    """The highest risk that the proposal itself names."""

    TINGGI = "TINGGI"
    SEDANG = "SEDANG"
    RENDAH = "RENDAH"


class Kesiapan(StrEnum):
    """How far a partner has come, from unknown to written readiness."""

    BELUM_ADA = "BELUM_ADA"
    DISEBUT = "DISEBUT"
    DIHUBUNGI = "DIHUBUNGI"
    PERAN_DIBAHAS = "PERAN_DIBAHAS"
    TERTULIS = "TERTULIS"


@dataclass(frozen=True, kw_only=True)
class FaktaUsulan:
    """Facts that a proposal states of itself. Everything left out counts as not shown, never as favourable.

    `perencanaan` holds RPJMD, RENSTRA, RKPD, RENJA; `aspek_terurai` holds TEKNIS, HUKUM, EKONOMI;
    `jumlah_kecamatan` is the number of kecamatan served; `ditugaskan` = national strategic programme or
    tugas pembantuan; `wajib` = the kind is KSDD_WAJIB.
    """

    ada_indikator_sasaran: bool = False
    outcome_terukur: bool = False
    perencanaan: frozenset[str] = frozenset()
    prioritas_atasan: bool = False
    jumlah_kecamatan: int = 0
    isu: frozenset[IsuStrategis] = frozenset()
    darurat: bool = False
    ditugaskan: bool = False
    wajib: bool = False
    aspek_terurai: frozenset[str] = frozenset()
    ada_kajian: bool = False
    kesiapan: Kesiapan = Kesiapan.BELUM_ADA
    sumber_dana_disebut: bool = False
    anggaran: Anggaran = Anggaran.TIDAK
    mitra_menanggung: bool = False
    risiko: Risiko | None = None
    ada_mitigasi: bool = False
    dapat_ditiru: bool = False


@dataclass(frozen=True, kw_only=True)
class Contoh:
    """A worked example: the case in one sentence, its facts, the value they lead to."""

    kasus: str
    fakta: FaktaUsulan
    nilai: int


@dataclass(frozen=True, kw_only=True)
class Kriteria:
    """One criterion of the plenary: weight (default, out of 100), anchors for 1 to 5, basis, worked example.

    `nilai` reads an indication (1 to 5) from the proposal's own facts; assessors see it and score for themselves.
    """

    kode: str
    nama: str
    bobot: int
    jangkar: Mapping[int, str]
    dasar: str
    contoh: Contoh
    nilai: Callable[[FaktaUsulan], int]
