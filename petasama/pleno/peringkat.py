"""Ranking of proposals: values per assessor in, positions out. Exact fractions, so that a tie is a true tie.

Score = Σ weight × mean(value) ÷ 5 over the assessors who scored, 0 to 100. A missing value is left out of the mean,
and so is an abstention. Ties: higher mean on K1, then on K2, then the earlier date, then the code. No statute fixes
this method; it is the instrument of the round, locked when the plenary opens its scoring.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from math import isfinite

from petasama.core.codes import LabelledCode

Angka = int | float | Decimal | Fraction
Nilai = Mapping[str, Mapping[str, Mapping[str, Angka | None]]]
"""Assessor → proposal → criterion → value 1 to 5; None or a missing key = not scored."""
RataRata = dict[str, dict[str, Fraction]]
"""Proposal → criterion → mean over the assessors who scored."""

TERENDAH, TERTINGGI = 1, 5
TOTAL_BOBOT = 100
PEMUTUS_SERI = ("K1", "K2")


class PeringkatDitolak(ValueError):
    """The input cannot be ranked; the message is a sentence for the secretariat."""


class KelasPrioritas(LabelledCode):
    """Class of a score; thresholds are reached by the exact score, not by a rounded one."""

    PRIORITAS_1 = "PRIORITAS_1", "Prioritas 1"
    PRIORITAS_2 = "PRIORITAS_2", "Prioritas 2"
    PRIORITAS_3 = "PRIORITAS_3", "Prioritas 3"
    DI_BAWAH_AMBANG = "DI_BAWAH_AMBANG", "Di bawah ambang"


AMBANG = ((80, KelasPrioritas.PRIORITAS_1), (65, KelasPrioritas.PRIORITAS_2), (50, KelasPrioritas.PRIORITAS_3))


@dataclass(frozen=True, kw_only=True)
class Posisi:
    """One line of the ranking. `skor` is exact; `rata_rata` the mean per criterion, 1 to 5."""

    usulan: str
    peringkat: int
    skor: Fraction
    kelas: KelasPrioritas
    rata_rata: Mapping[str, Fraction]
    jumlah_penilai: int

    @property
    def skor_tampil(self) -> Decimal:
        """The score with two decimals for paper and screen, cut off so that it never shows a class not reached."""
        desimal = Decimal(self.skor.numerator) / Decimal(self.skor.denominator)
        return desimal.quantize(Decimal("0.01"), rounding=ROUND_DOWN)


def peringkat(
    nilai: Nilai,
    bobot: Mapping[str, Angka],
    *,
    usulan: Iterable[str] | None = None,
    tanggal: Mapping[str, date] | None = None,
) -> list[Posisi]:
    """Rank the proposals, first place first; the order of the input changes nothing.

    `usulan` names the proposals to rank (default: all that occur in `nilai`), `tanggal` their dates of submission
    for ties. Refuses weights that do not total 100, values outside 1 to 5, criteria and proposals that are not
    listed, and a proposal without any value on a criterion that carries weight.
    """
    bobot_pasti = periksa_bobot(bobot)
    daftar = _daftar_usulan(nilai, usulan)
    _periksa_nilai(nilai, bobot_pasti, daftar)
    tanggal = tanggal or {}
    _tolak_asing(tanggal, daftar, "Tanggal diberikan untuk usulan yang tidak terdaftar")
    rata = rata_rata(nilai, daftar)
    _periksa_lengkap(rata, bobot_pasti)
    skor = {kode: skor_terbobot(rata[kode], bobot_pasti) for kode in daftar}

    def urutan(kode: str) -> tuple[Fraction | date | str, ...]:
        seri = [-rata[kode].get(kriteria, Fraction(0)) for kriteria in PEMUTUS_SERI]
        return (-skor[kode], *seri, tanggal.get(kode, date.max), kode)

    return [
        Posisi(
            usulan=kode,
            peringkat=nomor,
            skor=skor[kode],
            kelas=kelas_skor(skor[kode]),
            rata_rata=rata[kode],
            jumlah_penilai=sum(1 for lembar in nilai.values() if terisi(lembar.get(kode, {}))),
        )
        for nomor, kode in enumerate(sorted(daftar, key=urutan), start=1)
    ]


def tanpa_abstain(nilai: Nilai, abstain: Mapping[str, Iterable[str]]) -> Nilai:
    """The values without those of assessors who abstain from a proposal."""
    lepas = {penilai: set(daftar) for penilai, daftar in abstain.items()}
    return {
        penilai: {kode: isi for kode, isi in lembar.items() if kode not in lepas.get(penilai, ())}
        for penilai, lembar in nilai.items()
    }


def normalkan(bobot_mentah: Mapping[str, Angka]) -> dict[str, Fraction]:
    """Scale weights of any total to exactly 100. Refuses negative weights and a total of nothing."""
    mentah = {kriteria: Fraction(_pasti(angka, f"Bobot {kriteria}")) for kriteria, angka in bobot_mentah.items()}
    total = sum(mentah.values(), Fraction(0))
    if total <= 0 or any(angka < 0 for angka in mentah.values()):
        raise PeringkatDitolak("Bobot tidak boleh negatif dan tidak boleh semuanya nol.")
    return {kriteria: TOTAL_BOBOT * angka / total for kriteria, angka in mentah.items()}


def kelas_skor(skor: Fraction) -> KelasPrioritas:
    """PRIORITAS_1 from 80, PRIORITAS_2 from 65, PRIORITAS_3 from 50, else DI_BAWAH_AMBANG."""
    return next((kelas for ambang, kelas in AMBANG if skor >= ambang), KelasPrioritas.DI_BAWAH_AMBANG)


def periksa_bobot(bobot: Mapping[str, Angka]) -> dict[str, Fraction]:
    """The weights as exact fractions. Refuses an empty set, a negative weight, and a total other than 100."""
    pasti = {kriteria: Fraction(_pasti(angka, f"Bobot {kriteria}")) for kriteria, angka in bobot.items()}
    total = sum(pasti.values(), Fraction(0))
    if any(angka < 0 for angka in pasti.values()):
        raise PeringkatDitolak("Bobot tidak boleh negatif.")
    if total != TOTAL_BOBOT:
        raise PeringkatDitolak(f"Jumlah bobot harus 100, sedangkan bobot yang diberikan berjumlah {_tulis(total)}.")
    return pasti


def rata_rata(nilai: Nilai, daftar: Iterable[str]) -> RataRata:
    """Mean per proposal and criterion over the assessors who gave a value there; no key where nobody did."""
    kumpulan: dict[str, dict[str, list[int | Fraction]]] = {kode: {} for kode in daftar}
    for lembar in nilai.values():
        for kode, isi in lembar.items():
            for kriteria, angka in terisi(isi).items():
                kumpulan[kode].setdefault(kriteria, []).append(angka)
    return {
        kode: {kriteria: Fraction(sum(isi)) / len(isi) for kriteria, isi in per_kriteria.items()}
        for kode, per_kriteria in kumpulan.items()
    }


def skor_terbobot(rata: Mapping[str, int | Fraction], bobot: Mapping[str, Fraction]) -> Fraction:
    """Σ weight × value ÷ 5; a criterion without weight need not be scored."""
    return sum((angka * rata[kriteria] for kriteria, angka in bobot.items() if angka), Fraction(0)) / TERTINGGI


def terisi(isi: Mapping[str, Angka | None]) -> dict[str, int | Fraction]:
    """The values that were given, without those left open."""
    return {kriteria: _pasti(angka, "Nilai") for kriteria, angka in isi.items() if angka is not None}


def _daftar_usulan(nilai: Nilai, usulan: Iterable[str] | None) -> list[str]:
    if usulan is None:
        return sorted({kode for lembar in nilai.values() for kode in lembar})
    daftar = list(usulan)
    if len(set(daftar)) != len(daftar):
        raise PeringkatDitolak("Daftar usulan memuat kode yang sama lebih dari sekali.")
    return daftar


def _periksa_nilai(nilai: Nilai, bobot: Mapping[str, Fraction], daftar: list[str]) -> None:
    for penilai, lembar in nilai.items():
        _tolak_asing(lembar, daftar, f"Penilai {penilai} menilai usulan yang tidak terdaftar")
        for kode, isi in lembar.items():
            _tolak_asing(isi, bobot, f"Penilai {penilai} memakai kriteria yang tidak dikenal pada usulan {kode}")
            _periksa_rentang(penilai, kode, isi)


def _periksa_rentang(penilai: str, kode: str, isi: Mapping[str, Angka | None]) -> None:
    for kriteria, angka in isi.items():
        tempat = f"Nilai {kriteria} dari penilai {penilai} untuk usulan {kode}"
        if angka is not None and not TERENDAH <= _pasti(angka, tempat) <= TERTINGGI:
            raise PeringkatDitolak(f"{tempat} harus antara 1 dan 5, bukan {angka}.")


def _periksa_lengkap(rata: RataRata, bobot: Mapping[str, Fraction]) -> None:
    kosong = [
        f"{kode} ({', '.join(kriteria for kriteria in bobot if bobot[kriteria] and kriteria not in per_kriteria)})"
        for kode, per_kriteria in sorted(rata.items())
        if any(bobot[kriteria] and kriteria not in per_kriteria for kriteria in bobot)
    ]
    if kosong:
        raise PeringkatDitolak(f"Belum ada penilai yang menilai usulan berikut pada kriterianya: {'; '.join(kosong)}.")


def _tolak_asing(diberikan: Iterable[str], dikenal: Iterable[str], kalimat: str) -> None:
    asing = sorted(set(diberikan) - set(dikenal))
    if asing:
        raise PeringkatDitolak(f"{kalimat}: {', '.join(asing)}.")


def _pasti(angka: Angka, nama: str) -> int | Fraction:
    """The number as written, exactly: 0.1 is one tenth. Whole numbers stay whole, which keeps sums fast."""
    if isinstance(angka, int | Fraction) and not isinstance(angka, bool):
        return angka
    if isinstance(angka, float | Decimal) and isfinite(angka):
        return Fraction(str(angka))
    raise PeringkatDitolak(f"{nama} harus berupa bilangan, bukan {angka!r}.")


def _tulis(angka: Fraction) -> str:
    return f"{float(angka):.10g}".replace(".", ",")
