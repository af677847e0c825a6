"""Acts about appointments."""

from datetime import date
from typing import Unpack

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.duties import duties_for, duties_in
from petasama.core.errors import Denied
from petasama.core.wording import short_date
from petasama.organisasi import policies
from petasama.organisasi.isian import IsiPenugasan
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran


def angkat(user: User, *, by: Penugasan, **isi: Unpack[IsiPenugasan]) -> Penugasan:
    """Appoint a person by letter, from the first to the last day.

    Refuses others than the admin, roles that come by other acts (liaison officers, seats), a person of another
    government, no last day for a stand-in (Plh.) or for who has no NIP, and a second head in full of one office.
    """
    today, office = _hari_ini(by), isi["perangkat_daerah"]
    policies.check_admin(by.daerah, by=by)
    if office is not None:
        check_tenant(office, by=by)
    check_calon(user, by=by, on=today)
    policies.check_diangkat(isi["peran"], office, on=max(isi["mulai"], today))
    policies.check_masa(user, sebagai=isi["sebagai"], mulai=isi["mulai"], selesai=isi["selesai"])
    number = policies.check_surat(isi["nomor_surat"], isi["tanggal_surat"], on=today)
    if not isi["jabatan"].strip():
        raise policies.kurang("jabatan", "Jabatan", "Isi nama jabatan.")
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        if isi["peran"] == Peran.KEPALA_OPD and office is not None:
            policies.check_satu_kepala(office, sebagai=isi["sebagai"], mulai=isi["mulai"], selesai=isi["selesai"])
        fields = {**isi, "nomor_surat": number, "jabatan": isi["jabatan"].strip()}
        post = Penugasan.objects.create(daerah_id=by.tenant_id, user=user, **fields)
        record(post, "angkat", by=by, move=("", "BERLAKU"), data=_masa(post))
    return post


def akhiri(penugasan: Penugasan, *, alasan: str, by: Penugasan) -> Penugasan:
    """End a post now: from the next request on it opens nothing.

    Refuses others than the admin (or, for liaison officers, the head of the office), seats of the team, a post that
    is over, and the last admin.
    """
    today = _hari_ini(by)
    check_tenant(penugasan, by=by)
    policies.check_pengelola_penugasan(penugasan, by=by)
    policies.check_bukan_kursi(penugasan)
    reason = policies.check_alasan(alasan, untuk="penugasan ini berakhir")
    with transaction.atomic():
        locked = Penugasan.objects.select_for_update().get(pk=penugasan.pk)
        policies.check_belum_berakhir(locked, on=today)
        policies.check_admin_tersisa(locked, on=today)
        tutup_penugasan(penugasan, pada=today, alasan=reason)
        record(penugasan, "akhiri", by=by, move=("BERLAKU", "BERAKHIR"), note=reason)
    return penugasan


def serah_terima(
    penugasan: Penugasan, *, penerus: User, nomor_surat: str, tanggal_surat: date, by: Penugasan
) -> Penugasan:
    """Hand a post over to a successor by letter: the old one ends now, the new one begins; return the new one.

    What was open is counted in the trail; it waits for whoever holds the post, so it waits for the successor now.
    Refuses as `akhiri` does, and a successor who may not hold this post.
    """
    today = _hari_ini(by)
    check_tenant(penugasan, by=by)
    policies.check_pengelola_penugasan(penugasan, by=by)
    policies.check_bukan_kursi(penugasan)
    policies.check_berlaku(penugasan, on=today)
    number = policies.check_surat(nomor_surat, tanggal_surat, on=today)
    if penerus.pk == penugasan.user_id:
        raise policies.kurang("penerus", "Penerus", f"{penerus.nama} sedang memegang penugasan ini. Pilih orang lain.")
    check_calon(penerus, by=by, on=today)
    if penugasan.peran == Peran.PPKSD and penugasan.perangkat_daerah is not None:
        policies.check_satu_perangkat_daerah(penerus, penugasan.perangkat_daerah, on=today)
    until = penugasan.selesai
    policies.check_masa(penerus, sebagai=penugasan.sebagai, mulai=today, selesai=until)
    waiting = duties_for(penugasan, duties_in(penugasan.daerah_id, on=today), on=today)
    with transaction.atomic():
        locked = Penugasan.objects.select_for_update().get(pk=penugasan.pk)
        policies.check_berlaku(locked, on=today)
        successor = salin_penugasan(
            penugasan, user=penerus, mulai=today, selesai=until, nomor_surat=number, tanggal_surat=tanggal_surat
        )
        reason = f"Diserahterimakan kepada {penerus.nama}"
        tutup_penugasan(penugasan, pada=today, alasan=reason, penerus=successor)
        data = {"penerus": penerus.nama, "terbuka": len(waiting), "hal": [duty.key for duty in waiting]}
        record(penugasan, "serah_terima", by=by, move=("BERLAKU", "BERAKHIR"), data=data)
        record(successor, "angkat", by=by, move=("", "BERLAKU"), data=_masa(successor))
    return successor


def check_calon(user: User, *, by: Penugasan, on: date) -> None:
    """Refuse somebody who is not known here, whose account is off, or who serves another government."""
    if not User.objects.visible_to(by).filter(pk=user.pk).exists():
        raise Denied("Orang ini tidak terdaftar di pemerintah daerah Anda.")
    policies.check_aktif(user)
    policies.check_pegawai_daerah(user, by, on=on)


def tutup_penugasan(post: Penugasan, *, pada: date, alasan: str, penerus: Penugasan | None = None) -> None:
    """Close a post on a day, now; one that has not begun ends on the day it would have begun, and never opens."""
    post.selesai, post.diakhiri_pada = max(post.mulai, pada), clock.now()
    post.alasan_akhir, post.penerus, post.updated_at = alasan[:200], penerus, clock.now()
    post.save(update_fields=["selesai", "diakhiri_pada", "alasan_akhir", "penerus", "updated_at"])


def salin_penugasan(post: Penugasan, **fields: object) -> Penugasan:
    """Write a new appointment like this one, but for the fields named."""
    like = {name: getattr(post, name) for name in ("daerah_id", "user_id", "peran", "perangkat_daerah_id", "jabatan")}
    letter = {name: getattr(post, name) for name in ("sebagai", "urutan", "nomor_surat", "tanggal_surat", "selesai")}
    for name in ("user", "perangkat_daerah"):
        if name in fields:
            like.pop(f"{name}_id")
    return Penugasan.objects.create(**{**like, **letter, **fields})


def _hari_ini(by: Penugasan) -> date:
    return clock.today(by.daerah.zona_waktu)


def _masa(post: Penugasan) -> dict[str, str]:
    until = f" sampai {short_date(post.selesai)}" if post.selesai else ""
    return {"masa": f"mulai {short_date(post.mulai)}{until}", "surat": post.nomor_surat}
