"""Who answered for what at a time: offices for those they succeed, people for the posts they held."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from petasama.core.wording import ZONES
from petasama.organisasi.models import Penugasan, PerangkatDaerah, pemangku_dari


class Silsilah:
    """The offices of one government and who succeeds whom. Two queries, whatever is asked afterwards."""

    def __init__(self, tenant_id: int) -> None:
        offices = PerangkatDaerah.objects.filter(daerah_id=tenant_id).order_by("urutan", "kode", "pk")
        self.per_id = {office.pk: office for office in offices}
        self._heirs = defaultdict[int, list[PerangkatDaerah]](list)
        links = PerangkatDaerah.penerus.through.objects.filter(from_perangkatdaerah__daerah_id=tenant_id)
        heirs_of = defaultdict[int, set[int]](set)
        for office_id, heir_id in links.values_list("from_perangkatdaerah_id", "to_perangkatdaerah_id"):
            heirs_of[office_id].add(heir_id)
        for office_id, heirs in heirs_of.items():
            self._heirs[office_id] = [office for office in self.per_id.values() if office.pk in heirs]

    def pemangku(self, office_id: int, *, on: date) -> list[PerangkatDaerah]:
        """Return the offices that answer for one on a day; a KeyError names an office of another government."""
        return pemangku_dari(self.per_id[office_id], on=on, heirs_of=lambda office: self._heirs[office.pk])

    def pemangku_ids(self, office_id: int, *, on: date) -> set[int]:
        """Return their ids."""
        return {office.pk for office in self.pemangku(office_id, on=on)}


def pemegang_pada(posts: Iterable[Penugasan], *, saat: datetime | None, zona: str) -> list[Penugasan]:
    """Return which of these posts were held at a moment (none without a moment); zone WIB, WITA or WIT.

    A post that was handed over later on that day counts once, for the one who held it then.
    """
    if saat is None:
        return []
    day = saat.astimezone(ZoneInfo(ZONES[zona])).date()
    held = [
        post
        for post in posts
        if post.mulai <= day <= (post.selesai or day) and not (post.diakhiri_pada and post.diakhiri_pada <= saat)
    ]
    handed_on = {post.penerus_id for post in held}
    return [post for post in held if post.pk not in handed_on]
