"""The seven steps of the picture, read from the round's status and its calendar."""

from datetime import date

from petasama.core.models import Actor
from petasama.core.wording import MONTHS
from petasama.persiapan.models import Putaran
from petasama.pleno.models import NILAI_TERTUTUP, RapatPleno

# label, step of the calendar whose days are shown
LANGKAH = (
    ("Persiapan", "PENUNJUKAN"),
    ("Pemetaan", "PENGUSULAN"),
    ("Verifikasi", "PENELAAHAN"),
    ("Penilaian", "PENILAIAN"),
    ("Pleno", "PLENO"),
    ("Penetapan", "PENETAPAN"),
    ("Tindak lanjut", "RKPD"),
)
TEMPAT = {"PERSIAPAN": 0, "PENGUSULAN": 1, "PENELAAHAN": 2, "PLENO": 3, "PENETAPAN": 5, "INTEGRASI": 6, "DITUTUP": 7}


def langkah_sekarang(putaran: Putaran) -> int:
    """Return the place (0 to 6) of the running step; 7 when all are done."""
    place = TEMPAT[putaran.status]
    if putaran.status == "PLENO":
        rapat = RapatPleno.objects.filter(putaran=putaran).first()
        place += rapat is not None and rapat.status not in NILAI_TERTUTUP
    return place


def langkah_of(putaran: Putaran) -> list[dict[str, str]]:
    """Return the steps as the picture takes them: label, note on days, state done, now or next."""
    now = langkah_sekarang(putaran)
    return [
        {"label": label, "note": _hari(putaran, code, place, now), "state": _keadaan(place, now)}
        for place, (label, code) in enumerate(LANGKAH)
    ]


def _keadaan(place: int, now: int) -> str:
    if place == now:
        return "now"
    return "done" if place < now else "next"


def _hari(putaran: Putaran, kode: str, place: int, now: int) -> str:
    step = putaran.langkah(kode)
    if place < now:
        return f"selesai {_pendek(step.selesai)}"
    if place == now:
        return f"sampai {_pendek(step.selesai)}"
    return f"mulai {_pendek(step.mulai)}"


def _pendek(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def judul_of(putaran: Putaran | None, *, by: Actor, on: date) -> str:
    """Return the sentence on top: which step runs, and how many days are left."""
    if putaran is None:
        return "Belum ada putaran pemetaan"
    now = langkah_sekarang(putaran)
    if now >= len(LANGKAH):
        return f"{putaran} sudah selesai"
    label, code = LANGKAH[now]
    left = (putaran.langkah(code).selesai - on).days
    if left < 0:
        return f"{label} {putaran} melewati jadwal {-left} hari"
    return f"{label} {putaran} berjalan, {left} hari lagi"
