"""Held at every start: each address has a row in the table of rights, and each row governs an address that exists."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.checks import Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from petasama.core.rights import RIGHTS
from petasama.organisasi.peran import PENGGUNA, Peran


def addresses(resolver: Any = None) -> Iterator[tuple[str, str, Any]]:
    """Yield (pattern, name, view) of every address; one without a name goes by its pattern."""
    yield from _walk((resolver or get_resolver()).url_patterns, "", "")


def _walk(patterns: Iterable[Any], prefix: str, space: str) -> Iterator[tuple[str, str, Any]]:
    for item in patterns:
        path = f"{prefix}{item.pattern}"
        if isinstance(item, URLResolver):
            yield from _walk(item.url_patterns, path, f"{space}{item.namespace}:" if item.namespace else space)
        elif isinstance(item, URLPattern):
            yield f"/{path}", f"{space}{item.name or item.pattern}", item.callback


def faults_of_table(names: Iterable[str]) -> list[str]:
    """Return what is wrong between the names of addresses and the table: one without a row, one name used twice,
    a row for what does not exist, an unknown role."""
    existing = Counter(names)
    governed = {name for row in RIGHTS for name in row.routes}
    unknown = {PENGGUNA, *Peran}
    return [
        *(f"Alamat “{name}” tidak ada dalam tabel hak." for name in sorted(existing.keys() - governed)),
        *(f"Nama alamat “{name}” dipakai {times} kali." for name, times in sorted(existing.items()) if times > 1),
        *(f"Tabel hak menyebut alamat “{name}” yang tidak ada." for name in sorted(governed - existing.keys())),
        *(
            f"Hak {row.code}: peran “{role}” tidak dikenal."
            for row in RIGHTS
            for role in sorted({*row.cells} - unknown)
        ),
    ]


@register(Tags.security)
def check_rights_table(app_configs: Any = None, **kwargs: Any) -> list[Error]:
    """Django's system check: with a fault in the table no command and no server starts."""
    return [Error(fault, id="petasama.E001") for fault in faults_of_table(name for _, name, _ in addresses())]
