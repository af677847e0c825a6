"""The secretariat's finding on eligibility."""

from django.db import transaction

from petasama.core.acts import check_step, perform
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.models import Penelaahan, Usulan


def nyatakan_layak(usulan: Usulan, *, alasan: str, by: Penugasan) -> Usulan:
    """The secretariat finds the proposal eligible; refuses what the kind table sends to another regime."""
    check_step(usulan, "nyatakan_layak", by=by)
    policies.check_jenis_layak(usulan)
    reason = policies.check_alasan(alasan, untuk="kelayakan")
    return _telaah(usulan, "nyatakan_layak", hasil="LAYAK", alasan=reason, by=by)


def nyatakan_tidak_layak(usulan: Usulan, *, kode_tl: str, alasan: str, by: Penugasan, alihkan_ke: str = "") -> Usulan:
    """The secretariat finds the proposal not eligible, with reason TL-01 to TL-13 and where it goes instead."""
    check_step(usulan, "nyatakan_tidak_layak", by=by)
    policies.check_kode_tl(kode_tl)
    reason = policies.check_alasan(alasan, untuk="tidak layak")
    return _telaah(
        usulan,
        "nyatakan_tidak_layak",
        hasil="TIDAK_LAYAK",
        alasan=reason,
        by=by,
        kode_tl=kode_tl,
        alihkan_ke=alihkan_ke,
    )


def _telaah(usulan: Usulan, act: str, *, hasil: str, alasan: str, by: Penugasan, **rest: str) -> Usulan:
    with transaction.atomic():
        perform(usulan, act, by=by, note=alasan)
        Penelaahan.objects.create(usulan=usulan, hasil=hasil, alasan=alasan, oleh_id=by.pk, **rest)
    return usulan
