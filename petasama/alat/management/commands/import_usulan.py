"""petasama import_usulan FILE --opd K --putaran N [--check] [--json]: takes over the proposals of a file."""

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from petasama.alat.tukar import catatan_of, kalimat_of, kantor_of, pelaku_of, putaran_of, salah_of
from petasama.core.errors import Refusal
from petasama.pemetaan import actions, policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.tukar.berkas import baca_berkas
from petasama.pemetaan.tukar.rujukan import rujukan_of


class Command(BaseCommand):
    """Import as a liaison officer of the office, through the same act as the page; --check changes nothing."""

    help = "Mengimpor usulan dari berkas Excel, CSV, atau Word."

    def add_arguments(self, parser: Any) -> None:
        """The file, the office, the round."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--opd", required=True, help="kode perangkat daerah")
        parser.add_argument("--putaran", type=int, required=True, help="tahun putaran")
        parser.add_argument("--daerah", default="", help="kode wilayah, bila ada lebih dari satu pemerintah daerah")
        parser.add_argument("--check", action="store_true", help="memeriksa saja; tidak mengubah apa pun")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, or check; faults are listed by sheet, row and column, with exit code 2."""

        def make() -> dict[str, Any]:
            return impor(options)

        self._jawab(make, as_json=options["json"])

    def _jawab(self, make: Callable[[], dict[str, Any]], *, as_json: bool) -> None:
        try:
            document = make()
        except policies.KirimanDitolak as refusal:
            self._tulis({"kesalahan": refusal.sentence, "salah": salah_of(refusal.salah)}, as_json=as_json)
            sys.exit(2)
        except (Refusal, OSError) as refusal:
            self._tulis({"kesalahan": kalimat_of(refusal)}, as_json=as_json)
            sys.exit(2)
        self._tulis(document, as_json=as_json)

    def _tulis(self, document: dict[str, Any], *, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(document, ensure_ascii=False))
            return
        for line in document.get("salah", []):
            place = ", ".join(str(line[name]) for name in ("lembar", "baris", "kolom") if line[name])
            self.stdout.write(f"{place}: {line['isi']}: {line['masalah']} {line['perbaikan']}")
        self.stdout.write(document.get("kesalahan") or document["kalimat"])


def impor(options: dict[str, Any]) -> dict[str, Any]:
    """Read the file and import it; return what was, or with --check would be, done."""
    content = options["file"].read_bytes()
    putaran = putaran_of(options["putaran"], daerah=options["daerah"])
    office = kantor_of(putaran, options["opd"])
    by = pelaku_of(putaran, office)
    bacaan = baca_berkas(options["file"].name, content, edisi=edisi_of(putaran), rujukan=rujukan_of(office))
    plan = policies.rencana_impor(putaran, kiriman=bacaan.kiriman, perangkat_daerah=office, by=by)
    faults = [*bacaan.salah, *plan.salah]
    if faults:
        raise policies.KirimanDitolak(faults)
    facts: dict[str, Any] = {"baru": len(plan.baru), "berubah": len(plan.berubah), "tetap": len(plan.tetap)}
    if options["check"]:
        return {**facts, "diperiksa": True, "kalimat": catatan_of(facts, sudah=False), "catatan": bacaan.catatan}
    done = actions.impor_usulan(
        putaran,
        kiriman=bacaan.kiriman,
        perangkat_daerah=office,
        by=by,
        berkas=options["file"].name,
        sidik=hashlib.sha256(content).hexdigest(),
    )
    numbers = {"nomor": [row.nomor for row in [*done.baru, *done.berubah]]}
    return {**facts, **numbers, "kalimat": catatan_of(facts, sudah=True), "catatan": bacaan.catatan}
