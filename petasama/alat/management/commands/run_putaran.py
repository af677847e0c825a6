"""petasama run_putaran --output DIR: plays one whole round on the example and writes its seven files."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from petasama.alat.contoh.dunia import bangun_putaran_selesai
from petasama.alat.contoh.hasil import tulis_hasil
from petasama.alat.throwaway import run, throwaway_environment


class Command(BaseCommand):
    """Play the round through the same acts as the screens, in a throw-away database of the configured engine."""

    help = "Memainkan satu putaran contoh sampai Keputusan dan menulis tujuh berkas hasilnya."

    def add_arguments(self, parser: Any) -> None:
        """Where to write."""
        parser.add_argument("--output", type=Path, required=True, metavar="DIR")
        parser.add_argument("--di-sini", action="store_true", help=argparse.SUPPRESS)

    def handle(self, *args: Any, **options: Any) -> None:
        """Start a child with a database of its own; the child plays, then both the database and its files go."""
        folder = options["output"].resolve()
        if options["di_sini"]:
            for path in tulis_hasil(bangun_putaran_selesai(), folder):
                self.stdout.write(str(path))
            return
        with throwaway_environment() as environment:
            run(["migrate", "--no-input", "--verbosity", "0"], environment)
            self.stdout.write(run(["run_putaran", "--di-sini", "--output", str(folder)], environment), ending="")
