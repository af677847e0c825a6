"""A database of its own for one command, on the configured engine, gone when the command ends."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlparse, urlunparse

from django.db import connection


@contextmanager
def throwaway_environment() -> Iterator[dict[str, str]]:
    """Yield the environment of a child process: an empty database and an empty data folder, both removed after."""
    with tempfile.TemporaryDirectory(prefix="petasama-") as folder:
        base = {**os.environ, "PETASAMA_DATA": folder}
        if connection.vendor == "sqlite":
            yield {**base, "DATABASE_URL": f"sqlite:///{folder}/putaran.sqlite3"}
            return
        name = f"petasama_putaran_{os.getpid()}"
        url = urlunparse(urlparse(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))
        with _admin_cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{name}"')
        try:
            yield {**base, "DATABASE_URL": url}
        finally:
            with _admin_cursor() as cursor:
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def _admin_cursor() -> Iterator[Any]:
    with connection._nodb_cursor() as cursor:
        yield cursor


def run(arguments: list[str], environment: Mapping[str, str]) -> str:
    """Run one management command in a child process and return what it printed; its failure is ours."""
    line = [sys.executable, "-m", "petasama.manage", *arguments]
    done = subprocess.run(line, env=dict(environment), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} gagal:\n{done.stderr[-2000:]}")
    return done.stdout
