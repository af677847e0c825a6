"""Every address says who may call it; the few open to all are named here with the reason."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import get_resolver

from petasama.organisasi.peran import Peran
from tests.guards.sources import routes

OPEN = {
    "organisasi:masuk": "the door: nobody is signed in yet",
    "organisasi:keluar": "leaving asks for no role",
    "live": "health, for the machine that watches",
    "ready": "health, for the machine that watches",
}


def faults(found: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """Addresses whose view names no roles, or names one that does not exist."""
    for name, view in found:
        allowed = getattr(view, "allowed_roles", None)
        if name in OPEN:
            continue
        if not allowed:
            yield f"{name}: no @roles(…) from petasama.organisasi.access"
        elif unknown := set(allowed) - set(Peran):
            yield f"{name}: unknown roles {sorted(unknown)}"


def test_every_address_names_its_roles():
    assert list(faults(routes())) == []


def test_open_addresses_exist():
    names = {name for name, _ in routes()}

    assert {name for name in OPEN if ":" in name} <= names


def test_an_address_without_roles_is_noticed():
    resolver = get_resolver("tests.guards.violations.access.urls")

    assert list(faults(routes(resolver))) == ["terbuka: no @roles(…) from petasama.organisasi.access"]
