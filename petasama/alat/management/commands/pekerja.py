"""petasama pekerja: the worker that sends mails and looks once a minute whether something is to be told."""

import os
from typing import Any

from django.core.management.base import BaseCommand

from petasama.kabar.pekerja import JEDA_DETIK, Pekerja

KESANTAIAN = 5
"""By how much the worker lets the web server go first (nice)."""


class Command(BaseCommand):
    """Work in the foreground until TERM, Ctrl-C, or the end of the process that started it."""

    help = "Mengirim surel keluar dan kabar harian, sampai dihentikan."

    def add_arguments(self, parser: Any) -> None:
        """How often to beat, and whose child this is."""
        parser.add_argument("--jeda", type=float, default=JEDA_DETIK, help="detik antara dua denyut")
        parser.add_argument("--induk", type=int, help="berhenti bila proses ini tidak lagi menjadi induknya")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until stopped, behind the pages: mail can wait, people cannot."""
        os.nice(KESANTAIAN)
        worker = Pekerja(jeda=options["jeda"], induk=options["induk"])
        worker.pasang_sinyal()
        worker.jalan()
