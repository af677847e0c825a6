"""Writes the demo database of this release as compressed SQL: what later releases must be able to upgrade.

    python -m tools.dump_demo tests/upgrade/0.1.0.sql.gz

Run once, at a release, with PETASAMA_DATA on a folder that holds a freshly built demo on SQLite.
"""

import gzip
import os
import sqlite3
import sys
from pathlib import Path


def main() -> None:
    """Dump every statement that rebuilds the database; sessions are left out, the same rows give the same bytes."""
    source = sqlite3.connect(Path(os.environ["PETASAMA_DATA"]) / "petasama.sqlite3")
    lines = [line for line in source.iterdump() if 'INSERT INTO "django_session"' not in line]
    with Path(sys.argv[1]).open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as packed:
        packed.write("\n".join(lines).encode())


if __name__ == "__main__":
    main()
