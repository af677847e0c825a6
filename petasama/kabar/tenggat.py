"""Last days where the calendar of the round gives none: so many working days after a thing arrived."""

from collections.abc import Iterable, Mapping
from datetime import date

from petasama.organisasi.hari_kerja import tambah_hari_kerja
from petasama.organisasi.libur import hari_libur
from petasama.organisasi.models import Daerah

HARI_KERJA: Mapping[str, int] = {
    "PERBAIKI": 5,
    "SETUJUI": 5,
    "TANDA_TANGAN": 5,
    "HARMONISASI": 5,
}
"""Working days for each thing; a practice of the product, no law fixes them."""
PALING_AKHIR = 366


class Tenggat:
    """Counts working days for one government, with the closed days that lie around some days. One query."""

    def __init__(self, daerah_id: int, days: Iterable[date]) -> None:
        known = sorted(days)
        self._libur: Mapping[date, str] = {}
        if known:
            last = date.fromordinal(known[-1].toordinal() + PALING_AKHIR)
            self._libur = hari_libur(Daerah(pk=daerah_id), dari=known[0], sampai=last)

    def sesudah(self, tiba: date, kode: str, *, paling_lambat: date | None = None) -> date:
        """Return the last day for a thing that arrived on a day; never after `paling_lambat`, if that is not over yet.

        A KeyError names an unknown code.
        """
        own = tambah_hari_kerja(tiba, HARI_KERJA[kode], self._libur)
        if paling_lambat is None or paling_lambat < tiba:
            return own
        return min(own, paling_lambat)
