"""Acts about liaison officers: asking for them, appointing them by letter, letting an office off for a while."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from petasama.akun.actions import undang
from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.wording import listed, short_date
from petasama.dokumen.actions import arsipkan, cetak
from petasama.kabar.actions import tulis_surel
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran, Sebagai
from petasama.organisasi.policies import (
    check_belum_terpakai,
    check_masa,
    check_pegawai_daerah,
    check_satu_perangkat_daerah,
    check_surat,
)
from petasama.persiapan import policies
from petasama.persiapan.documents.naskah_ppksd import Ditunjuk, NaskahPenunjukan, NaskahPermintaan
from petasama.persiapan.documents.penunjukan_ppksd import PENUNJUKAN_PPKSD
from petasama.persiapan.documents.permintaan_ppksd import PERMINTAAN_PPKSD
from petasama.persiapan.models import PengecualianPpksd, PermintaanPpksd, Putaran, SuratPenunjukan
from petasama.persiapan.papan import BarisPpksd, baris_list, baris_of


def minta_ppksd(
    putaran: Putaran, *, nomor_surat: str, tanggal_surat: date, tenggat: date, by: Penugasan
) -> list[PermintaanPpksd]:
    """Ask the head of every responding office for two liaison officers by one letter; return the new requests.

    Who was asked in this round already is not asked again; with nobody left nothing is written. Refuses others than
    the secretariat, a closed round, a letter without number or of a day to come, a last day before the letter.
    """
    check_tenant(putaran, by=by)
    policies.check_peminta(putaran, by=by)
    today = clock.today(putaran.daerah.zona_waktu)
    number = check_surat(nomor_surat, tanggal_surat, on=today)
    policies.check_tenggat(tanggal_surat=tanggal_surat, tenggat=tenggat)
    rows = belum_diminta(putaran, on=today)
    if not rows:
        return []
    naskah = NaskahPermintaan(putaran=putaran, kantor=rows, nomor=number, tanggal=tanggal_surat, tenggat=tenggat)
    paper = cetak(PERMINTAAN_PPKSD, naskah, at=clock.now(), author=naskah.penerbit)
    letter = {"nomor_surat": number, "tanggal_surat": tanggal_surat, "tenggat": tenggat}
    with transaction.atomic():
        archived = arsipkan(paper, nomor=number, tanggal=tanggal_surat, by=by)
        made = []
        for row in rows:
            office = row.perangkat_daerah
            asked = PermintaanPpksd.objects.create(putaran=putaran, perangkat_daerah=office, dokumen=archived, **letter)
            record(asked, "minta_ppksd", by=by, data={"perangkat": office.nama, "tenggat": short_date(tenggat)})
            _kabari_kepala(asked, row)
            made.append(asked)
    return made


def belum_diminta(putaran: Putaran, *, on: date) -> list[BarisPpksd]:
    """Return the responding offices that this round has not asked yet, in their order."""
    offices = PerangkatDaerah.objects.filter(daerah_id=putaran.daerah_id).responding(on)
    fresh = offices.exclude(pk__in=putaran.permintaan.values("perangkat_daerah_id"))
    return baris_list(list(fresh), daerah_id=putaran.daerah_id, on=on)


def _kabari_kepala(asked: PermintaanPpksd, row: BarisPpksd) -> None:
    """Write to the head of the office, where there is one with an active account."""
    if row.kepala is None or not row.kepala.user.is_active:
        return
    until, office = short_date(asked.tenggat), row.perangkat_daerah
    state = (
        "PPKSD yang sudah ditunjuk tetap berlaku; tidak perlu ditunjuk ulang."
        if not row.kurang
        else f"Saat ini masih kurang {row.kurang} orang: satu utama dan paling sedikit satu pendamping."
    )
    teks = (
        f"Yth. {row.kepala.user.nama}\n\n"
        f"Ketua TKKSD meminta {office} menunjuk paling sedikit dua Pejabat Penghubung Kerja Sama Daerah (PPKSD) untuk "
        f"{asked.putaran}, paling lambat {until} (surat Nomor {asked.nomor_surat}). {state}\n\n"
        f"Tunjuk di Petasama, surat penunjukannya dibuatkan: {settings.ALAMAT}{reverse('persiapan:ppksd')}\n"
    )
    tulis_surel(
        daerah=row.kepala.daerah,
        kepada=row.kepala.user.surel,
        kunci=f"permintaan-ppksd:{asked.pk}",
        perihal=f"Penunjukan PPKSD {office} – tenggat {until}",
        teks=teks,
    )


def tunjuk_ppksd(
    perangkat_daerah: PerangkatDaerah,
    *,
    user: User,
    nomor_surat: str,
    tanggal_surat: date,
    by: Penugasan,
    selesai: date | None = None,
) -> Penugasan:
    """Record one liaison officer whom a letter of the office's own already appoints, in force from the letter's day.

    The first of an office is the main one, those that follow deputise. Refuses others than the head of this office, a
    person who already serves, a letter without number or of a day to come, and no last day for who has no NIP.
    """
    check_tenant(perangkat_daerah, by=by)
    policies.check_kepala(perangkat_daerah, by=by)
    today = clock.today(perangkat_daerah.daerah.zona_waktu)
    check_ditunjuk(perangkat_daerah, user, days=(tanggal_surat, today))
    number = check_surat(nomor_surat, tanggal_surat, on=today)
    check_masa(user, sebagai=Sebagai.DEFINITIF, mulai=tanggal_surat, selesai=selesai)
    with transaction.atomic():
        serving = baris_of(perangkat_daerah, on=today).ppksd
        letter = {"nomor_surat": number, "tanggal_surat": tanggal_surat, "mulai": tanggal_surat, "selesai": selesai}
        return _tugaskan(perangkat_daerah, user, urutan=_urutan_berikut(serving), surat=letter, by=by)


def terbitkan_penunjukan(
    perangkat_daerah: PerangkatDaerah,
    *,
    orang: Sequence[Ditunjuk],
    nomor_surat: str,
    tanggal_surat: date,
    by: Penugasan,
    selesai: date | None = None,
) -> SuratPenunjukan:
    """Appoint liaison officers by one letter on the office's letterhead; the paper is archived with the posts.

    In an office without officers the first named is the main one. People without an account are registered by the
    same act. Refuses as `tunjuk_ppksd` does, and a number that the office used before, a person named twice, and
    fewer people than make two.
    """
    check_tenant(perangkat_daerah, by=by)
    policies.check_kepala(perangkat_daerah, by=by)
    today = clock.today(perangkat_daerah.daerah.zona_waktu)
    number = check_surat(nomor_surat, tanggal_surat, on=today)
    policies.check_nomor_penunjukan(perangkat_daerah, nomor=number)
    serving = baris_of(perangkat_daerah, on=today).ppksd
    policies.check_banyak_ditunjuk(orang, berlaku=len(serving))
    for person in orang:
        _check_orang(perangkat_daerah, person, masa=(tanggal_surat, selesai), on=today)
    naskah = NaskahPenunjukan(
        kepala=by, orang=orang, tetap=serving, nomor=number, tanggal=tanggal_surat, selesai=selesai
    )
    paper = cetak(PENUNJUKAN_PPKSD, naskah, at=clock.now(), author=perangkat_daerah.nama)
    letter = {"nomor_surat": number, "tanggal_surat": tanggal_surat, "mulai": tanggal_surat, "selesai": selesai}
    with transaction.atomic():
        archived = arsipkan(paper, nomor=nomor_arsip(perangkat_daerah, number), tanggal=tanggal_surat, by=by)
        surat = SuratPenunjukan.objects.create(
            perangkat_daerah=perangkat_daerah, nomor=number, tanggal=tanggal_surat, dokumen=archived
        )
        for place, person in enumerate(orang, start=_urutan_berikut(serving)):
            user = person.user or _daftarkan(perangkat_daerah.daerah, person, by=by)
            surat.penugasan.add(_tugaskan(perangkat_daerah, user, urutan=place, surat=letter, by=by))
        record(surat, "terbitkan_penunjukan", by=by, data={"nama": listed([item.tercetak()[0] for item in orang])})
    return surat


def catat_penunjukan(
    perangkat_daerah: PerangkatDaerah,
    *,
    orang: Ditunjuk,
    nomor_surat: str,
    tanggal_surat: date,
    by: Penugasan,
    selesai: date | None = None,
) -> Penugasan:
    """Note a liaison officer whom the head of the office appointed by a letter on paper; a new person is registered.

    The invitation to the account is sent apart, by the admin. Refuses as `tunjuk_ppksd` does, but others than the
    secretariat or the admin, who keep what the letter says.
    """
    check_tenant(perangkat_daerah, by=by)
    policies.check_pencatat_penunjukan(by=by)
    today = clock.today(perangkat_daerah.daerah.zona_waktu)
    number = check_surat(nomor_surat, tanggal_surat, on=today)
    _check_orang(perangkat_daerah, orang, masa=(tanggal_surat, selesai), on=today)
    letter = {"nomor_surat": number, "tanggal_surat": tanggal_surat, "mulai": tanggal_surat, "selesai": selesai}
    with transaction.atomic():
        user = orang.user or _daftarkan(perangkat_daerah.daerah, orang, by=by, diundang=False)
        serving = baris_of(perangkat_daerah, on=today).ppksd
        place = _urutan_berikut(serving)
        return _tugaskan(perangkat_daerah, user, urutan=place, surat=letter, by=by, act="catat_penunjukan")


def nomor_arsip(perangkat_daerah: PerangkatDaerah, nomor: str) -> str:
    """Return the number under which the archive keeps a letter: offices count their letters each for itself."""
    return f"{nomor} · {perangkat_daerah.kode}"[:80]


def izinkan_ppksd_kurang(
    perangkat_daerah: PerangkatDaerah, *, putaran: Putaran, alasan: str, sampai: date, by: Penugasan
) -> PengecualianPpksd:
    """Let an office go on with fewer than two liaison officers up to a day, for a stated reason; a second one replaces.

    Refuses others than the secretariat, a closed round, an office that lacks nobody, no reason, more than 90 days.
    """
    check_tenant(perangkat_daerah, by=by)
    check_tenant(putaran, by=by)
    policies.check_peminta(putaran, by=by)
    today = clock.today(putaran.daerah.zona_waktu)
    reason = policies.check_pengecualian(perangkat_daerah, alasan=alasan, sampai=sampai, on=today)
    with transaction.atomic():
        values = {"alasan": reason, "sampai": sampai, "oleh": by, "updated_at": clock.now()}
        row, _ = PengecualianPpksd.objects.update_or_create(
            putaran=putaran, perangkat_daerah=perangkat_daerah, defaults=values
        )
        data = {"perangkat": perangkat_daerah.nama, "sampai": short_date(sampai)}
        record(row, "izinkan_ppksd_kurang", by=by, note=reason, data=data)
    return row


def check_ditunjuk(perangkat_daerah: PerangkatDaerah, user: User, *, days: Sequence[date]) -> None:
    """Refuse a person who serves another government, or an office as liaison officer, on one of these days."""
    for day in days:
        check_pegawai_daerah(user, perangkat_daerah, on=day)
        check_satu_perangkat_daerah(user, perangkat_daerah, on=day)


def _check_orang(
    perangkat_daerah: PerangkatDaerah, person: Ditunjuk, *, masa: tuple[date, date | None], on: date
) -> None:
    begin, end = masa
    if person.user is not None:
        check_ditunjuk(perangkat_daerah, person.user, days=(begin, on))
    else:
        check_belum_terpakai(surel=person.surel, nip=person.nip)
    check_masa(
        person.user or User(nama=person.nama, nip=person.nip or None),
        sebagai=Sebagai.DEFINITIF,
        mulai=begin,
        selesai=end,
    )


def _daftarkan(daerah: Daerah, person: Ditunjuk, *, by: Penugasan, diundang: bool = True) -> User:
    """Make an account without a password and invite the person; after an hour the admin invites again."""
    user = User.objects.create_user(
        surel=person.surel, nama=person.nama, nip=person.nip, telepon=person.telepon, terdaftar_di=daerah
    )
    record(user, "buat_pengguna", by=by)
    if diundang:
        undang(user, by=by)
    return user


def _tugaskan(
    perangkat_daerah: PerangkatDaerah,
    user: User,
    *,
    urutan: int,
    surat: dict[str, object],
    by: Penugasan,
    act: str = "tunjuk_ppksd",
) -> Penugasan:
    post = Penugasan.objects.create(
        daerah_id=perangkat_daerah.daerah_id,
        user=user,
        peran=Peran.PPKSD,
        perangkat_daerah=perangkat_daerah,
        jabatan=f"PPKSD {perangkat_daerah.nama}"[:160],
        urutan=urutan,
        **surat,
    )
    record(post, act, by=by, move=("", "BERLAKU"), data={"surat": post.nomor_surat})
    return post


def _urutan_berikut(serving: Sequence[Penugasan]) -> int:
    """The place after those in force: 1 is the main officer's."""
    return max((post.urutan for post in serving), default=0) + 1
