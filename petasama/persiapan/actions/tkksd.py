"""Acts about the coordination team: drafting its composition, recording the decree that forms or changes it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.wording import short_date
from petasama.dokumen.actions import Cetakan, arsipkan, cetak
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah, User
from petasama.persiapan import policies
from petasama.persiapan.documents.keputusan_tkksd import KEPUTUSAN_TKKSD
from petasama.persiapan.documents.naskah_tkksd import NaskahTkksd
from petasama.persiapan.models import DasarTkksd, IsiKursi, KonsepTkksd, KursiTim, SusunanTkksd, isi_of, kursi_of

SEHARI = timedelta(days=1)


def tetapkan_tkksd(daerah: Daerah, *, surat: DasarTkksd, kursi: Sequence[IsiKursi], by: Penugasan) -> SusunanTkksd:
    """Record the decree that forms the team for a term; the paper is made and archived with it.

    Who goes on in the same seat and post keeps the appointment; the others end on the day before; new ones begin.
    Refuses others than the secretariat (the head of the region decides, it records), a number that is used, a day to
    come, a term that overlaps with one that is recorded, a seat missing or filled twice, a person in two seats, without
    an appointment here, or from the secretariat's staff.
    """
    policies.check_pencatat_tkksd(daerah, by=by)
    _check(daerah, surat, kursi)
    naskah = NaskahTkksd(daerah=daerah, kursi=kursi, surat=surat, mengganti=susunan_terakhir(daerah))
    return _catat(naskah, surat=surat, act="tetapkan_tkksd", by=by)


def ubah_tkksd(susunan: SusunanTkksd, *, surat: DasarTkksd, kursi: Sequence[IsiKursi], by: Penugasan) -> SusunanTkksd:
    """Record a decree that changes the team within its term; `kursi` is the whole composition after the change.

    The term ends as it did. Refuses as `tetapkan_tkksd` does, a decree that is not the newest, a day after the term,
    and a composition in which nothing changes.
    """
    check_tenant(susunan, by=by)
    policies.check_pencatat_tkksd(susunan.daerah, by=by)
    kept = replace(surat, selesai=susunan.selesai)
    policies.check_dapat_diubah(susunan, surat=kept)
    _check(susunan.daerah, kept, kursi)
    posts = list(policies.kursi_tim(susunan.daerah, on=kept.mulai))
    policies.check_ada_perubahan(kursi, posts)
    naskah = NaskahTkksd(daerah=susunan.daerah, kursi=kursi, surat=kept, mengubah=susunan)
    return _catat(naskah, surat=kept, act="ubah_tkksd", by=by)


def simpan_konsep_tkksd(
    daerah: Daerah, *, kursi: Sequence[IsiKursi], mengubah: SusunanTkksd | None, by: Penugasan
) -> KonsepTkksd:
    """Keep the next composition as a draft, gaps and all; there is one draft. Refuses others than the secretariat."""
    policies.check_pencatat_tkksd(daerah, by=by)
    rows = [
        {
            "kursi": item.kursi.value,
            "user": item.user.pk,
            "jabatan": item.jabatan,
            "perangkat_daerah": item.perangkat_daerah.pk if item.perangkat_daerah else None,
            "sebagai": item.sebagai,
        }
        for item in kursi
    ]
    with transaction.atomic():
        values = {"isi": rows, "perubahan_dari": mengubah, "updated_at": clock.now()}
        draft, _ = KonsepTkksd.objects.update_or_create(daerah=daerah, defaults=values)
        record(draft, "simpan_konsep_tkksd", by=by)
    return draft


def hapus_konsep_tkksd(draft: KonsepTkksd, *, by: Penugasan) -> None:
    """Throw the draft away. Refuses others than the secretariat."""
    policies.check_pencatat_tkksd(draft.daerah, by=by)
    with transaction.atomic():
        record(draft, "hapus_konsep_tkksd", by=by)
        draft.delete()


def tetapkan_konsep_tkksd(draft: KonsepTkksd, *, surat: DasarTkksd, by: Penugasan) -> SusunanTkksd:
    """Record the decree that the draft became: a new term, or a change within one. The draft is gone afterwards."""
    kursi = isi_konsep(draft)
    if draft.perubahan_dari is not None:
        made = ubah_tkksd(draft.perubahan_dari, surat=surat, kursi=kursi, by=by)
    else:
        made = tetapkan_tkksd(draft.daerah, surat=surat, kursi=kursi, by=by)
    draft.delete()
    return made


def cetak_konsep_tkksd(draft: KonsepTkksd, *, at: datetime) -> Cetakan:
    """Make the draft as a paper marked KONSEP; nothing is stored."""
    naskah = NaskahTkksd(daerah=draft.daerah, kursi=isi_konsep(draft), mengubah=draft.perubahan_dari)
    if draft.perubahan_dari is None:
        naskah = replace(naskah, mengganti=susunan_terakhir(draft.daerah))
    return cetak(KEPUTUSAN_TKKSD, naskah, at=at, author=naskah.penerbit)


def isi_konsep(draft: KonsepTkksd) -> list[IsiKursi]:
    """Return the composition that a draft holds. Two queries."""
    users = User.objects.in_bulk([row["user"] for row in draft.isi])
    offices = PerangkatDaerah.objects.filter(daerah_id=draft.daerah_id).in_bulk()
    return [
        IsiKursi(
            kursi=KursiTim(row["kursi"]),
            user=users[row["user"]],
            jabatan=row["jabatan"],
            perangkat_daerah=offices.get(row["perangkat_daerah"]),
            sebagai=row["sebagai"],
        )
        for row in draft.isi
    ]


def isi_sekarang(daerah: Daerah, *, on: date) -> list[IsiKursi]:
    """Return the composition in force: what a new draft begins with."""
    return [isi_of(post) for post in policies.kursi_tim(daerah, on=on)]


def susunan_terakhir(daerah: Daerah) -> SusunanTkksd | None:
    """Return the decree recorded last; None when none is."""
    return SusunanTkksd.objects.filter(daerah=daerah).order_by("-mulai", "-pk").first()


def _check(daerah: Daerah, surat: DasarTkksd, kursi: Sequence[IsiKursi]) -> None:
    today = clock.today(daerah.zona_waktu)
    policies.check_dasar(surat, on=today)
    policies.check_nomor_tkksd(daerah, nomor=surat.nomor)
    policies.check_masa_susunan(daerah, mulai=surat.mulai)
    policies.check_kursi(kursi)
    policies.check_orang(daerah, kursi, on=today)


def _catat(naskah: NaskahTkksd, *, surat: DasarTkksd, act: str, by: Penugasan) -> SusunanTkksd:
    """Archive the paper, end what does not go on, begin what is new; the decree before ends with it."""
    number = surat.nomor.strip()
    paper = cetak(KEPUTUSAN_TKKSD, naskah, at=clock.now(), author=naskah.penerbit)
    until = surat.mulai - SEHARI
    with transaction.atomic():
        Daerah.objects.select_for_update().get(pk=naskah.daerah.pk)
        made = SusunanTkksd.objects.create(
            daerah=naskah.daerah,
            nomor=number,
            tanggal=surat.tanggal,
            mulai=surat.mulai,
            selesai=surat.selesai,
            perubahan_dari=naskah.mengubah,
            dokumen=arsipkan(paper, nomor=number, tanggal=surat.tanggal, by=by),
        )
        record(made, act, by=by, data={"nomor": number})
        running = SusunanTkksd.objects.filter(daerah=naskah.daerah).berlaku(surat.mulai).exclude(pk=made.pk)
        running.order_by().update(selesai=until, updated_at=clock.now())
        left = list(policies.kursi_tim(naskah.daerah, on=surat.mulai))
        for place, item in enumerate(naskah.kursi, start=1):
            same = next((post for post in left if item.sama(post)), None)
            if same is not None:
                left.remove(same)
            made.kursi.add(_isi(made, item, same, urutan=place, by=by))
        for post in left:
            _lepas(made, post, pada=until, by=by)
    return made


def _isi(made: SusunanTkksd, item: IsiKursi, same: Penugasan | None, *, urutan: int, by: Penugasan) -> Penugasan:
    """Let the same appointment go on to the end of the term, or make a new one."""
    data = {"nama": item.user.nama, "kursi": item.kursi.label, "hari": short_date(made.mulai)}
    if same is not None:
        record(made, "lanjutkan_kursi", by=by, data={**data, "semula": same.selesai, "menjadi": made.selesai})
        same.selesai, same.urutan, same.updated_at = made.selesai, urutan, clock.now()
        same.save(update_fields=["selesai", "urutan", "updated_at"])
        return same
    record(made, "isi_kursi", by=by, data=data)
    return Penugasan.objects.create(
        daerah_id=made.daerah_id,
        user=item.user,
        peran=item.peran,
        kursi=item.kode_kursi,
        urutan=urutan,
        jabatan=item.jabatan.strip(),
        perangkat_daerah=item.perangkat_daerah,
        sebagai=item.sebagai,
        nomor_surat=made.nomor,
        tanggal_surat=made.tanggal,
        mulai=made.mulai,
        selesai=made.selesai,
    )


def _lepas(made: SusunanTkksd, post: Penugasan, *, pada: date, by: Penugasan) -> None:
    """Let an appointment of the team run out on the day before the decree begins."""
    data = {"nama": post.user.nama, "kursi": kursi_of(post).label, "hari": short_date(pada)}
    record(made, "lepas_kursi", by=by, data=data)
    post.selesai, post.alasan_akhir, post.updated_at = pada, f"Keputusan TKKSD Nomor {made.nomor}", clock.now()
    post.save(update_fields=["selesai", "alasan_akhir", "updated_at"])
