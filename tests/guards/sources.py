"""What the guards look at: the tree, the models, the workflows and the addresses of the product."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.urls import URLPattern, get_resolver

from petasama.core.workflow import Workflow

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "petasama"
VIOLATIONS = Path(__file__).parent / "violations"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(root: Path) -> list[Path]:
    """Every module under `root` that people write; migrations are written by Django."""
    return sorted(path for path in root.rglob("*.py") if "migrations" not in path.relative_to(root).parts)


def functions(root: Path) -> Iterator[tuple[Path, Function]]:
    """Every function and method under `root`, with its file."""
    for path in python_files(root):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield path, node


def our_models() -> list[type[Model]]:
    """Every concrete model of the product."""
    return [model for model in apps.get_models() if model.__module__.startswith("petasama.")]


def workflows(models: Iterable[type[Any]]) -> dict[str, Workflow]:
    """The workflow of each model that has one, by the model's name."""
    return {model.__name__: model.workflow for model in models if hasattr(model, "workflow")}


def routes(resolver: Any = None, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every address with its view: ("pemetaan:usulan-ajukan", view); one without a name goes by its pattern."""
    resolver = resolver or get_resolver()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield prefix + (entry.name or str(entry.pattern)), entry.callback
        else:
            yield from routes(entry, prefix + (f"{entry.namespace}:" if entry.namespace else ""))


def twice(codes: Iterable[str]) -> Iterator[str]:
    """Codes that stand more than once."""
    listed = list(codes)
    yield from (f"{code}: twice" for code in sorted(set(listed)) if listed.count(code) > 1)
