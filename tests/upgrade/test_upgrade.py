"""Databases of earlier releases become databases of this one, and nothing of them is lost.

Each release leaves a dump of its demo here (tools/dump_demo.py); every later one must be able to take it over.
"""

import gzip
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RELEASES = sorted(path.name.removesuffix(".sql.gz") for path in HERE.glob("*.sql.gz"))
KEPT = (
    "core_trail",
    "pemetaan_usulan",
    "pemetaan_jawaban",
    "pleno_penilaian",
    "dokumen_dokumen",
    "penetapan_keputusan",
)


@pytest.fixture(scope="module", params=RELEASES)
def upgraded(request, tmp_path_factory):
    """The dump restored and migrated: (rows before by table, the open database after)."""
    folder = tmp_path_factory.mktemp("terbitan")
    file = folder / "lama.sqlite3"
    with sqlite3.connect(file) as old:
        old.executescript(gzip.decompress((HERE / f"{request.param}.sql.gz").read_bytes()).decode())
        before = {table: rows_of(old, table) for table in KEPT}
    old.close()
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{file}", "PETASAMA_DATA": str(folder)}
    line = [sys.executable, "-m", "petasama.manage", "migrate", "--no-input", "--verbosity", "0"]
    subprocess.run(line, cwd=ROOT, env=environment, check=True, capture_output=True)
    now = sqlite3.connect(file)
    yield before, now
    now.close()


def rows_of(database, table):
    cursor = database.execute(f"SELECT * FROM {table} ORDER BY 1")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def test_the_first_release_left_its_dump():
    assert "0.1.0" in RELEASES


@pytest.mark.parametrize("table", KEPT)
def test_no_row_and_no_value_of_the_old_release_is_lost(upgraded, table):
    before, now = upgraded

    after = rows_of(now, table)

    assert len(before[table]) > 0
    assert [{name: row.get(name) for name in old} for old, row in zip(before[table], after, strict=True)] == before[
        table
    ]


def test_the_trail_still_hangs_together(upgraded):
    _, now = upgraded

    rows = now.execute(
        "SELECT tenant_id, number, previous, digest FROM core_trail ORDER BY tenant_id, number"
    ).fetchall()

    for earlier, later in zip(rows, rows[1:], strict=False):
        if earlier[0] == later[0]:
            assert (later[1], later[2]) == (earlier[1] + 1, earlier[3])


@pytest.mark.parametrize("statement", ["UPDATE core_trail SET note = ''", "DELETE FROM dokumen_dokumen"])
def test_what_was_locked_stays_locked(upgraded, statement):
    _, now = upgraded

    with pytest.raises(sqlite3.IntegrityError):
        now.execute(statement)
