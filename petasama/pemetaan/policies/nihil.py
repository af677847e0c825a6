"""Refusals about an office that has nothing to propose."""

from petasama.core import clock
from petasama.core.errors import Denied, NotNow
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import PernyataanNihil, Usulan
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies import check_masa_pengusulan


def check_pernyata(putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, by: Penugasan) -> None:
    """Only a liaison officer of the office states “nihil”, in the days of proposals, while nothing else stands."""
    if by.role != Peran.PPKSD or by.perangkat_daerah_id != perangkat_daerah.pk:
        raise Denied(f"Pernyataan nihil dibuat oleh PPKSD {perangkat_daerah}.")
    check_masa_pengusulan(putaran, on=clock.today(putaran.daerah.zona_waktu), perangkat_daerah=perangkat_daerah)
    check_tanpa_usulan(putaran, by=by)
    if PernyataanNihil.objects.berlaku().filter(putaran=putaran).of_offices(by.unit_ids).exists():
        raise NotNow(f"{perangkat_daerah} sudah menyatakan nihil untuk {putaran}.")


def check_tanpa_usulan(putaran: Putaran, *, by: Penugasan) -> None:
    """An office with a proposal that lives has something to propose; one that it withdrew does not count."""
    living = Usulan.objects.in_putaran(putaran).of_offices(by.unit_ids).exclude(status="DITARIK")
    first = living.order_by("nomor").first()
    if first is not None:
        raise NotNow(
            f"Usulan {first.nomor} masih hidup dalam {putaran}. Tarik dahulu usulan itu bila perangkat daerah memang "
            "tidak mengusulkan apa pun."
        )


def check_milik(nihil: PernyataanNihil, *, by: Penugasan) -> None:
    """Only the own office approves, returns or cancels its statement."""
    if nihil.perangkat_daerah_id not in by.unit_ids:
        raise Denied(f"Pernyataan ini milik {nihil.perangkat_daerah}.")
