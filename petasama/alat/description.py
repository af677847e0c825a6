"""The product describes itself: its workflows, its addresses and who may call them."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

from petasama.core.workflow import Workflow
from petasama.organisasi.peran import Peran


def workflows() -> dict[str, Workflow]:
    """Return the workflow of every model that has one, by the model's name."""
    return {model.__name__: model.workflow for model in apps.get_models() if hasattr(model, "workflow")}


def states() -> list[dict[str, Any]]:
    """Return one row for each step and status it leaves: workflow, act, from, to, by."""
    return [
        {
            "alur": flow.name,
            "tindakan": step.act,
            "label": step.label,
            "dari": source,
            "ke": list(step.targets),
            "peran": sorted(str(role) for role in step.by),
        }
        for flow in workflows().values()
        for step in flow.steps
        for source in sorted(step.sources)
    ]


def addresses() -> Iterator[tuple[str, str, Any]]:
    """Yield (pattern, name, view) of every address of the product."""
    yield from _walk(get_resolver().url_patterns, "", "")


def _walk(patterns: list[Any], prefix: str, space: str) -> Iterator[tuple[str, str, Any]]:
    for item in patterns:
        path = f"{prefix}{item.pattern}"
        if isinstance(item, URLResolver):
            yield from _walk(item.url_patterns, path, f"{item.namespace}:" if item.namespace else space)
        elif isinstance(item, URLPattern):
            yield f"/{path}", f"{space}{item.name}", item.callback


def routes() -> list[dict[str, Any]]:
    """Return one row for each address: pattern, name, methods."""
    return [{"alamat": path, "nama": name, "metode": list(methods_of(view))} for path, name, view in addresses()]


def rights() -> list[dict[str, Any]]:
    """Return one row for each address and role that may call it; PUBLIK where no sign-in is asked."""
    return [
        {"alamat": path, "nama": name, "metode": list(methods_of(view)), "peran": role}
        for path, name, view in addresses()
        for role in roles_of(view)
    ]


def methods_of(view: Any) -> tuple[str, ...]:
    """Return the methods that a view takes."""
    declared = getattr(view, "allowed_methods", None)
    if declared:
        return tuple(declared)
    names = getattr(getattr(view, "view_class", None), "http_method_names", ("get",))
    return tuple(name.upper() for name in names if name in {"get", "post"})


def roles_of(view: Any) -> list[str]:
    """Return the roles that may call a view."""
    declared = getattr(view, "allowed_roles", None)
    return [Peran.PUBLIK.value] if declared is None else [role.value for role in declared]
