"""Refusals about more time for one office, and about hours at the desk."""

from datetime import date, datetime

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import long_date, long_moment, short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.persiapan import kalender
from petasama.persiapan.meja import bertemu
from petasama.persiapan.models import JanjiMeja, Putaran

MASIH_DAPAT_DIPERPANJANG = ("PERSIAPAN", "PENGUSULAN", "PENELAAHAN")


def check_sekretariat(putaran: Putaran, *, by: Penugasan) -> None:
    """Only the secretariat gives more time or hours at the desk, before the plenary stage."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Perpanjangan dan janji meja diatur oleh {Peran.SEKRETARIAT_TKKSD.label}.")
    if putaran.status not in MASIH_DAPAT_DIPERPANJANG:
        raise NotNow(f"{putaran} sudah memasuki tahap “{putaran.label_status}”; pengusulan tidak dapat diatur lagi.")


def check_perpanjangan(putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, sampai: date, on: date) -> None:
    """More time lasts past the end for all, and no longer than the review that must still read what comes.

    Refuses a day that has passed and an office of another government or one that does not answer in rounds.
    """
    general, review = putaran.langkah("PENGUSULAN").selesai, putaran.langkah("PENELAAHAN").selesai
    if perangkat_daerah.daerah_id != putaran.daerah_id or not perangkat_daerah.responden:
        raise Denied(f"{perangkat_daerah} tidak menjawab dalam {putaran}.")
    sentence = ""
    if sampai <= general:
        sentence = f"Pengusulan bagi semua berakhir {short_date(general)}. Pilih hari sesudahnya."
    elif sampai > review:
        sentence = f"Penelaahan berakhir {short_date(review)}; usulan sesudah itu tidak dapat ditelaah lagi."
    elif sampai < on:
        sentence = "Hari itu sudah lewat. Pilih hari ini atau sesudahnya."
    if sentence:
        raise Incomplete(sentence, missing=[{"field": "sampai", "label": "Sampai dengan", "sentence": sentence}])


def check_alasan(alasan: str) -> str:
    """Return the reason without blanks around it; refuse none."""
    if not alasan.strip():
        sentence = "Tulis alasannya; alasan itu tercatat dalam jejak putaran."
        raise Incomplete(sentence, missing=[{"field": "alasan", "label": "Alasan", "sentence": sentence}])
    return alasan.strip()


def check_belum_mulai(janji: JanjiMeja, *, at: datetime, zone: str) -> None:
    """An hour that has begun is not moved."""
    if janji.mulai <= at:
        raise NotNow(f"Janji meja {janji.perangkat_daerah} sudah berlangsung pada {long_moment(janji.mulai, zone)}.")


def check_meja_belum_mulai(putaran: Putaran, *, at: datetime) -> None:
    """A plan is made anew only until the first office has come."""
    first = putaran.janji_meja.filter(mulai__lte=at).select_related("perangkat_daerah").first()
    if first is not None:
        raise NotNow(
            f"Meja sudah dimulai dengan {first.perangkat_daerah}. Pindahkan janji yang belum berlangsung satu per satu."
        )


def check_waktu(janji: JanjiMeja, *, mulai: datetime, selesai: datetime, meja: int, libur: dict[date, str]) -> None:
    """A new hour lies on a working day (`mulai` is local) and its desk is free."""
    closed = kalender.alasan_tutup(mulai.date(), libur)
    sentence = f"{long_date(mulai.date())} bukan hari kerja ({closed})." if closed else ""
    others = janji.putaran.janji_meja.filter(meja=meja).exclude(pk=janji.pk).select_related("perangkat_daerah")
    taken = [other for other in others if bertemu((mulai, selesai), (other.mulai, other.selesai))]
    if taken and not sentence:
        sentence = f"Meja {meja} pada waktu itu dipakai {taken[0].perangkat_daerah}. Pilih waktu lain, atau tukar."
    if sentence:
        raise Incomplete(sentence, missing=[{"field": "hari", "label": "Waktu", "sentence": sentence}])
