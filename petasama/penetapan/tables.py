"""The lists of the stage of fixing as columns; screen and Excel read the same ones."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from petasama.core.tables import Column, Table
from petasama.pemetaan.tables import NADA_JENIS, usulan_url
from petasama.penetapan.models import ButirKeputusan, Keputusan
from petasama.pleno.tables import NADA_KELAS

NADA_STATUS = {
    "DIAJUKAN": "blue",
    "DIHARMONISASI": "gold",
    "DITETAPKAN": "forest",
    "DIUBAH": "violet",
    "DICABUT": "red",
}
KEBERLAKUAN = {"DITETAPKAN": "Berlaku", "DIUBAH": "Tidak berlaku", "DICABUT": "Tidak berlaku"}


def keputusan_url(keputusan: Keputusan) -> str:
    """The address of a decree's page."""
    return reverse("penetapan:keputusan", args=[keputusan.pk])


KEPUTUSAN_TABLE = Table(
    title="Keputusan",
    empty="Belum ada Keputusan.",
    columns=(
        Column(
            key="nomor",
            label="Nomor",
            value=lambda keputusan: keputusan.nomor or "Konsep, belum bernomor",
            link=keputusan_url,
            head=True,
            width=34,
        ),
        Column(key="putaran", label="Putaran", value=lambda keputusan: str(keputusan.putaran), width=14),
        Column(key="tanggal", label="Tanggal", value=lambda keputusan: keputusan.tanggal),
        Column(key="banyak", label="Kegiatan", value=lambda keputusan: keputusan.banyak_butir, numeric=True, width=10),
        Column(
            key="status",
            label="Status",
            value=lambda keputusan: keputusan.label_status,
            badge=lambda keputusan: NADA_STATUS.get(keputusan.status, "grey"),
            width=26,
        ),
        Column(
            key="berlaku",
            label="Keberlakuan",
            value=lambda keputusan: KEBERLAKUAN.get(keputusan.status, "Belum terbit"),
        ),
    ),
)


@dataclass(frozen=True, kw_only=True)
class BarisLampiran:
    """A line of the annex: the row, and the words that the paper prints for it."""

    butir: ButirKeputusan
    cetak: dict[str, str]


def lampiran_table(*, tertaut: bool) -> Table:
    """The annex; with `tertaut` each activity leads to its proposal."""
    link = (lambda row: usulan_url(row.butir.usulan)) if tertaut else None
    return Table(
        title="Lampiran Keputusan",
        empty="Lampiran kosong.",
        columns=(
            Column(key="no", label="No.", value=lambda row: row.butir.urutan, numeric=True, width=6),
            Column(key="kegiatan", label="Program/kegiatan", value=_cetak("kegiatan"), link=link, head=True, width=60),
            Column(key="opd", label="Perangkat daerah", value=_cetak("opd"), width=40),
            Column(key="urusan", label="Urusan", value=_cetak("urusan"), only_excel=True, width=36),
            Column(
                key="jenis",
                label="Jenis",
                value=_cetak("jenis"),
                badge=lambda row: NADA_JENIS.get(row.butir.usulan.jenis, "grey"),
            ),
            Column(key="mitra", label="Calon mitra", value=_cetak("mitra"), width=44),
            Column(key="output", label="Keluaran", value=_cetak("output"), only_excel=True, width=50),
            Column(key="outcome", label="Hasil", value=_cetak("outcome"), only_excel=True, width=50),
            Column(key="dukungan", label="Dukungan", value=_cetak("dukungan"), only_excel=True, width=50),
            Column(key="tahun", label="Tahun", value=_cetak("tahun"), only_excel=True, width=8),
            Column(
                key="prioritas",
                label="Prioritas",
                value=_cetak("prioritas"),
                badge=lambda row: NADA_KELAS[row.butir.usulan.butir_sidang.kelas],
            ),
        ),
    )


def _cetak(key: str) -> Callable[[Any], str]:
    return lambda row: str(row.cetak[key])
