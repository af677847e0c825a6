"""How each office stands with its liaison officers: complete, short, in its days of grace, or let off for a while."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PenugasanQuerySet, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.persiapan.models import MilikPerangkatQuerySet, PengecualianPpksd, PermintaanPpksd

PPKSD_PALING_SEDIKIT = 2
TENGGANG_HARI = 14
"""For so many days after its second officer ended, an office may go on; one that never had two has no grace."""
PIC_KURANG = "PIC_KURANG"
NADA = {"": "green", "KURANG": "red", "TENGGANG": "gold", "DIKECUALIKAN": "gold"}


@dataclass(frozen=True, kw_only=True)
class BarisPpksd:
    """An office, its head, its liaison officers in force (the main one first), what holds while they are too few."""

    perangkat_daerah: PerangkatDaerah
    kepala: Penugasan | None = None
    ppksd: list[Penugasan] = field(default_factory=list)
    tenggang: date | None = None
    """The last day of grace; None when there is none or it is over."""
    pengecualian: PengecualianPpksd | None = None
    permintaan: PermintaanPpksd | None = None

    @property
    def kurang(self) -> int:
        """How many liaison officers are missing."""
        return max(0, PPKSD_PALING_SEDIKIT - len(self.ppksd))

    @property
    def tanda(self) -> str:
        """PIC_KURANG while there are fewer than two, whether or not the office may go on."""
        return PIC_KURANG if self.kurang else ""

    @property
    def sebab(self) -> str:
        """ "" (complete), DIKECUALIKAN, TENGGANG or KURANG: what decides whether the office may go on."""
        if not self.kurang:
            return ""
        if self.pengecualian:
            return "DIKECUALIKAN"
        return "TENGGANG" if self.tenggang else "KURANG"

    @property
    def dapat_berjalan(self) -> bool:
        """Whether the office may send proposals."""
        return self.sebab != "KURANG"

    @property
    def nada(self) -> str:
        """The tone of the state."""
        return NADA[self.sebab]

    @property
    def keadaan(self) -> str:
        """In words: Lengkap, Kurang 1, Masa tenggang sampai 24 November 2026, Dikecualikan sampai 1 Desember 2026."""
        if self.pengecualian and self.kurang:
            return f"Dikecualikan sampai {short_date(self.pengecualian.sampai)}"
        if self.tenggang and self.kurang:
            return f"Masa tenggang sampai {short_date(self.tenggang)}"
        return f"Kurang {self.kurang}" if self.kurang else "Lengkap"

    @property
    def diminta(self) -> str:
        """When the head was asked and until when: Diminta 1 Oktober 2026, tenggat 31 Oktober 2026."""
        asked = self.permintaan
        return f"Diminta {short_date(asked.tanggal_surat)}, tenggat {short_date(asked.tenggat)}" if asked else ""


def papan_ppksd(by: Penugasan, *, on: date) -> list[BarisPpksd]:
    """Return the responding offices of the actor's government, those with too few officers first. Five queries."""
    offices = list(PerangkatDaerah.objects.visible_to(by).responding(on))
    return sorted(baris_list(offices, daerah_id=by.tenant_id, on=on), key=lambda row: -row.kurang)


def baris_list(offices: Sequence[PerangkatDaerah], *, daerah_id: int, on: date) -> list[BarisPpksd]:
    """Return how these offices of one government stand on a day, in their order. Four queries."""
    posts = defaultdict[int | None, list[Penugasan]](list)
    for post in _ppksd_terkini(daerah_id, on=on):
        posts[post.perangkat_daerah_id].append(post)
    leading = Penugasan.objects.active(on).filter(daerah_id=daerah_id, peran=Peran.KEPALA_OPD).select_related("user")
    heads = {post.perangkat_daerah_id: post for post in leading.order_by("-mulai", "-pk")}
    released = {row.perangkat_daerah_id: row for row in _pengecualian(daerah_id, on=on)}
    asked = PermintaanPpksd.objects.filter(putaran__daerah_id=daerah_id, tanggal_surat__lte=on)
    requests = {row.perangkat_daerah_id: row for row in asked.order_by("tanggal_surat", "pk")}
    return [
        BarisPpksd(
            perangkat_daerah=office,
            kepala=heads.get(office.pk),
            ppksd=[post for post in posts[office.pk] if post.is_in_force(on)],
            tenggang=masa_tenggang(posts[office.pk], on=on),
            pengecualian=released.get(office.pk),
            permintaan=requests.get(office.pk),
        )
        for office in offices
    ]


def baris_of(office: PerangkatDaerah, *, on: date) -> BarisPpksd:
    """Return how one office stands; one that no longer exists stands as those that took it over."""
    bearers = office.pemangku(on)
    posts = list(_ppksd_terkini(office.daerah_id, on=on).filter(perangkat_daerah__in=bearers))
    released = _pengecualian(office.daerah_id, on=on).filter(perangkat_daerah__in=bearers)
    return BarisPpksd(
        perangkat_daerah=office,
        ppksd=[post for post in posts if post.is_in_force(on)],
        tenggang=masa_tenggang(posts, on=on),
        pengecualian=released.last(),
    )


def masa_tenggang(posts: Collection[Penugasan], *, on: date) -> date | None:
    """The last day of grace of an office with these officers, past and present; None when none holds on this day.

    Counted from the day on which the second officer ended.
    """
    if sum(1 for post in posts if post.is_in_force(on)) >= PPKSD_PALING_SEDIKIT:
        return None
    for last, end in sorted((_hari_terakhir(post) for post in posts if post.selesai), reverse=True):
        both = last < on and sum(1 for post in posts if post.is_in_force(last)) >= PPKSD_PALING_SEDIKIT
        if both:
            until = end + timedelta(days=TENGGANG_HARI)
            return until if until >= on else None
    return None


def dimaklumi(posts: Collection[Penugasan], izin: Iterable[PengecualianPpksd], *, on: date) -> bool:
    """Whether an office with these officers might go on with too few on a day: in grace, or let off until that day.

    `izin` are the exceptions given to it, also those that hold no more.
    """
    released = any(row.created_at.date() <= on <= row.sampai for row in izin)
    return released or masa_tenggang(posts, on=on) is not None


def _hari_terakhir(post: Penugasan) -> tuple[date, date]:
    """The last day in force and the day of the end: a post that was ended counts no more on the day of its end."""
    end = post.selesai or date.max
    return (end - timedelta(days=1) if post.diakhiri_pada else end), end


def _ppksd_terkini(daerah_id: int, *, on: date) -> PenugasanQuerySet:
    """The officers in force, and those whose end still gives grace, the main one of each office first."""
    rows = Penugasan.objects.filter(daerah_id=daerah_id, peran=Peran.PPKSD, mulai__lte=on)
    recent = rows.exclude(selesai__lt=on - timedelta(days=TENGGANG_HARI + 1)).select_related("user")
    return recent.order_by("urutan", "mulai", "pk")


def _pengecualian(daerah_id: int, *, on: date) -> MilikPerangkatQuerySet:
    """The exceptions in force; those of a closed round hold no more."""
    rows = PengecualianPpksd.objects.filter(putaran__daerah_id=daerah_id, sampai__gte=on)
    return rows.exclude(putaran__status="DITUTUP").order_by("sampai", "pk")
