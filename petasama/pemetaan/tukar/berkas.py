"""Which kind of file is read, marked and written how; one line for each kind."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from petasama.dokumen.buku.buka import buka_buku, buka_csv, ditolak
from petasama.dokumen.buku.sel import LembarMentah
from petasama.dokumen.buku.tanda import Tanda, tandai
from petasama.pemetaan.instrumen.bentuk import Edisi
from petasama.pemetaan.instrumen.kiriman import Bacaan, Salah
from petasama.pemetaan.tukar.lembar_usulan import IsiBerkas
from petasama.pemetaan.tukar.nilai import Rujukan
from petasama.pemetaan.tukar.susun import baca_lembaran
from petasama.pemetaan.tukar.tulis_buku import tulis_buku
from petasama.pemetaan.tukar.tulis_csv import tulis_csv
from petasama.pemetaan.tukar.word import baca_word, tandai_word
from petasama.pemetaan.tukar.word_tulis import tulis_word, tulis_zip

Pembaca = Callable[[bytes, Edisi, Rujukan], Bacaan]
Penanda = Callable[[bytes, Sequence[Salah], Edisi], tuple[bytes, str]]
"""(file, faults, edition) → the file again with its faults marked, and its ending."""
Penulis = Callable[[IsiBerkas], bytes]


def _baca_buku(content: bytes, edisi: Edisi, rujukan: Rujukan) -> Bacaan:
    return baca_lembaran(buka_buku(content), edisi, rujukan)


def _baca_csv(content: bytes, edisi: Edisi, rujukan: Rujukan) -> Bacaan:
    return baca_lembaran(buka_csv(content), edisi, rujukan)


def _tandai(sheets: Sequence[LembarMentah], salah: Sequence[Salah]) -> tuple[bytes, str]:
    marks = [
        Tanda(
            lembar=fault.lembar,
            baris=fault.baris,
            kolom=fault.nomor_kolom,
            kalimat=f"{fault.masalah} {fault.cara}",
            judul=fault.kolom,
        )
        for fault in salah
    ]
    return tandai({sheet.nama: sheet.baris for sheet in sheets}, marks), "xlsx"


def _tandai_buku(content: bytes, salah: Sequence[Salah], edisi: Edisi) -> tuple[bytes, str]:
    return _tandai(buka_buku(content), salah)


def _tandai_csv(content: bytes, salah: Sequence[Salah], edisi: Edisi) -> tuple[bytes, str]:
    return _tandai(buka_csv(content), salah)


def _tandai_word(content: bytes, salah: Sequence[Salah], edisi: Edisi) -> tuple[bytes, str]:
    return tandai_word(content, salah, edisi), "docx"


PEMBACA: Mapping[str, Pembaca] = {".xlsx": _baca_buku, ".csv": _baca_csv, ".txt": _baca_csv, ".docx": baca_word}
PENANDA: Mapping[str, Penanda] = {
    ".xlsx": _tandai_buku,
    ".csv": _tandai_csv,
    ".txt": _tandai_csv,
    ".docx": _tandai_word,
}
PENULIS: Mapping[str, Penulis] = {".xlsx": tulis_buku, ".csv": tulis_csv, ".docx": tulis_word, ".zip": tulis_zip}


def akhiran_of(name: str) -> str:
    """Return the ending of a file's name in small letters, with its dot."""
    return PurePath(name.replace("\\", "/")).suffix.lower()


def baca_berkas(name: str, content: bytes, *, edisi: Edisi, rujukan: Rujukan) -> Bacaan:
    """Return what a file says; refuses an unknown kind of file, and one that cannot be opened."""
    reader = PEMBACA.get(akhiran_of(name))
    if reader is None:
        kinds = ", ".join(kind for kind in PEMBACA if kind != ".txt")
        raise ditolak(f"Jenis berkas “{akhiran_of(name)[:12] or name[:20]}” tidak dikenal. Yang dibaca: {kinds}.")
    if not content:
        raise ditolak("Berkas kosong. Pilih berkas yang sudah diisi.")
    return reader(content, edisi, rujukan)
