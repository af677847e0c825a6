"""The lists of kabar as columns; screen and Excel read the same ones."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils.html import format_html, format_html_join

from petasama.core.tables import Column, Table
from petasama.core.templatetags.parts import badge
from petasama.core.wording import long_moment, short_date
from petasama.kabar.models import CaraMengingatkan, StatusSurel, Surel
from petasama.kabar.papan import Baris, phrase_of

NADA_SUREL = {
    StatusSurel.MENUNGGU: "blue",
    StatusSurel.DIKIRIM: "violet",
    StatusSurel.TERKIRIM: "green",
    StatusSurel.GAGAL: "red",
    StatusSurel.TIDAK_PASTI: "gold",
}

TINDAKAN_TABLE = Table(
    title="Perlu tindakan",
    empty="Tidak ada yang menunggu Anda saat ini.",
    columns=(
        Column(key="kelompok", label="Kelompok", value=lambda item: item.kelompok),
        Column(key="hal", label="Hal", value=lambda item: item.duty.text, head=True, width=50),
        Column(key="rincian", label="Rincian", value=lambda item: item.duty.note, width=60),
        Column(key="tenggat", label="Tenggat", value=lambda item: item.duty.due),
        Column(key="sejak", label="Menunggu sejak", value=lambda item: item.duty.since),
        Column(key="sebagai", label="Sebagai", value=lambda item: item.post.label, width=40),
    ),
)

PAPAN_XLSX = Table(
    title="Yang belum selesai",
    empty="Semua perangkat daerah sudah menyelesaikan bagiannya.",
    columns=(
        Column(key="kode", label="Kode", value=lambda pair: pair[0].perangkat.kode),
        Column(
            key="perangkat", label="Perangkat daerah", value=lambda pair: pair[0].perangkat.nama, head=True, width=44
        ),
        Column(key="hal", label="Yang belum selesai", value=lambda pair: phrase_of(pair[1]), width=50),
        Column(key="siapa", label="Menunggu", value=lambda pair: pair[1].who, width=30),
        Column(key="sejak", label="Sejak", value=lambda pair: pair[1].since),
        Column(key="tenggat", label="Tenggat", value=lambda pair: pair[1].due),
        Column(
            key="terlambat",
            label="Terlambat (hari)",
            value=lambda pair: max(0, (pair[0].hari - pair[1].due).days) if pair[1].due else 0,
            numeric=True,
        ),
    ),
)


def papan_table(*, tombol: Callable[[Baris], str]) -> Table:
    """The board on the screen, a row for each office; `tombol` gives its buttons as safe HTML."""
    return Table(
        title="Yang belum selesai",
        empty="Tidak ada perangkat daerah di sini.",
        columns=(
            Column(key="perangkat", label="Perangkat daerah", value=_perangkat, head=True),
            Column(key="tenggat", label="Tenggat", value=_tenggat),
            Column(key="tindakan", label="Ingatkan", value=tombol),
        ),
    )


def _perangkat(row: Baris) -> str:
    lines = [f"{who or 'Perangkat daerah'} {'; '.join(words)}." for who, words in row.per_pelaku().items()]
    if row.sejak:
        lines.append(f"Yang terlama sejak {short_date(row.sejak)}.")
    small = format_html_join("", "<br><small>{}</small>", ((line,) for line in lines or ["Tidak ada yang menunggu."]))
    return format_html("{}{}", row.perangkat.nama, small)


def _tenggat(row: Baris) -> str:
    late = badge(f"lewat {row.hari_terlambat} hari", "red") if row.terlambat else ""
    day = short_date(row.tenggat) if row.tenggat else "–"
    return format_html("{} {}<br><small>{}</small>", day, late, _diingatkan(row))


def _diingatkan(row: Baris) -> str:
    parts = [
        f"{CaraMengingatkan(way).label} {'hari ini' if day == row.hari else short_date(day)}"
        for way, day in sorted(row.diingatkan.items())
    ]
    return f"Diingatkan: {'; '.join(parts)}" if parts else "Belum diingatkan"


def surel_table(*, zone: str, ulangi: Callable[[Surel], str] | None = None) -> Table:
    """The outbox; `ulangi` gives the button of a mail that may be sent again, as safe HTML."""
    act = (Column(key="tindakan", label="Tindakan", value=ulangi),) if ulangi else ()
    return Table(
        title="Surel keluar",
        empty="Belum ada surel.",
        columns=(
            Column(
                key="dibuat",
                label="Ditulis",
                value=lambda mail: long_moment(mail.created_at, zone),
                only_excel=True,
                width=36,
            ),
            Column(key="kepada", label="Kepada", value=lambda mail: mail.kepada, only_excel=True, width=34),
            Column(key="perihal", label="Perihal", value=lambda mail: mail.perihal, head=True, width=60),
            Column(
                key="status",
                label="Status",
                value=lambda mail: StatusSurel(mail.status).label,
                badge=lambda mail: NADA_SUREL[StatusSurel(mail.status)],
                width=24,
            ),
            Column(key="percobaan", label="Percobaan", value=lambda mail: mail.percobaan, only_excel=True, width=12),
            Column(
                key="terkirim",
                label="Terkirim",
                value=lambda mail: long_moment(mail.terkirim_pada, zone) if mail.terkirim_pada else None,
                only_excel=True,
                width=36,
            ),
            Column(key="masalah", label="Keterangan", value=lambda mail: mail.masalah, width=50),
            *act,
        ),
    )


def surel_shown(mails: Sequence[Surel], *, zone: str, ulangi: Callable[[Surel], str]) -> dict[str, Any]:
    """Return the outbox for a page: to whom and when stand in small letters under the subject."""
    table = surel_table(zone=zone, ulangi=ulangi).shown(mails, caption="Surel keluar")
    for row, mail in zip(table["rows"], mails, strict=True):
        when = long_moment(mail.created_at, zone)
        tries = f" · {mail.percobaan} percobaan" if mail.percobaan > 1 else ""
        row[0] = format_html("{}<br><small>{} · {}{}</small>", row[0], mail.kepada, when, tries)
    return table | {"hidden_caption": True}
