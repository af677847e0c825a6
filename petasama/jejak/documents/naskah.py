"""What the extract says, gathered once: the events asked for, and what the check of the whole chain found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from petasama.core.chain import Verdict
from petasama.core.wording import long_moment, plain_number
from petasama.jejak.baris import Baris
from petasama.jejak.rantai import kepala_text, saat_text
from petasama.organisasi.models import Penugasan


@dataclass(frozen=True, kw_only=True)
class NaskahJejak:
    """An extract for one reader at one moment; `baris` oldest first."""

    by: Penugasan
    at: datetime
    saringan: Sequence[tuple[str, str]]
    baris: Sequence[Baris]
    hasil: Verdict

    @property
    def penerbit(self) -> str:
        """The office that takes the extract, else the government."""
        office = self.by.perangkat_daerah
        return office.nama if office else self.by.daerah.nama

    @property
    def saat(self) -> str:
        """When the extract was taken."""
        return long_moment(self.at, self.by.daerah.zona_waktu)

    @property
    def banyak(self) -> str:
        """How many events the extract holds."""
        return plain_number(len(self.baris))

    @property
    def kepala(self) -> str:
        """The head of the chain as it is typed into the check."""
        return kepala_text(self.hasil.head) or "–"

    @property
    def kepala_pada(self) -> str:
        """When the head was written."""
        return saat_text(self.hasil.head, zona=self.by.daerah.zona_waktu)

    def isi_saringan(self) -> list[dict[str, str]]:
        """What was asked for, in words."""
        return [{"label": label, "teks": text} for label, text in self.saringan]

    def kejadian(self) -> list[dict[str, str]]:
        """The events in order, each with its sentence, its note and its digest."""
        return [
            {
                "no": plain_number(row.entry.number),
                "kalimat": row.kalimat,
                "catatan": row.catatan,
                "sidik": row.entry.digest,
            }
            for row in self.baris
        ]
