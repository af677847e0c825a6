"""Finds a region by what somebody wrote: a code, its full name, or one of the usual short forms. Pure."""

import re
from collections.abc import Mapping

_DI_DEPAN = (
    (re.compile(r"^(pemerintah daerah|pemerintah|pemda)\s+"), ""),
    (re.compile(r"^pem(kab|kot|prov)\b\.?\s*"), r"\1 "),
    (re.compile(r"^kab(?:upaten)?\b\.?\s*"), "kabupaten "),
    (re.compile(r"^kot(?:a|amadya)?\b\.?\s*"), "kota "),
    (re.compile(r"^prov(?:insi)?\b\.?\s*"), "provinsi "),
)
_JENIS = ("kabupaten", "kota", "provinsi")
_KODE = re.compile(r"^\d{2}(\.\d{2})?$")


def kode_wilayah_of(text: str, wilayah: Mapping[str, str]) -> str | None:
    """Return the code of the one region that is meant; None when none or several are.

    `wilayah`: code → official name. Understood: 63.05 · 63.05 Kabupaten Tapin · Kab. Tapin · Pemkab Tapin · Tapin.
    """
    typed = " ".join(text.replace("\u00a0", " ").split())
    first = typed.partition(" ")[0]
    if first in wilayah:
        return first
    if _KODE.match(typed):
        return None
    wanted = polos_wilayah(typed)
    names = {code: polos_wilayah(name) for code, name in wilayah.items()}
    found = [code for code, name in names.items() if name == wanted]
    if not found and not wanted.startswith(_JENIS):
        found = [code for code, name in names.items() if name.partition(" ")[2] == wanted]
    return found[0] if len(found) == 1 else None


def polos_wilayah(name: str) -> str:
    """Return a name in small letters with its kind written out: Kab. Tapin → kabupaten tapin."""
    plain = " ".join(name.casefold().replace("\u00a0", " ").split())
    for pattern, instead in _DI_DEPAN:
        plain = pattern.sub(instead, plain)
    return " ".join(plain.split())
