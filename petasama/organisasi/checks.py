"""Held at every start: each address has a row in the table of rights, and each row governs an address that exists."""

from collections.abc import Iterable
from typing import Any

from django.core.checks import Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from petasama.core.rights import RIGHTS
from petasama.organisasi.peran import PENGGUNA, Peran


def route_names(resolver: Any = None, space: str = "") -> Iterable[str]:
    """Yield the name of every address; one without a name goes by its pattern."""
    for item in (resolver or get_resolver()).url_patterns:
        if isinstance(item, URLResolver):
            yield from route_names(item, f"{space}{item.namespace}:" if item.namespace else space)
        elif isinstance(item, URLPattern):
            yield f"{space}{item.name or item.pattern}"


def faults_of_table(names: Iterable[str]) -> list[str]:
    """Return what is wrong between the addresses and the table: one that has no row, a row for what does not exist."""
    existing = set(names)
    governed = {name for row in RIGHTS for name in row.routes}
    missing = [f"Alamat “{name}” tidak ada dalam tabel hak." for name in sorted(existing - governed)]
    unknown = {PENGGUNA, *Peran}
    return [
        *missing,
        *(f"Tabel hak menyebut alamat “{name}” yang tidak ada." for name in sorted(governed - existing)),
        *(f"Hak {row.code}: peran “{role}” tidak dikenal." for row in RIGHTS for role in set(row.cells) - unknown),
    ]


@register(Tags.security)
def check_rights_table(app_configs: Any = None, **kwargs: Any) -> list[Error]:
    """Django's system check: with a fault in the table no command and no server starts."""
    return [Error(fault, id="petasama.E001") for fault in faults_of_table(route_names())]
