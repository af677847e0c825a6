"""Acts of fixing: draft the decree, send it to the legal office, review it, record its fixing, change or revoke it."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.dokumen.actions import Cetakan, arsipkan, cetak
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.pemetaan.models import Usulan
from petasama.penetapan import policies
from petasama.penetapan.documents.keputusan import KEPUTUSAN_KEPALA_DAERAH
from petasama.penetapan.documents.naskah import Naskah
from petasama.penetapan.models import ButirKeputusan, Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import dalam_urutan_putusan

AKIBAT = {"PERUBAHAN": "ubah", "PENCABUTAN": "cabut"}


def susun(putaran: Putaran, *, by: Penugasan) -> Keputusan:
    """Draft the decree of a round: its annex is what the plenary approved, in the plenary's order.

    Refuses others than the secretariat, unsigned minutes (V-19), and a second decree of fixing.
    """
    check_tenant(putaran, by=by)
    policies.check_sekretariat(by=by)
    rapat = policies.check_siap_disusun(putaran)
    approved = [item for item in dalam_urutan_putusan(list(rapat.butir.all())) if item.is_disetujui]
    with transaction.atomic():
        keputusan = Keputusan.objects.create(daerah_id=putaran.daerah_id, putaran=putaran)
        ButirKeputusan.objects.bulk_create(
            ButirKeputusan(keputusan=keputusan, usulan_id=item.usulan_id, urutan=place)
            for place, item in enumerate(approved, start=1)
        )
        record(keputusan, "susun", by=by, move=("", keputusan.status))
    return keputusan


def susun_perubahan(lama: Keputusan, *, sifat: str, usulan: Collection[Usulan], by: Penugasan) -> Keputusan:
    """Draft a decree that changes (`usulan` is the whole new annex, in order) or revokes one in force.

    `sifat` is PERUBAHAN or PENCABUTAN, the latter without annex. The old one stays as it is until the new one is fixed.
    """
    check_tenant(lama, by=by)
    policies.check_sekretariat(by=by)
    policies.check_yang_diubah(lama)
    policies.check_sifat(sifat, usulan=usulan)
    with transaction.atomic():
        baru = Keputusan.objects.create(
            daerah_id=lama.daerah_id, putaran_id=lama.putaran_id, sifat=sifat, mengubah=lama
        )
        ButirKeputusan.objects.bulk_create(
            ButirKeputusan(keputusan=baru, usulan=item, urutan=place) for place, item in enumerate(usulan, start=1)
        )
        record(baru, "susun", by=by, move=("", baru.status), data={"sifat": sifat, "mengubah": lama.pk})
    return baru


def ajukan(keputusan: Keputusan, *, by: Penugasan) -> Keputusan:
    """Send the draft to the legal office. Refuses an annex that is not the plenary's (V-20)."""
    check_step(keputusan, "ajukan", by=by)
    policies.check_dari_daftar(keputusan)
    return perform(keputusan, "ajukan", by=by)


def harmonisasi(keputusan: Keputusan, *, by: Penugasan) -> Keputusan:
    """The legal office finds the draft in harmony with the law."""
    return perform(keputusan, "harmonisasi", by=by)


def cetak_konsep(keputusan: Keputusan, *, at: datetime) -> Cetakan:
    """Make the draft as a paper marked KONSEP; nothing is stored."""
    naskah = Naskah(keputusan=keputusan)
    return cetak(KEPUTUSAN_KEPALA_DAERAH, naskah, at=at, author=naskah.penerbit)


def tetapkan(keputusan: Keputusan, *, nomor: str, tanggal: date, penanda_tangan: Pejabat, by: Penugasan) -> Keputusan:
    """Record the decision of the head of the region: number, day, signatory; the paper is made and locked.

    Refuses others than the legal office, unsigned minutes (V-19), a foreign annex (V-20), a day before the minutes,
    a signatory who does not hold the post. The proposals of the annex become DITETAPKAN in the same transaction.
    """
    check_step(keputusan, "tetapkan", by=by)
    policies.check_dari_daftar(keputusan)
    policies.check_nomor_tanggal(keputusan, nomor=nomor, tanggal=tanggal)
    policies.check_nomor_bebas(keputusan, nomor=nomor)
    policies.check_penanda_tangan(keputusan, penanda_tangan=penanda_tangan, tanggal=tanggal)
    naskah = Naskah(keputusan=keputusan, nomor=nomor, tanggal=tanggal, penanda_tangan=penanda_tangan)
    paper = cetak(KEPUTUSAN_KEPALA_DAERAH, naskah, at=clock.now(), author=naskah.penerbit)
    with transaction.atomic():
        Keputusan.objects.select_for_update().get(pk=keputusan.pk)
        archived = arsipkan(paper, nomor=nomor, tanggal=tanggal, by=by)
        fixed = {"nomor": nomor, "tanggal": tanggal, "penanda_tangan_id": penanda_tangan.pk, "dokumen_id": archived.pk}
        for item in keputusan.butir.select_related("usulan").filter(usulan__status__startswith="DISETUJUI"):
            perform(item.usulan, "tetapkan", by=by)
        if keputusan.mengubah_id:
            perform(Keputusan.objects.get(pk=keputusan.mengubah_id), AKIBAT[keputusan.sifat], by=by)
        perform(keputusan, "tetapkan", by=by, changes=fixed)
    return keputusan
