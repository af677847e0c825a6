"""Acts on the statement that an office has nothing to propose in a round."""

from django.db import IntegrityError, transaction

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.core.errors import NotNow
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.pemetaan import policies
from petasama.pemetaan.models import PernyataanNihil
from petasama.persiapan.models import Putaran


def nyatakan_nihil(
    putaran: Putaran, *, perangkat_daerah: PerangkatDaerah, alasan: str, by: Penugasan
) -> PernyataanNihil:
    """State that the office proposes nothing in this round, with the reason; the head of the office approves it.

    Refuses others than its liaison officers, a round that takes no proposals, an office with a proposal that lives,
    a second statement, and one without a reason.
    """
    check_tenant(putaran, by=by)
    policies.check_pernyata(putaran, perangkat_daerah=perangkat_daerah, by=by)
    reason = policies.check_alasan(alasan, untuk="mengapa tidak ada usulan")
    with transaction.atomic():
        Putaran.objects.select_for_update().get(pk=putaran.pk)
        policies.check_tanpa_usulan(putaran, by=by)
        nihil = _buat(putaran, perangkat_daerah, reason, by=by)
        record(nihil, "nyatakan_nihil", by=by, move=("", nihil.status), note=reason)
    return nihil


def _buat(putaran: Putaran, office: PerangkatDaerah, reason: str, *, by: Penugasan) -> PernyataanNihil:
    try:
        with transaction.atomic():
            return PernyataanNihil.objects.create(
                daerah_id=putaran.daerah_id, putaran=putaran, perangkat_daerah=office, alasan=reason, oleh=by
            )
    except IntegrityError as clash:
        raise NotNow(f"{office} baru saja menyatakan nihil untuk {putaran}.") from clash


def setujui_nihil(nihil: PernyataanNihil, *, by: Penugasan) -> PernyataanNihil:
    """The head of the office approves the statement."""
    check_step(nihil, "setujui_nihil", by=by)
    policies.check_milik(nihil, by=by)
    changes = {"disetujui_oleh": by, "disetujui_pada": clock.now()}
    return perform(nihil, "setujui_nihil", by=by, changes=changes)


def tolak_nihil(nihil: PernyataanNihil, *, alasan: str, by: Penugasan) -> PernyataanNihil:
    """The head of the office returns the statement with a reason: the office proposes, or states it anew."""
    check_step(nihil, "tolak_nihil", by=by)
    policies.check_milik(nihil, by=by)
    reason = policies.check_alasan(alasan, untuk="pernyataan nihil dikembalikan")
    return perform(nihil, "tolak_nihil", by=by, note=reason, changes={"catatan": reason})


def batalkan_nihil(nihil: PernyataanNihil, *, by: Penugasan) -> PernyataanNihil:
    """A liaison officer of the office cancels the statement."""
    check_step(nihil, "batalkan_nihil", by=by)
    policies.check_milik(nihil, by=by)
    return perform(nihil, "batalkan_nihil", by=by)


def gugurkan_nihil(putaran: Putaran, *, by: Penugasan) -> None:
    """A new proposal of the actor's office makes its statement void; inside the transaction of that act."""
    for nihil in PernyataanNihil.objects.berlaku().filter(putaran=putaran).of_offices(by.unit_ids):
        perform(nihil, "batalkan_nihil", by=by, note="Perangkat daerah membuat usulan.")
