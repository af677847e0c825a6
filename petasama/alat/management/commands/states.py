"""petasama states --json: every workflow as rows."""

from typing import Any

from django.core.management.base import BaseCommand

from petasama.alat.answers import answer
from petasama.alat.description import states


class Command(BaseCommand):
    """Print the workflows, one object a row."""

    help = "Menampilkan semua alur kerja."

    def add_arguments(self, parser: Any) -> None:
        """JSON is the only form of answer."""
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print."""
        answer(states)
