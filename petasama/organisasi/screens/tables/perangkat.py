"""The offices of a government."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from petasama.core.tables import Column, Table
from petasama.core.wording import listed, short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.organisasi.silsilah import Silsilah

NADA = {"Berlaku": "green", "Akan datang": "blue", "Berakhir": "grey"}


@dataclass(frozen=True, kw_only=True)
class BarisPerangkat:
    """An office, who heads it, how many liaison officers it has, what became of it."""

    perangkat_daerah: PerangkatDaerah
    kepala: str
    ppksd: int
    keadaan: str
    kini: str
    """Who answers for it today when it has ended; else empty."""


def keadaan_perangkat(office: PerangkatDaerah, *, on: date) -> str:
    """Say whether an office exists, has ended, or is still to come."""
    if office.mulai > on:
        return "Akan datang"
    return "Berakhir" if office.selesai is not None and office.selesai < on else "Berlaku"


def daftar_perangkat(by: Penugasan, *, on: date) -> list[BarisPerangkat]:
    """Return all offices of the actor's government, in their order, those that ended last. Four queries."""
    line, posts = Silsilah(by.tenant_id), Penugasan.objects.visible_to(by).active(on)
    leading = posts.filter(peran=Peran.KEPALA_OPD).select_related("user").order_by("-mulai", "-pk")
    heads = {post.perangkat_daerah_id: post.user.nama for post in leading}
    serving = Counter(posts.filter(peran=Peran.PPKSD).values_list("perangkat_daerah_id", flat=True))
    rows = [
        BarisPerangkat(
            perangkat_daerah=office,
            kepala=heads.get(office.pk, ""),
            ppksd=serving[office.pk],
            keadaan=keadaan_perangkat(office, on=on),
            kini=listed([heir.nama for heir in line.pemangku(office.pk, on=on) if heir != office]),
        )
        for office in line.per_id.values()
    ]
    return sorted(rows, key=lambda row: row.keadaan == "Berakhir")


def berlaku_text(office: PerangkatDaerah) -> str:
    """The days of an office in one line."""
    end = f" – {short_date(office.selesai)}" if office.selesai else ""
    return f"{short_date(office.mulai)}{end}" if end else f"sejak {short_date(office.mulai)}"


PERANGKAT_TABLE = Table(
    title="Perangkat daerah",
    empty="Tidak ada perangkat daerah dalam saringan ini.",
    columns=(
        Column(key="kode", label="Kode", value=lambda row: row.perangkat_daerah.kode, width=16),
        Column(
            key="nama",
            label="Perangkat daerah",
            value=lambda row: row.perangkat_daerah.nama,
            link=lambda row: reverse("pengurus:perangkat-satu", args=[row.perangkat_daerah.pk]),
            head=True,
            width=60,
        ),
        Column(key="kepala", label="Kepala", value=lambda row: row.kepala, width=34),
        Column(key="ppksd", label="PPKSD", value=lambda row: row.ppksd, numeric=True, width=10),
        Column(
            key="masa", label="Berlaku", value=lambda row: berlaku_text(row.perangkat_daerah), only_excel=True, width=36
        ),
        Column(key="kini", label="Kini", value=lambda row: row.kini, only_excel=True, width=60),
        Column(key="keadaan", label="Keadaan", value=lambda row: row.keadaan, badge=lambda row: NADA[row.keadaan]),
    ),
)
