"""Refusals of merging two proposals that mean the same."""

from petasama.core.errors import Denied, NotNow
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import AjakanGabung, Usulan
from petasama.pemetaan.policies.usulan import DAPAT_DITULIS, check_penulis

DAPAT_DIGABUNG_SEKRETARIAT = ("DITERUSKAN",)


def check_ajakan(usulan: Usulan, ke: Usulan, *, by: Penugasan) -> None:
    """Only a writer asks; both of one round and still being written; one open request for a proposal."""
    check_penulis(usulan, by=by)
    check_sepasang(usulan, ke, statuses=DAPAT_DITULIS)
    if AjakanGabung.objects.filter(usulan=usulan, status="DIMINTA").exists():
        raise NotNow(f"Usulan {usulan.nomor} masih menunggu jawaban atas ajakan gabung. Batalkan dahulu ajakan itu.")


def check_sepasang(usulan: Usulan, ke: Usulan, *, statuses: tuple[str, ...]) -> None:
    """Two different proposals of one government and round, both in one of the statuses."""
    if ke.daerah_id != usulan.daerah_id:
        raise Denied("Data ini milik pemerintah daerah lain.")
    if ke.pk == usulan.pk:
        raise NotNow("Usulan tidak dapat digabung dengan dirinya sendiri.")
    if ke.putaran_id != usulan.putaran_id:
        raise NotNow(f"Usulan {ke.nomor} berasal dari putaran lain, sehingga tidak dapat menerima gabungan.")
    for row in (usulan, ke):
        if row.status not in statuses:
            raise NotNow(f"Usulan {row.nomor} berstatus “{row.label_status}”, sehingga tidak dapat digabung sekarang.")


def check_penjawab_ajakan(ajakan: AjakanGabung, *, by: Penugasan) -> None:
    """Only a liaison officer of an office that owns the receiving proposal answers."""
    if by.role != Peran.PPKSD or ajakan.ke.pemilik_ids.isdisjoint(by.unit_ids):
        raise Denied(f"Ajakan ini dijawab oleh PPKSD {ajakan.ke.perangkat_daerah}.")


def check_pengajak(ajakan: AjakanGabung, *, by: Penugasan) -> None:
    """Only a liaison officer of the asking office takes a request back."""
    if by.role != Peran.PPKSD or ajakan.usulan.pemilik_ids.isdisjoint(by.unit_ids):
        raise Denied(f"Ajakan ini dibatalkan oleh PPKSD {ajakan.usulan.perangkat_daerah}.")
