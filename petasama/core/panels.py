"""Later stages bring panels to the pages of earlier ones, so that an earlier page never names a later stage."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A block on a detail page: rows of (label, text), or a template with its context."""

    title: str
    rows: tuple[tuple[str, str], ...] = ()
    template: str = "core/parts/panel_rows.html"
    context: dict[str, Any] = field(default_factory=dict)
    order: int = 100


Builder = Callable[[Any, Any], Panel | None]
_builders: dict[type[Model], list[Builder]] = defaultdict(list)


def for_model(model: type[Model]) -> Callable[[Builder], Builder]:
    """Register a function (object, actor) → Panel or None for the detail page of this model."""

    def register(builder: Builder) -> Builder:
        if builder not in _builders[model]:
            _builders[model].append(builder)
        return builder

    return register


def panels_of(thing: Model, actor: object) -> list[Panel]:
    """Return the panels that all stages show this actor about this thing, in their order."""
    made = [builder(thing, actor) for builder in _builders[type(thing)]]
    return sorted((panel for panel in made if panel is not None), key=lambda panel: panel.order)
