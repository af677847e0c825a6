"""petasama export_usulan --putaran N -o FILE [--opd K] [--json]: the proposals of a round as Excel or CSV."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from petasama.alat.tukar import kalimat_of, kantor_of, putaran_of
from petasama.core.errors import NotNow, Refusal
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tukar.berkas import PENULIS, akhiran_of
from petasama.pemetaan.tukar.lembar_usulan import isi_berkas


class Command(BaseCommand):
    """Write all proposals of a round (or of one office), as they stand; the same layout as the template."""

    help = "Menulis usulan sebuah putaran ke berkas; akhirannya menentukan bentuknya."

    def add_arguments(self, parser: Any) -> None:
        """The round, the file, perhaps one office."""
        parser.add_argument("--putaran", type=int, required=True, help="tahun putaran")
        parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
        parser.add_argument("--opd", default="", help="kode perangkat daerah; tanpa ini seluruh putaran")
        parser.add_argument("--daerah", default="", help="kode wilayah, bila ada lebih dari satu pemerintah daerah")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file and say how many proposals it holds."""
        try:
            facts = ekspor(options)
        except (Refusal, OSError) as refusal:
            sentence = kalimat_of(refusal)
            self.stdout.write(json.dumps({"kesalahan": sentence}, ensure_ascii=False) if options["json"] else sentence)
            sys.exit(2)
        words = f"{facts['jumlah']} usulan ditulis ke {facts['berkas']}."
        self.stdout.write(json.dumps(facts, ensure_ascii=False) if options["json"] else words)


def ekspor(options: dict[str, Any]) -> dict[str, Any]:
    """Write the file; refuses an ending that nobody writes."""
    target = options["output"]
    write = PENULIS.get(akhiran_of(target.name))
    if write is None:
        raise NotNow(f"Akhiran “{target.suffix}” tidak dikenal. Yang ditulis: {', '.join(PENULIS)}.")
    putaran = putaran_of(options["putaran"], daerah=options["daerah"])
    office = kantor_of(putaran, options["opd"]) if options["opd"] else None
    rows = Usulan.objects.in_putaran(putaran)
    rows = rows.of_offices([office.pk]) if office else rows
    isi = isi_berkas(putaran, rows.for_list().prefetch_related("jawaban"), perangkat_daerah=office)
    target.write_bytes(write(isi))
    return {"jumlah": len(isi.baris), "berkas": str(target)}
