"""The parts of these screens, as the row of links on top of each of them."""

from typing import Any

from django.urls import reverse

from petasama.core.rights import right_of
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PENGGUNA

BAGIAN: tuple[tuple[str, str], ...] = (
    ("Orang dan penugasan", "pengurus:orang"),
    ("Akun tanpa kegiatan", "pengurus:sepi"),
    ("Perangkat daerah", "pengurus:perangkat"),
    ("Hari libur", "pengurus:hari-libur"),
    ("Siapa boleh apa", "pengurus:siapa-boleh-apa"),
)
"""(words, name of the address)."""


def bagian_of(current: str, *, by: Penugasan | None) -> list[dict[str, Any]]:
    """Return the row of links for `chips`: the parts that this appointment may read."""
    return [
        {"label": label, "url": reverse(name), "current": name == current}
        for label, name in BAGIAN
        if is_boleh(name, by=by)
    ]


def is_boleh(name: str, *, by: Penugasan | None, method: str = "GET") -> bool:
    """Whether the row of an address lets this appointment (or a person without one) use a method."""
    row = right_of(name)
    allowed = set(row.roles(method)) if row else set()
    return PENGGUNA in allowed or (by is not None and by.peran in allowed)
