"""Who reads which entries of the trail, and which of them only as an act, without what was written."""

from dataclasses import dataclass

from django.db.models import Q

from petasama.core.errors import NotNow
from petasama.core.models import Trail, TrailQuerySet
from petasama.core.trail import noun, thing_text
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import Usulan
from petasama.pleno.models import NILAI_TERTUTUP, PesertaRapat, RapatPleno

PENILAI = "pleno.pesertarapat"
"""Kind of the entries about an assessor's seat: values, abstentions."""
RUANG_ADMIN = ("organisasi.", "akun.", "kabar.", "perencanaan.")
"""Rooms whose content an admin manages, and so reads."""
OBJEK_ADMIN = frozenset(
    {
        "dokumen.dokumen",
        "persiapan.janjimeja",
        "persiapan.konseptkksd",
        "persiapan.pengecualianppksd",
        "persiapan.permintaanppksd",
        "persiapan.perpanjangan",
        "persiapan.putaran",
        "persiapan.suratpenunjukan",
        "persiapan.susunantkksd",
    }
)
"""Further kinds that hold nothing of a proposal, a score or an office's own meeting."""
NAMA_TERBUKA = frozenset({PENILAI, "pleno.rapatpleno", "penetapan.keputusan"})
"""Kinds whose name gives nothing of their content away."""


def terbaca(by: Penugasan) -> TrailQuerySet:
    """The entries that a reader sees: all of the government, or for the secretariat the objects of its stages."""
    own = Trail.objects.visible_to(by)
    if by.role in {Peran.INSPEKTORAT, Peran.ADMIN_DAERAH}:
        return own
    return own.filter(_tahap(by)) if by.role == Peran.SEKRETARIAT_TKKSD else own.none()


def _tahap(by: Penugasan) -> Q:
    """Preparation, the liaison officers' appointments, forwarded proposals, plenary, decrees, their papers."""
    usulan = Usulan.objects.visible_to(by).order_by().values("pk")
    papers = Dokumen.objects.visible_to(by).order_by().values("pk")
    return (
        Q(kind__startswith="persiapan.")
        | Q(kind__startswith="pleno.")
        | Q(kind__startswith="penetapan.")
        | Q(kind="organisasi.penugasan", act__in=("tunjuk_ppksd", "catat_penunjukan"))
        | Q(kind="pemetaan.usulan", thing_id__in=usulan)
        | Q(kind="dokumen.dokumen", thing_id__in=papers)
    )


@dataclass(frozen=True, kw_only=True)
class Tirai:
    """What one reader may not look behind: scores until they are opened, and for an admin whatever people wrote."""

    is_admin: bool
    kursi_tertutup: frozenset[int]

    @classmethod
    def dari(cls, by: Penugasan) -> "Tirai":
        """Find the seats whose scores are still blind; one query."""
        blind = PesertaRapat.objects.filter(rapat__daerah_id=by.tenant_id, rapat__status__in=NILAI_TERTUTUP)
        seats = frozenset(blind.values_list("pk", flat=True))
        return cls(is_admin=by.role == Peran.ADMIN_DAERAH, kursi_tertutup=seats)

    def is_tertutup(self, entry: Trail) -> bool:
        """Whether the reader learns of this entry only who did which act to what, and when."""
        if entry.kind == PENILAI and entry.thing_id in self.kursi_tertutup:
            return True
        return self.is_admin and not is_terbuka_admin(entry.kind)

    def nama_objek(self, entry: Trail) -> str:
        """The thing as this reader may know it: a proposal by its number only when its title is content."""
        if not self.is_tertutup(entry) or entry.kind in NAMA_TERBUKA:
            return thing_text(entry.kind, entry.thing)
        if entry.kind == "pemetaan.usulan":
            return f"{noun(entry.kind)} {entry.thing.partition(' ')[0]}"
        return f"{noun(entry.kind)} nomor {entry.thing_id}"


def is_terbuka_admin(kind: str) -> bool:
    """Whether an admin reads entries of this kind with their content."""
    return kind in OBJEK_ADMIN or kind.startswith(RUANG_ADMIN)


def terbuka_admin() -> Q:
    """The same as a condition on entries."""
    rooms = Q(kind__in=OBJEK_ADMIN)
    for room in RUANG_ADMIN:
        rooms |= Q(kind__startswith=room)
    return rooms


def check_rantai_terbuka(daerah: Daerah) -> None:
    """Refuse the whole chain while a meeting scores: its lines hold the values that nobody may see yet."""
    blind = RapatPleno.objects.filter(daerah=daerah, status__in=NILAI_TERTUTUP).first()
    if blind is not None:
        raise NotNow(
            f"Seluruh rantai dapat diunduh setelah penilaian {blind} ditutup, karena memuat nilai yang masih tertutup. "
            "Rantai tetap dapat diperiksa pada halaman Periksa rantai."
        )
