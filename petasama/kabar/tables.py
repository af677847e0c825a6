"""The lists of kabar as columns; screen and Excel read the same ones."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils.html import format_html, format_html_join

from petasama.core.duties import Duty
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
    lines = [_hal(words, duties) for words, duties in row.per_hal()] or ["Tidak ada yang menunggu."]
    small = format_html_join("", "<br><small>{}</small>", ((line,) for line in lines))
    return format_html("{}{}", row.perangkat.nama, small)


def _hal(words: str, duties: Sequence[Duty]) -> str:
    """One kind of thing: who must do what, how many of them, since when, until when."""
    since = min((duty.since for duty in duties if duty.since), default=None)
    due = min((duty.due for duty in duties if duty.due), default=None)
    days = [f"sejak {short_date(since)}"] if since else []
    days += [f"tenggat {short_date(due)}"] if due else []
    when = ", ".join(days)
    return f"{words}{f' ({len(duties)})' if len(duties) > 1 else ''}. {when[:1].upper()}{when[1:]}{'.' if when else ''}"


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
            Column(key="masalah", label="Keterangan", value=lambda mail: _keterangan(mail, zone=zone), width=50),
            *act,
        ),
    )


def _keterangan(mail: Surel, *, zone: str) -> str:
    """What is in the way, and when the mail is tried again by itself."""
    again = mail.coba_lagi_pada if mail.status == StatusSurel.MENUNGGU else None
    return f"{mail.masalah} Dicoba lagi {long_moment(again, zone)}." if again else mail.masalah


def surel_shown(mails: Sequence[Surel], *, zone: str, ulangi: Callable[[Surel], str]) -> dict[str, Any]:
    """Return the outbox for a page: to whom and when stand in small letters under the subject."""
    table = surel_table(zone=zone, ulangi=ulangi).shown(mails, caption="Surel keluar")
    for row, mail in zip(table["rows"], mails, strict=True):
        when = long_moment(mail.created_at, zone)
        tries = f" · {mail.percobaan} percobaan" if mail.percobaan > 1 else ""
        row[0] = format_html("{}<br><small>{} · {}{}</small>", row[0], mail.kepada, when, tries)
    return table | {"hidden_caption": True}
