"""What of the list of people is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.urls import reverse

from petasama.core.wording import ZONES
from petasama.organisasi.lingkup import cocok, orang_of, penugasan_of
from petasama.organisasi.models import Penugasan, PenugasanQuerySet, PerangkatDaerah, User, berlaku
from petasama.organisasi.peran import Peran
from petasama.organisasi.screens.tables import BarisOrang, keadaan_of

SEKALI_MUAT = 25
SEPI = timedelta(days=30)
KEADAAN = {"": "Berlaku", "nanti": "Akan datang", "akhir": "Berakhir", "tanpa": "Tanpa penugasan"}


@dataclass(frozen=True, kw_only=True)
class SaringanOrang:
    """One wish of a reader; it knows the addresses of its neighbours."""

    by: Penugasan
    on: date
    cari: str = ""
    peran: str = ""
    opd: str = ""
    keadaan: str = ""
    baris: int = SEKALI_MUAT

    @classmethod
    def dari(cls, asked: QueryDict, *, by: Penugasan, on: date) -> "SaringanOrang":
        """Read ?cari=&peran=&opd=&keadaan=&baris=; what is unknown is left out."""
        lines, state, role = asked.get("baris", ""), asked.get("keadaan", ""), asked.get("peran", "")
        office = asked.get("opd", "")
        return cls(
            by=by,
            on=on,
            cari=asked.get("cari", "").strip()[:80],
            peran=role if role in set(Peran) else "",
            opd=office if office.isdecimal() and len(office) < 10 else "",
            keadaan=state if state in KEADAAN else "",
            baris=max(int(lines), SEKALI_MUAT) if lines.isdecimal() and len(lines) < 6 else SEKALI_MUAT,
        )

    def jumlah(self) -> int:
        """Count what is asked for; one query."""
        return (self._orang() if self.keadaan == "tanpa" else self._penugasan()).count()

    def rows(self, *, semua: bool = False) -> list[BarisOrang]:
        """Return what is asked for by name, as many rows as wanted or all; one query."""
        most = None if semua else self.baris
        if self.keadaan == "tanpa":
            return [BarisOrang(orang=user) for user in self._orang().order_by("nama", "pk")[:most]]
        posts = self._penugasan().select_related("user", "perangkat_daerah").order_by("user__nama", "urutan", "pk")
        return [
            BarisOrang(orang=post.user, penugasan=post, keadaan=keadaan_of(post, on=self.on)) for post in posts[:most]
        ]

    def opd_list(self) -> Sequence[PerangkatDaerah]:
        """Return the offices of the posts that this reader sees, in their order; one query."""
        known = penugasan_of(self.by).values("perangkat_daerah")
        return list(PerangkatDaerah.objects.visible_to(self.by).filter(pk__in=known).order_by("urutan", "kode"))

    def alamat(self, name: str = "pengurus:orang", **changes: Any) -> str:
        """Return the address of this list with something changed; more rows are not carried along."""
        other = replace(self, **{"baris": SEKALI_MUAT, **changes})
        asked = {key: getattr(other, key) for key in ("cari", "peran", "opd", "keadaan")}
        asked["baris"] = other.baris if other.baris > SEKALI_MUAT else ""
        query = urlencode({key: value for key, value in asked.items() if value})
        return f"{reverse(name)}?{query}" if query else reverse(name)

    def _penugasan(self) -> PenugasanQuerySet:
        over = Q(selesai__lt=self.on) | Q(diakhiri_pada__isnull=False, selesai__lte=self.on)
        by_state = {"": berlaku(self.on) & ~over, "nanti": Q(mulai__gt=self.on, diakhiri_pada__isnull=True)}
        rows = penugasan_of(self.by).filter(by_state.get(self.keadaan, over))
        if self.peran:
            rows = rows.filter(peran=self.peran)
        if self.opd:
            rows = rows.filter(perangkat_daerah=int(self.opd))
        return rows.filter(cocok(self.cari, prefix="user__") | Q(jabatan__icontains=self.cari)) if self.cari else rows

    def _orang(self) -> QuerySet[User]:
        serving = Penugasan.objects.visible_to(self.by).active(self.on).values("user_id")
        rows = orang_of(self.by).exclude(pk__in=serving)
        return rows.filter(cocok(self.cari)) if self.cari else rows


def sepi_of(by: Penugasan, *, on: date) -> list[BarisOrang]:
    """Return who serves today and has not signed in for 30 days, by office and name; one query."""
    posts = penugasan_of(by).active(on).filter(user__is_active=True).select_related("user", "perangkat_daerah")
    rows: dict[int, BarisOrang] = {}
    zone = ZoneInfo(ZONES[by.daerah.zona_waktu])
    for post in posts.order_by("perangkat_daerah__urutan", "user__nama", "pk"):
        last = post.user.last_login.astimezone(zone).date() if post.user.last_login else None
        if (last is None or last < on - SEPI) and post.user_id not in rows:
            rows[post.user_id] = BarisOrang(orang=post.user, penugasan=post, keadaan="Berlaku", masuk_terakhir=last)
    return list(rows.values())
