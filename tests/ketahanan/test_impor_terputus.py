"""R2: the process is killed while a file of proposals is imported; all of them are there or none, and none twice."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import suppress

import pytest

from tests.ketahanan.server import ROOT, environment_for

pytestmark = pytest.mark.lama
SERIES = [
    pytest.param(10, 15, id="10 of 15"),
    pytest.param(50, 200, id="50 of 200", marks=pytest.mark.lambat),
]


class Importer:
    """The process that imports in children (see pengimpor.py)."""

    def __init__(self, folder, banyak):
        line = [sys.executable, "-m", "tests.ketahanan.pengimpor", str(banyak)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen(line, cwd=ROOT, env=environment_for(folder), **pipes)

    def hears(self):
        """Return the next line."""
        return json.loads(self.process.stdout.readline())

    def begins(self, tanda):
        """Ask for an import; return the id of the child, which stands before its first write."""
        self.process.stdin.write(json.dumps({"tanda": tanda}) + "\n")
        self.process.stdin.flush()
        return self.hears()

    def ends(self):
        """Wait for the end of a child; return what it said of its act, None when it was killed before."""
        said = self.hears()
        if said == "selesai":
            return None
        assert self.hears() == "selesai"
        return said

    def close(self):
        """Let it go."""
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()


@pytest.fixture
def importer(installation, banyak):
    """A running one on the installation."""
    running = Importer(installation[0], banyak)
    yield running
    running.close()


def stored(folder, tanda):
    """How many proposals, names in answers, first versions and entries of the trail there are of one file."""
    like = f"% {tanda} %"
    questions = (
        ("SELECT count(*) FROM pemetaan_usulan WHERE judul LIKE ?", like),
        ("SELECT count(*) FROM pemetaan_jawaban WHERE kode = 'P1' AND isi LIKE ?", like),
        ("SELECT count(*) FROM pemetaan_versijawaban WHERE kode = 'P1' AND isi LIKE ?", like),
        ("SELECT count(*) FROM core_trail WHERE act = 'impor_usulan' AND thing LIKE ?", like),
    )
    with sqlite3.connect(folder / "a.sqlite3") as base:
        assert base.execute("PRAGMA quick_check").fetchone() == ("ok",)
        found = [base.execute(sql, [value]).fetchone()[0] for sql, value in questions]
    base.close()
    return found


@pytest.mark.parametrize(("kills", "banyak"), SERIES)
def test_an_import_that_is_killed_leaves_all_proposals_or_none_and_a_second_try_doubles_nothing(
    installation, importer, kills, banyak
):
    folder, draw, whole = installation[0], random.Random(2), 0
    none, every = [0] * 4, [banyak] * 4
    importer.begins(f"utuh{banyak}")
    begun = time.monotonic()
    assert importer.ends() == {"baru": banyak}
    usual = time.monotonic() - begun

    for number in range(kills):
        tanda = f"putus{banyak}x{number}"
        child = importer.begins(tanda)
        threading.Event().wait(draw.uniform(0, usual * 1.1))
        with suppress(ProcessLookupError):  # it has ended by itself
            os.kill(child, signal.SIGKILL)
        importer.ends()
        left = stored(folder, tanda)
        assert left in (none, every), (number, left)
        importer.begins(tanda)
        again = importer.ends()
        assert ("ditolak" in again) if left == every else (again == {"baru": banyak}), again
        assert stored(folder, tanda) == every
        whole += left == every

    print(f"R2: {kills} impor {banyak} usulan dihentikan, {whole} sudah tersimpan utuh, 0 sebagian, 0 ganda")
    assert whole < kills
