"""Law words are explained once, in docs/glossary.md; core knows none of them."""

import ast
from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import getmembers, isfunction, signature
from pathlib import Path

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from petasama.organisasi.peran import Kursi, Peran
from tests.guards.sources import PRODUCT, ROOT, VIOLATIONS, our_models, python_files, workflows

ALSO_ENGLISH = {"user"}  # a class of the domain that is a word of any program


def acts() -> Iterator[str]:
    """The acts: steps of the workflows, and functions of `actions` that are done by somebody."""
    yield from (step.act for workflow in workflows(our_models()).values() for step in workflow.steps)
    for config in apps.get_app_configs():
        if config.name.startswith("petasama.") and module_has_submodule(config.module, "actions"):
            found = [act for _, act in getmembers(import_module(f"{config.name}.actions"), isfunction)]
            own = [act for act in found if act.__module__.startswith(config.name) and act.__name__[0] != "_"]
            yield from (act.__name__ for act in own if "by" in signature(act).parameters)


def domain_words() -> set[str]:
    """Every model, act, status and role, as the code writes it."""
    models = {model.__name__ for model in our_models() if model._meta.app_label != "core"}
    statuses = {status for workflow in workflows(our_models()).values() for status in workflow.statuses}
    return models | statuses | set(acts()) | {member.value for member in (*Peran, *Kursi)}


def missing_from_glossary(words: Iterable[str], glossary: Path) -> list[str]:
    """The words that the glossary does not carry as `word`."""
    return sorted(word for word in words if f"`{word}`" not in glossary.read_text(encoding="utf-8"))


def domain_identifiers(root: Path, words: Iterable[str]) -> Iterator[str]:
    """Identifiers under `root` that are a word of the domain, whole or between underscores."""
    known = {word.lower() for word in words} - ALSO_ENGLISH
    for path in python_files(root):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [getattr(node, field, None) for field in ("id", "attr", "arg", "name")]
            for name in [name for name in names if isinstance(name, str)]:
                if known & {name.lower(), *name.lower().split("_")}:
                    yield f"{path}: {name}"


def test_every_word_of_the_domain_is_in_the_glossary():
    assert missing_from_glossary(domain_words(), ROOT / "docs" / "glossary.md") == []


def test_core_knows_no_word_of_the_domain():
    assert list(domain_identifiers(PRODUCT / "core", domain_words())) == []


def test_a_missing_word_and_a_stray_identifier_are_noticed():
    assert missing_from_glossary({"Usulan", "sahkan"}, VIOLATIONS / "names" / "glossary.md") == ["sahkan"]
    found = {line.split(": ")[1] for line in domain_identifiers(VIOLATIONS / "names", {"Usulan", "DIAJUKAN", "PPKSD"})}
    assert found == {"Usulan", "is_diajukan", "ppksd"}
