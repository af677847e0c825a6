"""Every change of a model has its migration, and every migration is named by its intention."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

from tests.guards.sources import PRODUCT, VIOLATIONS
from tests.guards.violations.schema.forgotten import forget_a_field

NAMED = re.compile(r"^\d{4}_(?!auto|.*_auto_|initial\.|alter_|merge_)[a-z][a-z0-9_]+\.py$")


def ill_named(root: Path) -> Iterator[str]:
    """Migrations whose file name tells no intention."""
    for path in sorted(root.rglob("migrations/*.py")):
        if path.name != "__init__.py" and not NAMED.match(path.name):
            yield path.name


def forgotten(state: ProjectState) -> list[str]:
    """Our applications for which `makemigrations` would still write something."""
    loader = MigrationLoader(None)
    with translation.override(None):
        changes = MigrationAutodetector(loader.project_state(), state).changes(graph=loader.graph)
    return [app for app in changes if apps.get_app_config(app).name.startswith("petasama.")]


def test_no_migration_is_forgotten():
    with translation.override(None):
        state = ProjectState.from_apps(apps)

    assert forgotten(state) == [], "Run petasama makemigrations --name what_it_does"


def test_every_migration_is_named_by_its_intention():
    assert list(ill_named(PRODUCT)) == []


def test_a_forgotten_migration_is_noticed():
    with translation.override(None):
        state = ProjectState.from_apps(apps)
    forget_a_field(state)

    assert "wilayah" in forgotten(state)


def test_a_name_without_intention_is_noticed():
    assert list(ill_named(VIOLATIONS)) == ["0001_initial.py", "0002_auto_20261124.py", "0003_alter_usulan_judul.py"]
