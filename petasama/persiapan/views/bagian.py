"""The parts of preparation, as the row of links on top of each of its pages."""

from typing import Any

from django.urls import reverse

BAGIAN: list[tuple[str, str]] = [
    ("Putaran dan jadwal", "persiapan:index"),
]
"""(words, name of the address), in the order of the work."""


def bagian_of(current: str) -> list[dict[str, Any]]:
    """Return the row of links for `chips`; `current` is the name of the address shown."""
    return [{"label": label, "url": reverse(name), "current": name == current} for label, name in BAGIAN]
