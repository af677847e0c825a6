"""Refusals about the composition of the coordination team."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import listed, short_date
from petasama.organisasi.models import Daerah, Penugasan, PenugasanQuerySet
from petasama.organisasi.peran import Peran
from petasama.organisasi.policies import kurang
from petasama.persiapan.models import TUNGGAL, DasarTkksd, IsiKursi, KursiTim, SusunanTkksd

WAJIB = (KursiTim.KETUA, KursiTim.SEKRETARIS)


def check_pencatat_tkksd(daerah: Daerah, *, by: Penugasan) -> None:
    """The head of the region decides on the team; the secretariat records the decree, for its own government only."""
    if by.role != Peran.SEKRETARIAT_TKKSD or by.tenant_id != daerah.pk:
        raise Denied(f"Susunan TKKSD dicatat oleh {Peran.SEKRETARIAT_TKKSD.label} berdasarkan Keputusan Kepala Daerah.")


def kursi_tim(daerah: Daerah, *, on: date) -> PenugasanQuerySet:
    """The appointments of the team in force on a day: all seats, and members without a vote."""
    rows = Penugasan.objects.active(on).filter(daerah=daerah, peran__in=(Peran.KETUA_TKKSD, Peran.ANGGOTA_TKKSD))
    return rows.select_related("user", "perangkat_daerah").order_by("urutan", "pk")


def kekurangan_kursi(kursi: Sequence[IsiKursi]) -> list[str]:
    """Say what keeps a composition from being decreed: a seat missing or filled twice, a person in two seats."""
    counts = Counter(item.kursi for item in kursi)
    people = Counter(item.user.nama for item in kursi)
    twice = [name for name, times in people.items() if times > 1]
    gaps = [f"Kursi {seat.label} belum diisi." for seat in WAJIB if not counts[seat]]
    gaps += [
        f"Kursi {seat.label} diisi {counts[seat]} orang; hanya boleh satu." for seat in TUNGGAL if counts[seat] > 1
    ]
    gaps += [f"{name} menduduki dua kursi. Pilih salah satu." for name in twice]
    return gaps + [
        f"Isi jabatan {item.user.nama} pada kursi {item.kursi.label}." for item in kursi if not item.jabatan.strip()
    ]


def check_kursi(kursi: Sequence[IsiKursi]) -> None:
    """Refuse a composition with a gap; every gap is named."""
    gaps = kekurangan_kursi(kursi)
    if gaps:
        missing = [{"field": "kursi", "label": "Susunan", "sentence": sentence} for sentence in gaps]
        raise Incomplete(f"Susunan TKKSD belum dapat ditetapkan. {gaps[0]}", missing=missing)


def check_orang(daerah: Daerah, kursi: Sequence[IsiKursi], *, on: date) -> None:
    """Refuse a person without an appointment in this government, and secretariat staff in a seat that votes."""
    ids = {item.user.pk for item in kursi}
    roles: dict[int, set[str]] = {pk: set() for pk in ids}
    for user_id, role in (
        Penugasan.objects.active(on).filter(daerah=daerah, user__in=ids).values_list("user_id", "peran")
    ):
        roles[user_id].add(role)
    strangers = [item.user.nama for item in kursi if not roles[item.user.pk]]
    if strangers:
        raise NotNow(
            f"{listed(strangers)} tidak mempunyai penugasan yang berlaku di {daerah}. Minta admin daerah mencatat "
            "jabatannya lebih dahulu."
        )
    staff = [item.user.nama for item in kursi if item.kode_kursi and Peran.SEKRETARIAT_TKKSD in roles[item.user.pk]]
    if staff:
        raise NotNow(f"{listed(staff)} bertugas di Sekretariat TKKSD, sehingga tidak menduduki kursi yang bersuara.")


def check_dasar(surat: DasarTkksd, *, on: date) -> None:
    """Refuse a decree without number, from a day to come, in force before its day (UU 30/2014 Pasal 58), or ending
    before it begins."""
    if not surat.nomor.strip():
        raise kurang("nomor", "Nomor Keputusan", "Isi nomor Keputusan.")
    if surat.tanggal > on:
        raise kurang("tanggal", "Tanggal Keputusan", "Tanggal Keputusan belum tiba. Periksa bulan dan tahunnya.")
    if surat.mulai < surat.tanggal:
        raise kurang(
            "mulai", "Berlaku mulai", "Keputusan tidak berlaku surut. Pilih tanggal Keputusan atau sesudahnya."
        )
    if surat.selesai is not None and surat.selesai < surat.mulai:
        raise kurang("selesai", "Berlaku sampai", "Masa tugas berakhir sebelum mulai. Betulkan salah satunya.")


def check_nomor_tkksd(daerah: Daerah, *, nomor: str) -> None:
    """A number is used once."""
    if SusunanTkksd.objects.filter(daerah=daerah, nomor=nomor.strip()).exists():
        raise NotNow(f"Keputusan Nomor {nomor.strip()} sudah dicatat. Periksa nomornya.")


def check_masa_susunan(daerah: Daerah, *, mulai: date) -> None:
    """Terms do not overlap: a decree begins after every composition and every seat that is recorded."""
    later = SusunanTkksd.objects.filter(daerah=daerah, mulai__gte=mulai).order_by("-mulai").first()
    if later is not None:
        raise NotNow(f"{later} sudah berlaku mulai {short_date(later.mulai)}. Pilih tanggal sesudahnya.")
    team = (Peran.KETUA_TKKSD, Peran.ANGGOTA_TKKSD)
    seats = Penugasan.objects.filter(daerah=daerah, peran__in=team, mulai__gte=mulai).exclude(
        diakhiri_pada__isnull=False
    )
    seat = seats.select_related("user").order_by("-mulai").first()
    if seat is not None:
        raise NotNow(f"Kursi {seat.user.nama} baru berlaku mulai {short_date(seat.mulai)}. Pilih tanggal sesudahnya.")


def check_dapat_diubah(susunan: SusunanTkksd, *, surat: DasarTkksd) -> None:
    """A change falls into the term that it changes, and follows the newest decree."""
    newest = SusunanTkksd.objects.filter(daerah_id=susunan.daerah_id).order_by("-mulai", "-pk").first()
    if newest is not None and newest.pk != susunan.pk:
        raise NotNow(f"Yang terakhir dicatat adalah {newest}. Ubah Keputusan itu.")
    if susunan.selesai is not None and surat.mulai > susunan.selesai:
        raise NotNow(
            f"Masa tugas menurut {susunan} berakhir {short_date(susunan.selesai)}. Tetapkan susunan untuk masa "
            "berikutnya."
        )


def check_ada_perubahan(kursi: Sequence[IsiKursi], posts: Sequence[Penugasan]) -> None:
    """A change changes something."""
    left = list(posts)
    for item in kursi:
        same = next((post for post in left if item.sama(post)), None)
        if same is None:
            return
        left.remove(same)
    if not left:
        raise NotNow(
            "Susunannya sama dengan yang berlaku sekarang. Ganti, tambah, atau keluarkan seseorang lebih dahulu."
        )
