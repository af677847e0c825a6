"""Refusals about a round and its calendar."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import short_date
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.persiapan import kalender
from petasama.persiapan.models import Putaran


def check_pembuka(daerah: Daerah, *, by: Penugasan) -> None:
    """Only the secretariat of this government opens a round."""
    if by.role != Peran.SEKRETARIAT_TKKSD or by.tenant_id != daerah.pk:
        raise Denied(f"Putaran dibuka oleh {Peran.SEKRETARIAT_TKKSD.label}.")


def check_pengatur_jadwal(putaran: Putaran, *, by: Penugasan) -> None:
    """The secretariat moves the calendar, as long as the round is not closed."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        raise Denied(f"Jadwal diatur oleh {Peran.SEKRETARIAT_TKKSD.label}.")
    if putaran.status == "DITUTUP":
        raise NotNow(f"{putaran} sudah ditutup; jadwalnya tidak dapat diubah lagi.")


def check_wajar(tahun_rencana: int, hari: Iterable[date], *, field: str = "") -> None:
    """Refuse days that cannot belong to a round of this plan year: a slip of the pen in the year."""
    first, last = kalender.rentang_wajar(tahun_rencana)
    if any(not first <= day <= last for day in hari):
        sentence = f"Tanggalnya di luar {first.year} sampai {last.year}. Periksa tahunnya."
        raise Incomplete(sentence, missing=[{"field": field, "label": "Tanggal", "sentence": sentence}])


def check_jadwal(jadwal: Iterable[kalender.Hari], *, tahun_rencana: int) -> None:
    """A calendar has each step once, in plausible years, and no step ends before it begins; faults name their field."""
    days = list(jadwal)
    check_wajar(tahun_rencana, (day for _, mulai, selesai in days for day in (mulai, selesai)))
    if sorted(kode for kode, _, _ in days) != sorted(step.kode for step in kalender.LANGKAH):
        raise Incomplete("Jadwal harus memuat setiap langkah satu kali.")
    gaps = [
        {
            "field": f"{kode}_selesai",
            "label": kalender.nama_langkah(kode),
            "sentence": f"{kalender.nama_langkah(kode)}: tanggal selesai mendahului tanggal mulai.",
        }
        for kode, mulai, selesai in days
        if selesai < mulai
    ]
    if gaps:
        raise Incomplete("Ada langkah yang selesai sebelum mulai. Betulkan salah satu tanggalnya.", missing=gaps)


def batas_pengusulan(putaran: Putaran, perangkat_daerah: PerangkatDaerah | None = None) -> date:
    """Return the last day on which an office may propose: that of all, or that of its extension when it is later."""
    last = putaran.langkah("PENGUSULAN").selesai
    if perangkat_daerah is None:
        return last
    longer = putaran.perpanjangan.all().meliputi(perangkat_daerah).aggregate(sampai=Max("sampai"))["sampai"]
    return max(last, longer or last)


def check_masa_pengusulan(putaran: Putaran, *, on: date, perangkat_daerah: PerangkatDaerah | None = None) -> None:
    """Refuse new proposals outside the days of the proposal step; an office with an extension has until its day.

    The extension holds also after the round has gone on to the review, so that the others need not wait.
    """
    step, extended = putaran.langkah("PENGUSULAN"), False
    last = step.selesai
    if perangkat_daerah is not None and (on > last or putaran.status == "PENELAAHAN"):
        last = batas_pengusulan(putaran, perangkat_daerah)
        extended = last > step.selesai
    if putaran.status != "PENGUSULAN" and not (extended and putaran.status == "PENELAAHAN"):
        raise NotNow(
            f"{putaran} tidak sedang menerima usulan: tahapnya “{Putaran.workflow.statuses[putaran.status]}”. "
            "Hubungi Sekretariat TKKSD bila usulan harus menyusul."
        )
    if on < step.mulai:
        raise NotNow(f"Pengusulan {putaran} baru dibuka {short_date(step.mulai)}.")
    if on > last:
        whom = f" bagi {perangkat_daerah}" if extended else ""
        raise NotNow(f"Pengusulan {putaran}{whom} sudah ditutup pada {short_date(last)}.")


def check_masa_perbaikan(putaran: Putaran, *, on: date, perangkat_daerah: PerangkatDaerah | None = None) -> None:
    """Refuse a returned proposal after the last day of the review step."""
    if putaran.status == "PENELAAHAN" and on <= putaran.langkah("PENELAAHAN").selesai:
        return
    check_masa_pengusulan(putaran, on=on, perangkat_daerah=perangkat_daerah)
