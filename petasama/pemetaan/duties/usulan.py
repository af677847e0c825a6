"""What waits in mapping: proposals to write, to mend, to approve, to review."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from django.urls import reverse

from petasama.core.duties import Duty, collector
from petasama.core.wording import ZONES
from petasama.kabar.daftar import cakupan
from petasama.kabar.tenggat import Tenggat
from petasama.organisasi.models import Daerah, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import PernyataanNihil, Usulan
from petasama.pemetaan.papan import dikembalikan_pada
from petasama.persiapan.models import Perpanjangan, Putaran

PPKSD, KEPALA = frozenset({Peran.PPKSD}), frozenset({Peran.KEPALA_OPD})
SEKRETARIAT = frozenset({Peran.SEKRETARIAT_TKKSD})
DI_PERANGKAT = ("DRAF", "DIKEMBALIKAN", "DIAJUKAN")


@collector
def usulan_di_perangkat(daerah_id: int, on: date) -> Iterable[Duty]:
    """Drafts and returned proposals wait for the liaison officers, sent ones for the head of the office."""
    rows = _menunggu(daerah_id, DI_PERANGKAT)
    if not rows:
        return
    local = _zona(daerah_id)
    returned = dikembalikan_pada(rows)
    arrived = {
        usulan.pk: (returned.get(usulan.pk) or usulan.diajukan_pada or usulan.created_at).astimezone(local).date()
        for usulan in rows
    }
    longer, counting = _perpanjangan(daerah_id), Tenggat(daerah_id, arrived.values())
    for usulan in rows:
        end = max(usulan.putaran.langkah("PENGUSULAN").selesai, longer.get(_kunci(usulan), date.min))
        review = usulan.putaran.langkah("PENELAAHAN").selesai
        since = usulan.created_at.astimezone(local).date()
        if usulan.status == "DRAF":
            yield _draf(usulan, due=end, since=since)
        elif usulan.status == "DIKEMBALIKAN":
            since = arrived[usulan.pk]
            yield _perbaikan(usulan, due=counting.sesudah(since, "PERBAIKI", paling_lambat=review), since=since)
        else:
            since = arrived[usulan.pk]
            yield _persetujuan(usulan, due=counting.sesudah(since, "SETUJUI", paling_lambat=end), since=since)


@collector
def belum_mengusulkan(daerah_id: int, on: date) -> Iterable[Duty]:
    """An office without any proposal in a round that takes proposals waits for its liaison officers.

    One that stated “nihil” has answered: from then on its head is waited for, or nobody.
    """
    rounds = Putaran.objects.filter(daerah_id=daerah_id, status="PENGUSULAN").order_by("tahun")
    open_rounds = list(rounds.prefetch_related("jadwal"))
    if not open_rounds:
        return
    offices = list(PerangkatDaerah.objects.filter(daerah_id=daerah_id).responding(on))
    covered, longer, proposing = cakupan(daerah_id), _perpanjangan(daerah_id), defaultdict[int, set[int]](set)
    proposed = Usulan.objects.filter(daerah_id=daerah_id, putaran__in=open_rounds).exclude(status="DITARIK")
    for putaran_id, office_id in proposed.values_list("putaran_id", "perangkat_daerah_id"):
        proposing[putaran_id].add(office_id)
    stated = defaultdict[int, set[int]](set)
    nihil = PernyataanNihil.objects.berlaku().filter(daerah_id=daerah_id, putaran__in=open_rounds)
    for putaran_id, office_id in nihil.values_list("putaran_id", "perangkat_daerah_id"):
        stated[putaran_id].add(office_id)
    for putaran in open_rounds:
        step = putaran.langkah("PENGUSULAN")
        answered = proposing[putaran.pk] | stated[putaran.pk]
        for office in offices:
            if covered.get(office.pk, {office.pk}) & answered:
                continue
            due = max(step.selesai, longer.get((putaran.pk, office.pk), date.min))
            yield _kosong(putaran, office, due=due, since=step.mulai)


@collector
def usulan_ditelaah(daerah_id: int, on: date) -> Iterable[Duty]:
    """Forwarded proposals of a round wait for the secretariat's review, as one line."""
    rows = _menunggu(daerah_id, ("DITERUSKAN",))
    local = _zona(daerah_id) if rows else None
    per_round: dict[int, list[Usulan]] = defaultdict(list)
    for usulan in sorted(rows, key=lambda usulan: (usulan.diteruskan_pada or usulan.created_at, usulan.pk)):
        per_round[usulan.putaran_id].append(usulan)
    for putaran_id, found in per_round.items():
        first = found[0]
        since = (first.diteruskan_pada or first.created_at).astimezone(local).date()
        yield Duty(
            key=f"telaah:{putaran_id}:{found[-1].pk}",
            roles=SEKRETARIAT,
            text=f"{len(found)} usulan menunggu telaah.",
            note=f"Yang tertua {(on - since).days} hari.",
            url=_url(first),
            link="Mulai telaah",
            due=first.putaran.langkah("PENELAAHAN").selesai,
            since=since,
        )


def _draf(usulan: Usulan, *, due: date, since: date) -> Duty:
    return Duty(
        key=f"usulan:{usulan.pk}:DRAF",
        roles=PPKSD,
        text=f"{usulan.nomor} masih draf.",
        note=usulan.judul,
        link="Lanjutkan",
        due=due,
        since=since,
        kind=f"draf:{usulan.putaran_id}",
        hint="belum mengirim usulan yang masih draf",
        who="PPKSD",
        **_milik(usulan),
    )


def _perbaikan(usulan: Usulan, *, due: date, since: date) -> Duty:
    return Duty(
        key=f"usulan:{usulan.pk}:DIKEMBALIKAN",
        roles=PPKSD,
        text=f"{usulan.nomor} dikembalikan.",
        note=usulan.catatan_kembali,
        link="Perbaiki",
        due=due,
        since=since,
        tone="red",
        kind=f"perbaikan:{usulan.putaran_id}",
        hint="belum memperbaiki usulan yang dikembalikan",
        who="PPKSD",
        **_milik(usulan),
    )


def _persetujuan(usulan: Usulan, *, due: date, since: date) -> Duty:
    return Duty(
        key=f"usulan:{usulan.pk}:DIAJUKAN",
        roles=KEPALA,
        text=f"{usulan.nomor} menunggu persetujuan Anda.",
        note=usulan.judul,
        link="Baca dan teruskan",
        due=due,
        since=since,
        kind=f"persetujuan:{usulan.putaran_id}",
        hint="belum menyetujui atau mengembalikan usulan PPKSD",
        who="Kepala perangkat daerah",
        **_milik(usulan) | {"url": reverse("pemetaan:persetujuan", args=[usulan.pk])},
    )


def _kosong(putaran: Putaran, office: PerangkatDaerah, *, due: date, since: date) -> Duty:
    return Duty(
        key=f"kosong:{putaran.pk}:{office.pk}",
        roles=PPKSD,
        unit=office.pk,
        unit_name=office.nama,
        text="Perangkat daerah Anda belum mengusulkan.",
        url=f"{reverse('pemetaan:index')}?putaran={putaran.tahun}",
        link="Buat usulan",
        due=due,
        since=since,
        kind=f"kosong:{putaran.pk}",
        hint="belum mengusulkan",
        who="PPKSD",
    )


def _milik(usulan: Usulan) -> dict:
    """What the duties of an office about a proposal have in common: its content is for this office only."""
    office = usulan.perangkat_daerah
    return {"unit": office.pk, "unit_name": office.nama, "url": _url(usulan), "private": True}


def _menunggu(daerah_id: int, statuses: tuple[str, ...]) -> list[Usulan]:
    rows = Usulan.objects.filter(daerah_id=daerah_id, status__in=statuses).exclude(putaran__status="DITUTUP")
    found = rows.select_related("perangkat_daerah", "putaran").prefetch_related("putaran__jadwal")
    return list(found.order_by("putaran__tahun", "nomor"))


def _perpanjangan(daerah_id: int) -> dict[tuple[int, int], date]:
    """(round, office) → the last day of its extension; it also holds for the offices it became or was made of."""
    rows = Perpanjangan.objects.filter(putaran__daerah_id=daerah_id)
    given = {
        (putaran, office): until
        for putaran, office, until in rows.values_list("putaran_id", "perangkat_daerah_id", "sampai")
    }
    longer = dict(given)
    for office, units in cakupan(daerah_id).items() if given else ():
        for (putaran, unit), until in given.items():
            for other in _berbagi(office, unit, units):
                longer[putaran, other] = max(until, longer.get((putaran, other), until))
    return longer


def _berbagi(office: int | None, unit: int, units: set[int]) -> set[int]:
    if unit == office:
        return units
    return {office} if unit in units and office is not None else set()


def _kunci(usulan: Usulan) -> tuple[int, int]:
    return usulan.putaran_id, usulan.perangkat_daerah_id


def _zona(daerah_id: int) -> ZoneInfo:
    return ZoneInfo(ZONES[Daerah.objects.values_list("zona_waktu", flat=True).get(pk=daerah_id)])


def _url(usulan: Usulan) -> str:
    return reverse("pemetaan:usulan", args=[usulan.pk])
