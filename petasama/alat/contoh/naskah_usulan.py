"""Reads the example proposals: one TOML file each, built on a row of the list of real cases."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026

FOLDER = Path(__file__).parent / "usulan"


@dataclass(frozen=True, kw_only=True)
class NaskahUsulan:
    """One example proposal as its file tells it."""

    isi: dict[str, Any]

    @property
    def kode(self) -> str:
        """The slug."""
        return str(self.isi["kode"])

    @property
    def opd(self) -> str:
        """The code of the proposing office."""
        return str(self.isi["opd"])

    @property
    def sumber(self) -> str:
        """Where the facts come from, with the row of the list of real cases."""
        return f"Contoh; fakta baris {self.isi['sumber_baris']}: {self.isi['sumber']}"

    def jawaban(self) -> dict[str, dict[str, Any]]:
        """The answers by question code as the forms send them; the indicator of P7 is left to the caller."""
        answers: dict[str, dict[str, Any]] = dict(self.isi["jawaban"])
        if "P7" in answers:
            keep = ("uraian", "alasan_tanpa_indikator")
            answers["P7"] = {name: answers["P7"].get(name, "") for name in keep}
        facts = dict(self.isi["klasifikasi"])
        known = {field.kode for field in EDISI_2026.klasifikasi.isian}
        return answers | {"KLASIFIKASI": {name: value for name, value in facts.items() if name in known}}


@cache
def semua() -> tuple[NaskahUsulan, ...]:
    """Return every example proposal, by slug."""
    return tuple(
        NaskahUsulan(isi=tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.toml"))
    )


def untuk_putaran(tahun: int) -> list[NaskahUsulan]:
    """Return the proposals of one round."""
    return [naskah for naskah in semua() if naskah.isi["putaran"] == tahun]
