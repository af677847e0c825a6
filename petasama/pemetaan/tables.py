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


def _angka(*more: Column) -> tuple[Column, ...]:
    return (
        Column(key="masuk", label="Masuk", value=lambda row: row.masuk, numeric=True, width=10),
        Column(key="layak", label="Layak", value=lambda row: row.layak, numeric=True, width=10),
        Column(key="tidak", label="Dialihkan", value=lambda row: row.tidak, numeric=True, width=10),
        Column(key="belum", label="Belum ditelaah", value=lambda row: row.belum, numeric=True, width=14),
        *more,
    )


def _hitungan(title: str, label: str, *more: Column) -> Table:
    """A list of figures of the result: code, name, what came in, what became of it."""
    code = Column(key="kode", label="Kode", value=lambda row: row.kode, width=14)
    name = Column(key="nama", label=label, value=lambda row: row.label, head=True, width=60)
    return Table(title=title, columns=(code, name, *_angka(*more)))


HASIL_URUSAN_TABLE = _hitungan("Urusan", "Urusan pemerintahan")
HASIL_ISU_TABLE = _hitungan("Isu strategis", "Isu strategis")
HASIL_OPD_TABLE = _hitungan(
    "Perangkat daerah",
    "Perangkat daerah",
    Column(key="keterangan", label="Keterangan", value=lambda row: row.keterangan, width=24),
)
HASIL_JENIS_TABLE = Table(
    title="Jenis",
    columns=(
        Column(key="jenis", label="Jenis kerja sama", value=lambda row: row["jenis"], head=True, width=50),
        Column(key="jumlah", label="Layak", value=lambda row: row["jumlah"], numeric=True, width=10),
        Column(key="bagian", label="Bagian dari yang layak (%)", value=lambda row: row["bagian"], numeric=True),
    ),
)


def _usulan_hasil(title: str, empty: str, *more: Column) -> Table:
    """A list of counted proposals of the result."""
    begin = (
        Column(key="nomor", label="Nomor", value=lambda row: row.usulan.nomor, width=16),
        Column(
            key="judul",
            label="Nama kegiatan",
            value=lambda row: row.usulan.judul,
            link=lambda row: usulan_url(row.usulan),
            head=True,
            width=60,
        ),
        Column(key="opd", label="Perangkat daerah", value=lambda row: row.usulan.perangkat_daerah.nama, width=40),
    )
    return Table(title=title, empty=empty, columns=(*begin, *more))


LAYAK_TABLE = _usulan_hasil(
    "Layak",
    "Belum ada usulan yang dinyatakan layak.",
    Column(
        key="jenis",
        label="Jenis",
        value=lambda row: row.usulan.label_jenis,
        badge=lambda row: NADA_JENIS.get(row.usulan.jenis, "grey"),
    ),
    Column(
        key="urusan",
        label="Urusan",
        value=lambda row: urusan_text(row.usulan.bidang_urusan),
        only_excel=True,
        width=36,
    ),
    Column(key="mitra", label="Calon mitra", value=lambda row: row.usulan.nama_mitra, only_excel=True, width=44),
)
DIALIHKAN_TABLE = _usulan_hasil(
    "Dialihkan",
    "Tidak ada usulan yang dialihkan.",
    Column(key="kode", label="Kode", value=lambda row: row.kode_tl, width=10),
    Column(key="alasan", label="Alasan", value=lambda row: row.alasan, width=60),
    Column(key="tujuan", label="Dialihkan ke", value=lambda row: row.alihkan_ke, width=44),
)
MATRIKS_TABLE = Table(
    title="Matriks",
    columns=tuple(
        Column(key=key, label=label, value=lambda row, key=key: row[key], width=width)  # type: ignore[misc]
        for key, label, width in (
            ("urusan", "Urusan pemerintahan", 36),
            ("nomor", "Nomor usulan", 16),
            ("usulan", "Nama kegiatan", 50),
            ("opd", "Perangkat daerah", 40),
            ("potensi", "Potensi", 60),
            ("masalah", "Permasalahan", 60),
            ("karakteristik", "Karakteristik", 50),
            ("isu", "Isu strategis", 14),
            ("jenis", "Jenis kerja sama", 22),
            ("hasil", "Hasil telaah", 22),
        )
    ),
)
