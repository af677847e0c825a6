"""Some words do not belong in the tree: unowned notes to oneself, and paths of somebody's own machine."""

import re
from collections.abc import Iterable, Iterator

from tests.guards.sources import ROOT, VIOLATIONS
from tests.guards.test_lock_files import tracked

UNOWNED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b(?!\(\S)")
SOMEBODYS_PATH = re.compile(r"(?<![\w.])/(home|root|Users|work)/\w")


def stray(texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Lines that carry such a word, as file:line: word."""
    for name, text in texts:
        for number, line in enumerate(text.splitlines(), start=1):
            if match := UNOWNED.search(line) or SOMEBODYS_PATH.search(line):
                yield f"{name}:{number}: {match.group()}"


def test_no_stray_word_is_in_the_tree():
    folder = str(VIOLATIONS.relative_to(ROOT))

    assert list(stray((name, text) for name, text in tracked() if not name.startswith(folder))) == []


def test_each_stray_word_is_noticed():
    text = (VIOLATIONS / "words.txt").read_text(encoding="utf-8").replace("·", "")

    found = list(stray([("words.txt", text)]))

    assert [line.split(":")[1] for line in found] == ["1", "2", "3"]
