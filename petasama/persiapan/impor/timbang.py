"""What weighing one row yields, and what the work of earlier rows leaves for later ones."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.persiapan.impor.berkas import Baris
from petasama.persiapan.impor.orang import Beda

BARU, UBAH, TETAP, SALAH = "BARU", "UBAH", "TETAP", "SALAH"
GALAT = "Betulkan baris ini, atau hapus dari berkas."


@dataclass(kw_only=True)
class Hasil:
    """What has been written so far while a file is applied."""

    by: Penugasan
    perangkat: dict[str, PerangkatDaerah] = field(default_factory=dict)
    pengguna: dict[str, User] = field(default_factory=dict)
    """Address → person registered by this file."""


Kerja = Callable[[Hasil], Any]


@dataclass(kw_only=True)
class Timbangan:
    """How a row stands: its state, a short name for it, what differs, and the work it asks for."""

    keadaan: str
    judul: str
    beda: Beda = field(default_factory=list)
    kerja: list[Kerja] = field(default_factory=list)


@dataclass(kw_only=True)
class Langkah:
    """One row of the plan."""

    baris: Baris
    keadaan: str
    judul: str
    beda: Beda = field(default_factory=list)
    kerja: list[Kerja] = field(default_factory=list, repr=False)


def tertimbang(row: Baris, judul: str, *, baru: bool, beda: Beda, kerja: list[Kerja]) -> Timbangan:
    """Return how a row without fault stands: new, changed when something differs, else unchanged."""
    state = BARU if baru else UBAH if beda else TETAP
    return Timbangan(keadaan=SALAH if row.salah else state, judul=judul, beda=beda, kerja=kerja)
