"""An entry as one reader sees it: its sentence, its note, its values, or only that it happened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from petasama.core.models import Trail
from petasama.core.trail import readable
from petasama.core.wording import ZONES
from petasama.jejak.kalimat import kalimat_of
from petasama.jejak.policies import Tirai


@dataclass(frozen=True, kw_only=True)
class Baris:
    """An entry as one reader sees it."""

    entry: Trail
    zona: str
    tirai: Tirai

    @cached_property
    def is_tertutup(self) -> bool:
        """Whether its content is closed to the reader."""
        return self.tirai.is_tertutup(self.entry)

    @property
    def kalimat(self) -> str:
        """The entry in one sentence."""
        return kalimat_of(self.entry, zona=self.zona, tirai=self.tirai)

    @property
    def kalimat_dan_catatan(self) -> str:
        """The sentence, and the reason or note after it."""
        return f"{self.kalimat} Catatan: {self.catatan}" if self.catatan else self.kalimat

    @property
    def saat(self) -> datetime:
        """The moment on the government's clock."""
        return self.entry.at.astimezone(ZoneInfo(ZONES[self.zona]))

    @property
    def catatan(self) -> str:
        """The reason or note that was written with it; empty when closed."""
        return "" if self.is_tertutup else self.entry.note

    def nilai(self, key: str) -> str:
        """A value of its data as people write it; empty when there is none or it is closed."""
        return "" if self.is_tertutup or key not in self.entry.data else readable(self.entry.data[key])


def baris_list(entries: Iterable[Trail], *, zona: str, tirai: Tirai) -> Iterator[Baris]:
    """Yield the entries as the reader sees them."""
    return (Baris(entry=entry, zona=zona, tirai=tirai) for entry in entries)
