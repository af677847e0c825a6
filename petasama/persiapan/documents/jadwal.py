"""The kind of paper: the calendar of a round, with who acts at each step and the hours at the desk as its annex.

It is printed from what holds at that moment and is not archived: a calendar is no act of law, it moves, and each
printing says when it was made.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from petasama.core.wording import ZONES, long_date, long_moment
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import SEMUA_PENUGASAN
from petasama.persiapan import kalender
from petasama.persiapan.documents.kepala_putaran import FIELDS_PUTARAN
from petasama.persiapan.models import JanjiMeja, Putaran


@dataclass(frozen=True, kw_only=True)
class NaskahJadwal:
    """The calendar as it is printed at a moment; `janji` are the hours that its reader may see."""

    putaran: Putaran
    janji: Sequence[JanjiMeja]
    dicetak: datetime

    def langkah(self) -> list[dict[str, str]]:
        """One row for each step, in the order of the year."""
        return [
            {
                "no": f"{place}.",
                "nama": kalender.nama_langkah(kode),
                "mulai": long_date(mulai),
                "selesai": long_date(selesai),
                "pelaku": kalender.langkah_of(kode).pelaku.replace("Kepala Daerah", self.putaran.daerah.sebutan_kepala),
            }
            for place, (kode, mulai, selesai) in enumerate(self.putaran.hari_list(), start=1)
        ]

    def meja(self) -> list[dict[str, str]]:
        """One row for each hour at the desk, in the order of the hours."""
        zone = ZoneInfo(ZONES[self.putaran.daerah.zona_waktu])
        rows = sorted(self.janji, key=lambda item: (item.mulai, item.meja))
        return [
            {
                "no": f"{place}.",
                "opd": item.perangkat_daerah.nama,
                "hari": long_date(item.mulai.astimezone(zone).date()),
                "pukul": f"{item.mulai.astimezone(zone):%H.%M}–{item.selesai.astimezone(zone):%H.%M}",
                "meja": str(item.meja),
                "tempat": item.tempat,
            }
            for place, item in enumerate(rows, start=1)
        ]


FIELDS = (
    *FIELDS_PUTARAN,
    MergeField("zona", "Zona waktu", lambda n: n.putaran.daerah.zona_waktu),
    MergeField("batas", "Batas rancangan RKPD", lambda n: long_date(n.putaran.batas_rkpd)),
    MergeField("dicetak", "Saat dicetak", lambda n: long_moment(n.dicetak, n.putaran.daerah.zona_waktu)),
    MergeField("langkah", "Langkah putaran", NaskahJadwal.langkah, ("no", "nama", "mulai", "selesai", "pelaku")),
    MergeField("meja", "Janji meja", NaskahJadwal.meja, ("no", "opd", "hari", "pukul", "meja", "tempat")),
)

JADWAL_PUTARAN = KINDS.add(
    DocumentKind(
        code="jadwal_putaran",
        title="Jadwal Putaran",
        template=Path(__file__).parent / "jadwal.docx",
        fields=FIELDS,
        readers=SEMUA_PENUGASAN,
    )
)
