"""The pages of the mapping stage, as the row of links on top of each of them."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from petasama.core.rights import right_of
from petasama.organisasi.models import Penugasan
from petasama.persiapan.models import Putaran


@dataclass(frozen=True, kw_only=True)
class Bagian:
    """One page: its words, the name of its address, and how the address names the round ("" = as a query)."""

    label: str
    nama: str
    putaran: str = ""


BAGIAN = (
    Bagian(label="Daftar usulan", nama="pemetaan:index"),
    Bagian(label="Papan perangkat daerah", nama="pemetaan:papan"),
    Bagian(label="Hasil pemetaan", nama="pemetaan:hasil"),
    Bagian(label="Usulan serupa", nama="pemetaan:gugus", putaran="pk"),
    Bagian(label="Instrumen", nama="pemetaan:instrumen"),
    Bagian(label="Impor", nama="pemetaan:impor"),
)
"""The pages in the order of the work."""


def bagian_of(current: str, *, by: Penugasan, putaran: Putaran | None = None) -> list[dict[str, Any]]:
    """Return the row of links for `chips`: the pages that this appointment may read, of the round shown.

    `current` is the name of the address shown. A page of a round is left out while there is none.
    """
    shown = [page for page in BAGIAN if _is_read_by(page.nama, by) and (putaran or not page.putaran)]
    return [{"label": page.label, "url": _alamat(page, putaran), "current": page.nama == current} for page in shown]


def _alamat(page: Bagian, putaran: Putaran | None) -> str:
    if page.putaran and putaran:
        return reverse(page.nama, kwargs={page.putaran: getattr(putaran, page.putaran)})
    return f"{reverse(page.nama)}?putaran={putaran.tahun}" if putaran else reverse(page.nama)


def _is_read_by(name: str, by: Penugasan) -> bool:
    row = right_of(name)
    return row is not None and by.peran in row.roles("GET")
