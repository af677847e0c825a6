"""The mails about a meeting: whom they go to and what they say. Each goes to one person once."""

from django.conf import settings
from django.urls import reverse

from petasama.core import clock
from petasama.core.wording import clock as pukul
from petasama.core.wording import long_date
from petasama.kabar.actions import tulis_surel
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.models import Pertemuan

PENUTUP = "Susunan acara, surat undangan, dan materinya:"


def penerima_of(pertemuan: Pertemuan) -> list[str]:
    """Return the addresses of the heads and liaison officers in force today of the invited offices, each once."""
    today = clock.today(pertemuan.daerah.zona_waktu)
    posts = Penugasan.objects.filter(
        daerah_id=pertemuan.daerah_id,
        peran__in=PERAN_PERANGKAT_DAERAH,
        perangkat_daerah__in=pertemuan.undangan.values("perangkat_daerah"),
        user__is_active=True,
    )
    return sorted(set(posts.active(today).values_list("user__surel", flat=True)))


def kabari_undangan(pertemuan: Pertemuan) -> None:
    """Tell everyone invited when and where."""
    _kirim(
        pertemuan,
        kunci=f"undangan:{pertemuan.pk}",
        perihal=f"Undangan: {pertemuan.judul}, {long_date(pertemuan.hari)}",
        pembuka=f"{pertemuan.penyelenggara} mengundang Anda menghadiri “{pertemuan.judul}” "
        f"(surat nomor {pertemuan.nomor_undangan}).",
    )


def kabari_perubahan(pertemuan: Pertemuan) -> None:
    """Tell everyone invited what holds now; each change is a mail of its own."""
    _kirim(
        pertemuan,
        kunci=f"perubahan-undangan:{pertemuan.pk}:{pertemuan.version}",
        perihal=f"Perubahan acara: {pertemuan.judul}, {long_date(pertemuan.hari)}",
        pembuka=f"Rencana “{pertemuan.judul}” berubah. Yang berlaku sekarang:",
    )


def kabari_pembatalan(pertemuan: Pertemuan, *, alasan: str) -> None:
    """Tell everyone invited that it does not take place, and why."""
    _kirim(
        pertemuan,
        kunci=f"pembatalan-undangan:{pertemuan.pk}",
        perihal=f"Dibatalkan: {pertemuan.judul}, {long_date(pertemuan.hari)}",
        pembuka=f"“{pertemuan.judul}” dibatalkan. Alasan: {alasan}",
    )


def _kirim(pertemuan: Pertemuan, *, kunci: str, perihal: str, pembuka: str) -> None:
    zone = pertemuan.daerah.zona_waktu
    text = "\n".join(
        (
            pembuka,
            "",
            f"Hari, tanggal: {long_date(pertemuan.hari)}",
            f"Pukul: {pukul(pertemuan.mulai, zone)} sampai dengan {pukul(pertemuan.selesai, zone)}",
            f"Tempat: {pertemuan.tempat}",
            "",
            PENUTUP,
            f"{settings.ALAMAT}{reverse('persiapan:sosialisasi-acara', args=[pertemuan.pk])}",
        )
    )
    for address in penerima_of(pertemuan):
        tulis_surel(daerah=pertemuan.daerah, kepada=address, kunci=kunci, perihal=perihal, teks=text)
