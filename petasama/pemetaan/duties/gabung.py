"""What waits in merging: an open request for the liaison officers of the office that was asked."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from django.urls import reverse

from petasama.core.duties import Duty, collector
from petasama.core.wording import ZONES
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import AjakanGabung

PPKSD = frozenset({Peran.PPKSD})


@collector
def ajakan_menunggu(daerah_id: int, on: date) -> Iterable[Duty]:
    """Requests that nobody has answered; one query."""
    rows = AjakanGabung.objects.filter(daerah_id=daerah_id, status="DIMINTA").exclude(usulan__putaran__status="DITUTUP")
    for row in rows.select_related("usulan__perangkat_daerah", "ke__perangkat_daerah", "daerah").order_by("pk"):
        office = row.ke.perangkat_daerah
        yield Duty(
            key=f"ajakan:{row.pk}",
            roles=PPKSD,
            text=f"Ajakan gabung dari {row.usulan.perangkat_daerah.nama} menunggu jawaban Anda.",
            note=f"{row.usulan.judul} → {row.ke.nomor}",
            url=reverse("pemetaan:ajakan", args=[row.pk]),
            link="Jawab",
            unit=office.pk,
            unit_name=office.nama,
            since=row.created_at.astimezone(ZoneInfo(ZONES[row.daerah.zona_waktu])).date(),
            private=True,
            kind=f"ajakan:{row.usulan.putaran_id}",
            hint="belum menjawab ajakan gabung",
            who="PPKSD",
        )
