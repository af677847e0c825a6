"""Who sees which rows stands in one place for each model: visible_to(by), a method of its rows."""

from collections.abc import Iterable

from tests.guards.sources import our_models
from tests.guards.violations.visibility import models_without_and_with

EXCEPTIONS: dict[str, str] = {}
"""Model label → why its rows are never looked up on their own."""


def without_visibility(models: Iterable[type]) -> list[str]:
    """Models whose rows do not say who sees them."""
    return [
        model._meta.label
        for model in models
        if not callable(getattr(model._default_manager, "visible_to", None)) and model._meta.label not in EXCEPTIONS
    ]


def test_every_model_says_who_sees_it():
    assert without_visibility(our_models()) == []


def test_exceptions_still_exist():
    assert set(EXCEPTIONS) <= {model._meta.label for model in our_models()}


def test_a_model_that_says_nothing_is_noticed():
    assert without_visibility(models_without_and_with()) == ["contoh.Terbuka"]
