"""How often the same idea in other words is among the first five, beside stemmed TF-IDF and rapidfuzz.

    .venv-uji/bin/python -m benchmarks.kata_sama

The 40 pairs (tests/pemetaan/files/pasangan_serupa.csv) are reworded from real cases, each from two offices and mostly
two years: most name another main affair, half of the second sides have no partner yet or one named at another level,
places and issues differ as two officers would fill them in. Each first side is looked for from its second side among
everything else: the other pairs, the example proposals, the real cases and the made-up decoys of usulan_lain.csv.
No database is used: a government of this size has every proposal compared.

How far the figures carry: weights were set on pairs 1 to 20; pairs 21 to 40 were run once after that, and nothing was
changed since. Yet one author wrote pairs and table of words, so the second half is kinder than strangers would be.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from math import log, sqrt
from pathlib import Path

import snowballstemmer
from rapidfuzz import fuzz

from benchmarks.rows import Row, show
from petasama.alat.contoh.naskah_usulan import semua
from petasama.pemetaan.serupa import Bobot, Naskah, ciri_of, nilai_of

FILES = Path(__file__).resolve().parents[1] / "tests" / "pemetaan" / "files"
FIRST, PAIRS, HALF = 5, 40, 20
UNNAMED = "belum ada calon"
WORD = re.compile(r"\w+(?:\.\w+)*")
Score = Callable[[int, int], float]


def _naskah(row: dict[str, str]) -> Naskah:
    partner, _, code = row["mitra"].replace(UNNAMED, "").partition("=")
    return Naskah(
        judul=row["judul"],
        isi=row["isi"],
        urusan=tuple(row["urusan"].split(",")),
        mitra=((partner, code),) if partner else (),
        tempat=row["tempat"],
        isu=tuple(filter(None, row["isu"].split(","))),
    )


def _contoh() -> list[Naskah]:
    """The example proposals."""
    found = []
    for text in semua():
        answers = text.isi["jawaban"]
        about, klas = answers["P2"], text.isi["klasifikasi"]
        partners = answers["P4"].get("mitra") or []
        found.append(
            Naskah(
                judul=answers["P1"]["nama_kegiatan"],
                isi="\n".join(about.get(key) or "" for key in ("permasalahan", "potensi")),
                sasaran=about.get("target") or "",
                urusan=tuple(klas.get("bidang_urusan") or ()),
                mitra=tuple((row["nama"], row.get("kode_wilayah") or "") for row in partners),
                tempat=klas.get("lokasi") or "",
                isu=tuple(klas.get("isu_strategis") or ()),
            )
        )
    return found


def pasangan() -> list[tuple[Naskah, Naskah]]:
    """The 40 pairs."""
    rows = list(csv.DictReader((FILES / "pasangan_serupa.csv").open(encoding="utf-8"), delimiter=";"))
    return [(_naskah(one), _naskah(other)) for one, other in zip(rows[::2], rows[1::2], strict=True)]


def lain() -> list[Naskah]:
    """The other proposals among which they are looked for."""
    rows = csv.DictReader((FILES / "usulan_lain.csv").open(encoding="utf-8"), delimiter=";")
    return [*map(_naskah, rows), *_contoh()]


def temu(texts: list[Naskah], score: Score) -> list[bool]:
    """For each pair (places 2n and 2n+1 of `texts`): whether its first side is among the five nearest to its second."""
    found = []
    for place in range(1, 2 * PAIRS, 2):
        scores = [(score(place, other), -other) for other in range(len(texts)) if other != place]
        found.append(-(place - 1) in [other for _, other in sorted(scores, reverse=True)[:FIRST]])
    return found


def ukuran_kami(texts: list[Naskah], asked: list[Naskah] | None = None) -> Score:
    """The product's own measure; `asked`: what the searching side knows of each text, where that is less."""
    features = [ciri_of(text) for text in texts]
    queries = [ciri_of(text) for text in asked or texts]
    weights = Bobot.of(features)
    rows = {place: nilai_of(queries[place], features, weights) for place in range(1, 2 * PAIRS, 2)}
    return lambda one, other: float(rows[one][other])


def hanya_teks(text: Naskah) -> Naskah:
    """The same proposal without affair, partner, place and issue."""
    return Naskah(judul=text.judul, isi=text.isi, sasaran=text.sasaran)


def hanya_ikatan(text: Naskah) -> Naskah:
    """The same proposal without its words."""
    return replace(text, judul="", isi="", sasaran="")


def dengan_ikatan(text: Naskah) -> Naskah:
    """The same proposal with its structure written into the text, for measures that know only words."""
    partners = (f"{name} {code}" for name, code in text.mitra)
    return replace(text, isi=" ".join([text.isi, *text.urusan, *partners, text.tempat, *text.isu]))


def tfidf(texts: list[Naskah]) -> Score:
    """Plain TF-IDF cosine of stemmed words."""
    stemmer = snowballstemmer.stemmer("indonesian")
    bags = [Counter(stemmer.stemWords(WORD.findall(_isi(text).lower()))) for text in texts]
    df = Counter(stem for bag in bags for stem in bag)
    vectors = [{stem: count * log(len(bags) / df[stem]) for stem, count in bag.items()} for bag in bags]
    lengths = [sqrt(sum(value * value for value in vector.values())) or 1.0 for vector in vectors]

    def score(one: int, other: int) -> float:
        shared = vectors[one].keys() & vectors[other].keys()
        return sum(vectors[one][stem] * vectors[other][stem] for stem in shared) / lengths[one] / lengths[other]

    return score


def kemiripan_huruf(texts: list[Naskah]) -> Score:
    """token_set_ratio of rapidfuzz."""
    words = [_isi(text).lower() for text in texts]
    return lambda one, other: fuzz.token_set_ratio(words[one], words[other])


def _isi(text: Naskah) -> str:
    return f"{text.judul} {text.isi} {text.sasaran}"


def measured() -> list[Row]:
    """Measure all in one run, each for both halves: with what the product knows, words only, structure only."""
    texts = [text for pair in pasangan() for text in pair] + lain()
    bare, ties, told = ([make(text) for text in texts] for make in (hanya_teks, hanya_ikatan, dengan_ikatan))
    plain, fuzzy = temu(bare, tfidf(bare)), temu(bare, kemiripan_huruf(bare))
    full = (temu(texts, tfidf(told)), temu(texts, kemiripan_huruf(told)))
    found = {
        "teks dan ikatan; pembanding diberi ikatan sebagai kata": (temu(texts, ukuran_kami(texts)), *full),
        "yang dicari baru teks": (temu(texts, ukuran_kami(texts, bare)), plain, fuzzy),
        "semua teks saja": (temu(bare, ukuran_kami(bare)), plain, fuzzy),
        "kami ikatan saja; pembanding teks saja": (temu(ties, ukuran_kami(ties)), plain, fuzzy),
    }
    halves = {"semua": slice(0, PAIRS), "1–20 (disetel)": slice(0, HALF), "21–40 (ditahan)": slice(HALF, PAIRS)}
    others = len(texts) - 1
    return [
        _row(f"pasangan {name} di antara {others} usulan; {work}", *(hits[half] for hits in three))
        for work, three in found.items()
        for name, half in halves.items()
    ]


def _row(work: str, ours: list[bool], plain: list[bool], fuzzy: list[bool]) -> Row:
    mine, words, letters = (100 * sum(hits) / len(hits) for hits in (ours, plain, fuzzy))
    goal = "≥ 80 %" if "pembanding diberi" in work else "–"
    return Row(
        row="kata_sama",
        work=f"{work}, dalam 5 teratas",
        ours=f"{mine:.0f} %",
        peer=f"TF-IDF {words:.0f} %; rapidfuzz {letters:.0f} %",
        ratio=round(mine / max(words, letters, 1.0), 1),
        limit=goal,
        goal=goal,
    )


if __name__ == "__main__":
    show(measured())
