"""petasama verify_chain: checks the chain of the trail of one government, or of all."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from petasama.alat.answers import write
from petasama.core.chain import Head, Verdict
from petasama.core.errors import Refusal
from petasama.jejak.rantai import baca_kepala, kepala_text, periksa_rantai
from petasama.organisasi.models import Daerah


class Command(BaseCommand):
    """Check; leave with 1 and a sentence that names the first broken number when a chain does not hold."""

    help = "Memeriksa rantai jejak; dengan --kepala juga terhadap kepala yang disimpan di luar."

    def add_arguments(self, parser: Any) -> None:
        """Options of the contract."""
        parser.add_argument("--daerah", metavar="KODE", help="kode wilayah pemerintah daerah, misalnya 63.06")
        parser.add_argument("--kepala", metavar="NOMOR:SIDIK", help="kepala yang disimpan di luar")
        parser.add_argument("--json", action="store_true", help="jawaban sebagai satu dokumen JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check each chain, streaming; print one line for each government."""
        found = self._daerah_list(options["daerah"])
        luar = self._luar(options["kepala"], found)
        results = [(daerah, periksa_rantai(daerah, luar=luar)) for daerah in found]
        if options["json"]:
            write([_baris(daerah, hasil) for daerah, hasil in results])
        else:
            self._tell(results)
        if not all(hasil.is_intact for _, hasil in results):
            sys.exit(1)

    def _daerah_list(self, kode: str | None) -> list[Daerah]:
        rows = Daerah.objects.order_by("wilayah_id")
        found = list(rows.filter(wilayah_id=kode) if kode else rows)
        if kode and not found:
            raise CommandError(f"Tidak ada pemerintah daerah dengan kode {kode} di sini.", returncode=2)
        return found

    def _luar(self, teks: str | None, found: list[Daerah]) -> Head | None:
        if not teks:
            return None
        if len(found) != 1:
            raise CommandError("Kepala milik satu pemerintah daerah. Sebut yang mana dengan --daerah.", returncode=2)
        try:
            return baca_kepala(teks)
        except Refusal as refusal:
            raise CommandError(refusal.sentence, returncode=2) from refusal

    def _tell(self, results: list[tuple[Daerah, Verdict]]) -> None:
        for daerah, hasil in results:
            stream = self.stdout if hasil.is_intact else self.stderr
            stream.write(f"{daerah.wilayah_id} {daerah.nama}: {hasil.sentence}")
            if hasil.is_intact and hasil.head:
                self.stdout.write(f"  Kepala: {kepala_text(hasil.head)}")


def _baris(daerah: Daerah, hasil: Verdict) -> dict[str, Any]:
    return {
        "daerah": daerah.wilayah_id,
        "nama": daerah.nama,
        "utuh": hasil.is_intact,
        "diperiksa": hasil.checked,
        "putus_pada": hasil.broken,
        "kalimat": hasil.sentence,
        "kepala": kepala_text(hasil.head),
    }
