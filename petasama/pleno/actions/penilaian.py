"""Acts of an assessor: give values, abstain."""

from collections.abc import Mapping

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies import check_alasan
from petasama.pleno import policies
from petasama.pleno.models import Abstain, Penilaian, PesertaRapat, RapatPleno


def nilai(
    rapat: RapatPleno,
    *,
    usulan: Usulan,
    nilai: Mapping[str, int],
    by: Penugasan,
    alasan: Mapping[str, str] | None = None,
) -> None:
    """Give or change the assessor's values for one proposal, by criterion; `alasan` adds reasons by criterion.

    Refuses outside scoring, others than the seats of this meeting, proposals that are not up for scoring, the
    proposer's own office, and values not 1 to 5.
    """
    check_tenant(rapat, by=by)
    policies.check_penilai(rapat, by=by)
    policies.check_bukan_usulan_sendiri(usulan, by=by)
    policies.check_nilai(nilai)
    with transaction.atomic():
        locked = RapatPleno.objects.select_for_update().select_related("putaran").get(pk=rapat.pk)
        policies.check_penilaian_berjalan(locked)
        policies.check_dinilai(locked, usulan)
        Abstain.objects.filter(rapat=rapat, usulan=usulan, penilai=by).delete()
        Penilaian.objects.bulk_create(
            [
                Penilaian(
                    rapat=rapat,
                    usulan=usulan,
                    penilai=by,
                    kriteria=code,
                    nilai=value,
                    alasan=(alasan or {}).get(code, ""),
                    updated_at=clock.now(),
                )
                for code, value in nilai.items()
            ],
            update_conflicts=True,
            unique_fields=["rapat", "usulan", "penilai", "kriteria"],
            update_fields=["nilai", "alasan", "updated_at"],
        )
        record(_kursi(rapat, by), "nilai", by=by, data={"usulan": usulan.nomor, "nilai": dict(nilai)})


def abstain(rapat: RapatPleno, *, usulan: Usulan, alasan: str, by: Penugasan) -> None:
    """Do not score a proposal, with a reason; values given before are taken back.

    Refuses outside scoring, others than the seats of this meeting, proposals that are not up for scoring, no reason.
    """
    check_tenant(rapat, by=by)
    policies.check_penilai(rapat, by=by)
    reason = check_alasan(alasan, untuk="abstain")
    with transaction.atomic():
        locked = RapatPleno.objects.select_for_update().select_related("putaran").get(pk=rapat.pk)
        policies.check_penilaian_berjalan(locked)
        policies.check_dinilai(locked, usulan)
        Penilaian.objects.filter(rapat=rapat, usulan=usulan, penilai=by).delete()
        Abstain.objects.get_or_create(rapat=rapat, usulan=usulan, penilai=by, defaults={"alasan": reason})
        record(_kursi(rapat, by), "abstain", by=by, note=reason, data={"usulan": usulan.nomor})


def _kursi(rapat: RapatPleno, by: Penugasan) -> PesertaRapat:
    """The assessor's seat: scoring is recorded about it, not about the proposal, whose history many read meanwhile."""
    return rapat.peserta.get(penugasan=by)
