"""Acts of merging: ask another office, answer, take back; the secretariat merges what was forwarded."""

from django.db import transaction
from django.db.models import Q

from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.models import AjakanGabung, Usulan


def ajak_gabung(usulan: Usulan, ke: Usulan, *, alasan: str, by: Penugasan) -> AjakanGabung:
    """Ask the office of `ke` to let `usulan` be merged into it.

    Refuses others than the writers of `usulan`, no reason, proposals of two rounds, and one that is not being written.
    """
    check_tenant(usulan, by=by)
    check_tenant(ke, by=by)
    with transaction.atomic():
        usulan, ke = _terkunci(usulan, ke)
        policies.check_ajakan(usulan, ke, by=by)
        reason = policies.check_alasan(alasan, untuk="ajakan, agar PPKSD perangkat daerah lain memahaminya")
        ajakan = AjakanGabung.objects.create(daerah_id=usulan.daerah_id, usulan=usulan, ke=ke, alasan=reason, oleh=by)
        record(ajakan, "ajak_gabung", by=by, move=("", ajakan.status), note=reason)
    return ajakan


def terima_ajakan(ajakan: AjakanGabung, *, by: Penugasan) -> AjakanGabung:
    """Accept: the asking proposal ends as merged, its offices own the receiving one, too.

    Refuses others than the writers of the receiving proposal, and when one of the two is no longer being written.
    """
    check_step(ajakan, "terima_ajakan", by=by)
    policies.check_penjawab_ajakan(ajakan, by=by)
    with transaction.atomic():
        usulan, ke = _terkunci(ajakan.usulan, ajakan.ke)
        policies.check_sepasang(usulan, ke, statuses=policies.DAPAT_DITULIS)
        perform(ajakan, "terima_ajakan", by=by, changes={"dijawab_oleh": by})
        _gabung(usulan, ke, by=by, note=ajakan.alasan)
    return ajakan


def tolak_ajakan(ajakan: AjakanGabung, *, alasan: str, by: Penugasan) -> AjakanGabung:
    """Refuse with a reason; both proposals go on as they are."""
    check_step(ajakan, "tolak_ajakan", by=by)
    policies.check_penjawab_ajakan(ajakan, by=by)
    reason = policies.check_alasan(alasan, untuk="penolakan, agar PPKSD yang mengajak memahaminya")
    return perform(ajakan, "tolak_ajakan", by=by, note=reason, changes={"jawaban": reason, "dijawab_oleh": by})


def batalkan_ajakan(ajakan: AjakanGabung, *, by: Penugasan) -> AjakanGabung:
    """The asking office takes its request back while it is open."""
    check_step(ajakan, "batalkan_ajakan", by=by)
    policies.check_pengajak(ajakan, by=by)
    return perform(ajakan, "batalkan_ajakan", by=by)


def gabungkan(usulan: Usulan, ke: Usulan, *, alasan: str, by: Penugasan) -> Usulan:
    """The secretariat merges two forwarded proposals of a round with a reason; the offices of both own what remains."""
    check_step(usulan, "gabungkan", by=by)
    reason = policies.check_alasan(alasan, untuk="penggabungan, agar kedua perangkat daerah memahaminya")
    with transaction.atomic():
        usulan, ke = _terkunci(usulan, ke)
        policies.check_sepasang(usulan, ke, statuses=policies.DAPAT_DIGABUNG_SEKRETARIAT)
        _gabung(usulan, ke, by=by, note=reason)
    return usulan


def _terkunci(usulan: Usulan, ke: Usulan) -> tuple[Usulan, Usulan]:
    """Lock both in the order of their keys, so that two merges at once wait for each other; read them anew."""
    rows = {row.pk: row for row in Usulan.objects.select_for_update().filter(pk__in=[usulan.pk, ke.pk]).order_by("pk")}
    return rows[usulan.pk], rows[ke.pk]


def _gabung(usulan: Usulan, ke: Usulan, *, by: Penugasan, note: str) -> None:
    """End one proposal as merged, join its offices to the other, close what else was asked about it, tell both."""
    offices = usulan.pemilik_ids - {ke.perangkat_daerah_id}
    perform(usulan, "gabungkan", by=by, note=f"Ke {ke}. {note}", changes={"digabung_ke": ke})
    ke.pemilik_bersama.add(*offices)
    record(ke, "terima_gabungan", by=by, note=note, data={"asal": str(usulan)})
    about = Q(usulan=usulan) | Q(ke=usulan)
    for other in AjakanGabung.objects.filter(about, status="DIMINTA").order_by("pk"):
        _tutup(other, usulan, by=by)


def _tutup(ajakan: AjakanGabung, usulan: Usulan, *, by: Penugasan) -> None:
    """Close a request that has lost its object; the trail says why, whoever merged."""
    note = f"{usulan.nomor} sudah digabung ke usulan lain."
    AjakanGabung.objects.filter(pk=ajakan.pk).update(status="DIBATALKAN", version=ajakan.version + 1, jawaban=note)
    record(ajakan, "batalkan_ajakan", by=by, move=("DIMINTA", "DIBATALKAN"), note=note)
