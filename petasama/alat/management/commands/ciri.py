"""petasama ciri: read all proposals anew, so that similar ones are found; for old rows, and at night."""

from typing import Any

from django.core.management.base import BaseCommand

from petasama.organisasi.models import Daerah
from petasama.pemetaan.kembar import bangun_ulang


class Command(BaseCommand):
    """Rebuild features and keys of every government; may be repeated at any time."""

    help = "Membangun ulang ciri dan kunci pencarian usulan serupa."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild one government after the other."""
        for daerah in Daerah.objects.order_by("pk"):
            self.stdout.write(f"{daerah}: {bangun_ulang(daerah)} usulan")
