"""What a proposal is found by: its stems with their weight, and what ties it: affair, partner, place, issue."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from petasama.pemetaan.serupa.kata import dasar_dari, kata_list, makna

BERAT_JUDUL, BERAT_ISI, BERAT_MAKNA = 3.0, 1.0, 0.6
PALING_BANYAK = 4.0
"""A word said often in the text counts at most this often."""


@dataclass(frozen=True, kw_only=True)
class Naskah:
    """What is known of a proposal, in its own words; every part may be empty."""

    judul: str = ""
    isi: str = ""
    urusan: tuple[str, ...] = ()
    mitra: tuple[tuple[str, str], ...] = ()
    """Name and code of the region, empty where the partner is none."""
    tempat: str = ""
    isu: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ciri:
    """The features of one proposal. `kata`: stem → weight; `ikat`: what ties it, by kind in front of a colon."""

    kata: dict[str, float] = field(default_factory=dict)
    judul: tuple[str, ...] = ()
    ikat: tuple[str, ...] = ()
    tampak: dict[str, str] = field(default_factory=dict)
    """Stem → the word as it was written first; not stored."""

    def as_json(self) -> dict[str, Any]:
        """Return what is stored."""
        return {"kata": self.kata, "judul": list(self.judul), "ikat": list(self.ikat)}

    @classmethod
    def from_json(cls, isi: dict[str, Any]) -> Self:
        """Return the features that were stored; a row without them has none."""
        return cls(kata=isi.get("kata", {}), judul=tuple(isi.get("judul", ())), ikat=tuple(isi.get("ikat", ())))

    def ikat_of(self, kind: str) -> list[str]:
        """Return the ties of one kind: U affair, W region, M word of a partner's name, T word of a place, I issue."""
        return [tie for tie in self.ikat if tie.startswith(f"{kind}:")]


def ciri_of(naskah: Naskah) -> Ciri:
    """Return the features of a text and its structure; a meaning of the table stands beside the stems that carry it."""
    weights: dict[str, float] = {}
    shown: dict[str, str] = {}
    title = kata_list(naskah.judul)
    for pairs, weight, most in (
        (title, BERAT_JUDUL, PALING_BANYAK),
        (kata_list(naskah.isi), BERAT_ISI, PALING_BANYAK + BERAT_JUDUL),
    ):
        for stem, word in pairs:
            shown.setdefault(stem, word)
            weights[stem] = max(weights.get(stem, 0.0), min(most, weights.get(stem, 0.0) + weight))
    for stem in list(weights):
        name = makna(stem)
        if name:
            weights[name] = max(weights.get(name, 0.0), weights[stem] * BERAT_MAKNA)
            shown.setdefault(name, shown[stem])
    return Ciri(
        kata={stem: round(weight, 2) for stem, weight in weights.items()},
        judul=tuple(dict.fromkeys(stem for stem, _ in title)),
        ikat=tuple(dict.fromkeys(_ikat(naskah))),
        tampak=shown,
    )


def _ikat(naskah: Naskah) -> Iterable[str]:
    yield from (f"U:{code}" for code in naskah.urusan)
    yield from (f"W:{code}" for _, code in naskah.mitra if code)
    yield from (f"M:{stem}" for stem in dasar_dari(name for name, _ in naskah.mitra))
    yield from (f"T:{stem}" for stem in dasar_dari([naskah.tempat]))
    yield from (f"I:{code}" for code in naskah.isu)
