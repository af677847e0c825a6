"""petasama peringkat FILE --json: the pure ranking on a file of values."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from petasama.alat.answers import answer
from petasama.pleno.peringkat import PeringkatDitolak
from petasama.pleno.peringkat_json import jawab


class Command(BaseCommand):
    """Rank what the file holds; the shapes are in docs/contract.md."""

    help = "Menghitung peringkat dari berkas nilai (JSON)."

    def add_arguments(self, parser: Any) -> None:
        """The file; JSON is the only form of answer."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the ranking."""
        answer(lambda: jawab(json.loads(options["file"].read_text(encoding="utf-8"))), PeringkatDitolak)
