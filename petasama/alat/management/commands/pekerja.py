"""petasama pekerja: the worker that sends mails and looks once a minute whether something is to be told."""

from typing import Any

from django.core.management.base import BaseCommand

from petasama.kabar.pekerja import JEDA_DETIK, Pekerja


class Command(BaseCommand):
    """Work in the foreground until TERM, Ctrl-C, or the end of the process that started it."""

    help = "Mengirim surel keluar dan kabar harian, sampai dihentikan."

    def add_arguments(self, parser: Any) -> None:
        """How often to beat, and whose child this is."""
        parser.add_argument("--jeda", type=float, default=JEDA_DETIK, help="detik antara dua denyut")
        parser.add_argument("--induk", type=int, help="berhenti bila proses ini tidak lagi menjadi induknya")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until stopped."""
        worker = Pekerja(jeda=options["jeda"], induk=options["induk"])
        worker.pasang_sinyal()
        worker.jalan()
