"""Whether the name of a partner and the code of its region mean the same region. Pure: names come as texts."""

import re
from collections.abc import Mapping


def wilayah_lain(nama: str, kode: str, wilayah: Mapping[str, str]) -> str:
    """Return the official name of another region that a partner's name carries; "" when name and code agree.

    `wilayah`: code → official name. A longer name hides a shorter one inside it (Kabupaten Bandung Barat), and a name
    that also carries the region of the code is not in conflict (Kabupaten Tapin, Provinsi Kalimantan Selatan).
    """
    text = " ".join(nama.casefold().split())
    found = [code for code, name in wilayah.items() if _is_di_dalam(name, text)]
    longest = [code for code in found if not any(_is_lebih_pendek(wilayah[code], wilayah[other]) for other in found)]
    if not longest or kode in longest:
        return ""
    return wilayah[longest[0]]


def _is_di_dalam(name: str, text: str) -> bool:
    wanted = name.casefold()
    return wanted in text and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text) is not None


def _is_lebih_pendek(name: str, other: str) -> bool:
    return name != other and _is_di_dalam(name, other.casefold())
