"""Mails to the people of offices about the calendar; they go through the outbox, in the transaction of the act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.urls import reverse

from petasama.core import clock
from petasama.kabar.actions import tulis_surel
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.models import Putaran


@dataclass(frozen=True, kw_only=True)
class Kabar:
    """What is told: `{unit}` in the subject stands for the office; the same key is never told twice.

    `tambahan` is a sentence for one office only, by its id.
    """

    kunci: str
    perihal: str
    teks: str
    tambahan: Mapping[int, str] = field(default_factory=dict)


def kabari(putaran: Putaran, perangkat: Iterable[PerangkatDaerah], kabar: Kabar) -> int:
    """Write one mail to each head and liaison officer in force of these offices; return how many."""
    offices = {office.pk: office for office in perangkat}
    today = clock.today(putaran.daerah.zona_waktu)
    posts = Penugasan.objects.active(today).filter(
        peran__in=PERAN_PERANGKAT_DAERAH, perangkat_daerah__in=offices, user__is_active=True
    )
    link = f"{settings.ALAMAT}{reverse('persiapan:index')}?putaran={putaran.tahun}"
    written = 0
    for post in posts.select_related("user").order_by("pk"):
        office = offices[post.perangkat_daerah_id or 0]
        parts = [f"Yth. {post.user.nama}", kabar.teks, kabar.tambahan.get(office.pk, ""), f"Selengkapnya: {link}"]
        mail = tulis_surel(
            daerah=putaran.daerah,
            kepada=post.user.surel,
            kunci=kabar.kunci,
            perihal=kabar.perihal.format(unit=office.nama),
            teks="\n\n".join(part for part in parts if part) + "\n",
        )
        written += mail is not None
    return written
