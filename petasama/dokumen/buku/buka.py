"""Opens a file of a stranger in the limited child process; what cannot be opened is refused with a sentence."""

import json
from collections.abc import Mapping
from typing import Any

from petasama.core.errors import Incomplete
from petasama.dokumen.buku.batas import PACKED
from petasama.dokumen.buku.sel import KOSONG, LembarMentah
from petasama.dokumen.limited import Limits, Refused, TooLarge, TooLong, run_limited

ANAK = "petasama.dokumen.buku.anak"
ANAK_CSV = "petasama.dokumen.buku.anak_csv"
BATAS = Limits(memory=300 * 1024**2, cpu=20, clock=20.0)
TERLALU_LAMA = "Berkas terlalu lama dibaca dan dihentikan. Salin lembar-lembarnya ke templat kosong, lalu coba lagi."
TERLALU_BESAR = "Berkas terlalu besar untuk dibaca. Salin lembar-lembarnya ke templat kosong, lalu coba lagi."
LEBIH_BERAT = "Berkas lebih besar dari 10 MB. Hapus gambar dan lembar lain, lalu unggah kembali."
LEMBAR_CSV = "CSV"
"""What the only sheet of a CSV file is called in refusals."""


def ditolak(sentence: str) -> Incomplete:
    """Return the refusal of an uploaded file."""
    return Incomplete(sentence, missing=[{"field": "berkas", "label": "Berkas", "sentence": sentence}])


def jalankan(anak: str, job: Mapping[str, Any], content: bytes) -> bytes:
    """Let a child process read a file; refuses what it refuses, and what would take too much time or memory."""
    if len(content) > PACKED:
        raise ditolak(LEBIH_BERAT)
    try:
        return run_limited(anak, job, content, limits=BATAS)
    except Refused as refusal:
        raise ditolak(str(refusal)) from refusal
    except TooLong as problem:
        raise ditolak(TERLALU_LAMA) from problem
    except TooLarge as problem:
        raise ditolak(TERLALU_BESAR) from problem


def buka_buku(content: bytes, wanted: list[str] | None = None) -> list[LembarMentah]:
    """Return the visible sheets of a workbook, or those of the wanted names, hidden or not."""
    answer = json.loads(jalankan(ANAK, {"lembar": wanted}, content))
    return [
        LembarMentah(
            nama=sheet["nama"],
            baris=[[(kind, value) for kind, value in row] for row in sheet["baris"]],
            gabung=tuple((first, left, last, right) for first, left, last, right in sheet["gabung"]),
        )
        for sheet in answer
    ]


def buka_csv(content: bytes) -> list[LembarMentah]:
    """Return a CSV file as one sheet of texts."""
    rows = json.loads(jalankan(ANAK_CSV, {}, content))
    cells = [[("t", text) if text.strip() else KOSONG for text in row] for row in rows]
    return [LembarMentah(nama=LEMBAR_CSV, baris=cells)]
