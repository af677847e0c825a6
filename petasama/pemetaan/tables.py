"""The lists of the mapping stage as columns; screen and Excel read the same ones."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.html import format_html

from petasama.core.tables import Column, Table
from petasama.pemetaan.jenis import SubJenis
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.ringkasan import urusan_text

NADA_STATUS = {
    "DRAF": "grey",
    "DIAJUKAN": "blue",
    "DIKEMBALIKAN": "gold",
    "DITERUSKAN": "violet",
    "LAYAK": "green",
    "TIDAK_LAYAK": "red",
    "DISETUJUI": "green",
    "DISETUJUI_DENGAN_CATATAN": "green",
    "DITUNDA": "gold",
    "DITOLAK": "red",
    "DITETAPKAN": "forest",
    "MASUK_RENCANA": "forest",
}
NADA_JENIS = {
    "KSDD_WAJIB": "green",
    "KSDD_SUKARELA": "green",
    "KSDPK": "blue",
    "SINERGI": "gold",
    "KSDPL": "violet",
    "KSDLL": "violet",
}


def usulan_url(usulan: Usulan) -> str:
    """The address of a proposal's page."""
    return reverse("pemetaan:usulan", args=[usulan.pk])


USULAN_TABLE = Table(
    title="Usulan",
    empty="Belum ada usulan.",
    columns=(
        Column(key="nomor", label="Nomor", value=lambda usulan: usulan.nomor, width=16),
        Column(
            key="judul",
            label="Nama kegiatan",
            value=lambda usulan: usulan.judul or "Usulan tanpa nama",
            link=usulan_url,
            head=True,
            width=60,
        ),
        Column(
            key="opd",
            label="Perangkat daerah",
            value=lambda usulan: usulan.perangkat_daerah.nama,
            only_excel=True,
            width=40,
        ),
        Column(
            key="jenis",
            label="Jenis",
            value=lambda usulan: usulan.label_jenis,
            badge=lambda usulan: NADA_JENIS.get(usulan.jenis, "grey"),
        ),
        Column(
            key="sub_jenis",
            label="Subjenis",
            value=lambda usulan: SubJenis(usulan.sub_jenis).label if usulan.sub_jenis else None,
            only_excel=True,
            width=34,
        ),
        Column(
            key="urusan",
            label="Urusan",
            value=lambda usulan: urusan_text(usulan.bidang_urusan),
            only_excel=True,
            width=36,
        ),
        Column(key="mitra", label="Calon mitra", value=lambda usulan: usulan.nama_mitra, only_excel=True, width=44),
        Column(
            key="status",
            label="Status",
            value=lambda usulan: usulan.label_status,
            badge=lambda usulan: NADA_STATUS.get(usulan.status, "grey"),
        ),
        Column(key="sumber", label="Sumber contoh", value=lambda usulan: usulan.sumber, only_excel=True, width=50),
    ),
)


def usulan_shown(things: Sequence[Usulan], *, caption: str) -> dict[str, Any]:
    """Return the list for a page: office and candidate partners stand in small letters under the name."""
    table = USULAN_TABLE.shown(things, caption=caption)
    place = next(number for number, column in enumerate(table["columns"]) if column["head"])
    for row, usulan in zip(table["rows"], things, strict=True):
        office = usulan.perangkat_daerah.nama
        row[place] = format_html("{}<br><small>{} · {}</small>", row[place], office, usulan.nama_mitra)
    return table | {"hidden_caption": True}
