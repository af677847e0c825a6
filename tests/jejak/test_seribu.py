"""1,000 of 1,000: whatever is changed behind the product's back is found, by the product and by the lone checker.

The chain is that of a scored round. A full rewrite is consistent in itself and is found against a head kept outside.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from petasama.core.chain import FIELDS, Head, check_chain, digest_of
from petasama.jejak.rantai import baca_kepala, kepala_text
from tests.jejak.checker import CHECKER
from tests.jejak.conftest import Row

CASES = 1_000
Tampered = tuple[str, list[Row], int]
"""What was done, the chain afterwards, and the first number that no longer stands as it did."""


def other(value: Any, chance: random.Random) -> Any:
    """Another value of the same kind."""
    if value is None:
        return 1
    if isinstance(value, int):
        return value + chance.choice((-1, 1, 1000))
    if isinstance(value, dict):
        key = chance.choice([*value, "baru"])
        return {**value, key: other(value.get(key, 0), chance)}
    if isinstance(value, list):
        return [*value, "x"]
    place = chance.randrange(len(value) + 1)
    if value and chance.random() < 0.5:
        return value[:place] + value[place + 1 :] if place < len(value) else value[:-1]
    return value[:place] + chance.choice("aZ9é ") + value[place:]


def redated(text: str, chance: random.Random) -> str:
    """The same moment on another day of the month."""
    day = int(text[8:10])
    return f"{text[:8]}{chance.choice([number for number in range(1, 29) if number != day]):02}{text[10:]}"


def changed_field(rows: list[Row], chance: random.Random, field: str) -> int:
    row = chance.choice(rows)
    row[field] = redated(row[field], chance) if field == "at" else other(row[field], chance)
    return rows.index(row) + 1


def deleted(rows: list[Row], chance: random.Random) -> int:
    place = chance.randrange(len(rows))
    del rows[place]
    return place + 1


def inserted(rows: list[Row], chance: random.Random) -> int:
    """A forged entry with a digest of its own; those behind it are numbered anew, as somebody careful would."""
    place = chance.randrange(1, len(rows) - 1)
    forged = {**rows[place], "note": "Disisipkan.", "number": place + 1, "previous": rows[place - 1]["digest"]}
    forged["digest"] = digest_of({key: value for key, value in forged.items() if key != "digest"})
    for row in rows[place:]:
        row["number"] += 1
    rows.insert(place, forged)
    return place + 2


def swapped(rows: list[Row], chance: random.Random) -> int:
    """Two entries change places, numbers staying where they were."""
    first, second = sorted(chance.sample(range(len(rows)), 2))
    rows[first], rows[second] = {**rows[second], "number": first + 1}, {**rows[first], "number": second + 1}
    return first + 1


def renumbered(rows: list[Row], chance: random.Random) -> int:
    """Two entries change their numbers, so that they are read in another order."""
    first, second = sorted(chance.sample(range(len(rows)), 2))
    rows[first]["number"], rows[second]["number"] = second + 1, first + 1
    rows.sort(key=lambda row: row["number"])
    return first + 1


def cut_off(rows: list[Row], chance: random.Random) -> int:
    """The last entries are gone: nothing inside the chain tells."""
    left = chance.randrange(len(rows))
    del rows[left:]
    return left + 1


def resealed(rows: list[Row], chance: random.Random) -> int:
    """One entry is changed and its digest made anew; the next one still holds the old digest."""
    place = chance.randrange(len(rows) - 1)
    rows[place]["note"] += "!"
    rows[place]["digest"] = digest_of({key: value for key, value in rows[place].items() if key != "digest"})
    return place + 2


def ways() -> list[tuple[str, Callable[[list[Row], random.Random], int]]]:
    """Every way of changing rows: each field, and what can be done to whole entries."""
    fields = [
        (f"ubah {field}", lambda rows, chance, field=field: changed_field(rows, chance, field))
        for field in (*FIELDS, "digest")
    ]
    whole = [deleted, inserted, swapped, renumbered, cut_off, resealed]
    return [*fields, *((way.__name__, way) for way in whole)]


def tampered(chain: list[Row]) -> Iterator[Tampered]:
    """Yield 1,000 changed chains, every way in turn; the choice within a way is drawn from a fixed seed."""
    chance, kinds = random.Random(7), ways()
    for number in range(CASES):
        name, way = kinds[number % len(kinds)]
        rows = [{**row} for row in chain]
        expected = way(rows, chance)
        assert rows != chain
        yield name, rows, expected


@pytest.fixture
def kepala(rantai) -> Head:
    """The head that was kept outside before anything was touched."""
    return Head(number=len(rantai), digest=rantai[-1]["digest"])


def test_a_chain_nobody_touched_is_found_intact_by_both(rantai, kepala):
    verdict = check_chain(rantai, outside=kepala)

    assert (verdict.is_intact, verdict.checked, verdict.broken) == (True, len(rantai), None)
    assert CHECKER.periksa(rantai, (kepala.number, kepala.digest))[:2] == (len(rantai), None)
    assert {row["act"] for row in rantai} >= {"buka", "tunjuk_ppksd", "simpan_jawaban", "nilai", "ubah_nilai"}


def test_1000_of_1000_changes_are_found_and_both_checkers_name_the_same_number(rantai, kepala):
    found, wrong = Counter[str](), []

    for name, rows, expected in tampered(rantai):
        verdict = check_chain(rows, outside=kepala)
        lines = [CHECKER.baca_catatan(json.dumps(row).encode(), 2) for row in rows]
        lone = CHECKER.periksa(lines, (kepala.number, kepala.digest))
        found[name] += not verdict.is_intact
        if not verdict.broken == lone[1] == expected or f"nomor {expected}" not in verdict.sentence:
            wrong.append((name, expected, verdict.broken, lone[1], verdict.sentence))

    assert wrong == []
    assert found.total() == CASES
    assert set(found) == {name for name, _ in ways()}


def test_without_a_head_from_outside_all_but_a_cut_tail_are_found_too(rantai):
    missed = Counter(name for name, rows, _ in tampered(rantai) if check_chain(rows).is_intact)

    assert set(missed) <= {"cut_off", "deleted"}
    assert missed["deleted"] < 5, "only where the last entry is the one deleted"


def rewritten(chain: list[Row], number: int) -> list[Row]:
    """What an insider with all rights does: change one entry and make every digest anew."""
    rows, previous = [{**row} for row in chain], ""
    rows[number - 1]["data"] = {**rows[number - 1]["data"], "menjadi": 5}
    for row in rows:
        row["previous"] = previous
        row["digest"] = previous = digest_of({key: value for key, value in row.items() if key != "digest"})
    return rows


def test_a_full_rewrite_is_consistent_and_only_the_head_kept_outside_shows_it(rantai, kepala):
    score = next(row["number"] for row in rantai if row["act"] == "ubah_nilai")
    rows = rewritten(rantai, score)

    inside, outside = check_chain(rows), check_chain(rows, outside=kepala)

    assert inside.is_intact
    assert not outside.is_intact
    assert outside.broken == kepala.number
    assert outside.sentence.startswith("Rantai tidak cocok dengan kepala yang disimpan di luar")
    assert CHECKER.periksa(rows)[1] is None
    assert CHECKER.periksa(rows, (kepala.number, kepala.digest))[1] == kepala.number


@pytest.mark.parametrize(("number", "found"), [(40, True), (60, True), (61, False)])
def test_a_head_of_last_month_shows_a_rewrite_of_whatever_stood_before_it(rantai, number, found):
    old = Head(number=60, digest=rantai[59]["digest"])

    verdict = check_chain(rewritten(rantai, number), outside=old)

    assert verdict.broken == (60 if found else None)


def test_the_head_is_read_as_it_is_written(kepala):
    text = kepala_text(kepala)

    assert baca_kepala(f"  {text.upper()} ") == kepala
    assert CHECKER.baca_kepala(text) == (kepala.number, kepala.digest)


def test_values_that_no_entry_can_hold_break_the_chain_instead_of_the_check(rantai):
    for value in (b"x", "\ud800", float("nan"), {1, 2}):
        rows = [{**row} for row in rantai[:5]]
        rows[2]["note"] = value

        assert check_chain(rows).broken == 3
