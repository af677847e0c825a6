"""The product describes itself: its workflows, its addresses and who may call them."""

from typing import Any

from django.apps import apps

from petasama.core.rights import right_of
from petasama.core.workflow import Workflow
from petasama.organisasi.checks import addresses


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


def routes() -> list[dict[str, Any]]:
    """Return one row for each address: pattern, name, methods."""
    return [{"alamat": path, "nama": name, "metode": list(methods_of(name))} for path, name, _ in addresses()]


def rights() -> list[dict[str, Any]]:
    """Return one row for each address and role that may call it; PUBLIK where no sign-in is asked.

    `jangkauan`: "" = the whole government, "O" = the own office, "S" = the own self; `sesudah_ditutup`: readable only
    after closing.
    """
    return [
        {
            "hak": row.code,
            "alamat": path,
            "nama": name,
            "metode": list(cell.methods),
            "peran": str(role),
            "jangkauan": cell.scope,
            "sesudah_ditutup": cell.closed_only,
        }
        for path, name, _ in addresses()
        if (row := right_of(name)) is not None
        for role, cell in row.cells.items()
    ]


def methods_of(name: str) -> tuple[str, ...]:
    """Return the methods that an address takes."""
    row = right_of(name)
    return row.methods() if row else ()
