"""Refusals about people, their appointments and the offices."""

from collections.abc import Iterable, Mapping
from datetime import date

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import listed, short_date
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import PENILAI, PERAN_PERANGKAT_DAERAH, Peran, Sebagai

TIDAK_DIANGKAT = PENILAI | {Peran.PPKSD, Peran.PUBLIK}
"""Roles that come by other acts: liaison officers from the head of the office, seats from the decree on the team."""


def kurang(field: str, label: str, sentence: str) -> Incomplete:
    """Return the refusal that names one field."""
    return Incomplete(sentence, missing=[{"field": field, "label": label, "sentence": sentence}])


def check_admin(daerah: Daerah, *, by: Penugasan) -> None:
    """People, appointments and offices are kept by the admin of this government."""
    if by.tenant_id != daerah.pk:
        raise Denied("Data ini milik pemerintah daerah lain.")
    if by.role != Peran.ADMIN_DAERAH:
        raise Denied(f"Orang, penugasan, dan perangkat daerah dikelola oleh {Peran.ADMIN_DAERAH.label}.")


def check_pengelola_penugasan(post: Penugasan, *, by: Penugasan) -> None:
    """The admin ends and hands over posts; the head of an office those of its liaison officers."""
    if by.role == Peran.ADMIN_DAERAH:
        return
    if post.peran != Peran.PPKSD:
        raise Denied(f"Penugasan ini dikelola oleh {Peran.ADMIN_DAERAH.label}.")
    if by.role != Peran.KEPALA_OPD or post.perangkat_daerah_id not in by.unit_ids:
        raise Denied(f"PPKSD {post.perangkat_daerah} dikelola oleh kepalanya atau {Peran.ADMIN_DAERAH.label}.")


def check_bukan_kursi(post: Penugasan) -> None:
    """A seat of the coordination team changes by its decree only."""
    if post.kursi:
        raise NotNow("Kursi TKKSD berubah dengan Keputusan tentang TKKSD. Ubah susunannya di tahap Persiapan.")


def check_belum_berakhir(post: Penugasan, *, on: date) -> None:
    """A post that is over cannot end again."""
    if post.diakhiri_pada is not None or (post.selesai is not None and post.selesai < on):
        raise NotNow(f"Penugasan {post.label} sudah berakhir {short_date(post.selesai or on)}.")


def check_berlaku(post: Penugasan, *, on: date) -> None:
    """Only a post in force can be handed over."""
    check_belum_berakhir(post, on=on)
    if post.mulai > on:
        raise NotNow(f"Penugasan {post.label} baru berlaku {short_date(post.mulai)}. Akhiri, lalu angkat orang lain.")


def check_admin_tersisa(post: Penugasan, *, on: date) -> None:
    """Somebody must be left who can appoint others."""
    if post.peran != Peran.ADMIN_DAERAH:
        return
    admins = Penugasan.objects.filter(daerah_id=post.daerah_id, peran=Peran.ADMIN_DAERAH).active(on)
    if not admins.filter(user__is_active=True).exclude(pk=post.pk).exists():
        raise NotNow("Ini admin daerah yang terakhir. Angkat admin daerah lain lebih dahulu.")


def check_satu_perangkat_daerah(user: User, perangkat_daerah: PerangkatDaerah, *, on: date) -> None:
    """A person serves one office only as liaison officer, and once."""
    rows = Penugasan.objects.filter(user=user, peran=Peran.PPKSD).exclude(selesai__lt=on)
    serving = rows.exclude(diakhiri_pada__isnull=False, selesai__lte=on).select_related("perangkat_daerah")
    other = serving.order_by("mulai", "pk").first()
    if other is not None:
        way = "" if other.perangkat_daerah == perangkat_daerah else " Akhiri penugasan itu sebelum menunjuknya lagi."
        raise NotNow(f"{user.nama} sudah menjadi PPKSD {other.perangkat_daerah}.{way}")


def check_pegawai_daerah(user: User, tempat: PerangkatDaerah | Penugasan, *, on: date) -> None:
    """A person who serves another government is not appointed here: in this office, or where this admin acts."""
    elsewhere = Penugasan.objects.active(on).filter(user=user).exclude(daerah_id=tempat.daerah_id)
    if elsewhere.exists():
        raise NotNow(
            f"{user} memegang penugasan di pemerintah daerah lain. Tunjuk pegawai {tempat.daerah}, "
            "atau minta penugasan itu diakhiri lebih dahulu."
        )


def check_aktif(user: User) -> None:
    """Nobody is appointed whose account is switched off."""
    if not user.is_active:
        raise NotNow(f"Akun {user.nama} tidak aktif. Aktifkan dahulu akunnya.")


def check_diangkat(peran: str, perangkat_daerah: PerangkatDaerah | None, *, on: date) -> None:
    """Refuse roles that come by another act, and a role of an office without an office that exists then."""
    if peran not in set(Peran) or peran in TIDAK_DIANGKAT:
        names = {"PPKSD": "PPKSD ditunjuk oleh kepala perangkat daerahnya."}
        sentence = names.get(peran, "Kursi TKKSD diisi dengan Keputusan tentang TKKSD, di tahap Persiapan.")
        raise kurang("peran", "Peran", sentence)
    if perangkat_daerah is None:
        if peran in PERAN_PERANGKAT_DAERAH:
            raise kurang("perangkat_daerah", "Perangkat daerah", "Pilih perangkat daerah yang dipimpin.")
    elif not perangkat_daerah.mulai <= on <= (perangkat_daerah.selesai or on):
        sentence = f"{perangkat_daerah} tidak ada pada {short_date(on)}. Pilih perangkat daerah yang berlaku."
        raise kurang("perangkat_daerah", "Perangkat daerah", sentence)


def check_masa(user: User, *, sebagai: str, mulai: date, selesai: date | None) -> None:
    """Refuse an end before the start, and no end for a stand-in or for somebody who is no civil servant (no NIP)."""
    if selesai is not None and selesai < mulai:
        raise kurang("selesai", "Berlaku sampai", "Tanggal akhir mendahului tanggal mulai. Betulkan salah satunya.")
    if selesai is None and sebagai == Sebagai.PLH:
        raise kurang("selesai", "Berlaku sampai", "Isi tanggal akhir: pelaksana harian selalu sementara.")
    if selesai is None and not user.nip:
        sentence = f"Isi tanggal akhir: {user.nama} tidak ber-NIP, sehingga aksesnya dibatasi waktu."
        raise kurang("selesai", "Berlaku sampai", sentence)


def check_surat(nomor: str, tanggal: date, *, on: date) -> str:
    """Refuse a letter without number or of a day to come; return the number without blanks around it."""
    if not nomor.strip():
        raise kurang("nomor_surat", "Nomor surat", "Isi nomor surat.")
    if tanggal > on:
        raise kurang("tanggal_surat", "Tanggal surat", "Tanggal surat belum tiba. Periksa bulan dan tahunnya.")
    return nomor.strip()


def check_satu_kepala(perangkat_daerah: PerangkatDaerah, *, sebagai: str, mulai: date, selesai: date | None) -> None:
    """An office has one head in full at a time; acting heads stand beside, by their own dates."""
    if sebagai != Sebagai.DEFINITIF:
        return
    heads = Penugasan.objects.filter(peran=Peran.KEPALA_OPD, perangkat_daerah=perangkat_daerah, sebagai=sebagai)
    until = {"mulai__lte": selesai} if selesai else {}
    for other in heads.filter(**until).exclude(selesai__lt=mulai).select_related("user").order_by("mulai", "pk"):
        if other.diakhiri_pada is None or (other.selesai or date.max) > mulai:
            raise NotNow(
                f"{other.user.nama} adalah {other.label} sejak {short_date(other.mulai)}. Akhiri atau serah-terimakan "
                "penugasan itu lebih dahulu."
            )


def check_belum_terpakai(*, surel: str, nip: str, user: User | None = None) -> None:
    """An address and a NIP belong to one account; who holds it is not told."""
    others = User.objects.exclude(pk=user.pk) if user else User.objects.all()
    if others.filter(surel=surel).exists():
        raise kurang("surel", "Surel", "Alamat surel ini sudah dipakai akun lain. Cari orangnya dalam daftar.")
    if nip and others.filter(nip=nip).exists():
        raise kurang("nip", "NIP", "NIP ini sudah dipakai akun lain. Cari orangnya dalam daftar.")


def check_alasan(alasan: str, *, untuk: str) -> str:
    """Refuse an act that needs a reason without one; return the reason without blanks around it."""
    if not alasan.strip():
        raise kurang("alasan", "Alasan", f"Tulis alasan {untuk}.")
    return alasan.strip()


def check_kode_bebas(daerah: Daerah, kode: str, *, on: date, kecuali: Iterable[PerangkatDaerah] = ()) -> None:
    """Two offices that exist at the same time have two codes."""
    known = PerangkatDaerah.objects.filter(daerah=daerah, kode__iexact=kode).exclude(selesai__lt=on)
    if known.exclude(pk__in=[office.pk for office in kecuali]).exists():
        raise kurang("kode", "Kode", f"Kode {kode} sudah dipakai perangkat daerah lain.")


def check_dapat_beralih(lama: Iterable[PerangkatDaerah], *, menjadi: Iterable[PerangkatDaerah], mulai: date) -> None:
    """Refuse to pass on an office that has ended or begins later, to itself, or to one that does not exist then."""
    heirs = list(menjadi)
    for office in lama:
        if office in heirs:
            raise kurang("menjadi", "Penerus", f"{office} tidak dapat menjadi penerusnya sendiri.")
        if office.selesai is not None or office.penerus.exists():
            raise NotNow(f"{office} sudah berakhir atau sudah mempunyai penerus.")
        if mulai <= office.mulai:
            sentence = f"{office} berlaku sejak {short_date(office.mulai)}. Pilih tanggal sesudahnya."
            raise kurang("tanggal", "Berlaku mulai", sentence)
    for heir in heirs:
        if not heir.mulai <= mulai <= (heir.selesai or mulai):
            sentence = f"{heir} tidak ada pada {short_date(mulai)}. Pilih penerus yang berlaku hari itu."
            raise kurang("menjadi", "Penerus", sentence)


def check_tujuan_ppksd(
    posts: Iterable[Penugasan], tujuan: Mapping[int, PerangkatDaerah], *, menjadi: Iterable[PerangkatDaerah]
) -> None:
    """When an office is split, each of its liaison officers is told to which part he or she goes."""
    heirs = set(menjadi)
    lost = [post.user.nama for post in posts if tujuan.get(post.pk) not in heirs]
    if lost:
        raise kurang("ppksd", "PPKSD", f"Pilih perangkat daerah baru untuk {listed(lost)}.")
