"""The report on the booklet's five problems, office by office; every stage brings its own measures.

A stage registers a function with `@ukuran("TIDAK_DIPETAKAN")`: (round, offices, day) → {office id: (answer, sentence)}
in a fixed number of queries; True = the problem is there, False = it is not, None = it cannot be told yet. An office
that is left out has no say in that measure.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.organisasi.silsilah import Silsilah
from petasama.persiapan.lima_masalah import LIMA_MASALAH, PER_KODE, Sel, Ukuran, gabungkan
from petasama.persiapan.models import JanjiMeja, Pertemuan, Putaran, Temuan
from petasama.persiapan.papan import baris_list

Kesimpulan = tuple[bool | None, str]
Pengukur = Callable[[Putaran, Sequence[PerangkatDaerah], date], Mapping[int, Kesimpulan]]


@dataclass(frozen=True, kw_only=True)
class Terdaftar:
    """One measure as registered."""

    kode: str
    fungsi: Pengukur
    langkah: str
    rute: str


_terdaftar: list[Terdaftar] = []


def ukuran(kode: str, *, langkah: str = "", rute: str = "") -> Callable[[Pengukur], Pengukur]:
    """Register a measure of one problem, with what is done next and the name of the address where. Refuses a code
    that is none of the five."""
    if kode not in PER_KODE:
        raise ValueError(f"“{kode}” bukan salah satu dari lima masalah: {', '.join(PER_KODE)}")

    def register(function: Pengukur) -> Pengukur:
        if all(item.fungsi is not function for item in _terdaftar):
            _terdaftar.append(Terdaftar(kode=kode, fungsi=function, langkah=langkah, rute=rute))
        return function

    return register


@dataclass(frozen=True, kw_only=True)
class BarisRapor:
    """One office with its five answers."""

    perangkat_daerah: PerangkatDaerah
    sel: Mapping[str, Sel]

    @property
    def banyak_ya(self) -> int:
        """How many of the five problems it has."""
        return sum(1 for cell in self.sel.values() if cell.ada)


def kantor_of(by: Penugasan, *, on: date) -> list[PerangkatDaerah]:
    """The responding offices whose report the actor reads: an office its own, others those of the government."""
    rows = PerangkatDaerah.objects.visible_to(by).responding(on)
    return list(rows.filter(pk__in=by.unit_ids) if by.peran in PERAN_PERANGKAT_DAERAH else rows)


def rapor_of(putaran: Putaran, offices: Sequence[PerangkatDaerah], *, on: date) -> list[BarisRapor]:
    """Return the report of these offices, those with the most problems first. Queries by measure, not by office."""
    found: dict[int, dict[str, list[Ukuran]]] = {office.pk: defaultdict(list) for office in offices}
    for item in _terdaftar:
        for office_id, (answer, sentence) in item.fungsi(putaran, offices, on).items():
            measure = Ukuran(ada=answer, alasan=sentence, langkah=item.langkah, rute=item.rute)
            found[office_id][item.kode].append(measure)
    rows = [
        BarisRapor(
            perangkat_daerah=office,
            sel={masalah.kode: gabungkan(masalah, found[office.pk][masalah.kode]) for masalah in LIMA_MASALAH},
        )
        for office in offices
    ]
    return sorted(rows, key=lambda row: -row.banyak_ya)


def banyak_per_kantor(
    putaran: Putaran, offices: Sequence[PerangkatDaerah], ids: Iterable[int | None], *, on: date
) -> dict[int, int]:
    """Count rows by the office that answers for theirs today; `ids` are the office ids of the rows. Two queries."""
    lineage, counts = Silsilah(putaran.daerah_id), {office.pk: 0 for office in offices}
    for office_id in ids:
        for bearer in lineage.pemangku_ids(office_id, on=on) if office_id else ():
            if bearer in counts:
                counts[bearer] += 1
    return counts


def menurut_jumlah(counts: Mapping[int, int], *, ada: str, kosong: Kesimpulan) -> dict[int, Kesimpulan]:
    """No problem where something was counted (`ada` has {count}); otherwise the same answer for all others."""
    return {pk: (False, ada.format(count=count)) if count else kosong for pk, count in counts.items()}


@ukuran("TANPA_PIC", langkah="Tunjuk PPKSD sampai ada dua.", rute="persiapan:ppksd")
def ppksd_cukup(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """Fewer than two liaison officers in force, whether or not the office may go on for a while."""
    return {
        row.perangkat_daerah.pk: (
            bool(row.kurang),
            f"{len(row.ppksd)} PPKSD berlaku: {row.keadaan[:1].lower()}{row.keadaan[1:]}.",
        )
        for row in baris_list(offices, daerah_id=putaran.daerah_id, on=on)
    }


@ukuran("PASIF", langkah="Adakan rapat koordinasi dan catat temuannya.", rute="persiapan:rapat-koordinasi")
def temuan_sendiri(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """Findings of the office's own meeting in this round."""
    ids = Temuan.objects.filter(pertemuan__putaran=putaran).values_list("perangkat_daerah_id", flat=True)
    until = putaran.langkah("RAPAT_KOORDINASI").selesai
    waiting = f"Rapat koordinasi masih dapat diadakan sampai {short_date(until)}."
    none = belum_ada(on <= until, waiting, "Rapatnya belum mencatat satu pun potensi atau permasalahan.")
    counts = banyak_per_kantor(putaran, offices, ids, on=on)
    return menurut_jumlah(counts, ada="Rapatnya mencatat {count} potensi dan permasalahan.", kosong=none)


@ukuran("TIDAK_DIRENCANAKAN", langkah="Beri tanggal rapat koordinasi.", rute="persiapan:rapat-koordinasi")
def bertanggal(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """A day for the office's own meeting, or an hour at the desk, in this round."""
    meetings = Pertemuan.objects.filter(putaran=putaran).rapat_koordinasi().exclude(status="DIBATALKAN")
    ids = [
        *meetings.values_list("perangkat_daerah_id", flat=True),
        *JanjiMeja.objects.filter(putaran=putaran).values_list("perangkat_daerah_id", flat=True),
    ]
    until = putaran.langkah("RAPAT_KOORDINASI").selesai
    waiting = f"Rapat koordinasi masih dapat dijadwalkan sampai {short_date(until)}."
    none = belum_ada(on <= until, waiting, "Rapat atau janji meja untuk putaran ini tidak bertanggal.")
    counts = banyak_per_kantor(putaran, offices, ids, on=on)
    return menurut_jumlah(counts, ada="{count} rapat atau janji meja sudah bertanggal.", kosong=none)


def belum_ada(still_open: bool, waiting: str, missing: str) -> Kesimpulan:
    """Nothing there: it cannot be told while there is time, and is a problem afterwards."""
    return (None, waiting) if still_open else (True, missing)
