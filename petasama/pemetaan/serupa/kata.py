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
    """Word or stem → the name of its meaning: whole words first, then stems; the first line that has it holds it."""
    found: dict[str, str] = {}
    for form in (str, dasar):
        for line in PADANAN:
            words = line.split()
            for word in words:
                found.setdefault(form(word), f"~{words[0]}")
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
    if stem in _HENTI and word in _MAKNA:
        return (word,)
    return () if stem in _HENTI or len(stem) < TERPENDEK else (stem,)


def _tutur(text: str) -> Iterator[tuple[str, str]]:
    joined = _RANGKAI.sub(lambda found: MAJEMUK[found.group()], text[:_TERBACA].lower())
    for word in KATA.findall(joined):
        for stem in _dibaca(word):
            yield stem, word


def kata_list(text: str) -> list[tuple[str, str]]:
    """Return (stem, word as written) of every word that says something, in the order of the text."""
    return list(_tutur(text))


def makna(stem: str, word: str = "") -> str:
    """Return the name of the meaning that a word, or else its stem, has in the table, or nothing."""
    return _MAKNA.get(word) or _MAKNA.get(stem, "")


def dasar_dari(texts: Iterable[str]) -> list[str]:
    """Return the distinct stems of several short texts such as names, in their order."""
    return list(dict.fromkeys(stem for text in texts for stem, _ in _tutur(text)))
