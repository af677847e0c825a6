"""Keys: numbers that two near proposals have in common, so that a B-tree finds the one by the other.

Near keys are the pairs of a text's twelve rarest stems and the pairs of what ties it (affair with partner, with place);
loose ones are single stems, partners and affairs, which many share.
"""

from collections.abc import Mapping
from hashlib import blake2b
from itertools import combinations, product

from petasama.pemetaan.serupa.ciri import Ciri
from petasama.pemetaan.serupa.nilai import Bobot

TERJARANG = 12
"""How many of its rarest stems a text is found by: 66 pairs."""
IKATAN_TERBANYAK = 5
Kunci = Mapping[int, float]
"""Key → how much it tells when it is shared."""


def _angka(*parts: str) -> int:
    """A number of 63 bits that stays the same on every machine."""
    digest = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def terjarang(ciri: Ciri, bobot: Bobot) -> list[str]:
    """Return the rarest stems; among equally rare ones the order is the same for every text."""
    return sorted(ciri.kata, key=lambda stem: (-bobot.kata(stem), stem))[:TERJARANG]


def kunci_dekat(ciri: Ciri, bobot: Bobot) -> dict[int, float]:
    """Return the keys that few share."""
    rare = sorted(terjarang(ciri, bobot))
    found = {_angka("P", *pair): bobot.kata(pair[0]) + bobot.kata(pair[1]) for pair in combinations(rare, 2)}
    affairs = ciri.ikat_of("U")[:2]
    others = [tie for kind in "WMT" for tie in ciri.ikat_of(kind)[:IKATAN_TERBANYAK]]
    for affair, other in product(affairs, others):
        found[_angka(affair, other)] = bobot.ikat(affair) + bobot.ikat(other)
    return found


def kunci_longgar(ciri: Ciri, bobot: Bobot) -> dict[int, float]:
    """Return the keys that many share: looked up only while near ones found too few."""
    found = {_angka("K", stem): bobot.kata(stem) for stem in terjarang(ciri, bobot)}
    titles = sorted(ciri.judul, key=lambda stem: (-bobot.kata(stem), stem))[:IKATAN_TERBANYAK]
    found |= {_angka("K", stem): bobot.kata(stem) for stem in titles}
    found |= {
        _angka(affair, issue): bobot.ikat(affair) for affair in ciri.ikat_of("U")[:2] for issue in ciri.ikat_of("I")
    }
    return found | {_angka(tie): bobot.ikat(tie) for kind in "UWM" for tie in ciri.ikat_of(kind)[:IKATAN_TERBANYAK]}
