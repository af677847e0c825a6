"""The calendar of a round."""

from collections.abc import Callable
from datetime import date

from petasama.core.tables import Column, Table
from petasama.persiapan import kalender
from petasama.persiapan.models import JadwalLangkah

NADA_KEADAAN = {"Sedang berjalan": "gold", "Selesai": "green", "Belum mulai": "grey"}


def keadaan_langkah(step: JadwalLangkah, *, on: date) -> str:
    """Say whether a step of the calendar is over, running or still to come."""
    return kalender.keadaan(step.hari, on=on)


def longgar_text(kode: str, jalur: kalender.Jalur | None) -> str:
    """Say how much room a step has before the decree comes too late; nothing for steps after the decree."""
    if jalur is None or kode not in jalur.per_langkah:
        return ""
    room = jalur.per_langkah[kode]
    words = f"{room} hari kerja" if room >= 0 else f"lewat {-room} hari kerja"
    return f"{words} (kritis)" if kode in jalur.kritis else words


def jadwal_table(
    *, on: date, link: Callable[[JadwalLangkah], str] | None = None, jalur: kalender.Jalur | None = None
) -> Table:
    """The calendar on a day; with `link` each step leads to its form, with `jalur` it says how much room it has."""
    return Table(
        title="Jadwal putaran",
        columns=(
            Column(key="langkah", label="Langkah", value=lambda step: step.nama, link=link, head=True, width=48),
            Column(
                key="pelaku",
                label="Pelaku",
                value=lambda step: kalender.langkah_of(step.kode).pelaku,
                only_excel=True,
                width=48,
            ),
            Column(key="mulai", label="Mulai", value=lambda step: step.mulai),
            Column(key="selesai", label="Selesai", value=lambda step: step.selesai),
            Column(
                key="keadaan",
                label="Keadaan",
                value=lambda step: keadaan_langkah(step, on=on),
                badge=lambda step: NADA_KEADAAN[keadaan_langkah(step, on=on)],
            ),
            Column(
                key="longgar",
                label="Kelonggaran sampai batas RKPD",
                value=lambda step: longgar_text(step.kode, jalur),
                width=26,
            ),
        ),
    )
