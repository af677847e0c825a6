"""Functions that the worker runs once for each government and day. A room's `harian` module registers them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction

from petasama.core.wording import ZONES
from petasama.kabar.models import TugasHarian
from petasama.organisasi.models import Daerah

Fungsi = Callable[[Daerah, date], None]


@dataclass(frozen=True, kw_only=True)
class Harian:
    """A daily function and the local hours in which it may begin (`dari` included, `sampai` not)."""

    nama: str
    fungsi: Fungsi
    dari: time
    sampai: time


_daftar: dict[str, Harian] = {}


def setiap_hari(*, dari: time = time(0, 0), sampai: time = time.max) -> Callable[[Fungsi], Fungsi]:
    """Register a function (government, local day), run once a day at the first beat between two local hours.

    It runs in one transaction with the note that it ran: what it wrote is undone when it fails, and it is tried again.
    A day on which the worker does not run between the two hours is left out.
    """

    def register(fungsi: Fungsi) -> Fungsi:
        nama = f"{fungsi.__module__}.{fungsi.__name__}"
        _daftar[nama] = Harian(nama=nama, fungsi=fungsi, dari=dari, sampai=sampai)
        return fungsi

    return register


def yang_jatuh_tempo(daerah: Daerah, *, at: datetime) -> Iterator[tuple[Harian, date]]:
    """Yield (function, local day) of what has not yet run in a government today and may begin now. One query."""
    local = at.astimezone(ZoneInfo(ZONES[daerah.zona_waktu]))
    done = set(TugasHarian.objects.filter(daerah=daerah, tanggal=local.date()).values_list("nama", flat=True))
    for row in _daftar.values():
        if row.nama not in done and row.dari <= local.time() < row.sampai:
            yield row, local.date()


def jalankan(row: Harian, daerah: Daerah, *, on: date) -> bool:
    """Run a daily function unless another worker has; return whether it ran."""
    with transaction.atomic():
        _, is_first = TugasHarian.objects.get_or_create(daerah=daerah, nama=row.nama, tanggal=on)
        if is_first:
            row.fungsi(daerah, on)
    return is_first
