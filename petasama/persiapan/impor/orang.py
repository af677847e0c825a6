"""Who a row speaks of: somebody known, by NIP or address, or somebody to be registered."""

from petasama.organisasi.models import User
from petasama.organisasi.peran import Peran
from petasama.persiapan.impor.berkas import Baris
from petasama.persiapan.impor.dikenal import Dikenal, Orang

KOLOM = {"nama": "Nama", "nip": "NIP", "surel": "Surel", "telepon": "Telepon"}
Beda = list[tuple[str, str, str]]
"""Heading, what is recorded, what the file says."""


def cari_orang(row: Baris, known: Dikenal) -> Orang | None:
    """Return the person of a row; None, with the fault noted, when the row contradicts itself, the file or the rows."""
    if any(fault.kolom in {row.letak.get(name, 0) for name in KOLOM} for fault in row.salah):
        return None
    values = {name: row.nilai.get(name) or "" for name in KOLOM}
    person = Orang(
        nama=values["nama"],
        nip=values["nip"],
        surel=values["surel"],
        telepon=values["telepon"],
        nomor=row.nomor,
        lembar=row.lembar.nama,
    )
    before = known.orang.get(person.surel) or (known.orang.get(person.nip) if person.nip else None)
    if before is not None:
        return before if _is_sama(row, person, before) else None
    person.user = _pengguna(row, person, known)
    if row.salah:
        return None
    known.orang[person.surel] = person
    if person.nip:
        known.orang[person.nip] = person
    return person


def _is_sama(row: Baris, person: Orang, before: Orang) -> bool:
    """Two rows of one file may name a person twice, with the same number and address."""
    for name in ("nip", "surel"):
        if getattr(person, name) != getattr(before, name):
            where = f"lembar {before.lembar} baris {before.nomor}"
            row.tolak(name, f"Berbeda dari {where} tentang orang yang sama.", "Samakan NIP dan surelnya.")
            return False
    return True


def _pengguna(row: Baris, person: Orang, known: Dikenal) -> User | None:
    by_number, by_address = known.pengguna.get(person.nip), known.pengguna.get(person.surel)
    if by_number and by_address and by_number != by_address:
        row.tolak("surel", "NIP dan surel ini milik dua akun yang berbeda.", "Periksa keduanya dalam daftar pengguna.")
        return None
    found = by_number or by_address
    if found is not None and found.pk not in known.sendiri:
        column = "nip" if by_number else "surel"
        row.tolak(column, f"{KOLOM[column]} ini sudah dipakai akun lain.", "Periksa penulisannya.")
        return None
    if found is not None and by_number is None and found.nip and person.nip:
        row.tolak("nip", "Surel ini milik akun dengan NIP lain.", "Periksa NIP dan surelnya.")
        return None
    return found


def beda_orang(row: Baris, person: Orang, known: Dikenal) -> Beda:
    """Return what the file says differently of a known person; only the admin may change it, others get a fault.

    An empty cell changes nothing. Told once, at the row that names the person first.
    """
    if person.user is None or person.nomor != row.nomor or person.lembar != row.lembar.nama:
        return []
    pairs = [(name, getattr(person.user, name) or "", getattr(person, name)) for name in KOLOM]
    changed = [(name, before, after) for name, before, after in pairs if after and after != before]
    if changed and known.by.role != Peran.ADMIN_DAERAH:
        for name, before, _ in changed:
            row.tolak(
                name,
                f"Berbeda dari yang tercatat: {before or 'kosong'}.",
                f"Samakan, atau minta {Peran.ADMIN_DAERAH.label} mengubahnya.",
            )
        return []
    return [(KOLOM[name], before or "kosong", after) for name, before, after in changed]
