"""People and their posts."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from petasama.core.tables import Column, Table
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran

NADA = {"Berlaku": "green", "Akan datang": "blue", "Berakhir": "grey", "Tanpa penugasan": "gold"}


@dataclass(frozen=True, kw_only=True)
class BarisOrang:
    """A person with one post, or with none in force."""

    orang: User
    penugasan: Penugasan | None = None
    keadaan: str = "Tanpa penugasan"
    masuk_terakhir: date | None = None
    """The day of the last sign-in; None for never."""


def keadaan_of(post: Penugasan, *, on: date) -> str:
    """Say whether a post is in force, over, or still to come."""
    if post.is_in_force(on):
        return "Berlaku"
    return "Akan datang" if post.mulai > on and post.diakhiri_pada is None else "Berakhir"


def masa_text(post: Penugasan) -> str:
    """The days of a post in one line."""
    return f"{short_date(post.mulai)} – {short_date(post.selesai) if post.selesai else 'seterusnya'}"


def _url(row: BarisOrang) -> str:
    return reverse("pengurus:orang-satu", args=[row.orang.pk])


def _peran(row: BarisOrang) -> str:
    return Peran(row.penugasan.peran).label if row.penugasan else ""


def _opd(row: BarisOrang) -> str:
    return row.penugasan.perangkat_daerah.nama if row.penugasan and row.penugasan.perangkat_daerah else ""


def orang_table(*, lengkap: bool) -> Table:
    """The list of people and posts; `lengkap` adds NIP, telephone and address to the workbook."""
    private = (
        Column(key="nip", label="NIP", value=lambda row: row.orang.nip, only_excel=True, width=22),
        Column(key="surel", label="Surel", value=lambda row: row.orang.surel, only_excel=True, width=34),
        Column(key="telepon", label="Telepon", value=lambda row: row.orang.telepon, only_excel=True),
    )
    return Table(
        title="Orang dan penugasan",
        empty="Tidak ada orang yang cocok dengan saringan ini.",
        columns=(
            Column(key="nama", label="Nama", value=lambda row: row.orang.nama, link=_url, head=True, width=34),
            *(private if lengkap else ()),
            Column(
                key="jabatan",
                label="Penugasan",
                value=lambda row: row.penugasan.label if row.penugasan else "",
                width=44,
            ),
            Column(key="peran", label="Peran", value=_peran, only_excel=True, width=34),
            Column(key="opd", label="Perangkat daerah", value=_opd, only_excel=True, width=44),
            Column(
                key="surat",
                label="Nomor surat",
                value=lambda row: row.penugasan.nomor_surat if row.penugasan else "",
                only_excel=True,
                width=30,
            ),
            Column(
                key="masa",
                label="Berlaku",
                value=lambda row: masa_text(row.penugasan) if row.penugasan else "",
                width=36,
            ),
            Column(key="keadaan", label="Keadaan", value=lambda row: row.keadaan, badge=lambda row: NADA[row.keadaan]),
        ),
    )


SEPI_TABLE = Table(
    title="Akun tanpa kegiatan",
    empty="Semua orang yang bertugas masuk dalam 30 hari terakhir.",
    columns=(
        Column(key="nama", label="Nama", value=lambda row: row.orang.nama, link=_url, head=True, width=34),
        Column(
            key="jabatan", label="Penugasan", value=lambda row: row.penugasan.label if row.penugasan else "", width=44
        ),
        Column(key="opd", label="Perangkat daerah", value=_opd, only_excel=True, width=44),
        Column(
            key="masuk",
            label="Terakhir masuk",
            value=lambda row: short_date(row.masuk_terakhir) if row.masuk_terakhir else "Belum pernah",
            width=22,
        ),
    ),
)
