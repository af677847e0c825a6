"""Acts about liaison officers."""

from datetime import date

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.errors import Incomplete
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran
from petasama.persiapan import policies


def tunjuk_ppksd(
    perangkat_daerah: PerangkatDaerah, *, user: User, nomor_surat: str, tanggal_surat: date, by: Penugasan
) -> Penugasan:
    """Appoint a liaison officer by a letter of the head of the office, in force from the letter's day on.

    Refuses others than the head of this office, a person who already serves, and a letter without number.
    """
    check_tenant(perangkat_daerah, by=by)
    policies.check_kepala(perangkat_daerah, by=by)
    for day in (tanggal_surat, clock.today(perangkat_daerah.daerah.zona_waktu)):
        policies.check_pegawai_daerah(user, perangkat_daerah, on=day)
        policies.check_satu_perangkat_daerah(user, perangkat_daerah, on=day)
    if not nomor_surat.strip():
        sentence = "Isi nomor surat penunjukan."
        raise Incomplete(sentence, missing=[{"field": "nomor_surat", "label": "Nomor surat", "sentence": sentence}])
    with transaction.atomic():
        post = Penugasan.objects.create(
            daerah_id=perangkat_daerah.daerah_id,
            user=user,
            peran=Peran.PPKSD,
            perangkat_daerah=perangkat_daerah,
            jabatan=f"PPKSD {perangkat_daerah.nama}",
            nomor_surat=nomor_surat.strip(),
            tanggal_surat=tanggal_surat,
            mulai=tanggal_surat,
        )
        record(post, "tunjuk_ppksd", by=by, move=("", "BERLAKU"))
    return post
