"""One sentence for each entry, complete in itself: who, in which role and post, did what to which thing, when."""

from petasama.core.models import Trail
from petasama.core.trail import closed_phrase, name_of, phrase
from petasama.core.wording import long_moment
from petasama.jejak.policies import Tirai
from petasama.organisasi.peran import Peran

PENDEK = {Peran.PPKSD.value: "PPKSD"}
"""Roles that the trail calls by their short name."""


def kalimat_of(entry: Trail, *, zona: str, tirai: Tirai) -> str:
    """Noor Hamidi, Anggota TKKSD (Kepala …), mengubah nilai K2 usulan … dari 3 menjadi 4 pada Selasa, … pukul …"""
    done = closed_phrase(entry, thing=tirai.nama_objek(entry)) if tirai.is_tertutup(entry) else phrase(entry)
    return f"{pelaku_of(entry)}, {done} pada {long_moment(entry.at, zona)}."


def pelaku_of(entry: Trail) -> str:
    """Name, role and post; a post that names the role already is not doubled."""
    role = peran_of(entry)
    if not entry.post or entry.post == role:
        return f"{name_of(entry)}, {role}"
    if role.lower() in entry.post.lower():
        return f"{name_of(entry)}, {entry.post}"
    return f"{name_of(entry)}, {role} ({entry.post})"


def peran_of(entry: Trail) -> str:
    """The role as people say it; one that no longer exists as it was written."""
    if entry.role in PENDEK:
        return PENDEK[entry.role]
    known = {peran.value: peran.label for peran in Peran}
    return known.get(entry.role, entry.role.replace("_", " ").capitalize())
