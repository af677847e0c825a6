"""The next deadline of an office, and its hour at the desk, as sentences with a countdown."""

from collections.abc import Iterable
from datetime import date, datetime

from petasama.core.wording import long_date, long_moment, short_date
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran
from petasama.persiapan import kalender, policies
from petasama.persiapan.models import JanjiMeja, Putaran

SEMUA = PERAN_PERANGKAT_DAERAH
TUGAS: tuple[tuple[str, frozenset[Peran], str], ...] = (
    ("PENUNJUKAN", frozenset({Peran.KEPALA_OPD}), "Tunjuk paling sedikit dua PPKSD"),
    ("RAPAT_KOORDINASI", SEMUA, "Adakan rapat koordinasi perangkat daerah Anda"),
    ("PENGUSULAN", frozenset({Peran.PPKSD}), "Kirim usulan kepada kepala perangkat daerah"),
    ("PENGUSULAN", frozenset({Peran.KEPALA_OPD}), "Teruskan usulan kepada Sekretariat TKKSD"),
    ("PENELAAHAN", SEMUA, "Perbaiki usulan yang dikembalikan"),
    ("RENJA", SEMUA, "Susun KAK dan Studi Kelayakan"),
)
"""Step of the calendar, whose task it is, what to do until its last day."""


def hitung_mundur(day: date, *, on: date) -> str:
    """Say how many days are left until a day."""
    left = (day - on).days
    return {0: "hari ini", 1: "besok"}.get(left, f"{left} hari lagi")


def tenggat_of(putaran: Putaran, *, by: Penugasan, on: date, lengkap: bool) -> list[dict[str, str]]:
    """Return the next deadline of a liaison officer or head as an alert; empty for others and when none is left.

    `lengkap` says that the office has its liaison officers, so that appointing them is no task any more.
    """
    for kode, roles, task in TUGAS:
        if by.peran not in roles or (kode == "PENUNJUKAN" and lengkap):
            continue
        last = _akhir(putaran, kode, by=by)
        if on <= last and not _terlewati(putaran, kode, last):
            when = f"{long_date(last)} pukul 23.59 {by.daerah.zona_waktu}"
            return [{"text": f"{task} paling lambat {when}: {hitung_mundur(last, on=on)}."}]
        if on > last and kode == "PENGUSULAN" and putaran.status == "PENGUSULAN":
            text = f"Pengusulan sudah ditutup {short_date(last)}."
            note = "Bila usulan harus menyusul, minta perpanjangan kepada Sekretariat TKKSD."
            return [{"text": text, "note": note, "tone": "red"}]
    return []


def _akhir(putaran: Putaran, kode: str, *, by: Penugasan) -> date:
    if kode == "PENGUSULAN":
        return policies.batas_pengusulan(putaran, by.perangkat_daerah)
    return putaran.langkah(kode).selesai


def _terlewati(putaran: Putaran, kode: str, last: date) -> bool:
    """Whether the round has left the stage of a step behind; an extension outlives the stage of proposals."""
    stages = list(kalender.LANGKAH_PER_TAHAP)
    own = next(stage for stage, steps in kalender.LANGKAH_PER_TAHAP.items() if kode in steps)
    extended = kode == "PENGUSULAN" and last > putaran.langkah(kode).selesai
    return stages.index(putaran.status) > stages.index(own) + extended


def janji_of(janji: Iterable[JanjiMeja], *, at: datetime, zona: str) -> list[dict[str, str]]:
    """Return the hours at the desk that are still to come, each as an alert."""
    return [
        {
            "text": f"Janji meja: {long_moment(item.mulai, zona)}, meja {item.meja}.",
            "note": f"Tempat: {item.tempat}.",
            "tone": "blue",
        }
        for item in janji
        if item.selesai > at
    ]
