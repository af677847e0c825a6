"""A text as stems: small letters, without the words that say nothing here, each meaning under one name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import snowballstemmer

from petasama.pemetaan.serupa.kamus import HENTI, KEPANJANGAN, MAJEMUK, PADANAN

KATA = re.compile(r"[a-z0-9]+(?:\d)*")
TERPENDEK, TERPANJANG = 3, 30
_PEMENGGAL = snowballstemmer.stemmer("indonesian")
_RANGKAI = re.compile("|".join(rf"\b{phrase}\b" for phrase in sorted(MAJEMUK, key=len, reverse=True)))
_TERBACA = 20_000
"""Signs of a text that are read; answers are shorter than that together."""


@lru_cache(maxsize=65_536)
def dasar(word: str) -> str:
    """Return the stem of one word in small letters."""
    return str(_PEMENGGAL.stemWord(word))


_HENTI = frozenset(HENTI.split()) | {dasar(word) for word in HENTI.split()}


def _makna() -> dict[str, str]:
    """Stem → the name of its meaning; the first line that has a word holds it."""
    found: dict[str, str] = {}
    for line in PADANAN:
        words = line.split()
        for word in words:
            found.setdefault(dasar(word), f"~{words[0]}")
    return found


_MAKNA = _makna()


@lru_cache(maxsize=65_536)
def _dibaca(word: str) -> tuple[str, ...]:
    """The stems of one word as it stands in a text; none of a stop word or a bare number."""
    long = KEPANJANGAN.get(word)
    if long:
        return tuple(stem for part in long.split() for stem in _dibaca(part))
    if len(word) < TERPENDEK or word in _HENTI or word.isdigit():
        return ()
    stem = dasar(word[:TERPANJANG])
    return () if stem in _HENTI or len(stem) < TERPENDEK else (stem,)


def _tutur(text: str) -> Iterator[tuple[str, str]]:
    joined = _RANGKAI.sub(lambda found: MAJEMUK[found.group()], text[:_TERBACA].lower())
    for word in KATA.findall(joined):
        for stem in _dibaca(word):
            yield stem, word


def kata_list(text: str) -> list[tuple[str, str]]:
    """Return (stem, word as written) of every word that says something, in the order of the text."""
    return list(_tutur(text))


def makna(stem: str) -> str:
    """Return the name of the meaning that a stem has in the table, or nothing."""
    return _MAKNA.get(stem, "")


def dasar_dari(texts: Iterable[str]) -> list[str]:
    """Return the distinct stems of several short texts such as names, in their order."""
    return list(dict.fromkeys(stem for text in texts for stem, _ in _tutur(text)))
