"""What waits in the review: remarks to answer and to close, replies to a finding, statements of “nihil”."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from petasama.core.duties import Duty, collector
from petasama.core.wording import ZONES
from petasama.kabar.tenggat import Tenggat
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan import policies
from petasama.pemetaan.models import Komentar, Penelaahan, PernyataanNihil, Usulan

PPKSD, KEPALA = frozenset({Peran.PPKSD}), frozenset({Peran.KEPALA_OPD})
SEKRETARIAT = frozenset({Peran.SEKRETARIAT_TKKSD})
HIDUP = ("DRAF", "DIAJUKAN", "DIKEMBALIKAN", "DITERUSKAN", "LAYAK", "TIDAK_LAYAK")


@collector
def komentar_terbuka(daerah_id: int, on: date) -> Iterable[Duty]:
    """Open remarks wait for the office to answer, and once it did, for their author (or successor) to close them."""
    rows = Komentar.objects.terbuka().filter(usulan__daerah_id=daerah_id, usulan__status__in=HIDUP)
    rows = rows.exclude(usulan__putaran__status="DITUTUP")
    found = list(rows.select_related("usulan__perangkat_daerah", "oleh__user").order_by("pk"))
    if not found:
        return
    local, heirs = _zona(daerah_id), _penerus(daerah_id)
    current = _versi(found)
    days = {row.pk: _hari(row.balasan_pada or row.created_at, local) for row in found}
    counting = Tenggat(daerah_id, days.values())
    waiting: dict[int, list[Komentar]] = defaultdict(list)
    for row in found:
        if row.balasan or current.get((row.usulan_id, row.kode), 0) > row.versi:
            holder = policies.pemegang_of(row, on=on, heir_of=lambda post: heirs.get(post.penerus_id or 0))
            yield from _tutup(row, holder, since=days[row.pk], due=counting.sesudah(days[row.pk], "PERBAIKI"))
        else:
            waiting[row.usulan_id].append(row)
    for rows_of_one in waiting.values():
        since = min(days[row.pk] for row in rows_of_one)
        yield _jawab(rows_of_one, since=since, due=counting.sesudah(since, "PERBAIKI"))


def _jawab(rows: list[Komentar], *, since: date, due: date) -> Duty:
    usulan, last = rows[0].usulan, rows[-1].pk
    return Duty(
        key=f"komentar:{usulan.pk}:{last}",
        roles=PPKSD,
        text=f"{len(rows)} komentar pada {usulan.nomor} menunggu jawaban.",
        link="Baca dan jawab",
        due=due,
        since=since,
        kind=f"komentar:{usulan.putaran_id}",
        hint="belum menjawab komentar pada usulan",
        who="PPKSD",
        **_milik(usulan),
    )


def _tutup(row: Komentar, holder: Penugasan | None, *, since: date, due: date) -> Iterable[Duty]:
    """For whoever may close it; a reader of the team only while the proposal lies where the team reads it."""
    usulan = row.usulan
    shared: dict[str, Any] = {
        "key": f"tutup-komentar:{row.pk}:{row.balasan_pada or ''}",
        "text": f"Komentar pada {usulan.nomor} sudah ditanggapi.",
        "note": "Tutup bila sudah cukup, atau tulis komentar baru.",
        "url": reverse("pemetaan:komentar", args=[usulan.pk, row.kode]),
        "link": "Baca dan tutup",
        "due": due,
        "since": since,
        "kind": f"tutup-komentar:{usulan.putaran_id}",
        "hint": "belum menutup komentar yang sudah ditanggapi",
        "who": policies.nama_pemegang(row, holder),
    }
    if policies.is_kantor(row):
        office = usulan.perangkat_daerah
        yield Duty(roles=KEPALA, unit=office.pk, unit_name=office.nama, private=True, **shared)
    elif usulan.diteruskan_pada is not None:
        team = holder is None or holder.role == Peran.SEKRETARIAT_TKKSD
        yield Duty(roles=SEKRETARIAT, **shared) if team else _perorangan(holder, shared)


def _perorangan(holder: Penugasan | None, shared: dict[str, Any]) -> Duty:
    assert holder is not None
    return Duty(roles=frozenset({holder.role}), post=holder.pk, **shared)


@collector
def tanggapan_telaah(daerah_id: int, on: date) -> Iterable[Duty]:
    """A finding of “not eligible” may be replied to until the plenary; a reply waits for the secretariat."""
    rows = Penelaahan.objects.filter(
        usulan__daerah_id=daerah_id, usulan__status="TIDAK_LAYAK", putusan_pada__isnull=True
    ).exclude(usulan__putaran__status="DITUTUP")
    found = list(rows.select_related("usulan__perangkat_daerah", "usulan__putaran", "usulan__daerah").order_by("pk"))
    if not found:
        return
    local = _zona(daerah_id)
    days = {row.pk: _hari(row.tanggapan_pada or row.created_at, local) for row in found}
    counting = Tenggat(daerah_id, days.values())
    for row in found:
        since = days[row.pk]
        if row.tanggapan:
            yield _balas_tanggapan(row, since=since, due=counting.sesudah(since, "SETUJUI"))
        elif row.usulan.putaran.status in policies.SEBELUM_PLENO:
            yield _hak_tanggap(row, since=since)


def _balas_tanggapan(row: Penelaahan, *, since: date, due: date) -> Duty:
    return Duty(
        key=f"tanggapan:{row.pk}:{row.tanggapan_pada}",
        roles=SEKRETARIAT,
        text=f"Tanggapan atas telaah {row.usulan.nomor} menunggu jawaban.",
        note=row.usulan.perangkat_daerah.nama,
        url=_url(row.usulan),
        link="Baca dan jawab",
        due=due,
        since=since,
        kind=f"tanggapan:{row.usulan.putaran_id}",
    )


def _hak_tanggap(row: Penelaahan, *, since: date) -> Duty:
    """A right, not a debt: it has no last day that could be overdue."""
    return Duty(
        key=f"hak-tanggap:{row.pk}",
        roles=PPKSD | KEPALA,
        text=f"{row.usulan.nomor} dinyatakan tidak layak.",
        note="Dapat ditanggapi sampai rapat pleno dimulai.",
        link="Baca telaah",
        since=since,
        kind=f"hak-tanggap:{row.usulan.putaran_id}",
        hint="dapat menanggapi telaah tidak layak",
        who="PPKSD atau kepala",
        **_milik(row.usulan),
    )


@collector
def nihil_menunggu(daerah_id: int, on: date) -> Iterable[Duty]:
    """A statement of “nihil” waits for the head of the office."""
    rows = PernyataanNihil.objects.filter(daerah_id=daerah_id, status="DIAJUKAN").exclude(putaran__status="DITUTUP")
    found = list(rows.select_related("perangkat_daerah", "putaran").order_by("pk"))
    if not found:
        return
    local = _zona(daerah_id)
    counting = Tenggat(daerah_id, [_hari(row.created_at, local) for row in found])
    for row in found:
        since = _hari(row.created_at, local)
        yield Duty(
            key=f"nihil:{row.pk}",
            roles=KEPALA,
            unit=row.perangkat_daerah_id,
            unit_name=row.perangkat_daerah.nama,
            private=True,
            text=f"Pernyataan nihil untuk {row.putaran} menunggu persetujuan Anda.",
            url=reverse("pemetaan:nihil", args=[row.pk]),
            link="Baca",
            due=counting.sesudah(since, "SETUJUI"),
            since=since,
            kind=f"nihil:{row.putaran_id}",
            hint="belum menyetujui atau mengembalikan pernyataan nihil",
            who="Kepala perangkat daerah",
        )


def _versi(rows: Iterable[Komentar]) -> dict[tuple[int, str], int]:
    """(proposal, question) → the version that stands. One query."""
    answers = Usulan.objects.filter(pk__in={row.usulan_id for row in rows})
    listed = answers.values_list("pk", "jawaban__kode", "jawaban__version")
    return {(pk, code): version for pk, code, version in listed if code}


def _penerus(daerah_id: int) -> dict[int, Penugasan]:
    """The posts that others were handed over to, by id. One query."""
    rows = Penugasan.objects.filter(daerah_id=daerah_id, pendahulu__isnull=False).select_related("user")
    return {post.pk: post for post in rows.distinct()}


def _milik(usulan: Usulan) -> dict[str, Any]:
    office = usulan.perangkat_daerah
    return {"unit": office.pk, "unit_name": office.nama, "url": _url(usulan), "private": True}


def _url(usulan: Usulan) -> str:
    return reverse("pemetaan:usulan", args=[usulan.pk])


def _hari(moment: datetime, local: ZoneInfo) -> date:
    return moment.astimezone(local).date()


def _zona(daerah_id: int) -> ZoneInfo:
    return ZoneInfo(ZONES[Daerah.objects.values_list("zona_waktu", flat=True).get(pk=daerah_id)])
