"""petasama muat_acuan: fills the reference tables (regions and their neighbours); repeatable."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from petasama.wilayah.muat import muat_wilayah


class Command(BaseCommand):
    """Load regions and neighbours from the shipped tables."""

    help = "Mengisi tabel acuan: wilayah dan ketetanggaan. Dapat diulang."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then say what is there."""
        with transaction.atomic():
            regions, pairs = muat_wilayah()
        self.stdout.write(f"Acuan siap: {regions} wilayah, {pairs} pasangan bertetangga.")
