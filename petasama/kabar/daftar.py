"""“Perlu tindakan”: one person's list in one government. Page, digest and single mail all show these very items."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from petasama.core.duties import LATE, LATER, THIS_WEEK, TODAY, URGENT, Duty, band_of, duties_for, duties_in, order_of
from petasama.core.wording import short_date
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah, User

KELOMPOK = {LATE: "Terlambat", TODAY: "Hari ini", THIS_WEEK: "Minggu ini", LATER: "Nanti"}


@dataclass(frozen=True, kw_only=True)
class Butir:
    """One line of the list: the duty, the appointment in which the person has it, and the day as words."""

    duty: Duty
    post: Penugasan
    kelompok: str
    tenggat: str

    @property
    def is_mendesak(self) -> bool:
        """Whether it is told at once, not only in the digest."""
        return self.duty.tone == URGENT

    @property
    def perangkat(self) -> str:
        """The office it is about; for one without office the government."""
        return self.duty.unit_name or (
            self.post.perangkat_daerah.nama if self.post.perangkat_daerah else self.post.daerah.nama
        )


@dataclass(frozen=True, kw_only=True)
class Daftar:
    """What waits for one person in one government on a day, in the order in which it is shown."""

    user: User
    daerah: Daerah
    hari: date
    butir: tuple[Butir, ...]

    def per_kelompok(self) -> list[tuple[str, list[Butir]]]:
        """Return (heading, items) of the groups that hold something."""
        groups = [(name, [item for item in self.butir if item.kelompok == name]) for name in KELOMPOK.values()]
        return [group for group in groups if group[1]]

    def hanya(self, kunci: Iterable[str]) -> "Daftar":
        """Return the same list with only the items of these keys."""
        wanted = set(kunci)
        kept = tuple(item for item in self.butir if item.duty.key in wanted)
        return Daftar(user=self.user, daerah=self.daerah, hari=self.hari, butir=kept)


def daftar_of(posts: Sequence[Penugasan], *, on: date, by: Penugasan) -> Daftar:
    """Return the list of the person who holds these appointments, for the government in which the person acts."""
    own = [post for post in posts if post.daerah_id == by.daerah_id]
    return susun_daftar(own, duties_in(by.daerah_id, on=on), on=on)


def susun_daftar(posts: Sequence[Penugasan], duties: Sequence[Duty], *, on: date) -> Daftar:
    """Put together what waits for the appointments of one person in one government; each thing once."""
    found: dict[str, tuple[Duty, Penugasan]] = {}
    for post in posts:
        for duty in duties_for(post, duties, on=on):
            found.setdefault(duty.key, (duty, post))
    ordered = sorted(found.values(), key=lambda pair: order_of(pair[0], on=on))
    items = tuple(
        Butir(duty=duty, post=post, kelompok=KELOMPOK[band_of(duty, on=on)], tenggat=tenggat_text(duty, on=on))
        for duty, post in ordered
    )
    return Daftar(user=posts[0].user, daerah=posts[0].daerah, hari=on, butir=items)


def daftar_per_orang(daerah: Daerah, *, on: date) -> list[Daftar]:
    """Return the list of every person with an appointment in a government; a number of queries that never grows."""
    duties = duties_in(daerah.pk, on=on)
    return [susun_daftar(posts, duties, on=on) for posts in posts_per_orang(daerah, on=on)]


def posts_per_orang(daerah: Daerah, *, on: date) -> list[list[Penugasan]]:
    """Return the appointments in force in a government, those of one active person together. Two queries.

    Each already knows its own office and all that it succeeds, so that asking costs nothing.
    """
    rows = Penugasan.objects.filter(daerah=daerah, user__is_active=True).active(on)
    covered = cakupan(daerah.pk)
    people: dict[int, list[Penugasan]] = defaultdict(list)
    for post in rows.select_related("user", "perangkat_daerah", "daerah").order_by("user_id", "urutan", "pk"):
        own = {post.perangkat_daerah_id} if post.perangkat_daerah_id else set()
        post.unit_ids = covered.get(post.perangkat_daerah_id, own)
        people[post.user_id].append(post)
    return list(people.values())


def cakupan(daerah_id: int) -> Mapping[int | None, set[int]]:
    """Return office → ids of itself and of all offices it succeeds, for offices that succeed another. One query."""
    through: Any = PerangkatDaerah.penerus.through
    rows = through.objects.filter(Q(from_perangkatdaerah__daerah_id=daerah_id))
    before: dict[int, set[int]] = defaultdict(set)
    for old, new in rows.values_list("from_perangkatdaerah_id", "to_perangkatdaerah_id"):
        before[new].add(old)
    return {office: _semua(office, before) for office in before}


def _semua(office: int, before: Mapping[int, set[int]]) -> set[int]:
    found: set[int] = set()
    fresh = {office}
    while fresh:
        found |= fresh
        fresh = {old for item in fresh for old in before.get(item, ())} - found
    return found


def tenggat_text(duty: Duty, *, on: date) -> str:
    """Return until when, as officials say it; how long it has waited when there is no last day."""
    if duty.due is None:
        return f"Menunggu sejak {short_date(duty.since)}" if duty.since else ""
    late = (on - duty.due).days
    if late > 0:
        return f"Lewat {late} hari dari tenggat {short_date(duty.due)}"
    return "Paling lambat hari ini" if late == 0 else f"Paling lambat {short_date(duty.due)}"
