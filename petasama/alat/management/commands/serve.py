"""petasama serve: one web process in the foreground."""

import os
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Replace this process by the web server, so that Ctrl-C and TERM reach it."""

    help = "Melayani Petasama pada http://127.0.0.1:PORT sampai dihentikan."

    def add_arguments(self, parser: Any) -> None:
        """Where to listen."""
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")

    def handle(self, *args: Any, **options: Any) -> None:
        """Start Granian: one worker, a few blocking threads (more workers make the slowest answers slower)."""
        granian = str(Path(sys.executable).parent / "granian")
        os.execv(
            granian,
            [
                granian,
                "petasama.wsgi:application",
                "--interface",
                "wsgi",
                "--host",
                options["host"],
                "--port",
                str(options["port"]),
                "--workers",
                "1",
                "--blocking-threads",
                "4",
                "--workers-kill-timeout",
                "3",
                "--log-level",
                "warning",
            ],
        )
