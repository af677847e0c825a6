"""petasama demo: builds the example world, reproducibly."""

import json
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from petasama.alat.contoh.banjar import bangun_banjar
from petasama.alat.contoh.dunia import bangun
from petasama.organisasi.example import akun_list, akun_per_peran
from petasama.organisasi.models import Daerah

UKURAN: dict[str, Callable[[], object]] = {"kecil": bangun, "banjar": bangun_banjar}
"""Size → what is built."""


class Command(BaseCommand):
    """Build the example world once; a database that already holds a government is left as it is."""

    help = (
        "Membangun dunia contoh: Kabupaten Hulu Sungai Selatan dengan satu putaran selesai dan satu terbuka (kecil), "
        "atau Kabupaten Banjar dengan putaran 2024 menurut angka yang diumumkannya (banjar)."
    )

    def add_arguments(self, parser: Any) -> None:
        """Options of the contract."""
        parser.add_argument("--seed", type=int, default=7)
        parser.add_argument("--size", choices=list(UKURAN), default="kecil")
        parser.add_argument("--logins", choices=["json"])
        parser.add_argument("--bila-kosong", action="store_true", help="diam saja bila sudah ada data")
        parser.add_argument("--akun", action="store_true", help="hanya menampilkan akun contoh")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build when the database is empty; refuse otherwise."""
        filled = Daerah.objects.exists()
        if filled and not (options["bila_kosong"] or options["akun"] or options["logins"]):
            raise CommandError(
                "Basis data sudah berisi pemerintah daerah; dunia contoh hanya dibangun di tempat kosong."
            )
        if not filled:
            UKURAN[options["size"]]()
        if options["logins"]:
            self.stdout.write(json.dumps([account.as_dict() for account in akun_list()], ensure_ascii=False, indent=1))
        elif options["akun"] or not filled:
            for account in akun_per_peran():
                self.stdout.write(f"  {account.peran:<48} {account.surel:<32} {account.sandi}")
