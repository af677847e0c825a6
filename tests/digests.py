"""What the tables hold, in one line for each: nothing lost, nothing half-done is a comparison of two of these."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection

PUBLIC_REFERENCE = {"wilayah"}
"""Rooms whose rows no act writes."""


def table_digests() -> dict[str, str]:
    """Return the digest of every row of every table of the product, by model."""
    digests = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if model.__module__.startswith("petasama.") and model._meta.app_label not in PUBLIC_REFERENCE:
                cursor.execute(f"SELECT * FROM {model._meta.db_table} ORDER BY id")
                digests[model._meta.label] = hashlib.sha256(repr(cursor.fetchall()).encode()).hexdigest()
    return digests


@contextmanager
def nothing_changes() -> Iterator[None]:
    """Run the block and compare all tables before and after."""
    before = table_digests()
    yield
    after = table_digests()
    assert {name for name in before if before[name] != after[name]} == set()
