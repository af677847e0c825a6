"""A round's own words for the questions of its edition, and the questions it adds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from petasama.pemetaan.instrumen.bentuk import Edisi, Isian, Pertanyaan

BENTUK_TAMBAHAN = (
    ("TEKS", "Tulisan pendek"),
    ("PANJANG", "Tulisan panjang"),
    ("ANGKA", "Angka"),
    ("RUPIAH", "Rupiah"),
    ("TAHUN", "Tahun"),
    ("PILIHAN", "Satu pilihan"),
    ("BANYAK", "Beberapa pilihan"),
    ("YA_TIDAK", "Ya atau tidak"),
)
JAWABAN = "jawaban"
"""The one field of an extra question."""
AWALAN_TAMBAHAN = "T"
"""The code of an extra question: T1, T2, …"""
KATA = ("label", "judul", "panduan", "contoh", "contoh_lemah")
"""What a round may say in other words; the fields and their rules stay as the edition has them."""


@dataclass(frozen=True, kw_only=True)
class Suntingan:
    """One question as a round has it; empty words stay as the edition has them."""

    kode: str
    tambahan: bool = False
    label: str = ""
    judul: str = ""
    panduan: str = ""
    contoh: str = ""
    contoh_lemah: str = ""
    bentuk: str = ""
    pilihan: tuple[str, ...] = ()
    wajib: bool = False


def terapkan(edisi: Edisi, suntingan: Iterable[Suntingan]) -> Edisi:
    """Return the edition in a round's words, its extra questions behind the eight, the classification last."""
    rows = list(suntingan)
    words = {row.kode: row for row in rows if not row.tambahan}
    questions = [_dengan_kata(question, words.get(question.kode)) for question in edisi.pertanyaan]
    extra = sorted((row for row in rows if row.tambahan), key=lambda row: (len(row.kode), row.kode))
    questions += [_tambahan(row, len(questions) + place) for place, row in enumerate(extra, start=1)]
    last = _dengan_kata(edisi.klasifikasi, words.get(edisi.klasifikasi.kode))
    return replace(edisi, pertanyaan=tuple(questions), klasifikasi=replace(last, nomor=len(questions) + 1))


def _dengan_kata(question: Pertanyaan, row: Suntingan | None) -> Pertanyaan:
    if row is None:
        return question
    return replace(question, **{name: getattr(row, name) for name in KATA if getattr(row, name)})


def _tambahan(row: Suntingan, nomor: int) -> Pertanyaan:
    choices = tuple((f"P{place}", words) for place, words in enumerate(row.pilihan, start=1))
    return Pertanyaan(
        kode=row.kode,
        nomor=nomor,
        nama=row.kode.lower(),
        label=row.label or row.judul[:120],
        judul=row.judul,
        panduan=row.panduan,
        contoh=row.contoh,
        contoh_lemah=row.contoh_lemah,
        isian=(
            Isian(
                kode=JAWABAN,
                label="Jawaban",
                bentuk=row.bentuk,
                wajib=row.wajib,
                maks=3000 if row.bentuk == "PANJANG" else 300,
                pilihan=choices,
            ),
        ),
    )
