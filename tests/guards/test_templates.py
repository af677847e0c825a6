"""Templates show; they decide nothing, carry no script or style of their own, and none lies about unused."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.contrib.staticfiles import finders

from tests.guards.sources import PRODUCT, VIOLATIONS, python_files

BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
FAULTS = {
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(?!\s*</script>)|javascript:", re.IGNORECASE),
    "inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "event attribute": re.compile(r"<[^>]*\s(on[a-z]+|hx-on[:\w-]*)\s*=", re.IGNORECASE),
    "status compared": re.compile(r"{%\s*(el)?if\b[^%]*\bstatus\b[^%]*(==|!=|\bin\b)|{%\s*ifequal\b"),
    "safe text": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
}
STATIC = re.compile(r"{%\s*static\s+['\"]([^'\"]+)")
JSON_SCRIPT = re.compile(r"<script[^>]*type=\"application/json\"[^>]*>")


def faults(root: Path) -> Iterator[str]:
    """What a template under `root` does that it must not."""
    for path in sorted(root.rglob("*.html")):
        text = JSON_SCRIPT.sub("", path.read_text(encoding="utf-8"))
        yield from (f"{path.name}: {fault}" for fault, pattern in FAULTS.items() if pattern.search(text))


def unused(root: Path) -> list[str]:
    """Templates under `root` that no module and no other template names."""
    found = [(path, folder) for folder in root.rglob("templates") for path in folder.rglob("*.html")]
    templates = {str(path.relative_to(folder)): path for path, folder in found}
    texts = {path: path.read_text(encoding="utf-8") for path in [*python_files(root), *templates.values()]}
    named = {name for name, path in templates.items() for other in texts if other != path and name in texts[other]}
    return sorted(set(templates) - named - BY_DJANGO)


def lost_files(root: Path) -> list[str]:
    """Static files that a template names and nobody ships."""
    named = [STATIC.findall(path.read_text(encoding="utf-8")) for path in root.rglob("*.html")]
    return sorted({name for names in named for name in names if finders.find(name) is None})


def test_templates_only_show():
    assert list(faults(PRODUCT)) == []


def test_every_template_is_used_and_finds_its_files():
    assert unused(PRODUCT) == []
    assert lost_files(PRODUCT) == []


def test_each_fault_is_noticed():
    root = VIOLATIONS / "templates_sample"

    assert list(faults(root)) == [f"salah.html: {fault}" for fault in FAULTS]
    assert unused(root) == ["contoh/salah.html"]
    assert lost_files(root) == ["contoh/hilang.css"]
