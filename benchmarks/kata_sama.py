"""How often the same idea in other words is among the first five, beside stemmed TF-IDF and rapidfuzz.

    .venv-uji/bin/python -m benchmarks.kata_sama

The 40 pairs (tests/pemetaan/files/pasangan_serupa.csv) are reworded from real cases; each is looked for from its second
side among everything else: the other pairs, the example proposals and the real cases of usulan_lain.csv. No database is
used: every proposal is compared, so that the figures are those of the measure, not of the keys.

How far the figures carry: the tables of words and the weights were written before the pairs and not changed since, but
one author wrote both and knew the tables, and both sides of a pair name nearly the same affair, partner and place. So
neither half is blind, and the first row is an upper bound that ties alone reach, too.
The rows below it take the structure away from us, and give
it to the others as words; the halves show only whether odd and even pairs differ.
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
from petasama.pemetaan.serupa import Bobot, Naskah, bandingkan, ciri_of

FILES = Path(__file__).resolve().parents[1] / "tests" / "pemetaan" / "files"
FIRST = 5
WORD = re.compile(r"\w+(?:\.\w+)*")
Score = Callable[[int, int], float]


def _naskah(row: dict[str, str]) -> Naskah:
    partner, _, code = row["mitra"].partition("=")
    return Naskah(
        judul=row["judul"],
        isi=row["isi"],
        urusan=tuple(row["urusan"].split(",")),
        mitra=((partner, code),),
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
                isi="\n".join(about.get(key) or "" for key in ("permasalahan", "potensi", "target")),
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
    for place in range(1, 80, 2):
        scores = [(score(place, other), -other) for other in range(len(texts)) if other != place]
        found.append(-(place - 1) in [other for _, other in sorted(scores, reverse=True)[:FIRST]])
    return found


def ukuran_kami(texts: list[Naskah]) -> Score:
    """The product's own measure."""
    features = [ciri_of(text) for text in texts]
    weights = Bobot.of(features)
    return lambda one, other: bandingkan(features[one], features[other], weights).nilai


def hanya_teks(text: Naskah) -> Naskah:
    """The same proposal without affair, partner, place and issue."""
    return Naskah(judul=text.judul, isi=text.isi)


def hanya_ikatan(text: Naskah) -> Naskah:
    """The same proposal without its words."""
    return replace(text, judul="", isi="")


def baru_mitra(text: Naskah) -> Naskah:
    """A proposal of which only the partner is known beside the words."""
    return Naskah(judul=text.judul, isi=text.isi, mitra=text.mitra)


def baru_urusan(text: Naskah) -> Naskah:
    """A proposal of which only the main affair is known beside the words."""
    return Naskah(judul=text.judul, isi=text.isi, urusan=text.urusan[:1])


def pencari(texts: list[Naskah], make: Callable[[Naskah], Naskah]) -> list[bool]:
    """Look with queries that know less, among proposals that are complete."""
    whole, asked = [ciri_of(text) for text in texts], [ciri_of(make(text)) for text in texts]
    weights = Bobot.of(whole)
    return temu(texts, lambda one, other: bandingkan(asked[one], whole[other], weights).nilai)


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
    return f"{text.judul} {text.isi}"


def measured() -> list[Row]:
    """Measure all of them in one run: with structure for us, without it for all, with it for all; then both halves."""
    texts = [text for pair in pasangan() for text in pair] + lain()
    bare, ties, told = ([make(text) for text in texts] for make in (hanya_teks, hanya_ikatan, dengan_ikatan))
    ours, plain, fuzzy = (temu(texts, score) for score in (ukuran_kami(texts), tfidf(bare), kemiripan_huruf(bare)))
    full = [temu(texts, make(told)) for make in (tfidf, kemiripan_huruf)]
    work = f"40 pasangan di antara {len(texts) - 1} usulan"
    return [
        _row(f"{work}; kami dengan urusan, mitra, tempat, isu; pembanding teks saja", ours, plain, fuzzy),
        _row(f"{work}; pembanding diberi urusan, mitra, tempat, isu sebagai kata", ours, *full),
        _row(f"{work}; semua teks saja", temu(texts, ukuran_kami(bare)), plain, fuzzy),
        _row(f"{work}; kami tanpa teks", temu(texts, ukuran_kami(ties)), plain, fuzzy),
        _row(f"{work}; yang dicari baru teks dan urusan utama", pencari(texts, baru_urusan), plain, fuzzy),
        _row(f"{work}; yang dicari baru teks dan mitra", pencari(texts, baru_mitra), plain, fuzzy),
        _row(f"{work}; yang dicari baru teks", pencari(texts, hanya_teks), plain, fuzzy),
        _row("20 pasangan ganjil, seperti baris pertama", ours[::2], plain[::2], fuzzy[::2]),
        _row("20 pasangan genap, seperti baris pertama", ours[1::2], plain[1::2], fuzzy[1::2]),
    ]


def _row(work: str, ours: list[bool], plain: list[bool], fuzzy: list[bool]) -> Row:
    mine, words, letters = (100 * sum(hits) / len(hits) for hits in (ours, plain, fuzzy))
    return Row(
        row="kata_sama",
        work=f"{work}, dalam 5 teratas",
        ours=f"{mine:.0f} %",
        peer=f"TF-IDF {words:.0f} %; rapidfuzz {letters:.0f} %",
        ratio=round(mine / max(words, letters, 1.0), 1),
        limit="≥ 80 %",
        goal="≥ 80 %",
    )


if __name__ == "__main__":
    show(measured())
