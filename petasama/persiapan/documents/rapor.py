"""The kind of paper: the report on the five problems, one page for the government, its offices in an annex."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from petasama.core.wording import listed, long_moment
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.persiapan.documents.kepala_putaran import FIELDS_PUTARAN
from petasama.persiapan.lima_masalah import Ringkasan, ringkas
from petasama.persiapan.models import Putaran
from petasama.persiapan.rapor import BarisRapor

KOLOM = {
    "PASIF": "pasif",
    "BUKAN_PRIORITAS": "prioritas",
    "TIDAK_DIRENCANAKAN": "rencana",
    "TIDAK_DIPETAKAN": "peta",
    "TANPA_PIC": "pic",
}
PENDEK = {True: "Ya", False: "Tidak", None: "Belum"}
DIDAHULUKAN = 5
"""So many offices are named as those to be helped first."""
KODE_PALING_BANYAK = 24
"""So many offices are named by code under a problem; the annex names all. Keeps the first page one page."""


@dataclass(frozen=True, kw_only=True)
class NaskahRapor:
    """The report as it is printed at a moment."""

    putaran: Putaran
    baris: Sequence[BarisRapor]
    saat: datetime
    dengan_lampiran: bool = False

    @property
    def penerbit(self) -> str:
        """The institution that issues the paper."""
        return f"TKKSD {self.putaran.daerah.nama}"

    @property
    def saat_text(self) -> str:
        """The moment of the data."""
        return long_moment(self.saat, self.putaran.daerah.zona_waktu)

    def pembuka(self) -> str:
        """The finding above the table: how many offices are free of all five, how many have three or more."""
        free = sum(1 for row in self.baris if not row.banyak_ya)
        many = sum(1 for row in self.baris if row.banyak_ya >= 3)
        return (
            f"Dari {len(self.baris)} perangkat daerah yang menjawab dalam {self.putaran}, {free or 'belum ada yang'} "
            "bebas dari lima masalah kerja sama daerah yang dapat diukur saat ini, dan "
            f"{many or 'tidak ada yang'} mengalami tiga masalah atau lebih."
        )

    def masalah(self) -> list[dict[str, str]]:
        """One row for each problem: counts, finding, the offices that have it, what is done."""
        return [self._baris(item) for item in ringkas([row.sel for row in self.baris])]

    def _baris(self, item: Ringkasan) -> dict[str, str]:
        codes = [row.perangkat_daerah.kode for row in self.baris if row.sel[item.masalah.kode].ada]
        rest = len(codes) - KODE_PALING_BANYAK
        named = codes[:KODE_PALING_BANYAK] + ([f"{rest} lainnya"] if rest > 0 else [])
        return {
            "masalah": item.masalah.nama,
            "ya": str(item.ya),
            "tidak": str(item.tidak),
            "belum": str(item.belum),
            "kalimat": item.kalimat,
            "kantor": f"({listed(named)})" if named else "",
            "langkah": item.masalah.anjuran if item.ya or item.belum else "Pertahankan.",
        }

    def penutup(self) -> str:
        """Who needs help first."""
        most = max((row.banyak_ya for row in self.baris), default=0)
        worst = [row.perangkat_daerah.nama for row in self.baris if row.banyak_ya == most]
        if not most:
            return "Belum ada perangkat daerah yang perlu didahulukan."
        if len(worst) > DIDAHULUKAN:
            return f"{len(worst)} perangkat daerah mengalami paling banyak, yaitu {most} masalah; lihat Lampiran."
        return f"Yang perlu didampingi lebih dahulu, dengan {most} masalah: {listed(worst)}."

    def lampiran(self) -> list[dict[str, str]]:
        """Each office with its five answers; empty without annex."""
        rows = self.baris if self.dengan_lampiran else ()
        return [
            {
                "no": str(place),
                "kantor": f"{row.perangkat_daerah.nama} ({row.perangkat_daerah.kode})",
                **{name: PENDEK[row.sel[code].ada] for code, name in KOLOM.items()},
            }
            for place, row in enumerate(rows, start=1)
        ]


FIELDS = (
    *FIELDS_PUTARAN,
    MergeField("saat", "Saat data", lambda n: n.saat_text),
    MergeField("pembuka", "Ikhtisar", NaskahRapor.pembuka),
    MergeField(
        "masalah",
        "Lima masalah",
        NaskahRapor.masalah,
        ("masalah", "ya", "tidak", "belum", "kalimat", "kantor", "langkah"),
    ),
    MergeField("penutup", "Yang didahulukan", NaskahRapor.penutup),
    MergeField("lampiran", "Keadaan setiap perangkat daerah", NaskahRapor.lampiran, ("no", "kantor", *KOLOM.values())),
)

RAPOR_LIMA_MASALAH = KINDS.add(
    DocumentKind(
        code="rapor_lima_masalah",
        title="Rapor Lima Masalah",
        template=Path(__file__).parent / "rapor.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD,
    )
)
