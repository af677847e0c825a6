"""Acts of an assessor: give values, abstain."""

from collections.abc import Mapping
from typing import Any

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
        given = {code: (value, (alasan or {}).get(code, "")) for code, value in nilai.items()}
        before = {row.kriteria: row for row in Penilaian.objects.filter(rapat=rapat, usulan=usulan, penilai=by)}
        seat = _kursi(rapat, by)
        _cabut_abstain(seat, usulan)
        _simpan(seat, usulan, given)
        _catat(seat, usulan, before, given)


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
        values = Penilaian.objects.filter(rapat=rapat, usulan=usulan, penilai=by).order_by("kriteria")
        taken = dict(values.values_list("kriteria", "nilai"))
        values.delete()
        _, is_new = Abstain.objects.get_or_create(rapat=rapat, usulan=usulan, penilai=by, defaults={"alasan": reason})
        if is_new:
            data = {"usulan": usulan.nomor} | ({"semula": taken} if taken else {})
            record(_kursi(rapat, by), "abstain", by=by, note=reason, data=data)


def _simpan(seat: PesertaRapat, usulan: Usulan, given: Mapping[str, tuple[int, str]]) -> None:
    """Write the rows, one a criterion; one that is there keeps its place."""
    fixed = {"rapat_id": seat.rapat_id, "usulan": usulan, "penilai_id": seat.penugasan_id, "updated_at": clock.now()}
    Penilaian.objects.bulk_create(
        [Penilaian(kriteria=code, nilai=value, alasan=reason, **fixed) for code, (value, reason) in given.items()],
        update_conflicts=True,
        unique_fields=["rapat", "usulan", "penilai", "kriteria"],
        update_fields=["nilai", "alasan", "updated_at"],
    )


def _cabut_abstain(seat: PesertaRapat, usulan: Usulan) -> None:
    """Take an abstention back, where there is one."""
    rows = Abstain.objects.filter(rapat=seat.rapat_id, usulan=usulan, penilai=seat.penugasan_id)
    for row in rows:
        data = {"usulan": usulan.nomor, "alasan_semula": row.alasan}
        record(seat, "cabut_abstain", by=seat.penugasan, data=data)
    rows.delete()


def _catat(
    seat: PesertaRapat, usulan: Usulan, before: Mapping[str, Penilaian], given: Mapping[str, tuple[int, str]]
) -> None:
    """Write the trail of one scoring: the values given first in one entry, each changed one in an entry of its own.

    A criterion whose value and reason stay as they were leaves no entry. `given` is criterion → (value, reason).
    """
    first = {code: pair for code, pair in given.items() if code not in before}
    if first:
        reasons = {code: reason for code, (_, reason) in first.items() if reason}
        data: dict[str, Any] = {"usulan": usulan.nomor, "nilai": {code: value for code, (value, _) in first.items()}}
        record(seat, "nilai", by=seat.penugasan, data=data | ({"alasan": reasons} if reasons else {}))
    for code, row in sorted(before.items()):
        value, reason = given.get(code, (row.nilai, row.alasan))
        data = {"usulan": usulan.nomor, "kolom": code}
        if value != row.nilai:
            data |= {"semula": row.nilai, "menjadi": value, "alasan_semula": row.alasan}
            record(seat, "ubah_nilai", by=seat.penugasan, note=reason, data=data)
        elif reason != row.alasan:
            data |= {"semula": row.alasan, "menjadi": reason}
            record(seat, "ubah_alasan_nilai", by=seat.penugasan, data=data)


def _kursi(rapat: RapatPleno, by: Penugasan) -> PesertaRapat:
    """The assessor's seat: scoring is recorded about it, not about the proposal, whose history many read meanwhile."""
    return rapat.peserta.get(penugasan=by)
