"""The hours at the desk, and more time for single offices."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from petasama.core.tables import Column, Table
from petasama.core.wording import ZONES, long_date
from petasama.persiapan.models import JanjiMeja


def hari_janji(janji: JanjiMeja, zone: ZoneInfo) -> str:
    """The local day in words."""
    return long_date(janji.mulai.astimezone(zone).date())


def jam_janji(janji: JanjiMeja, zone: ZoneInfo) -> str:
    """The local hours, held together on one line: 09.00 – 09.45."""
    begin, end = (f"{moment.astimezone(zone):%H.%M}" for moment in (janji.mulai, janji.selesai))
    return f"{begin}\u00a0–\u00a0{end}"


def meja_table(zona: str, *, link: Callable[[JanjiMeja], str] | None = None) -> Table:
    """The plan of the desks in a zone (WIB, WITA, WIT); with `link` each office leads to its form."""
    zone = ZoneInfo(ZONES[zona])
    return Table(
        title="Janji meja",
        empty="Belum ada janji meja.",
        columns=(
            Column(
                key="opd",
                label="Perangkat daerah",
                value=lambda janji: janji.perangkat_daerah.nama,
                link=link,
                head=True,
                width=60,
            ),
            Column(key="hari", label="Hari", value=lambda janji: hari_janji(janji, zone), only_excel=True, width=28),
            Column(key="jam", label=f"Pukul ({zona})", value=lambda janji: jam_janji(janji, zone), width=20),
            Column(key="meja", label="Meja", value=lambda janji: janji.meja, numeric=True, width=8),
            Column(key="tempat", label="Tempat", value=lambda janji: janji.tempat, width=40),
        ),
    )
