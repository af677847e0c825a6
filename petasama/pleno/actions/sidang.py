"""Acts of the session: open with a quorum, decide item by item, close with the minutes, sign."""

from datetime import datetime

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.dokumen.actions import arsipkan, cetak
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.pleno import policies
from petasama.pleno.documents.berita_acara import BERITA_ACARA
from petasama.pleno.documents.naskah import Naskah
from petasama.pleno.models import BeritaAcara, ButirSidang, RapatPleno, TandaTangan


def buka_sidang(rapat: RapatPleno, *, by: Penugasan) -> RapatPleno:
    """Open the session. Refuses without a quorum; the highest seat present chairs."""
    check_step(rapat, "buka_sidang", by=by)
    chair = policies.check_kuorum(list(rapat.peserta.select_related("penugasan")))
    return perform(rapat, "buka_sidang", by=by, changes={"pimpinan_id": chair.pk})


def putuskan(
    butir: ButirSidang,
    *,
    hasil: str,
    by: Penugasan,
    alasan: str = "",
    urutan: int | None = None,
    gabung: Usulan | None = None,
) -> ButirSidang:
    """Decide one item with one of the six outcomes; `urutan` is the place the plenary gives it.

    Refuses outside the session, an item already decided, and a decision that owes a reason without one.
    """
    rapat = butir.rapat
    policies.check_sidang(rapat)
    place = urutan or butir.urutan_hitung
    policies.check_alasan_putusan(butir, hasil=hasil, urutan=place, alasan=alasan)
    policies.check_gabung(butir, hasil=hasil, gabung=gabung)
    with transaction.atomic():
        perform(butir.usulan, "putuskan", by=by, target=hasil, note=alasan.strip())
        butir.putusan, butir.urutan, butir.alasan = hasil, place, alasan.strip()
        butir.digabung_ke, butir.diputus_pada = gabung if hasil == "DIGABUNG" else None, clock.now()
        butir.save()
        if butir.is_menyimpang:
            data = {"usulan": butir.usulan.nomor, "semula": butir.urutan_hitung, "menjadi": place}
            record(butir, "tempatkan", by=by, note=butir.alasan, data=data)
    return butir


def tutup_sidang(rapat: RapatPleno, *, nomor: str, selesai: datetime, by: Penugasan) -> RapatPleno:
    """Close the session and make the minutes with their number.

    Refuses while an item is undecided, without a quorum (V-18), without a number or with one already used, and an
    end before the beginning.
    """
    check_step(rapat, "tutup_sidang", by=by)
    policies.check_semua_diputus(rapat)
    policies.check_sah(rapat)
    policies.check_nomor(nomor)
    policies.check_selesai(rapat, selesai=selesai)
    naskah = Naskah(rapat=rapat, nomor=nomor, selesai=selesai)
    paper = cetak(BERITA_ACARA, naskah, at=selesai, author=naskah.penerbit)
    with transaction.atomic():
        RapatPleno.objects.select_for_update().get(pk=rapat.pk)
        archived = arsipkan(paper, nomor=nomor, tanggal=naskah.tanggal, by=by)
        perform(rapat, "tutup_sidang", by=by, changes={"selesai": selesai})
        BeritaAcara.objects.create(rapat=rapat, nomor=nomor, tanggal=naskah.tanggal, dokumen=archived)
    return rapat


def tandatangani(rapat: RapatPleno, *, by: Penugasan) -> RapatPleno:
    """Sign the minutes, as chair or as secretary; with both signatures the meeting is signed."""
    check_step(rapat, "tandatangani", by=by)
    check_tenant(rapat, by=by)
    with transaction.atomic():
        RapatPleno.objects.select_for_update().get(pk=rapat.pk)
        policies.check_penanda_tangan(rapat, by=by)
        TandaTangan.objects.create(rapat=rapat, penugasan=by, pada=clock.now())
        if policies.is_bertanda_tangan_lengkap(rapat):
            perform(rapat, "tandatangani", by=by)
        else:
            record(rapat, "bubuhkan_tanda_tangan", by=by)
    return rapat
