"""What waits for the plenary: the meeting to prepare, scores to give, its next step, signatures."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from petasama.core.duties import Duty, collector
from petasama.core.wording import ZONES
from petasama.kabar.tenggat import Tenggat
from petasama.organisasi.peran import PENILAI, Kursi, Peran
from petasama.pemetaan.models import Usulan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import Abstain, Penilaian, PesertaRapat, RapatPleno, TandaTangan

LANGKAH_JADWAL = {"buka_penilaian": "PENILAIAN", "tutup_penilaian": "PENILAIAN"}
"""Which step of the calendar gives the last day of an act; the others fall due on the day of the meeting."""


@collector
def rapat_disiapkan(daerah_id: int, on: date) -> Iterable[Duty]:
    """A round in its plenary stage without a meeting waits for the secretariat, until scoring begins."""
    rounds = Putaran.objects.filter(daerah_id=daerah_id, status="PLENO", rapat_pleno__isnull=True).order_by("tahun")
    for putaran in rounds.prefetch_related("jadwal"):
        step = putaran.langkah("PENILAIAN")
        yield Duty(
            key=f"siapkan:{putaran.pk}",
            roles=frozenset({Peran.SEKRETARIAT_TKKSD}),
            text="Rapat pleno belum disiapkan.",
            note=str(putaran),
            url=reverse("pleno:index"),
            link="Siapkan rapat",
            due=step.mulai,
        )


@collector
def belum_dinilai(daerah_id: int, on: date) -> Iterable[Duty]:
    """Proposals that an assessor has neither scored nor left out, until scoring ends. Five queries."""
    meetings = _rapat(daerah_id, "PENILAIAN")
    done: dict[tuple[int, int], set[int]] = defaultdict(set)
    for model in (Penilaian, Abstain):
        rows: Any = model._default_manager.filter(rapat__in=meetings)
        for meeting, assessor, usulan in rows.values_list("rapat_id", "penilai_id", "usulan_id").distinct():
            done[meeting, assessor].add(usulan)
    eligible: dict[int, set[int]] = defaultdict(set)
    waiting = Usulan.objects.filter(putaran__in=[rapat.putaran_id for rapat in meetings], status="LAYAK")
    for putaran, usulan in waiting.values_list("putaran_id", "pk"):
        eligible[putaran].add(usulan)
    by_id = {rapat.pk: rapat for rapat in meetings}
    for seat in PesertaRapat.objects.filter(rapat__in=meetings).order_by("pk"):
        rapat = by_id[seat.rapat_id]
        left = len(eligible[rapat.putaran_id] - done[seat.rapat_id, seat.penugasan_id])
        step = rapat.putaran.langkah("PENILAIAN")
        if left:
            yield Duty(
                key=f"nilai:{rapat.pk}:{seat.penugasan_id}",
                roles=PENILAI,
                post=seat.penugasan_id,
                text=f"{left} usulan belum Anda nilai.",
                note=str(rapat),
                url=reverse("pleno:nilai", args=[rapat.pk]),
                link="Lanjutkan menilai",
                due=step.selesai,
                since=step.mulai,
            )


@collector
def langkah_rapat(daerah_id: int, on: date) -> Iterable[Duty]:
    """The next step of a meeting waits for whoever chairs the team."""
    for rapat in _rapat(daerah_id):
        for step in RapatPleno.workflow.steps_from(rapat.status):
            if step.act == "tandatangani":
                continue
            yield Duty(
                key=f"rapat:{rapat.pk}:{step.act}",
                roles=step.by,
                text=f"{rapat}: {rapat.label_status}.",
                url=_url(rapat),
                link=step.label,
                due=_hari_langkah(rapat, step.act),
            )


@collector
def tanda_tangan(daerah_id: int, on: date) -> Iterable[Duty]:
    """Minutes wait for who chaired and for the secretary's seat, until five working days after the session."""
    meetings = _rapat(daerah_id, "DITUTUP")
    if not meetings:
        return
    signed = Counter(TandaTangan.objects.filter(rapat__in=meetings).values_list("rapat_id", "penugasan_id"))
    days = {rapat.pk: _hari(rapat, rapat.selesai or rapat.mulai) for rapat in meetings}
    counting = Tenggat(daerah_id, days.values())
    by_id = {rapat.pk: rapat for rapat in meetings}
    for seat in PesertaRapat.objects.filter(rapat__in=meetings).select_related("penugasan").order_by("pk"):
        rapat = by_id[seat.rapat_id]
        signs = seat.penugasan_id == rapat.pimpinan_id or seat.penugasan.kursi == Kursi.SEKRETARIS
        if signs and not signed[rapat.pk, seat.penugasan_id]:
            yield Duty(
                key=f"tanda_tangan:{rapat.pk}:{seat.penugasan_id}",
                roles=PENILAI,
                post=seat.penugasan_id,
                text="Berita Acara menunggu tanda tangan Anda.",
                note=str(rapat),
                url=_url(rapat),
                link="Baca dan tanda tangani",
                due=counting.sesudah(days[rapat.pk], "TANDA_TANGAN"),
                since=days[rapat.pk],
            )


def _rapat(daerah_id: int, *statuses: str) -> list[RapatPleno]:
    """Meetings of rounds that are not closed, in these statuses or in all but the last."""
    rows = RapatPleno.objects.filter(daerah_id=daerah_id).exclude(putaran__status="DITUTUP")
    rows = rows.filter(status__in=statuses) if statuses else rows.exclude(status="DITANDATANGANI")
    return list(rows.select_related("putaran", "daerah").prefetch_related("putaran__jadwal").order_by("pk"))


def _hari_langkah(rapat: RapatPleno, act: str) -> date:
    if act not in LANGKAH_JADWAL:
        return _hari(rapat, rapat.mulai)
    step = rapat.putaran.langkah(LANGKAH_JADWAL[act])
    return step.mulai if act == "buka_penilaian" else step.selesai


def _hari(rapat: RapatPleno, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(ZONES[rapat.daerah.zona_waktu])).date()


def _url(rapat: RapatPleno) -> str:
    return reverse("pleno:rapat", args=[rapat.pk])
