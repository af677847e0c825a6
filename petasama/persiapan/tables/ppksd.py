"""The board of liaison officers."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from petasama.core.tables import Column, Table
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.persiapan.policies import PPKSD_PALING_SEDIKIT


@dataclass(frozen=True, kw_only=True)
class BarisPpksd:
    """An office, its head and its liaison officers in force."""

    perangkat_daerah: PerangkatDaerah
    kepala: Penugasan | None = None
    ppksd: list[Penugasan] = field(default_factory=list)

    @property
    def kurang(self) -> int:
        """How many liaison officers are missing."""
        return max(0, PPKSD_PALING_SEDIKIT - len(self.ppksd))

    @property
    def keadaan(self) -> str:
        """In words: Lengkap, Kurang 1."""
        return f"Kurang {self.kurang}" if self.kurang else "Lengkap"


def papan_ppksd(by: Penugasan, *, on: date) -> list[BarisPpksd]:
    """Return the responding offices of the actor's government, those with too few officers first. Three queries."""
    serving: dict[int | None, list[Penugasan]] = defaultdict(list)
    for post in Penugasan.objects.visible_to(by).ppksd(on).select_related("user").order_by("mulai", "pk"):
        serving[post.perangkat_daerah_id].append(post)
    leading = Penugasan.objects.visible_to(by).active(on).filter(peran=Peran.KEPALA_OPD).select_related("user")
    heads = {post.perangkat_daerah_id: post for post in leading.order_by("-mulai", "-pk")}
    offices = PerangkatDaerah.objects.visible_to(by).responding(on)
    rows = [
        BarisPpksd(perangkat_daerah=office, kepala=heads.get(office.pk), ppksd=serving[office.pk]) for office in offices
    ]
    return sorted(rows, key=lambda row: -row.kurang)


def surat_text(post: Penugasan) -> str:
    """The letter of an appointment in one line."""
    return f"{post.nomor_surat} tanggal {short_date(post.tanggal_surat)}"


PPKSD_TABLE = Table(
    title="PPKSD per perangkat daerah",
    empty="Belum ada perangkat daerah yang menjawab dalam putaran.",
    columns=(
        Column(key="kode", label="Kode", value=lambda row: row.perangkat_daerah.kode, only_excel=True),
        Column(key="opd", label="Perangkat daerah", value=lambda row: row.perangkat_daerah.nama, head=True, width=60),
        Column(key="ppksd", label="PPKSD", value=lambda row: "; ".join(post.user.nama for post in row.ppksd), width=50),
        Column(
            key="surat",
            label="Surat penunjukan",
            value=lambda row: "; ".join(post.nomor_surat for post in row.ppksd),
            width=60,
        ),
        Column(
            key="tanggal",
            label="Tanggal surat",
            value=lambda row: "; ".join(short_date(post.tanggal_surat) for post in row.ppksd),
            only_excel=True,
            width=36,
        ),
        Column(key="jumlah", label="Jumlah", value=lambda row: len(row.ppksd), numeric=True, width=10),
        Column(
            key="keadaan",
            label="Keadaan",
            value=lambda row: row.keadaan,
            badge=lambda row: "red" if row.kurang else "green",
        ),
    ),
)
