"""Nothing grows past its ceiling (docs/map.md, part "Limits")."""

from collections.abc import Iterator
from pathlib import Path

from tests.guards.sources import PRODUCT, ROOT, VIOLATIONS, functions, python_files

MODULE, TEST_FILE, SETTINGS, FUNCTION, VIEW, TEMPLATE = 300, 500, 250, 40, 25, 120
EXCEPTIONS: dict[str, str] = {}
"""Place → number of the ADR that allows it. Empty, and meant to stay so."""


def lines(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def too_long(root: Path) -> Iterator[str]:
    """Modules, templates, functions and views over their ceiling."""
    for path in [*python_files(root), *root.rglob("*.html")]:
        ceiling = TEMPLATE if path.suffix == ".html" else SETTINGS if path.name == "settings.py" else MODULE
        if lines(path) > ceiling:
            yield f"{path}: {lines(path)} lines, at most {ceiling}"
    for path, node in functions(root):
        ceiling = VIEW if "views" in (path.stem, path.parent.name) else FUNCTION
        length = (node.end_lineno or 0) - node.lineno + 1
        if length > ceiling:
            yield f"{path}:{node.name}: {length} lines, at most {ceiling}"


def test_product_stays_small():
    found = [line for line in too_long(PRODUCT) if line.split(": ")[0] not in EXCEPTIONS]

    assert found == [], "Split it, or move a part to its own home:\n" + "\n".join(found)


def test_test_files_stay_readable():
    files = [path for path in python_files(ROOT / "tests") if VIOLATIONS not in path.parents]

    assert [str(path) for path in files if lines(path) > TEST_FILE] == []


def test_each_ceiling_is_noticed(tmp_path):
    (tmp_path / "long.py").write_text("x = 1\n" * 301, encoding="utf-8")
    (tmp_path / "settings.py").write_text("x = 1\n" * 251, encoding="utf-8")
    (tmp_path / "panjang.html").write_text("<p>\n" * 121, encoding="utf-8")
    body = (VIOLATIONS / "sizes" / "function.py").read_text(encoding="utf-8")
    (tmp_path / "views.py").write_text(body + "    x = 1\n" * 24, encoding="utf-8")
    (tmp_path / "actions.py").write_text(body + "    x = 1\n" * 39, encoding="utf-8")
    (tmp_path / "policies.py").write_text(body + "    x = 1\n" * 38, encoding="utf-8")

    found = sorted(line.removeprefix(f"{tmp_path}/").split(" lines")[0] for line in too_long(tmp_path))

    assert found == [
        "actions.py:tumbuh: 41", "long.py: 301", "panjang.html: 121", "settings.py: 251", "views.py:tumbuh: 26",
    ]  # fmt: skip
