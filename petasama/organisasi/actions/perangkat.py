"""Acts about offices: make one, merge, rename, split (PP 18/2016)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Unpack

from django.db import transaction
from django.db.models import Max

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.wording import listed
from petasama.organisasi import policies
from petasama.organisasi.actions.penugasan import salin_penugasan, tutup_penugasan
from petasama.organisasi.isian import IsiPerangkat
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran

SEHARI = timedelta(days=1)
Tujuan = Mapping[int, PerangkatDaerah]
"""Id of a post → the office in which its holder goes on."""


def buat_perangkat(daerah: Daerah, *, mulai: date, by: Penugasan, **isi: Unpack[IsiPerangkat]) -> PerangkatDaerah:
    """Make an office that exists from a day on; it stands last in the order.

    Refuses others than the admin, an empty name, and a code that another office has then.
    """
    policies.check_admin(daerah, by=by)
    last = PerangkatDaerah.objects.filter(daerah=daerah).aggregate(last=Max("urutan"))["last"] or 0
    policies.check_kode_bebas(daerah, isi["kode"].strip(), on=mulai)
    return _buat(daerah, mulai=mulai, urutan=last + 1, by=by, isi=isi)


def gabungkan(
    lama: Sequence[PerangkatDaerah], *, menjadi: PerangkatDaerah, tanggal: date, dasar: str, by: Penugasan
) -> PerangkatDaerah:
    """Merge offices into one that exists already or was made for it, from a day on; return the successor.

    The old ones end on the day before and keep what they wrote. Their liaison officers go on in the successor on the
    letters that they have; their heads end, and the admin appoints the head of the successor. Refuses others than the
    admin, an office that has ended, and a successor that does not exist on that day.
    """
    reason = _check(lama, [menjadi], tanggal=tanggal, dasar=dasar, by=by)
    with transaction.atomic():
        for office in lama:
            goal = {post.pk: menjadi for post in ppksd_sesudah(office, tanggal)}
            _alihkan(office, [menjadi], tujuan=goal, tanggal=tanggal, dasar=reason, by=by)
            record(office, "gabungkan", by=by, data=_data([menjadi], tanggal, reason))
    return menjadi


def gabungkan_menjadi_baru(
    lama: Sequence[PerangkatDaerah], *, tanggal: date, dasar: str, by: Penugasan, **isi: Unpack[IsiPerangkat]
) -> PerangkatDaerah:
    """Make an office that exists from a day on, and merge others into it; all or nothing. Return the new one."""
    with transaction.atomic():
        heir = buat_perangkat(by.daerah, mulai=tanggal, by=by, **isi)
        return gabungkan(lama, menjadi=heir, tanggal=tanggal, dasar=dasar, by=by)


def ganti_nama(
    lama: PerangkatDaerah, *, tanggal: date, dasar: str, by: Penugasan, **isi: Unpack[IsiPerangkat]
) -> PerangkatDaerah:
    """Rename an office from a day on: a new one takes its place, with its head and its liaison officers.

    Refuses others than the admin, an office that has ended, and a code that another office has then.
    """
    reason = _check([lama], [], tanggal=tanggal, dasar=dasar, by=by)
    policies.check_kode_bebas(lama.daerah, isi["kode"].strip(), on=tanggal, kecuali=[lama])
    with transaction.atomic():
        heir = _buat(lama.daerah, mulai=tanggal, urutan=lama.urutan, by=by, isi=isi)
        goal = {post.pk: heir for post in _pelaksana(lama, tanggal)}
        _alihkan(lama, [heir], tujuan=goal, tanggal=tanggal, dasar=reason, by=by)
        record(lama, "ganti_nama", by=by, data=_data([heir], tanggal, reason))
    return heir


def pecah(
    lama: PerangkatDaerah,
    *,
    menjadi: Sequence[PerangkatDaerah],
    ppksd: Tujuan,
    tanggal: date,
    dasar: str,
    by: Penugasan,
) -> None:
    """Split an office into several from a day on; `ppksd` says to which one each liaison officer (id of post) goes.

    All successors reach what the old one wrote. Refuses as `gabungkan` does, fewer than two successors, and a liaison
    officer who goes nowhere.
    """
    reason = _check([lama], menjadi, tanggal=tanggal, dasar=dasar, by=by)
    if len(set(menjadi)) < 2:
        raise policies.kurang("menjadi", "Penerus", "Pilih paling sedikit dua perangkat daerah sebagai pecahannya.")
    staff = ppksd_sesudah(lama, tanggal)
    policies.check_tujuan_ppksd(staff, ppksd, menjadi=menjadi)
    goal = {post.pk: ppksd[post.pk] for post in staff}
    with transaction.atomic():
        _alihkan(lama, menjadi, tujuan=goal, tanggal=tanggal, dasar=reason, by=by)
        record(lama, "pecah", by=by, data=_data(menjadi, tanggal, reason))


def ppksd_sesudah(office: PerangkatDaerah, tanggal: date) -> list[Penugasan]:
    """Return the liaison officers of an office whose posts reach to a day or beyond."""
    return [post for post in _pelaksana(office, tanggal) if post.peran == Peran.PPKSD]


def _pelaksana(office: PerangkatDaerah, tanggal: date) -> list[Penugasan]:
    """The posts of head and liaison officers that reach to a day or beyond, by name."""
    rows = Penugasan.objects.filter(perangkat_daerah=office, peran__in=PERAN_PERANGKAT_DAERAH, kursi="")
    reaching = rows.exclude(selesai__lt=tanggal).filter(diakhiri_pada__isnull=True)
    return list(reaching.select_related("user", "perangkat_daerah").order_by("user__nama", "pk"))


def _check(
    lama: Sequence[PerangkatDaerah], menjadi: Sequence[PerangkatDaerah], *, tanggal: date, dasar: str, by: Penugasan
) -> str:
    """Refuse what all three have in common; return the legal ground without blanks around it."""
    policies.check_admin(by.daerah, by=by)
    for office in [*lama, *menjadi]:
        check_tenant(office, by=by)
    if not lama:
        raise policies.kurang("lama", "Perangkat daerah", "Pilih perangkat daerah yang digabung.")
    policies.check_dapat_beralih(lama, menjadi=menjadi, mulai=tanggal)
    if not dasar.strip():
        raise policies.kurang("dasar", "Dasar", "Isi dasar perubahannya, misalnya nomor Peraturan Daerah.")
    return dasar.strip()


def _buat(daerah: Daerah, *, mulai: date, urutan: int, by: Penugasan, isi: IsiPerangkat) -> PerangkatDaerah:
    values = {name: str(isi[name]).strip() for name in ("kode", "nama", "sebutan_kepala")}
    labels = {"kode": "Kode", "nama": "Nama", "sebutan_kepala": "Sebutan kepala"}
    for name, value in values.items():
        if not value:
            raise policies.kurang(name, labels[name], f"Isi {labels[name].lower()} perangkat daerah.")
    with transaction.atomic():
        office = PerangkatDaerah.objects.create(
            daerah=daerah, mulai=mulai, urutan=urutan, responden=isi["responden"], **values
        )
        record(office, "buat_perangkat", by=by, data={"mulai": mulai})
    return office


def _alihkan(
    office: PerangkatDaerah,
    menjadi: Sequence[PerangkatDaerah],
    *,
    tujuan: Tujuan,
    tanggal: date,
    dasar: str,
    by: Penugasan,
) -> None:
    """End an office on the day before; whoever has a goal goes on there, the other heads end."""
    locked = PerangkatDaerah.objects.select_for_update().get(pk=office.pk)
    policies.check_dapat_beralih([locked], menjadi=menjadi, mulai=tanggal)
    office.penerus.add(*menjadi)
    office.selesai, office.dasar_penerus, office.updated_at = tanggal - SEHARI, dasar[:200], clock.now()
    office.save(update_fields=["selesai", "dasar_penerus", "updated_at"])
    for post in _pelaksana(office, tanggal):
        heir = tujuan.get(post.pk)
        successor = _lanjutkan(post, heir, tanggal=tanggal, by=by) if heir else None
        _hentikan(post, menjadi=[heir] if heir else menjadi, tanggal=tanggal, penerus=successor)
        if successor is None:
            record(post, "akhiri", by=by, move=("BERLAKU", "BERAKHIR"), note=post.alasan_akhir)


def _lanjutkan(post: Penugasan, heir: PerangkatDaerah, *, tanggal: date, by: Penugasan) -> Penugasan:
    """Go on in another office on the same letter and to the same last day."""
    title = heir.sebutan_kepala if post.peran == Peran.KEPALA_OPD else f"PPKSD {heir.nama}"
    successor = salin_penugasan(post, perangkat_daerah=heir, jabatan=title[:160], mulai=max(post.mulai, tanggal))
    record(successor, "lanjutkan", by=by, move=("", "BERLAKU"), note=f"Dilanjutkan dari {post.label}.")
    return successor


def _hentikan(post: Penugasan, *, menjadi: Iterable[PerangkatDaerah], tanggal: date, penerus: Penugasan | None) -> None:
    """Let a post run out on the day before; one that would begin later never opens."""
    reason = f"Perangkat daerah menjadi {listed([heir.nama for heir in menjadi])}"
    if post.mulai >= tanggal:
        tutup_penugasan(post, pada=post.mulai, alasan=reason, penerus=penerus)
        return
    post.selesai, post.alasan_akhir, post.penerus = tanggal - SEHARI, reason[:200], penerus
    post.updated_at = clock.now()
    post.save(update_fields=["selesai", "alasan_akhir", "penerus", "updated_at"])


def _data(menjadi: Sequence[PerangkatDaerah], tanggal: date, dasar: str) -> dict[str, object]:
    return {"menjadi": [office.nama for office in menjadi], "mulai": tanggal, "dasar": dasar}
