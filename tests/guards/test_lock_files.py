"""What is installed is named by version and hash; no tracked file says where packages come from."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.guards.sources import ROOT
from tests.guards.violations.lock_files import ADDRESSES, UNHASHED

ADDRESS = re.compile(
    "|".join(("index" + "-url", "find" + "-links", r"registry\s*=\s*.?http", r"\bpypi\." + "org",
              "files.python" + "hosted", r"registry\.npm" + "js", r"\"resolved\":\s*\"http"))
)  # fmt: skip
REQUIREMENT = re.compile(r"^(?P<name>[A-Za-z0-9][\w.-]*)(?P<pin>==\S+)?.*?(?=^[A-Za-z0-9]|\Z)", re.M | re.S)


def addresses(texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Lines that name a package registry, as file:line."""
    for name, text in texts:
        for number, line in enumerate(text.splitlines(), start=1):
            if ADDRESS.search(line):
                yield f"{name}:{number}"


def loose(lock: str) -> list[str]:
    """Names in a lock file that carry no version or no hash."""
    found = REQUIREMENT.finditer(re.sub(r"^\s*#.*$", "", lock, flags=re.MULTILINE))
    return [match["name"] for match in found if not match["pin"] or "--hash=sha256:" not in match.group()]


def tracked() -> Iterator[tuple[str, str]]:
    """Every text file of the repository, tracked or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.is_file() and b"\0" not in (content := path.read_bytes())[:4096]:
            yield name, content.decode("utf-8", errors="replace")


def test_no_file_names_a_package_registry():
    assert list(addresses(tracked())) == []


def test_every_locked_package_carries_version_and_hash():
    locks = sorted(Path(ROOT).glob("requirements*.lock"))

    assert len(locks) == 3
    assert {lock.name: loose(lock.read_text(encoding="utf-8")) for lock in locks} == {lock.name: [] for lock in locks}


def test_an_address_and_a_loose_package_are_noticed():
    assert list(addresses([("a.lock", ADDRESSES)])) == ["a.lock:1", "a.lock:2", "a.lock:4"]
    assert loose(UNHASHED) == ["tanpa-sidik", "tanpa-versi"]
