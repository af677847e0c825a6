"""petasama serve: one web process in the foreground, with the worker as its child."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError


def check_port_free(host: str, port: int) -> None:
    """Refuse, with a sentence, a port where something listens already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(f"Port {port} sedang dipakai. Pakai --port dengan nomor lain.") from error


def start_worker() -> None:
    """Start the worker as a child. It watches its parent and leaves with it, however the parent ends."""
    line = [sys.executable, "-m", "petasama.manage", "pekerja", "--induk", str(os.getpid())]
    subprocess.Popen(line, stdin=subprocess.DEVNULL)


class Command(BaseCommand):
    """Replace this process by the web server, so that Ctrl-C and TERM reach it; the worker stays its child."""

    help = "Melayani Petasama pada http://127.0.0.1:PORT sampai dihentikan."

    def add_arguments(self, parser: Any) -> None:
        """Where to listen."""
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--tanpa-pekerja", action="store_true", help="surel dan kabar dikerjakan proses lain")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a port that is taken; then start Granian.

        One worker with a few blocking threads: more workers make the slowest answers slower.
        """
        check_port_free(options["host"], options["port"])
        if not options["tanpa_pekerja"]:
            start_worker()
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
