"""petasama rights --json: which role may call which address."""

from typing import Any

from django.core.management.base import BaseCommand

from petasama.alat.answers import answer
from petasama.alat.description import rights


class Command(BaseCommand):
    """Print the rights, one object a row."""

    help = "Menampilkan peran yang boleh memanggil setiap alamat."

    def add_arguments(self, parser: Any) -> None:
        """JSON is the only form of answer."""
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print."""
        answer(rights)
