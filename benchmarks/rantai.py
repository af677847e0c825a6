"""How long the check of a chain of 100,000 entries takes, beside plain hashing of the very same bytes.

    PETASAMA_DATA=$(mktemp -d) .venv-uji/bin/python -m benchmarks.rantai

The entries are made up in the shape of a scored round (nothing is played), stored in SQLite as record() stores them,
and checked as `petasama verify_chain` and verifikasi_jejak.py check them. Each figure is the best of three,
in seconds of the processor.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import django
from django.core.management import call_command

from benchmarks.rows import Row, show

ENTRIES = 100_000
BATCH = 5_000
FIRST = datetime(2026, 11, 2, tzinfo=UTC)


def best(work: Callable[[], Any], *, times: int = 3) -> float:
    """Return the shortest of several runs, in seconds of the processor: others at work beside us do not count."""
    took = []
    for _ in range(times):
        begin = processor_seconds()
        work()
        took.append(processor_seconds() - begin)
    return min(took)


def processor_seconds() -> float:
    """Return the processor time of this process and of the children that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def fill(tenant_id: int) -> None:
    """Store the chain: every tenth entry a sending, the others answers and scores."""
    from petasama.core.acts import digest_of  # noqa: PLC0415 – Django is set up first
    from petasama.core.models import Trail  # noqa: PLC0415

    previous, batch = "", []
    for number in range(1, ENTRIES + 1):
        proposal = f"USL/2027/{number % 200:04}"
        entry = Trail(
            tenant_id=tenant_id,
            number=number,
            at=FIRST + timedelta(seconds=37 * number),
            role="ANGGOTA_TKKSD",
            post="Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
            kind="pleno.pesertarapat",
            thing_id=number % 900,
            thing=f"{proposal} Surveilans dan pengendalian malaria lintas batas di Pegunungan Meratus",
            act="ubah_nilai" if number % 10 else "ajukan",
            note="Surat dukungan provinsi sudah terbit." if number % 5 == 0 else "",
            data={"usulan": proposal, "kolom": f"K{number % 7 + 1}", "semula": 3, "menjadi": 4, "alasan_semula": ""},
            previous=previous,
        )
        entry.digest = previous = digest_of(entry)
        batch.append(entry)
        if len(batch) == BATCH:
            Trail.objects.bulk_create(batch)
            batch = []


def measured() -> list[Row]:
    """Build, check in three ways, and return the rows."""
    from petasama.core.chain import canonical, stored_rows  # noqa: PLC0415
    from petasama.jejak.rantai import baris_ekspor, periksa_rantai  # noqa: PLC0415
    from petasama.organisasi.models import Daerah  # noqa: PLC0415
    from petasama.wilayah.muat import muat_wilayah  # noqa: PLC0415

    muat_wilayah()
    daerah = Daerah.objects.create(wilayah_id="63.06", nama="Kabupaten Contoh", ibukota="Kota", zona_waktu="WITA")
    fill(daerah.pk)
    lines = [
        canonical({key: value for key, value in row.items() if key != "digest"}).encode()
        for row in stored_rows(daerah.pk)
    ]
    plain = best(lambda: [hashlib.sha256(line).hexdigest() for line in lines])
    assert periksa_rantai(daerah).checked == ENTRIES
    ours = best(lambda: periksa_rantai(daerah))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "jejak.jsonl"
        path.write_text("".join(baris_ekspor(daerah, at=FIRST)), encoding="utf-8")
        checker = Path(__file__).resolve().parents[1] / "petasama" / "jejak" / "verifikasi_jejak.py"
        lone = best(lambda: subprocess.run([sys.executable, "-I", checker, path], check=True, capture_output=True))
    return [
        _row("periksa rantai dari basis data", ours, plain, "2,0 s"),
        _row("verifikasi_jejak.py atas ekspor", lone, plain, "–"),
    ]


def _row(work: str, ours: float, plain: float, goal: str) -> Row:
    return Row(
        row="R24",
        work=f"{work}, 100.000 catatan",
        ours=f"{ours:.2f} s".replace(".", ","),
        peer=f"SHA-256 atas byte yang sama: {plain:.2f} s".replace(".", ","),
        ratio=round(ours / plain, 1),
        limit="nisbah ≤ 40",
        goal=goal,
    )


def main() -> None:
    """Set Django up on the data folder of this run, measure, print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petasama.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    show(measured())


if __name__ == "__main__":
    main()
