"""How long one new text takes against many stored ones, beside SQLite's full-text index and trigrams.

10,000 texts, or as many as PETASAMA_UKUR_TEKS says.

    PETASAMA_DATA=$(mktemp -d) .venv-uji/bin/python -m benchmarks.kembar_langsung

Texts are made up from one seed: about 100 words each of a vocabulary with the frequencies of a natural language, all
beginning alike as titles do. Planted copies have 10, 25 and 40 percent of their words replaced. The product answers
through `kembar.cari` with its database; FTS5 gets the twelve rarest words with OR and ranks by bm25. The trigram index
is FTS5's own tokenizer over the titles, a stand-in for pg_trgm, and named so. Times are medians on the wall clock.

The goal of performance.md speaks of 100,000 texts. Storing their keys through the ORM takes far longer than a run
may, so that size was not measured yet; a row says how many texts it had.
"""

import io
import os
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from statistics import median
from time import perf_counter

import django
from django.core.management import call_command

from benchmarks.rows import Row, show

TEXTS = int(os.environ.get("PETASAMA_UKUR_TEKS", "10000"))
WORDS, QUERIES = 100, 200
EDITS = (0.10, 0.25, 0.40)
SEED = 20_261_124
FIRST = 5
SYLLABLES = [a + b for a in "bdgjklmnprst" for b in "aiueo"]
Find = Callable[[list[str]], list[int]]


def vocabulary(chance: random.Random, size: int = 30_000) -> list[str]:
    """Distinct made-up words of three to five syllables."""
    found: dict[str, None] = {}
    while len(found) < size:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(3, 5)))] = None
    return list(found)


def texts(chance: random.Random) -> tuple[list[list[str]], Callable[[int], list[str]]]:
    """The stored texts as lists of words, and what draws further words by their frequency."""
    words = vocabulary(chance)
    total, running = 0.0, []
    for rank in range(len(words)):
        total += 1 / (rank + 3)
        running.append(total)

    def draw(count: int) -> list[str]:
        return chance.choices(words, cum_weights=running, k=count)

    return [draw(WORDS) for _ in range(TEXTS)], draw


def edited(text: list[str], share: float, chance: random.Random, draw: Callable[[int], list[str]]) -> list[str]:
    """A copy in which a share of the words is replaced by others."""
    copy = list(text)
    places = chance.sample(range(len(copy)), round(share * len(copy)))
    for place, word in zip(places, draw(len(places)), strict=True):
        copy[place] = word
    return copy


def timed(find: Find, queries: list[tuple[int, list[str]]]) -> tuple[float, float]:
    """Median milliseconds, and the share of queries that find their origin among the first five."""
    took, hits = [], 0
    for origin, words in queries:
        begin = perf_counter()
        found = find(words)
        took.append(1000 * (perf_counter() - begin))
        hits += origin in found[:FIRST]
    return median(took), hits / len(queries)


def fulltext(stored: list[list[str]]) -> Find:
    """FTS5, OR of the twelve rarest words, bm25."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table teks using fts5(isi, content='')")
    base.executemany("insert into teks(rowid, isi) values (?, ?)", ((n, " ".join(t)) for n, t in enumerate(stored, 1)))
    often = Counter(word for text in stored for word in set(text))

    def find(words: list[str]) -> list[int]:
        rare = sorted({word for word in words if often[word] > 1}, key=lambda word: (often[word], word))[:12]
        query = " OR ".join(f'"{word}"' for word in rare)
        rows = base.execute("select rowid from teks where teks match ? order by bm25(teks) limit 5", [query])
        return [row - 1 for (row,) in rows]

    return find


def trigrams(stored: list[list[str]]) -> Find:
    """Trigrams of the first ten words as a title, OR of all of them, bm25: a stand-in for pg_trgm."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table judul using fts5(isi, tokenize='trigram')")
    rows = ((n, title_of(text)) for n, text in enumerate(stored, 1))
    base.executemany("insert into judul(rowid, isi) values (?, ?)", rows)

    def find(words: list[str]) -> list[int]:
        title = title_of(words)
        parts = {title[at : at + 3] for at in range(len(title) - 2)}
        query = " OR ".join(f'"{part}"' for part in sorted(parts))
        rows = base.execute("select rowid from judul where judul match ? order by bm25(judul) limit 5", [query])
        return [row - 1 for (row,) in rows]

    return find


def title_of(words: list[str]) -> str:
    """The opening that all titles share, and the first words."""
    return "kerja sama pemerintah kabupaten tentang " + " ".join(words[:10])


def ours(stored: list[list[str]]) -> Find:
    """Store all through the product, and search through the function that the page calls."""
    from django.db import transaction  # noqa: PLC0415 – Django is set up first

    from petasama.organisasi.models import Daerah, PerangkatDaerah  # noqa: PLC0415
    from petasama.pemetaan import kembar  # noqa: PLC0415
    from petasama.pemetaan.models import Usulan  # noqa: PLC0415
    from petasama.pemetaan.serupa import Naskah, ciri_of  # noqa: PLC0415
    from petasama.persiapan.models import Putaran  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("demo", verbosity=0, stdout=io.StringIO())
    daerah = Daerah.objects.get(wilayah_id="63.06")
    office, putaran = PerangkatDaerah.objects.filter(daerah=daerah)[0], Putaran.objects.filter(daerah=daerah)[0]
    rows = Usulan.objects.bulk_create(
        [
            Usulan(daerah=daerah, putaran=putaran, perangkat_daerah=office, nomor=f"UKUR/{n}", judul="Ukur")
            for n in range(len(stored))
        ],
        batch_size=2000,
    )
    place = {row.pk: n for n, row in enumerate(rows)}
    pairs = zip(rows, stored, strict=True)
    with transaction.atomic():
        kembar.tulis_semua(daerah.pk, {row.pk: ciri_of(Naskah(isi=" ".join(text))) for row, text in pairs})

    def find(words: list[str]) -> list[int]:
        found = kembar.cari(Naskah(isi=" ".join(words)), daerah_id=daerah.pk)
        return [place[calon.usulan_id] for calon in found]

    return find


def measured() -> list[Row]:
    """Measure all three with the same queries."""
    chance = random.Random(SEED)
    stored, draw = texts(chance)
    begin = perf_counter()
    finders = {"kami": ours(stored), "FTS5": fulltext(stored), "trigram tiruan": trigrams(stored)}
    built = perf_counter() - begin
    rows = []
    for share in EDITS:
        places = chance.sample(range(TEXTS), QUERIES)
        queries = [(place, edited(stored[place], share, chance, draw)) for place in places]
        found = {name: timed(find, queries[:20] if "tri" in name else queries) for name, find in finders.items()}
        mine = found.pop("kami")
        rows += [_row(share, mine, name, peer, built) for name, peer in found.items()]
    return rows


def _row(share: float, mine: tuple[float, float], name: str, peer: tuple[float, float], built: float) -> Row:
    return Row(
        row="kembar_langsung",
        work=f"satu teks baru terhadap {TEXTS} teks, {share:.0%} kata diganti (bangun {built:.0f} s)",
        ours=f"{mine[0]:.2f} ms, temu {mine[1]:.3f}",
        peer=f"{name}: {peer[0]:.2f} ms, temu {peer[1]:.3f}",
        ratio=round(mine[0] / peer[0], 3),
        limit="temu di 5 teratas ≥ 0,95 pada 40 %",
        goal="nisbah ≤ 0,25" if name == "FTS5" else "nisbah ≤ 0,02",
    )


def main() -> None:
    """Measure in the data folder of this run and print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petasama.settings")
    django.setup()
    show(measured())


if __name__ == "__main__":
    main()
