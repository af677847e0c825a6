"""The calendar of a round."""

from collections.abc import Callable
from datetime import date

from petasama.core.tables import Column, Table
from petasama.persiapan.models import JadwalLangkah

NADA_KEADAAN = {"Sedang berjalan": "gold", "Selesai": "green", "Belum mulai": "grey"}


def keadaan_langkah(step: JadwalLangkah, *, on: date) -> str:
    """Say whether a step of the calendar is over, running or still to come."""
    if step.is_running(on):
        return "Sedang berjalan"
    return "Selesai" if step.selesai < on else "Belum mulai"


def jadwal_table(*, on: date, link: Callable[[JadwalLangkah], str] | None = None) -> Table:
    """The calendar on a day; with `link` each step leads to its form."""
    return Table(
        title="Jadwal putaran",
        columns=(
            Column(key="langkah", label="Langkah", value=lambda step: step.nama, link=link, head=True, width=48),
            Column(key="mulai", label="Mulai", value=lambda step: step.mulai),
            Column(key="selesai", label="Selesai", value=lambda step: step.selesai),
            Column(
                key="keadaan",
                label="Keadaan",
                value=lambda step: keadaan_langkah(step, on=on),
                badge=lambda step: NADA_KEADAAN[keadaan_langkah(step, on=on)],
            ),
        ),
    )
