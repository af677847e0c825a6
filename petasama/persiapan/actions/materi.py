"""Acts about material: hand it out, confirm having read it."""

from django.db import transaction

from petasama.core.acts import check_tenant, record
from petasama.dokumen import archive
from petasama.organisasi.models import Penugasan
from petasama.persiapan.models import Materi, Pertemuan, TandaBaca
from petasama.persiapan.policies import materi as isi_materi
from petasama.persiapan.policies import pertemuan as policies


def bagikan_materi(
    pertemuan: Pertemuan,
    *,
    judul: str,
    isi: str = "",
    berkas: bytes | None = None,
    nama_berkas: str = "",
    by: Penugasan,
) -> Materi:
    """Hand out a text or a PDF with a meeting.

    Refuses what is no harmless PDF, and others than who holds the meeting.
    """
    check_tenant(pertemuan, by=by)
    policies.check_milik(pertemuan, by=by)
    policies.check_tidak_batal(pertemuan)
    isi_materi.check_isi(judul, isi, berkas=berkas is not None)
    if berkas is not None:
        isi_materi.check_pdf(berkas)
    digest = archive.store(berkas) if berkas is not None else ""
    with transaction.atomic():
        materi = Materi.objects.create(
            pertemuan=pertemuan,
            judul=judul.strip()[:160],
            isi=isi.strip(),
            sidik_berkas=digest,
            nama_berkas=nama_berkas[-160:] if digest else "",
        )
        record(pertemuan, "bagikan_materi", by=by, data={"judul": materi.judul, "sidik_berkas": digest})
    return materi


def baca_materi(materi: Materi, *, by: Penugasan) -> TandaBaca:
    """Confirm having read a material; a second time changes nothing. For heads and PPKSD of invited offices."""
    check_tenant(materi.pertemuan, by=by)
    policies.check_ditanggapi(materi.pertemuan, by=by)
    with transaction.atomic():
        receipt, is_new = TandaBaca.objects.get_or_create(materi=materi, penugasan=by)
        if is_new:
            record(materi.pertemuan, "baca_materi", by=by, data={"judul": materi.judul})
    return receipt
