"""“Yang belum selesai”: office by office, who waits for whom and since when, and whom to remind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from petasama.core.duties import Duty, duties_in, is_late
from petasama.kabar.daftar import Daftar, cakupan, posts_per_orang, susun_daftar
from petasama.kabar.models import CaraMengingatkan, Pengingat
from petasama.organisasi.models import Daerah, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH


@dataclass(frozen=True, kw_only=True)
class Baris:
    """One office of the board: what it has not finished, and when it was last reminded by each way."""

    perangkat: PerangkatDaerah
    hari: date
    duties: tuple[Duty, ...] = ()
    diingatkan: Mapping[str, date] = field(default_factory=dict)

    @property
    def tenggat(self) -> date | None:
        """The nearest last day."""
        return min((duty.due for duty in self.duties if duty.due), default=None)

    @property
    def terlambat(self) -> int:
        """How many things are late."""
        return sum(is_late(duty, on=self.hari) for duty in self.duties)

    @property
    def hari_terlambat(self) -> int:
        """How many days the latest is over its last day."""
        return max(0, (self.hari - self.tenggat).days) if self.tenggat else 0

    @property
    def surel_hari_ini(self) -> bool:
        """Whether the office was reminded by mail today."""
        return self.diingatkan.get(CaraMengingatkan.SUREL) == self.hari

    def per_hal(self) -> list[tuple[str, list[Duty]]]:
        """Return (who must do what, the duties of that kind), in words that tell nothing of the content."""
        found: dict[str, list[Duty]] = defaultdict(list)
        for duty in self.duties:
            found[f"{duty.who or 'Perangkat daerah'} {phrase_of(duty)}"].append(duty)
        return list(found.items())


def papan_of(daerah: Daerah, *, on: date) -> list[Baris]:
    """Return a line for every office in force that answers, the latest first. A fixed number of queries."""
    offices = list(PerangkatDaerah.objects.filter(daerah=daerah).responding(on))
    covered = cakupan(daerah.pk)
    waiting: dict[int, list[Duty]] = defaultdict(list)
    for duty in duties_in(daerah.pk, on=on):
        if duty.unit is not None and _milik_perangkat(duty):
            waiting[duty.unit].append(duty)
    reminded = _diingatkan(daerah)
    rows = [
        Baris(
            perangkat=office,
            hari=on,
            duties=tuple(duty for unit in sorted(covered.get(office.pk, {office.pk})) for duty in waiting[unit]),
            diingatkan=reminded[office.pk],
        )
        for office in offices
    ]
    return sorted(rows, key=lambda row: (-row.terlambat, not row.duties, row.tenggat or date.max, row.perangkat.urutan))


def daftar_perangkat(perangkat: PerangkatDaerah, *, on: date) -> list[Daftar]:
    """Return, for each person of an office on whom something waits, the things of this office."""
    return daftar_per_perangkat([perangkat], on=on).get(perangkat.pk, [])


def daftar_per_perangkat(offices: Iterable[PerangkatDaerah], *, on: date) -> dict[int, list[Daftar]]:
    """Return office id → lists of its people on whom something waits, for offices of one government.

    A head's list also names what stays overdue with the liaison officers.
    """
    wanted = list(offices)
    if not wanted:
        return {}
    duties = [duty for duty in duties_in(wanted[0].daerah_id, on=on) if duty.unit]
    found: dict[int, list[Daftar]] = {}
    for posts in posts_per_orang(wanted[0].daerah, on=on):
        for office in wanted:
            own = [
                post for post in posts if post.perangkat_daerah_id == office.pk and post.peran in PERAN_PERANGKAT_DAERAH
            ]
            listed = susun_daftar(own, duties, on=on) if own else None
            if listed and listed.butir:
                found.setdefault(office.pk, []).append(listed)
    return found


def phrase_of(duty: Duty) -> str:
    """Return what those above may read of a duty: that something waits, without what it says."""
    if duty.hint:
        return duty.hint
    return "belum menyelesaikan satu hal" if duty.private else duty.text.rstrip(".")


def _milik_perangkat(duty: Duty) -> bool:
    """Things that an office itself must do, without those that climbed the ladder from one to the other."""
    return bool(duty.roles & PERAN_PERANGKAT_DAERAH) and ">" not in duty.key


def _diingatkan(daerah: Daerah) -> dict[int, dict[str, date]]:
    days: dict[int, dict[str, date]] = defaultdict(dict)
    rows = Pengingat.objects.filter(daerah=daerah).order_by("tanggal", "pk")
    for office, way, day in rows.values_list("perangkat_daerah_id", "cara", "tanggal"):
        days[office][way] = day
    return days
