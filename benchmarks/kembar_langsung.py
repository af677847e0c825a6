"""How long one new text takes against many stored ones, beside SQLite's full-text index and trigrams.

100,000 texts, or as many as PETASAMA_UKUR_TEKS says; and a tenth of them, of another vocabulary.

    PETASAMA_DATA=$(mktemp -d) .venv-uji/bin/python -m benchmarks.kembar_langsung

Texts are made up from one seed: 100 words each, the titles beginning alike. The large set draws from the words of the
published proposals as often as they stand there; the small one from 30,000 made-up words with the frequencies of a
natural language, whose rare words are far rarer: that favours a full-text index. Planted copies have 10, 25 and 40
percent of their words replaced. The product answers through `kembar.cari`: stems, keys, database, exact comparison.
FTS5 gets the twelve rarest words with OR and ranks by bm25; it neither stems nor compares. The trigram index is FTS5's
own tokenizer over the titles, a stand-in for pg_trgm, and named so. Every query goes to all in turn; times are medians
on the wall clock. Keys are loaded as a bulk loader would: rows first, their index afterwards.
"""

import io
import os
import random
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import django
from django.core.management import call_command

from benchmarks.kata_sama import lain, pasangan
from benchmarks.rows import Row, show

TEXTS = int(os.environ.get("PETASAMA_UKUR_TEKS", "100000"))
WORDS, QUERIES, SLOW_EVERY = 100, 120, 12
EDITS = (0.10, 0.25, 0.40)
SEED = 20_261_124
FIRST, RAREST, TITLE = 5, 12, 10
SYLLABLES = [a + b for a in "bdgjklmnprst" for b in "aiueo"]
Find = Callable[[str], list[int]]
Draw = Callable[[int], list[str]]


def real_words(chance: random.Random) -> Draw:
    """Draw words as often as they stand in the published proposals."""
    texts = [*(text for pair in pasangan() for text in pair), *lain()]
    often = Counter(
        word for text in texts for word in re.findall(r"[a-z]+", f"{text.judul} {text.isi} {text.sasaran}".lower())
    )
    running = list(accumulate(often.values()))
    return lambda count: chance.choices(list(often), cum_weights=running, k=count)


def made_up_words(chance: random.Random, size: int = 30_000) -> Draw:
    """Draw from distinct words of three to five syllables, the n-th as often as 1 / (n + 3)."""
    found: dict[str, None] = {}
    while len(found) < size:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(3, 5)))] = None
    running, words = list(accumulate(1 / (rank + 3) for rank in range(size))), list(found)
    return lambda count: chance.choices(words, cum_weights=running, k=count)


def edited(text: str, share: float, chance: random.Random, draw: Draw) -> str:
    """A copy in which a share of the words is replaced by others."""
    copy = text.split()
    places = chance.sample(range(len(copy)), round(share * len(copy)))
    for place, word in zip(places, draw(len(places)), strict=True):
        copy[place] = word
    return " ".join(copy)


def fulltext(stored: list[str], path: Path) -> Find:
    """FTS5, OR of the twelve rarest words, bm25."""
    base = sqlite3.connect(path)
    base.execute("create virtual table teks using fts5(isi, content='')")
    base.executemany("insert into teks(rowid, isi) values (?, ?)", enumerate(stored))
    base.commit()
    often = Counter(word for text in stored for word in set(text.split()))

    def find(text: str) -> list[int]:
        rare = sorted({word for word in text.split() if often[word] > 1}, key=lambda word: (often[word], word))[:RAREST]
        query = " OR ".join(f'"{word}"' for word in rare)
        rows = base.execute("select rowid from teks where teks match ? order by bm25(teks) limit 5", [query])
        return [row for (row,) in rows]

    return find


def trigrams(stored: list[str], path: Path) -> Find:
    """Trigrams of the first ten words as a title, OR of all of them, bm25: a stand-in for pg_trgm."""
    base = sqlite3.connect(path)
    base.execute("create virtual table judul using fts5(isi, tokenize='trigram')")
    base.executemany("insert into judul(rowid, isi) values (?, ?)", ((n, title_of(t)) for n, t in enumerate(stored)))
    base.commit()

    def find(text: str) -> list[int]:
        title = title_of(text)
        parts = {title[at : at + 3] for at in range(len(title) - 2)}
        query = " OR ".join(f'"{part}"' for part in sorted(parts))
        rows = base.execute("select rowid from judul where judul match ? order by bm25(judul) limit 5", [query])
        return [row for (row,) in rows]

    return find


def title_of(text: str) -> str:
    """The opening that all titles share, and the first words."""
    return "kerja sama pemerintah kabupaten tentang " + " ".join(text.split(maxsplit=TITLE)[:TITLE])


def ours(stored: list[str]) -> Find:
    """Store all, and search through the function that the page calls."""
    from petasama.organisasi.models import Daerah, PerangkatDaerah  # noqa: PLC0415 – Django is set up first
    from petasama.pemetaan import kembar  # noqa: PLC0415
    from petasama.pemetaan.models import KunciUsulan, Usulan  # noqa: PLC0415
    from petasama.pemetaan.serupa import Naskah  # noqa: PLC0415
    from petasama.persiapan.models import Putaran  # noqa: PLC0415

    daerah = Daerah.objects.get(wilayah_id="63.06")
    office, putaran = PerangkatDaerah.objects.filter(daerah=daerah)[0], Putaran.objects.filter(daerah=daerah)[0]
    KunciUsulan.objects.all().delete()
    Usulan.objects.filter(nomor__startswith="UKUR").delete()
    rows = [
        Usulan(daerah=daerah, putaran=putaran, perangkat_daerah=office, nomor=f"UKUR/{n}", judul="Ukur")
        for n in range(len(stored))
    ]
    ids = [row.pk for row in Usulan.objects.bulk_create(rows, batch_size=2000)]
    load(daerah.pk, ids, stored)
    place = {pk: n for n, pk in enumerate(ids)}

    def find(text: str) -> list[int]:
        found = kembar.cari(Naskah(isi=text), daerah_id=daerah.pk)
        return [place[calon.usulan_id] for calon in found]

    return find


def load(daerah_id: int, ids: list[int], stored: list[str]) -> None:
    """Write features and keys with plain statements; the index of the keys is made when all rows are there."""
    from django.db import connection, transaction  # noqa: PLC0415

    from petasama.pemetaan import kembar  # noqa: PLC0415
    from petasama.pemetaan.models import CiriUsulan, KunciUsulan  # noqa: PLC0415
    from petasama.pemetaan.serupa import Bobot, Naskah, ciri_of, kunci_of  # noqa: PLC0415

    features = [ciri_of(Naskah(isi=text)) for text in stored]
    weights = Bobot.of(features)
    table, others = KunciUsulan._meta.db_table, CiriUsulan._meta.db_table
    named = f"select name, sql from sqlite_master where type = 'index' and tbl_name = '{table}' and sql is not null"

    def keys() -> Iterator[tuple[int, int, int]]:
        for pk, row in zip(ids, features, strict=True):
            yield from ((pk, daerah_id, key) for key in kunci_of(row, weights))

    with transaction.atomic(), connection.cursor() as cursor:
        indexes = list(cursor.execute(named).fetchall())
        for name, _ in indexes:
            cursor.execute(f"drop index {name}")
        cursor.execute(f"delete from {others}")
        packed = ((pk, daerah_id, row.kemas()) for pk, row in zip(ids, features, strict=True))
        raw: Any = connection.connection
        raw.executemany(f"insert into {others} (usulan_id, daerah_id, isi) values (?, ?, ?)", packed)
        raw.executemany(f"insert into {table} (usulan_id, daerah_id, kunci) values (?, ?, ?)", keys())
        for _, sql in indexes:
            cursor.execute(sql)
        cursor.execute("analyze")
    kembar.lupakan_bobot()
    kembar.bobot_of(daerah_id)


def compared(finders: dict[str, Find], queries: list[tuple[int, str]]) -> dict[str, tuple[float, float]]:
    """Ask all in turn; median milliseconds, and the share of queries that find their origin among the first five."""
    took: dict[str, list[float]] = {name: [] for name in finders}
    hits = Counter[str]()
    for number, (origin, text) in enumerate(queries):
        for name, find in finders.items():
            if "trigram" in name and number % SLOW_EVERY:
                continue
            begin = perf_counter()
            found = find(text)
            took[name].append(1000 * (perf_counter() - begin))
            hits[name] += origin in found[:FIRST]
    return {name: (median(times), hits[name] / len(times)) for name, times in took.items()}


def measured() -> list[Row]:
    """Measure the large set of real words, then the small one of made-up words."""
    call_command("migrate", verbosity=0)
    call_command("demo", verbosity=0, stdout=io.StringIO())
    rows = []
    for make, count, words in ((real_words, TEXTS, "kata nyata"), (made_up_words, TEXTS // 10, "kata buatan")):
        chance = random.Random(SEED)
        draw = make(chance)
        stored = [" ".join(draw(WORDS)) for _ in range(count)]
        rows += _set(stored, draw, chance, words)
    return rows


def _set(stored: list[str], draw: Draw, chance: random.Random, words: str) -> list[Row]:
    folder = Path(os.environ["PETASAMA_DATA"])
    begin = perf_counter()
    mine = ours(stored)
    built = perf_counter() - begin
    kind = words.split()[-1]
    peers = {
        "FTS5": fulltext(stored, folder / f"fts-{kind}.db"),
        "trigram tiruan": trigrams(stored, folder / f"tri-{kind}.db"),
    }
    rows = []
    for share in EDITS:
        places = chance.sample(range(len(stored)), QUERIES)
        found = compared({"kami": mine, **peers}, [(n, edited(stored[n], share, chance, draw)) for n in places])
        work = f"satu teks baru terhadap {len(stored)} teks, {words}, {share:.0%} diganti (bangun {built:.0f} s)"
        rows += [_row(work, found["kami"], name, found[name]) for name in peers]
    return rows


def _row(work: str, mine: tuple[float, float], name: str, peer: tuple[float, float]) -> Row:
    return Row(
        row="kembar_langsung",
        work=work,
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
