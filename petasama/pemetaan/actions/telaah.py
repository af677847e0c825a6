"""The secretariat's finding on eligibility, the office's reply to it, and the answer to that reply."""

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.core.errors import NotNow
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


def tanggapi_telaah(usulan: Usulan, *, tanggapan: str, by: Penugasan) -> Penelaahan:
    """The office replies to a finding of “not eligible”, until the plenary is convened; may be written anew.

    Refuses others than its liaison officers and its head, an eligible proposal, and a reply that was answered.
    """
    check_tenant(usulan, by=by)
    policies.check_penanggap(usulan, by=by)
    words = policies.check_teks(tanggapan, untuk="tanggapan")
    values = {"tanggapan": words, "tanggapan_oleh": by, "tanggapan_pada": clock.now()}
    with transaction.atomic():
        found = _ubah(usulan, **values)
        record(usulan, "tanggapi_telaah", by=by, note=words)
    return found


def jawab_tanggapan(usulan: Usulan, *, alasan: str, by: Penugasan) -> Penelaahan:
    """The secretariat keeps its finding and says why."""
    check_tenant(usulan, by=by)
    policies.check_penjawab(usulan, by=by)
    reason = policies.check_alasan(alasan, untuk="telaah dipertahankan")
    with transaction.atomic():
        found = _ubah(usulan, **_putusan(reason, by=by))
        record(usulan, "jawab_tanggapan", by=by, note=reason)
    return found


def ubah_telaah(usulan: Usulan, *, alasan: str, by: Penugasan) -> Usulan:
    """The secretariat accepts the reply: the proposal is eligible; the finding as it was stays in `semula`.

    Refuses after the plenary was convened, and what the kind table sends to another regime.
    """
    check_step(usulan, "ubah_telaah", by=by)
    policies.check_terima_tanggapan(usulan, by=by)
    reason = policies.check_alasan(alasan, untuk="tanggapan diterima")
    with transaction.atomic():
        before = policies.check_tidak_layak(usulan)
        kept = {name: getattr(before, name) for name in ("hasil", "kode_tl", "alasan", "alihkan_ke")}
        perform(usulan, "ubah_telaah", by=by, note=reason)
        _ubah(
            usulan,
            **_putusan(reason, by=by),
            hasil="LAYAK",
            kode_tl="",
            alasan=reason,
            alihkan_ke="",
            semula={**kept, "oleh": str(before.oleh)},
        )
        record(usulan, "jawab_tanggapan", by=by, data={"semula": before.kode_tl, "menjadi": "LAYAK"})
    return usulan


def _putusan(reason: str, *, by: Penugasan) -> dict[str, object]:
    return {"putusan_tanggapan": reason, "putusan_oleh": by, "putusan_pada": clock.now()}


def _ubah(usulan: Usulan, **values: object) -> Penelaahan:
    """Change the finding; refused when the reply was answered meanwhile."""
    found = Penelaahan.objects.select_for_update().get(usulan=usulan)
    if found.putusan_pada is not None:
        raise NotNow("Tanggapan ini baru saja dijawab oleh orang lain. Muat ulang halaman.")
    Penelaahan.objects.filter(pk=found.pk).update(**values, updated_at=clock.now())
    found.refresh_from_db()
    return found
