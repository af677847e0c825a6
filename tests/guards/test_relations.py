"""Foreign keys written as text escape the import contracts; they keep to the same floors."""

import tomllib
from collections.abc import Iterable, Iterator

from django.conf import settings

from tests.guards.sources import ROOT, our_models
from tests.guards.violations.relations import models_pointing_up_and_down

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
LAYERS = next(contract for contract in CONTRACTS if contract["id"] == "floors")["layers"]
FLOOR = {room.strip(): len(LAYERS) - place for place, layer in enumerate(LAYERS) for room in layer.split("|")}
FROM_SETTINGS = {settings.AUTH_USER_MODEL, settings.TENANT_MODEL}
"""Core owns rows of a tenant and a user, and knows both by a setting only."""


def pointing_up(models: Iterable[type]) -> Iterator[str]:
    """Relations from a room to one above it, or to one beside it."""
    for model in models:
        for field in model._meta.get_fields():
            if not field.is_relation or field.auto_created or field.related_model is None:
                continue
            target = field.related_model._meta
            here, there = FLOOR.get(model._meta.app_label), FLOOR.get(target.app_label, 0)
            allowed = model._meta.app_label == "core" and target.label in FROM_SETTINGS
            if target.app_label != model._meta.app_label and there >= (here or 0) and not allowed:
                yield f"{model._meta.label}.{field.name} → {target.label}"


def test_relations_point_downwards():
    assert list(pointing_up(our_models())) == []


def test_a_relation_that_points_up_is_noticed():
    assert list(pointing_up(models_pointing_up_and_down())) == ["wilayah.Naik.usulan → pemetaan.Rujukan"]
