"""The entries of the menu: what exists and what the table of rights lets the role read."""

from typing import Any

from django.urls import reverse

from petasama.core.rights import right_of
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PENGGUNA
from petasama.stages import STAGES

HOME = "beranda:beranda"
TAHAP: tuple[tuple[str, str], ...] = (
    ("Beranda", HOME),
    *((stage.label, f"{stage.package}:index") for stage in STAGES),
)
ALAT: tuple[tuple[str, str], ...] = (
    ("Perlu tindakan", "kabar:index"),
    ("Yang belum selesai", "kabar:belum-selesai"),
    ("Dokumen", "dokumen:index"),
    ("Jejak", "jejak:index"),
    ("Orang dan penugasan", "pengurus:orang"),
    ("Perangkat daerah", "pengurus:perangkat"),
    ("Siapa boleh apa", "pengurus:siapa-boleh-apa"),
    ("Surel keluar", "kabar:surel"),
    ("Pilihan kabar", "kabar:pilihan"),
    ("Profil", "akun:profil"),
    ("Cari", "beranda:cari"),
)
"""(words, name of the address). The list that waits carries no number: counting it on every page costs too much."""
DI_DEPAN = frozenset({"kabar:index"})
"""Tools that stand beside the stages in the bar of a phone, where there is room."""


def is_readable(route: str, by: Penugasan) -> bool:
    """Whether an address exists and the actor's role may read it: the one question the menu asks."""
    row = right_of(route)
    return row is not None and bool({by.peran, PENGGUNA} & set(row.roles("GET")))


def groups_of(path: str, by: Penugasan) -> list[dict[str, Any]]:
    """Return the two groups of the menu for the page at a path."""
    return [
        {"title": "Tahap", "entries": _entries(TAHAP, path, by)},
        {"title": "Alat", "entries": _entries(ALAT, path, by)},
    ]


def _entries(rows: tuple[tuple[str, str], ...], path: str, by: Penugasan) -> list[dict[str, Any]]:
    links = [(label, name, reverse(name)) for label, name in rows if is_readable(name, by)]
    here = max((url for _, _, url in links if path.startswith(url)), key=len, default="")
    return [
        {
            "label": label,
            "url": url,
            "current": url == here and (name != HOME or path == url),
            "count": "",
            "minor": rows is ALAT and name not in DI_DEPAN,
        }
        for label, name, url in links
    ]
