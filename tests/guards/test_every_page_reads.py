"""Each role of the example walks all links it is shown: every page answers, and reading it writes nothing.

The middleware runs every GET under the wrapper that refuses writes, so a page that writes answers with a fault here.
"""

import logging

import pytest
from django.core.management import call_command, get_commands
from django.test import Client

from petasama.organisasi.models import Penugasan
from tests.guards.sources import routes
from tests.guards.walking import signed_in, walk

UNLINKED: dict[str, str] = {}
"""Addresses that no page links to → how one gets there."""


def readable() -> set[str]:
    """The addresses that answer a GET."""
    return {name for name, view in routes() if "GET" in getattr(view, "allowed_methods", ())}


def one_post_per_role() -> list[Penugasan]:
    """An appointment of the example for each role that has one."""
    posts = Penugasan.objects.filter(selesai__isnull=True).select_related("user").order_by("pk")
    return list({post.peran: post for post in posts}.values())


@pytest.mark.django_db
def test_every_page_answers_every_role_and_writes_nothing():
    for command in [command for command in ("muat_acuan", "demo") if command in get_commands()]:
        call_command(command)
    reached, faults = set[str](), list[str]()

    for post in one_post_per_role():
        addresses, broken = walk(signed_in(post), "/")
        reached |= addresses
        faults += [f"{post.peran}: {fault}" for fault in broken]

    assert faults == []
    assert readable() - reached - set(UNLINKED) == set()


@pytest.mark.django_db
@pytest.mark.urls("tests.guards.violations.reading")
def test_a_page_that_writes_and_a_dead_link_are_noticed():
    logging.disable(logging.CRITICAL)

    reached, faults = walk(Client(raise_request_exception=False), "/mulai/")

    logging.disable(logging.NOTSET)
    assert reached == {"mulai", "menulis", "membaca", "mati"}
    assert faults == ["/mati/: 404", "/menulis/: 500"]
