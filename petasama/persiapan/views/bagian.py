"""The parts of preparation, as the row of links on top of each of its pages."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from petasama.core.rights import right_of
from petasama.organisasi.models import Penugasan
from petasama.persiapan.models import Putaran

BAGIAN: list[tuple[str, str]] = [
    ("Putaran dan jadwal", "persiapan:index"),
    ("Sosialisasi", "persiapan:sosialisasi"),
    ("PPKSD", "persiapan:ppksd"),
    ("Rapat koordinasi", "persiapan:rapat-koordinasi"),
    ("Janji meja", "persiapan:meja"),
    ("TKKSD", "persiapan:tkksd"),
    ("Rapor lima masalah", "persiapan:rapor"),
    ("Impor Excel", "persiapan:impor"),
]
"""(words, name of the address), in the order of the work."""


def bagian_of(current: str, *, by: Penugasan | None = None) -> list[dict[str, Any]]:
    """Return the row of links for `chips`; `current` is the name of the address shown.

    With `by` only the parts that this appointment may read.
    """
    shown = [(label, name) for label, name in BAGIAN if by is None or _is_read_by(name, by)]
    return [{"label": label, "url": reverse(name), "current": name == current} for label, name in shown]


def _is_read_by(name: str, by: Penugasan) -> bool:
    row = right_of(name)
    return row is not None and by.peran in row.roles("GET")


def putaran_url(putaran: Putaran) -> str:
    """The address of a round's page."""
    return f"{reverse('persiapan:index')}?putaran={putaran.tahun}"


def pilihan_of(rounds: Iterable[Putaran], chosen: Putaran | None) -> list[dict[str, Any]]:
    """Return the rounds as links that stay on the page shown."""
    return [{"label": str(item), "url": f"?putaran={item.tahun}", "current": item == chosen} for item in rounds]
