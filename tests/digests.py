"""What the tables hold, in one line for each: nothing lost, nothing half-done is a comparison of two of these."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps

PUBLIC_REFERENCE = {"wilayah"}
"""Rooms whose rows no act writes."""


def table_digests() -> dict[str, str]:
    """Return the digest of every row of every table of the product, by model."""
    digests = {}
    for config in apps.get_app_configs():
        if config.name.startswith("petasama.") and config.label not in PUBLIC_REFERENCE:
            for model in config.get_models():
                rows = list(model._base_manager.order_by("pk").values_list())
                digests[model._meta.label] = f"{len(rows)} {hashlib.sha256(repr(rows).encode()).hexdigest()}"
    return digests


@contextmanager
def nothing_changes() -> Iterator[None]:
    """Run the block and compare all tables before and after."""
    before = table_digests()
    yield
    after = table_digests()
    assert {name for name in before if before[name] != after[name]} == set()
