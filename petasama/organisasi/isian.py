"""What several acts take together, as keyword arguments."""

from datetime import date
from typing import TypedDict

from petasama.organisasi.models import PerangkatDaerah


class IsiPenugasan(TypedDict):
    """An appointment as it is given: role, office, title, letter, and its first and last day (both included)."""

    peran: str
    perangkat_daerah: PerangkatDaerah | None
    jabatan: str
    sebagai: str
    nomor_surat: str
    tanggal_surat: date
    mulai: date
    selesai: date | None


class IsiPerangkat(TypedDict):
    """An office as it is given: short code, name, title of its head, whether it answers in rounds."""

    kode: str
    nama: str
    sebutan_kepala: str
    responden: bool
