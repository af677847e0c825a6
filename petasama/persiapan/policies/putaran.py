"""Refusals about a round and its calendar."""

from datetime import date

from petasama.core.errors import Denied, NotNow
from petasama.core.wording import short_date
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import Peran
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


def check_masa_pengusulan(putaran: Putaran, *, on: date) -> None:
    """Refuse new proposals outside the days of the proposal step."""
    step = putaran.langkah("PENGUSULAN")
    if putaran.status != "PENGUSULAN":
        raise NotNow(
            f"{putaran} tidak sedang menerima usulan: tahapnya “{Putaran.workflow.statuses[putaran.status]}”. "
            "Hubungi Sekretariat TKKSD bila usulan harus menyusul."
        )
    if on < step.mulai:
        raise NotNow(f"Pengusulan {putaran} baru dibuka {short_date(step.mulai)}.")
    if on > step.selesai:
        raise NotNow(f"Pengusulan {putaran} sudah ditutup pada {short_date(step.selesai)}.")


def check_masa_perbaikan(putaran: Putaran, *, on: date) -> None:
    """Refuse a returned proposal after the last day of the review step."""
    if putaran.status == "PENELAAHAN" and on <= putaran.langkah("PENELAAHAN").selesai:
        return
    check_masa_pengusulan(putaran, on=on)
