"""The trail as columns; screen and Excel read the same ones."""

from typing import Any

from django.urls import reverse

from petasama.core.tables import Column, Table
from petasama.core.trail import act_label, name_of, status_label
from petasama.jejak.baris import Baris
from petasama.jejak.kalimat import peran_of


def catatan_url(row: Baris) -> str:
    """The address of one entry."""
    return reverse("jejak:catatan", args=[row.entry.pk])


def _excel(key: str, label: str, value: Any, width: int = 18) -> Column:
    return Column(key=key, label=label, value=value, width=width, only_excel=True)


JEJAK_TABLE = Table(
    title="Jejak",
    empty="Tidak ada catatan yang cocok.",
    columns=(
        Column(
            key="nomor",
            label="Nomor",
            value=lambda row: row.entry.number,
            numeric=True,
            link=catatan_url,
            head=True,
            width=10,
        ),
        Column(key="kejadian", label="Kejadian", value=lambda row: row.kalimat_dan_catatan, width=90),
        _excel("catatan", "Alasan atau catatan", lambda row: row.catatan, 40),
        _excel("tanggal", "Tanggal", lambda row: row.saat.date()),
        _excel("pukul", "Pukul", lambda row: f"{row.saat:%H.%M.%S} {row.zona}", 14),
        _excel("nama", "Nama", lambda row: name_of(row.entry), 26),
        _excel("peran", "Peran", lambda row: peran_of(row.entry), 26),
        _excel("jabatan", "Jabatan", lambda row: row.entry.post, 36),
        _excel("tindakan", "Tindakan", lambda row: act_label(row.entry.kind, row.entry.act), 36),
        _excel("objek", "Tentang", lambda row: row.tirai.nama_objek(row.entry), 50),
        _excel("semula", "Semula", lambda row: row.nilai("semula"), 30),
        _excel("menjadi", "Menjadi", lambda row: row.nilai("menjadi"), 30),
        _excel("status_semula", "Status semula", lambda row: _status(row.entry.kind, row.entry.source), 26),
        _excel("status_sesudah", "Status sesudah", lambda row: _status(row.entry.kind, row.entry.target), 26),
        _excel("sidik", "Sidik", lambda row: row.entry.digest, 66),
    ),
)


def _status(kind: str, status: str) -> str:
    return status_label(kind, status) if status else ""
