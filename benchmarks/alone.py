"""Runs a benchmark on an empty data folder of its own."""

import os
import tempfile
from collections.abc import Callable

import django

from benchmarks.rows import Row, show


def show_alone(measured: Callable[[], list[Row]]) -> None:
    """Set Django up on a folder that is thrown away afterwards, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PETASAMA_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petasama.settings")
        django.setup()
        show(measured())
