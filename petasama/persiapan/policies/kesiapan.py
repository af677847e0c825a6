"""How far each office has come in preparation: invited and briefed, material read, own meeting held."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.silsilah import Silsilah
from petasama.persiapan.models import Kehadiran, Materi, Pertemuan, Putaran, TandaBaca, Undangan


@dataclass(frozen=True, kw_only=True)
class BarisSosialisasi:
    """One office: how many briefings it was invited to, how many people came, how much of the material was read."""

    perangkat_daerah: PerangkatDaerah
    undangan: int
    hadir: int
    dibaca: int
    materi: int

    @property
    def nada(self) -> int:
        """0 not invited, 1 invited, 2 came or read everything, 3 both, as tiles show it."""
        return bool(self.undangan) + bool(self.hadir) + self.selesai_baca if self.undangan else 0

    @property
    def selesai_baca(self) -> bool:
        """Whether at least one post of the office confirmed each material."""
        return bool(self.materi) and self.dibaca == self.materi

    @property
    def kata_undangan(self) -> str:
        """In words: Diundang, Belum."""
        return "Diundang" if self.undangan else "Belum"

    @property
    def kata_hadir(self) -> str:
        """In words: 2 orang, Belum."""
        return f"{self.hadir} orang" if self.hadir else "Belum"

    @property
    def kata_baca(self) -> str:
        """In words: Sudah, 1 dari 2 materi, Belum, Tanpa materi."""
        if not self.materi:
            return "Tanpa materi"
        if self.selesai_baca:
            return "Sudah"
        return f"{self.dibaca} dari {self.materi} materi" if self.dibaca else "Belum"


@dataclass(frozen=True, kw_only=True)
class BarisRapat:
    """One office and its own meeting that has come farthest."""

    perangkat_daerah: PerangkatDaerah
    pertemuan: Pertemuan | None
    temuan: int

    @property
    def sudah(self) -> bool:
        """Whether at least one meeting is recorded with its minutes."""
        return self.pertemuan is not None and self.pertemuan.status == "SELESAI"

    @property
    def keadaan(self) -> str:
        """In words: Sudah, Sedang dicatat, Direncanakan, Belum."""
        status = self.pertemuan.status if self.pertemuan else ""
        return {"SELESAI": "Sudah", "BERLANGSUNG": "Sedang dicatat", "": "Belum"}.get(status, "Direncanakan")

    @property
    def nada(self) -> int:
        """As tiles show it: 0 nothing, 1 planned, 2 being written, 3 recorded."""
        return {"Sudah": 3, "Sedang dicatat": 2, "Direncanakan": 1}.get(self.keadaan, 0)


def papan_sosialisasi(putaran: Putaran, *, on: date) -> list[BarisSosialisasi]:
    """Return the responding offices with their invitations, attendance and reading in a round. Seven queries.

    What an office did before it was merged counts for those that took it over.
    """
    lineage = Silsilah(putaran.daerah_id)
    meetings = Pertemuan.objects.sosialisasi().diundang().filter(putaran=putaran)
    sent = Undangan.objects.filter(pertemuan__in=meetings, dikirim_pada__isnull=False)
    invited = Counter(_pemangku(lineage, sent.values_list("perangkat_daerah_id", flat=True), on=on))
    present = Kehadiran.objects.filter(pertemuan__in=meetings)
    came = Counter(_pemangku(lineage, present.values_list("perangkat_daerah_id", flat=True), on=on))
    read = _dibaca(meetings, lineage, on=on)
    total = Materi.objects.filter(pertemuan__in=meetings).count()
    return [
        BarisSosialisasi(
            perangkat_daerah=office,
            undangan=invited[office.pk],
            hadir=came[office.pk],
            dibaca=len(read.get(office.pk, ())),
            materi=total,
        )
        for office in PerangkatDaerah.objects.filter(daerah_id=putaran.daerah_id).responding(on)
    ]


def _dibaca(meetings: Iterable[Pertemuan], lineage: Silsilah, *, on: date) -> Mapping[int, set[int]]:
    """Office → ids of the materials that at least one of its posts confirmed."""
    receipts = TandaBaca.objects.filter(materi__pertemuan__in=meetings, penugasan__perangkat_daerah__isnull=False)
    found = defaultdict[int, set[int]](set)
    for materi_id, office_id in receipts.values_list("materi_id", "penugasan__perangkat_daerah_id"):
        for heir in _pemangku(lineage, [office_id], on=on):
            found[heir].add(materi_id)
    return found


def papan_rapat(putaran: Putaran, *, on: date) -> list[BarisRapat]:
    """Return the responding offices with their own meeting in a round (domain 1.2, step 1.4). Five queries.

    The meeting of an office counts for those that took it over.
    """
    lineage = Silsilah(putaran.daerah_id)
    order = ("SELESAI", "BERLANGSUNG", "DIUNDANG", "RENCANA")
    meetings = Pertemuan.objects.rapat_koordinasi().filter(putaran=putaran, status__in=order)
    best: dict[int, Pertemuan] = {}
    for meeting in sorted(meetings.select_related("daerah"), key=lambda item: (-order.index(item.status), item.mulai)):
        for office_id in _pemangku(lineage, [meeting.perangkat_daerah_id], on=on):
            best[office_id] = meeting
    owners = meetings.filter(temuan__isnull=False).values_list("perangkat_daerah_id", flat=True)
    findings = Counter(_pemangku(lineage, owners, on=on))
    return [
        BarisRapat(perangkat_daerah=office, pertemuan=best.get(office.pk), temuan=findings[office.pk])
        for office in PerangkatDaerah.objects.filter(daerah_id=putaran.daerah_id).responding(on)
    ]


def _pemangku(lineage: Silsilah, office_ids: Iterable[int | None], *, on: date) -> list[int]:
    """The offices that answer today for each of these, one entry for each."""
    return [heir for pk in office_ids if pk is not None for heir in lineage.pemangku_ids(pk, on=on)]
