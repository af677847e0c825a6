"""Which entries a reader asks for, and how that is said in words and in addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.urls import reverse

from petasama.core.models import TrailQuerySet
from petasama.core.trail import act_label
from petasama.core.wording import ZONES, short_date
from petasama.jejak.policies import Tirai, terbaca, terbuka_admin
from petasama.organisasi.models import Penugasan

SEKALI_MUAT = 25
PALING_BANYAK = 500
"""Entries on one page; whoever needs more narrows the search or takes the workbook."""


@dataclass(frozen=True, kw_only=True)
class Saringan:
    """One wish of a reader. Empty means all that the reader sees."""

    by: Penugasan
    tirai: Tirai
    objek: str = ""
    tindakan: str = ""
    orang: str = ""
    dari: date | None = None
    sampai: date | None = None
    baris: int = SEKALI_MUAT

    @classmethod
    def dari_isian(cls, clean: Mapping[str, Any], *, by: Penugasan, tirai: Tirai, baris: str = "") -> "Saringan":
        """Make the wish from what a valid form holds and ?baris=."""
        asked = int(baris) if baris.isdecimal() and len(baris) < 6 else SEKALI_MUAT
        wish: dict[str, Any] = {name: clean.get(name, "").strip() for name in ("objek", "tindakan", "orang")}
        wish |= {name: clean.get(name) for name in ("dari", "sampai")}
        return cls(by=by, tirai=tirai, **wish, baris=min(max(asked, SEKALI_MUAT), PALING_BANYAK))

    def catatan(self) -> TrailQuerySet:
        """The entries asked for, newest first."""
        rows = terbaca(self.by)
        if self.objek:
            rows = rows.filter(self._tentang())
        if self.tindakan:
            kind, _, act = self.tindakan.partition(":")
            rows = rows.filter(kind=kind, act=act)
        if self.orang:
            rows = rows.filter(Q(user__nama__icontains=self.orang) | Q(post__icontains=self.orang))
        if self.dari:
            rows = rows.filter(at__gte=self._awal(self.dari))
        if self.sampai:
            rows = rows.filter(at__lt=self._awal(self.sampai + timedelta(days=1)))
        return rows.select_related("user").order_by("-number")

    def _tentang(self) -> Q:
        """Name or number of the thing, or the proposal that a score is for.

        An admin finds a proposal by its whole number only: a search among titles would tell them.
        """
        named = Q(thing__icontains=self.objek)
        if self.tirai.is_admin:
            named = (named & terbuka_admin()) | Q(thing__startswith=f"{self.objek} ")
            return named | Q(data__usulan=self.objek)
        return named | Q(data__usulan__icontains=self.objek)

    def _awal(self, day: date) -> datetime:
        return datetime.combine(day, time.min, tzinfo=ZoneInfo(ZONES[self.by.daerah.zona_waktu]))

    def alamat(self, name: str = "jejak:index", *args: str, **changes: Any) -> str:
        """Return an address with this wish, something changed; more rows are not carried along."""
        other = replace(self, **{"baris": SEKALI_MUAT, **changes})
        asked = {key: getattr(other, key) for key in ("objek", "tindakan", "orang", "dari", "sampai")}
        asked["baris"] = other.baris if other.baris > SEKALI_MUAT else ""
        query = urlencode({key: value for key, value in asked.items() if value})
        return f"{reverse(name, args=args)}?{query}" if query else reverse(name, args=args)

    def kata(self) -> list[tuple[str, str]]:
        """Return the wish in words, one pair for each part; the whole trail says so."""
        kind, _, act = self.tindakan.partition(":")
        parts = [
            ("Tentang", f"memuat “{self.objek}”" if self.objek else ""),
            ("Tindakan", act_label(kind, act) if act else ""),
            ("Oleh", f"nama atau jabatan memuat “{self.orang}”" if self.orang else ""),
            ("Dari tanggal", short_date(self.dari) if self.dari else ""),
            ("Sampai tanggal", short_date(self.sampai) if self.sampai else ""),
        ]
        return [(label, text) for label, text in parts if text] or [("Saringan", "Semua catatan")]


def tindakan_list(by: Penugasan) -> list[tuple[str, str]]:
    """Return the acts that occur among what the reader sees as (kind:act, words), by their words; one query."""
    pairs = terbaca(by).order_by().values_list("kind", "act").distinct()
    rows = [(f"{kind}:{act}", act_label(kind, act)) for kind, act in pairs]
    return sorted(((code, f"{words[:1].upper()}{words[1:]}") for code, words in rows), key=lambda row: row[1].lower())
