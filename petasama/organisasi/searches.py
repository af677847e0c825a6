"""People and offices for the one search box, those whose page the searcher may read."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.urls import reverse

from petasama.core import clock
from petasama.core.searches import Hit, searcher
from petasama.organisasi.lingkup import cocok, orang_of, penugasan_of
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran

PEMBACA_PERANGKAT = PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH | {Peran.ADMIN_DAERAH}
"""Who reads the pages of offices."""


@searcher("Orang")
def cari_orang(words: str, by: Any) -> Iterator[Hit]:
    """People by name, address or NIP, each with the posts of today."""
    today = clock.today(by.daerah.zona_waktu)
    people = orang_of(by).filter(cocok(words)).order_by("nama", "pk")
    for user in people:
        posts = penugasan_of(by).filter(user=user).active(today).order_by("urutan", "pk")
        note = "; ".join(post.label for post in posts)
        yield Hit(title=user.nama, url=reverse("pengurus:orang-satu", args=[user.pk]), note=note)


@searcher("Perangkat daerah")
def cari_perangkat(words: str, by: Any) -> Iterator[Hit]:
    """Offices by name or code, past ones too, with who answers for them now."""
    if by.role not in PEMBACA_PERANGKAT:
        return
    today = clock.today(by.daerah.zona_waktu)
    found = Q(nama__icontains=words) | Q(kode__iexact=words)
    for office in PerangkatDaerah.objects.visible_to(by).filter(found).order_by("urutan", "kode"):
        url = reverse("pengurus:perangkat-satu", args=[office.pk])
        yield Hit(title=office.nama_kini(today), url=url, note=office.kode)
