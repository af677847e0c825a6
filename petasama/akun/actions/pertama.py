"""The act that no appointment can do, because none exists yet: a government joins, with its first administrator."""

from datetime import date

from django.db import transaction

from petasama.akun.actions.dasar import alamat_of, buat_tautan
from petasama.akun.alamat import link
from petasama.akun.models import Guna
from petasama.core.acts import record
from petasama.core.errors import NotNow
from petasama.organisasi.models import Daerah, Penugasan, User
from petasama.organisasi.peran import Peran
from petasama.wilayah.models import JenisWilayah, Wilayah

SEBUTAN: dict[str, str] = {
    JenisWilayah.PROVINSI: "Gubernur",
    JenisWilayah.KABUPATEN: "Bupati",
    JenisWilayah.KOTA: "Wali Kota",
}


@transaction.atomic
def daftarkan_daerah(
    wilayah: Wilayah, *, nama: str, surel: str, nip: str, nomor_surat: str, tanggal_surat: date
) -> tuple[Penugasan, str]:
    """Register a government with its first administrator, and return the post and the link that sets the password.

    Done by the operator of the installation at the command line. Refuses a region that is registered already, and an
    address or NIP that belongs to an account.
    """
    if Daerah.objects.filter(wilayah=wilayah).exists():
        raise NotNow(f"{wilayah.nama} sudah terdaftar. Minta admin daerahnya menambah orang lewat layar.")
    if User.objects.filter(surel=surel.lower()).exists() or (nip and User.objects.filter(nip=nip).exists()):
        raise NotNow("Surel atau NIP itu sudah mempunyai akun. Pakai yang lain.")
    daerah = Daerah.objects.create(
        wilayah=wilayah,
        nama=wilayah.nama,
        sebutan_kepala=SEBUTAN[wilayah.jenis],
        ibukota=wilayah.ibukota,
        zona_waktu=wilayah.zona_waktu,
    )
    user = User.objects.create_user(surel=surel, nama=nama, nip=nip or None)
    user.full_clean(exclude=["password"])
    post = Penugasan.objects.create(
        daerah=daerah,
        user=user,
        peran=Peran.ADMIN_DAERAH,
        jabatan="Admin Petasama",
        nomor_surat=nomor_surat,
        tanggal_surat=tanggal_surat,
        mulai=tanggal_surat,
    )
    record(daerah, "daftarkan_daerah", by=post, data={"nama": daerah.nama})
    _, key = buat_tautan(user, Guna.UNDANGAN, by=post)
    return post, link(alamat_of(Guna.UNDANGAN), key)
