"""The shapes an instrument is written in: a field, a table of fields, a question. Pure data, no framework."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Isi = Mapping[str, Any]
"""What was answered to one question: field code → text, number, yes/no, list of codes, or list of rows."""


@dataclass(frozen=True, kw_only=True)
class Kekurangan:
    """What is missing or wrong, where (question.field, row from 1 or 0) and what to do about it."""

    tempat: str
    kalimat: str
    baris: int = 0


@dataclass(frozen=True, kw_only=True)
class Isian:
    """One field.

    `bentuk`: TEKS, PANJANG, ANGKA, RUPIAH, TAHUN, PILIHAN, BANYAK (several codes), INDIKATOR, YA_TIDAK (yes, no, or
    None while nobody has answered), CENTANG (a box to tick; not ticked is no).
    """

    kode: str
    label: str
    bentuk: str = "TEKS"
    wajib: bool = True
    maks: int = 300
    """Longest text in characters."""
    pilihan: tuple[tuple[str, str], ...] = ()
    bantuan: str = ""
    bersyarat: bool = False
    """Owed only beside certain other answers, as `bantuan` says; such a field is not called one that may stay empty."""
    bulat: bool = False
    """Only whole numbers, from `paling_kecil` to `paling_besar`; `misalnya` is the example in the refusal."""
    paling_kecil: int = 0
    paling_besar: int = 10**15 - 1
    misalnya: str = ""
    lazim: int | None = None
    """Up to this number nothing is remarked; above it `bila_lebih` is said, which is no gap."""
    bila_lebih: str = ""


@dataclass(frozen=True, kw_only=True)
class Tabel:
    """A field that holds rows; each row has the same columns."""

    kode: str
    label: str
    kolom: tuple[Isian, ...]
    sebutan_baris: str
    """What one row is called on the button that adds one: pihak, calon mitra, keluaran."""


Aturan = Callable[[Isi, Mapping[str, Isi]], list[Kekurangan]]
"""A rule of completeness: (this answer, all answers by question code) → what is missing."""
Lewati = Callable[[Mapping[str, Isi]], str]
"""All answers by question code → the sentence why a question is passed over, or ""."""


@dataclass(frozen=True, kw_only=True)
class Pertanyaan:
    """One of the questions: what is asked, how to answer, an example, the fields and the rules of completeness."""

    kode: str
    nomor: int
    nama: str
    """Field name of the question in exports and papers."""
    label: str
    """The printed label."""
    judul: str
    panduan: str
    contoh: str
    """An answer that says enough."""
    isian: tuple[Isian | Tabel, ...]
    aturan: tuple[Aturan, ...] = ()
    contoh_lemah: str = ""
    """An answer that says too little, for comparison."""
    lewati: Lewati | None = None
    """Says why the question needs no answer beside what was answered to others."""


@dataclass(frozen=True, kw_only=True)
class Edisi:
    """An edition of the instrument: its questions and the classification that the secretariat confirms."""

    kode: str
    nama: str
    pertanyaan: tuple[Pertanyaan, ...]
    klasifikasi: Pertanyaan

    def cari(self, kode: str) -> Pertanyaan:
        """Return a question (or the classification) by its code; a KeyError names an unknown one."""
        found = {question.kode: question for question in (*self.pertanyaan, self.klasifikasi)}
        return found[kode]
