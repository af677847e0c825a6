"""petasama jenis --json: facts of a proposal on stdin → kind, sub-kind, redirect code and the deciding articles."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from petasama.alat.answers import answer
from petasama.pemetaan.jenis_json import FaktaDitolak, jawab
from petasama.wilayah.berbatasan import is_berbatasan
from petasama.wilayah.models import Ketetanggaan


class Command(BaseCommand):
    """Decide the kind by the table; borders left open are looked up in the neighbour graph."""

    help = "Menentukan jenis kerja sama dari fakta (JSON pada masukan baku)."

    def add_arguments(self, parser: Any) -> None:
        """JSON is the only form of answer."""
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, decide, print."""
        answer(self._decide, FaktaDitolak)

    def _decide(self) -> dict[str, Any]:
        facts = json.loads(sys.stdin.read())
        land = Ketetanggaan.objects.pasangan_darat()
        return jawab(facts, tetangga=lambda a, b: is_berbatasan(a, b, land))
