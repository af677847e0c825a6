"""Acts about the days on which offices are closed."""

from datetime import date

from django.db import transaction

from petasama.core.acts import check_tenant, record
from petasama.core.errors import Denied
from petasama.organisasi import policies
from petasama.organisasi.models import Daerah, HariLibur, JenisHari, Penugasan
from petasama.organisasi.peran import Peran

PENCATAT = frozenset({Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD})


def catat_hari_libur(daerah: Daerah, *, tanggal: date, nama: str, jenis: str, dasar: str, by: Penugasan) -> HariLibur:
    """Note a day: closed beyond the national calendar, or open although that closes it; a second note replaces it.

    Refuses others than the admin and the secretariat, and a day without a name.
    """
    check_pencatat(daerah, by=by)
    if not nama.strip():
        raise policies.kurang("nama", "Nama", "Isi nama harinya, misalnya Hari Jadi Kabupaten.")
    if jenis not in set(JenisHari):
        raise policies.kurang("jenis", "Jenis", "Pilih jenis hari.")
    with transaction.atomic():
        values = {"nama": nama.strip(), "jenis": jenis, "dasar": dasar.strip()}
        note, _ = HariLibur.objects.update_or_create(daerah=daerah, tanggal=tanggal, defaults=values)
        record(note, "catat_hari_libur", by=by, data={"jenis": JenisHari(jenis).label.lower(), "dasar": note.dasar})
    return note


def hapus_hari_libur(hari: HariLibur, *, by: Penugasan) -> None:
    """Take a note back, so that the national calendar holds again. Refuses others than admin and secretariat."""
    check_tenant(hari, by=by)
    check_pencatat(hari.daerah, by=by)
    with transaction.atomic():
        record(hari, "hapus_hari_libur", by=by, data={"jenis": JenisHari(hari.jenis).label.lower()})
        hari.delete()


def check_pencatat(daerah: Daerah, *, by: Penugasan) -> None:
    """Days are kept by admin and secretariat of the own government."""
    if daerah.pk != by.tenant_id:
        raise Denied("Data ini milik pemerintah daerah lain.")
    if by.role not in PENCATAT:
        raise Denied(f"Hari libur dicatat oleh {Peran.ADMIN_DAERAH.label} atau {Peran.SEKRETARIAT_TKKSD.label}.")
