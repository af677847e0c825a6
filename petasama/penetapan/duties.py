"""What waits for the decree: to be drafted, sent, harmonised, decided and recorded."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.urls import reverse

from petasama.core.duties import Duty, collector
from petasama.core.wording import ZONES
from petasama.kabar.tenggat import Tenggat
from petasama.organisasi.models import Daerah
from petasama.organisasi.peran import Peran
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran

MENUNGGU: dict[str, tuple[tuple[str, str, str], ...]] = {
    "KONSEP": ((Peran.SEKRETARIAT_TKKSD, "Konsep Keputusan {putaran} belum diajukan ke Bagian Hukum.", "Buka konsep"),),
    "DIAJUKAN": ((Peran.BAGIAN_HUKUM, "Konsep Keputusan {putaran} menunggu diharmonisasi.", "Buka konsep"),),
    "DIHARMONISASI": (
        (Peran.BUPATI, "Konsep Keputusan {putaran} menunggu penetapan Anda.", "Baca konsep"),
        (Peran.BAGIAN_HUKUM, "Penetapan Keputusan {putaran} menunggu dicatat.", "Buka konsep"),
    ),
}
"""Status of a decree → for whom it waits, in which words, and what the button says."""


@collector
def keputusan_disusun(daerah_id: int, on: date) -> Iterable[Duty]:
    """Signed minutes without a decree wait for the secretariat, until the calendar's day of fixing."""
    rounds = Putaran.objects.filter(daerah_id=daerah_id, rapat_pleno__status="DITANDATANGANI", keputusan__isnull=True)
    for putaran in rounds.exclude(status="DITUTUP").prefetch_related("jadwal").order_by("tahun"):
        yield Duty(
            key=f"susun:{putaran.pk}",
            roles=frozenset({Peran.SEKRETARIAT_TKKSD}),
            text="Berita Acara sudah ditandatangani.",
            note=f"{putaran}: Keputusan belum disusun.",
            url=reverse("penetapan:index"),
            link="Susun Keputusan",
            due=putaran.langkah("PENETAPAN").selesai,
        )


@collector
def konsep_menunggu(daerah_id: int, on: date) -> Iterable[Duty]:
    """A draft waits for whoever takes its next step: five working days for the legal office, else the calendar."""
    rows = Keputusan.objects.filter(Q(status__in=MENUNGGU), daerah_id=daerah_id).exclude(putaran__status="DITUTUP")
    drafts = list(rows.select_related("putaran").prefetch_related("putaran__jadwal").order_by("pk"))
    if not drafts:
        return
    zone = Daerah.objects.values_list("zona_waktu", flat=True).get(pk=daerah_id)
    since = {draft.pk: _hari(draft.updated_at, zone) for draft in drafts}
    counting = Tenggat(daerah_id, since.values())
    for draft in drafts:
        due = draft.putaran.langkah("PENETAPAN").selesai
        if draft.status == "DIAJUKAN":
            due = counting.sesudah(since[draft.pk], "HARMONISASI", paling_lambat=due)
        for role, text, link in MENUNGGU[draft.status]:
            yield Duty(
                key=f"keputusan:{draft.pk}:{draft.status}:{role}",
                roles=frozenset({role}),
                text=text.format(putaran=draft.putaran),
                url=reverse("penetapan:keputusan", args=[draft.pk]),
                link=link,
                due=due,
                since=since[draft.pk],
            )


def _hari(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(ZONES[zone])).date()
