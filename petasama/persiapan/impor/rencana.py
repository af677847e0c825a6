"""The plan of an import: for each row what is new, what changes from what to what, what stays, what is wrong."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from petasama.organisasi.models import Penugasan
from petasama.persiapan.impor.berkas import Baris, Lembaran, Salah, baca_lembar
from petasama.persiapan.impor.dikenal import PENERAP, Dikenal, muat, yang_boleh
from petasama.persiapan.impor.lembar import SEMUA_LEMBAR, Lembar
from petasama.persiapan.impor.timbang import BARU, SALAH, TETAP, UBAH, Langkah, Timbangan
from petasama.persiapan.impor.timbang_daftar import timbang_pejabat, timbang_perangkat
from petasama.persiapan.impor.timbang_penugasan import timbang_akun, timbang_ppksd

__all__ = ["BARU", "SALAH", "TETAP", "UBAH", "Langkah", "Rencana", "susun_rencana"]
PENIMBANG: dict[str, Callable[[Baris, Dikenal], Timbangan]] = {
    "PERANGKAT": timbang_perangkat,
    "PEJABAT": timbang_pejabat,
    "PPKSD": timbang_ppksd,
    "AKUN": timbang_akun,
}


@dataclass(kw_only=True)
class Rencana:
    """All rows of a file, weighed against the database as it is now."""

    langkah: list[Langkah]
    salah: list[Salah]
    lembaran: Lembaran = field(repr=False)

    def banyak(self, keadaan: str) -> int:
        """How many rows are in a state."""
        return sum(1 for step in self.langkah if step.keadaan == keadaan)

    @property
    def pekerjaan(self) -> list[Langkah]:
        """The rows that write something, in the order in which they are applied."""
        return [step for step in self.langkah if step.keadaan in (BARU, UBAH)]

    @property
    def sidik(self) -> str:
        """The hash of what would be done: what was shown is what is applied, or nothing."""
        shown = [(row.baris.lembar.kode, row.baris.nomor, row.keadaan, row.judul, row.beda) for row in self.langkah]
        return hashlib.sha256(json.dumps(shown, ensure_ascii=False).encode()).hexdigest()

    def per_lembar(self) -> Iterable[tuple[Lembar, list[Langkah]]]:
        """The sheets that the file has, each with its rows."""
        for sheet in SEMUA_LEMBAR:
            if sheet.kode in self.lembaran:
                yield sheet, [step for step in self.langkah if step.baris.lembar is sheet]


def susun_rencana(isi: Lembaran, *, by: Penugasan) -> Rencana:
    """Weigh every row; writes nothing."""
    rows, faults = baca_lembar(isi)
    known = muat(by, rows)
    steps = [_timbang(row, known) for row in rows]
    return Rencana(langkah=steps, salah=[*faults, *(fault for row in rows for fault in row.salah)], lembaran=isi)


def _timbang(row: Baris, known: Dikenal) -> Langkah:
    found: Any = PENIMBANG[row.lembar.kode](row, known)
    writes = found.keadaan in (BARU, UBAH)
    if writes and not row.salah and known.by.role not in PENERAP[row.lembar.kode]:
        row.tolak("", yang_boleh(row.lembar.kode), "Hapus baris ini, atau minta yang berwenang mengunggahnya.")
    state = SALAH if row.salah else found.keadaan
    return Langkah(baris=row, keadaan=state, judul=found.judul, beda=found.beda, kerja=found.kerja)
