"""Print the table of measurements and write it to benchmarks/hasil.json.

Each row is a measured fact: what was done, our figure, the figure of a peer run beside it on the same machine, their
ratio, the limit that must hold and the goal. Every module measures in a process and a data folder of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks.rows import Row, table

MODULES = (
    "benchmarks.rantai",
    "benchmarks.impor",
    "benchmarks.simpan_otomatis",
    "benchmarks.kembar_langsung",
    "benchmarks.kata_sama",
)
RESULT = Path(__file__).with_name("hasil.json")


def measured() -> list[Row]:
    """Return the rows that were measured in this run."""
    rows = []
    for module in MODULES:
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run(
                [sys.executable, "-m", module, "--json"],
                env={**os.environ, "PETASAMA_DATA": folder},
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
        rows += [Row(**row) for row in json.loads(run.stdout.splitlines()[-1])]
    return rows


def main() -> None:
    """Measure, print, write."""
    rows = measured()
    print(table(rows))
    RESULT.write_text(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
