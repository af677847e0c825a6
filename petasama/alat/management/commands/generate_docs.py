"""petasama generate_docs: write docs/generated from the code, or check that it is current."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from petasama.alat.generated_docs import pages


class Command(BaseCommand):
    """Writes the pages; with --check changes nothing and refuses when one is not current."""

    help = "Menulis docs/generated dari kode (workflows.md, access.md, merge_fields.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder and the choice between writing and checking."""
        parser.add_argument("--check", action="store_true", help="hanya memeriksa; keluar dengan 1 bila ada yang usang")
        parser.add_argument("--output", type=Path, default=settings.ROOT / "docs" / "generated", help="folder hasil")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write or check."""
        folder: Path = options["output"]
        stale = [name for name, text in pages().items() if _content(folder / name) != text]
        if options["check"]:
            if stale:
                raise CommandError(
                    f"Usang: {', '.join(stale)}. Jalankan “petasama generate_docs” lalu simpan hasilnya."
                )
            return
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages().items():
            (folder / name).write_text(text, encoding="utf-8")
        self.stdout.write(f"{len(stale)} halaman diperbarui di {folder}.")


def _content(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
