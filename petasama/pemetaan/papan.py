"""The board of a round: how far every responding office is with its proposals, counted, never read."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Max

from petasama.core.models import Trail
from petasama.core.wording import ZONES
from petasama.kabar.models import Pengingat
from petasama.organisasi.hari_kerja import jumlah_hari_kerja
from petasama.organisasi.libur import hari_libur
from petasama.organisasi.models import Daerah, PerangkatDaerah
from petasama.organisasi.silsilah import Silsilah
from petasama.pemetaan.models import PernyataanNihil, Usulan
from petasama.persiapan.models import Putaran

DI_KANTOR = ("DRAF", "DIKEMBALIKAN", "DIAJUKAN")
KELOMPOK = {
    "DRAF": "draf",
    "DIKEMBALIKAN": "diperbaiki",
    "DIAJUKAN": "di kepala",
    "DITERUSKAN": "ditelaah Sekretariat",
    "SELESAI": "selesai ditelaah",
}
"""Columns of the board, in the order of the way; every status after the review counts as SELESAI."""
MENUNGGU = {
    "DRAF": "PPKSD",
    "DIKEMBALIKAN": "PPKSD",
    "DIAJUKAN": "Kepala perangkat daerah",
    "DITERUSKAN": "Sekretariat TKKSD",
}
SUDAH, BERJALAN, DIAM = "SUDAH", "BERJALAN", "DIAM"
KEADAAN = {
    SUDAH: ("Sudah menjawab", "green"),
    BERJALAN: ("Sedang berjalan", "gold"),
    DIAM: ("Belum ada kabar", "red"),
}


@dataclass(frozen=True, kw_only=True)
class BarisPapan:
    """One office: its proposals by state, what waits longest, whether it stated “nihil”, its last sign of life."""

    perangkat: PerangkatDaerah
    jumlah: Counter[str] = field(default_factory=Counter)
    menunggu: str = ""
    """Whom its oldest proposal waits for; "" = nothing waits."""
    sejak: date | None = None
    hari: int = 0
    """For how many working days, the day of arrival not counted."""
    nihil: str = ""
    """Empty, DIAJUKAN or DISETUJUI."""
    terakhir: datetime | None = None
    diingatkan: date | None = None

    @property
    def keadaan(self) -> str:
        """SUDAH: something forwarded and nothing left in the office, or an approved “nihil”; BERJALAN; DIAM."""
        if any(self.jumlah[code] for code in DI_KANTOR) or self.nihil == "DIAJUKAN":
            return BERJALAN
        return SUDAH if self.jumlah.total() or self.nihil == "DISETUJUI" else DIAM

    @property
    def dapat_diingatkan(self) -> bool:
        """Whether anything waits for the office itself."""
        return self.keadaan != SUDAH


def papan_of(putaran: Putaran, *, on: date) -> list[BarisPapan]:
    """Return a line for every office that answers on a day: the silent first, then the longest waiting.

    Nine queries, however many offices and proposals there are.
    """
    daerah = Daerah.objects.get(pk=putaran.daerah_id)
    offices = list(PerangkatDaerah.objects.filter(daerah=daerah).responding(on))
    lineage, local = Silsilah(daerah.pk), ZoneInfo(ZONES[daerah.zona_waktu])
    stated = PernyataanNihil.objects.berlaku().filter(putaran=putaran)
    found = _per_kantor(Usulan.objects.in_putaran(putaran).exclude(status="DITARIK"), lineage, on=on)
    nihil = _per_kantor(stated, lineage, on=on)
    returned = dikembalikan_pada(row for rows in found.values() for row in rows)
    reminded = _diingatkan(daerah)
    arrived = {row.pk: _tiba(row, returned).astimezone(local).date() for rows in found.values() for row in rows}
    closed = hari_libur(daerah, dari=min(arrived.values(), default=on), sampai=on)
    lines = [
        _baris(office, found[office.pk], nihil[office.pk], arrived=arrived, reminded=reminded.get(office.pk))
        for office in offices
    ]
    counted = [_dengan_umur(line, on=on, closed=closed) for line in lines]
    order = (DIAM, BERJALAN, SUDAH)
    return sorted(counted, key=lambda line: (order.index(line.keadaan), -line.hari, line.perangkat.urutan))


def dikembalikan_pada(rows: Iterable[Usulan]) -> dict[int, datetime]:
    """When the returned ones among these came back, as the trail tells. One query."""
    entries = Trail.objects.filter(
        kind=Usulan._meta.label_lower,
        act="kembalikan",
        thing_id__in=[usulan.pk for usulan in rows if usulan.status == "DIKEMBALIKAN"],
    )
    return dict(entries.order_by("thing_id").values_list("thing_id").annotate(pada=Max("at")))


def kantor_nihil(putaran: Putaran, *, on: date) -> set[int]:
    """Return the offices that answer today for those whose “nihil” their head approved. Three queries."""
    lineage = Silsilah(putaran.daerah_id)
    approved = PernyataanNihil.objects.filter(putaran=putaran, status="DISETUJUI")
    ids = approved.values_list("perangkat_daerah_id", flat=True)
    return {bearer for office_id in ids for bearer in lineage.pemangku_ids(office_id, on=on)}


def _per_kantor(rows: Iterable, lineage: Silsilah, *, on: date) -> dict[int, list]:
    """Rows by the office that answers for theirs today. One query."""
    found: dict[int, list] = defaultdict(list)
    for row in rows:
        for bearer in lineage.pemangku_ids(row.perangkat_daerah_id, on=on):
            found[bearer].append(row)
    return found


def _baris(
    office: PerangkatDaerah,
    rows: list[Usulan],
    stated: list[PernyataanNihil],
    *,
    arrived: dict[int, date],
    reminded: date | None,
) -> BarisPapan:
    waiting = sorted((row for row in rows if row.status in MENUNGGU), key=lambda row: (arrived[row.pk], row.pk))
    return BarisPapan(
        perangkat=office,
        jumlah=Counter(row.status if row.status in MENUNGGU else "SELESAI" for row in rows),
        menunggu=MENUNGGU[waiting[0].status] if waiting else "",
        sejak=arrived[waiting[0].pk] if waiting else None,
        nihil=min((row.status for row in stated), default=""),
        terakhir=max((row.updated_at for row in (*rows, *stated)), default=None),
        diingatkan=reminded,
    )


def _dengan_umur(line: BarisPapan, *, on: date, closed: dict[date, str]) -> BarisPapan:
    if line.sejak is None:
        return line
    days = jumlah_hari_kerja(line.sejak, on, closed) - jumlah_hari_kerja(line.sejak, line.sejak, closed)
    return BarisPapan(**{**vars(line), "hari": days})


def _tiba(usulan: Usulan, returned: dict[int, datetime]) -> datetime:
    """Since when a proposal lies where it lies."""
    if usulan.status == "DRAF":
        return usulan.created_at
    if usulan.status == "DIKEMBALIKAN":
        return returned.get(usulan.pk) or usulan.updated_at
    sent = usulan.diajukan_pada if usulan.status == "DIAJUKAN" else usulan.diteruskan_pada
    return sent or usulan.updated_at


def _diingatkan(daerah: Daerah) -> dict[int, date]:
    """Office → the last day on which it was reminded by any way. One query."""
    rows = Pengingat.objects.filter(daerah=daerah).order_by("perangkat_daerah")
    return dict(rows.values_list("perangkat_daerah").annotate(terakhir=Max("tanggal")))
