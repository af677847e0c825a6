"""The result of a round's mapping: what was proposed, found eligible or redirected, by kind, affair, issue and office.

A proposal counts once its office has forwarded it; one that was withdrawn or merged into another before the plenary
does not. Everything is gathered in six queries, however many proposals there are.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from petasama.core import clock
from petasama.core.wording import decimal_text
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.urusan import DAFTAR_URUSAN, BarisUrusan
from petasama.pemetaan import kelayakan
from petasama.pemetaan.instrumen.bentuk import Isi
from petasama.pemetaan.jenis import JenisKerjaSama
from petasama.pemetaan.models import Jawaban, PernyataanNihil, Usulan, UsulanQuerySet
from petasama.persiapan.models import Putaran

HASIL = {
    "MASUK": "Semua yang masuk",
    "LAYAK": "Layak",
    "TIDAK_LAYAK": "Dialihkan",
    "BELUM": "Belum ditelaah",
}
"""What a list of the result may be asked for."""


@dataclass(frozen=True, kw_only=True)
class KelompokJenis:
    """Kinds that the result shows as one share: mandatory and voluntary cooperation of regions belong together."""

    kode: str
    label: str
    nama: str
    nada: str
    jenis: tuple[JenisKerjaSama, ...]


KELOMPOK_JENIS = (
    KelompokJenis(
        kode="SINERGI",
        label="Sinergi",
        nama="Sinergi dengan Pemerintah Pusat",
        nada="gold",
        jenis=(JenisKerjaSama.SINERGI,),
    ),
    KelompokJenis(
        kode="KSDPK",
        label="KSDPK",
        nama="Kerja Sama Daerah dengan Pihak Ketiga",
        nada="blue",
        jenis=(JenisKerjaSama.KSDPK,),
    ),
    KelompokJenis(
        kode="KSDD",
        label="KSDD",
        nama="Kerja Sama Daerah dengan Daerah Lain",
        nada="green",
        jenis=(JenisKerjaSama.KSDD_WAJIB, JenisKerjaSama.KSDD_SUKARELA),
    ),
    KelompokJenis(
        kode="KSDLN",
        label="KSDLN",
        nama="Kerja Sama Daerah dengan Luar Negeri",
        nada="violet",
        jenis=(JenisKerjaSama.KSDPL, JenisKerjaSama.KSDLL),
    ),
    KelompokJenis(
        kode="LAINNYA",
        label="Belum ditentukan",
        nama="Jenis belum ditentukan",
        nada="grey",
        jenis=(JenisKerjaSama.BELUM_DITENTUKAN, JenisKerjaSama.INTERNAL, JenisKerjaSama.NON_KSD),
    ),
)


def jenis_dari(kode: str) -> tuple[str, ...]:
    """Return the kinds that a code of a list means: those of a group, or the one kind; "" stands for undecided."""
    found = next((group.jenis for group in KELOMPOK_JENIS if group.kode == kode), None)
    if found is None:
        return (kode,)
    plain = tuple(kind.value for kind in found)
    return (*plain, "") if JenisKerjaSama.BELUM_DITENTUKAN in found else plain


def terhitung(rows: UsulanQuerySet) -> UsulanQuerySet:
    """Keep the proposals that count in the result of their round."""
    return rows.filter(diteruskan_pada__isnull=False, digabung_ke__isnull=True).exclude(status="DITARIK")


def menurut_hasil(rows: UsulanQuerySet, hasil: str) -> UsulanQuerySet:
    """Keep the counted proposals with one finding, a key of HASIL."""
    counted = terhitung(rows)
    if hasil == "BELUM":
        return counted.filter(penelaahan__isnull=True)
    return counted if hasil == "MASUK" else counted.filter(penelaahan__hasil=hasil)


def beris_isu(rows: UsulanQuerySet, isu: str) -> UsulanQuerySet:
    """Keep the proposals whose classification names a strategic issue."""
    named = Jawaban.objects.filter(kode="KLASIFIKASI", isi__isu_strategis__icontains=f'"{isu}"')
    return rows.filter(pk__in=named.values("usulan"))


@dataclass(frozen=True, kw_only=True)
class BarisUsulan:
    """One counted proposal with those of its answers that the result reads (P2 and the classification)."""

    usulan: Usulan
    isi: Mapping[str, Isi]

    @property
    def hasil(self) -> str:
        """LAYAK, TIDAK_LAYAK or BELUM."""
        found = getattr(self.usulan, "penelaahan", None)
        return found.hasil if found else "BELUM"

    @property
    def isu(self) -> list[str]:
        """The codes of its strategic issues."""
        return list(self.isi.get("KLASIFIKASI", {}).get("isu_strategis") or [])

    @property
    def kode_tl(self) -> str:
        """Why it is redirected: TL-01 to TL-13, or nothing."""
        found = getattr(self.usulan, "penelaahan", None)
        return found.kode_tl if found else ""

    @property
    def alasan(self) -> str:
        """The words of the finding."""
        found = getattr(self.usulan, "penelaahan", None)
        return found.alasan if found else ""

    @property
    def alihkan_ke(self) -> str:
        """Where a redirected proposal goes: as the secretariat wrote it, else the standard aim of its reason."""
        if not self.kode_tl:
            return ""
        return self.usulan.penelaahan.alihkan_ke or kelayakan.alasan_tidak_layak(self.kode_tl).alihkan_ke


@dataclass(frozen=True, kw_only=True)
class Hitungan:
    """Figures of one row of the result."""

    kode: str
    label: str
    masuk: int
    layak: int
    tidak: int

    @property
    def belum(self) -> int:
        """Not reviewed yet."""
        return self.masuk - self.layak - self.tidak


@dataclass(frozen=True, kw_only=True)
class BarisKantor(Hitungan):
    """Figures of one office, and what it said when it proposed nothing."""

    kantor: PerangkatDaerah
    nihil: PernyataanNihil | None

    @property
    def keterangan(self) -> str:
        """Nihil, silent, or nothing to say."""
        if self.masuk:
            return ""
        if self.nihil is None:
            return "Belum mengusulkan"
        return "Nihil" if self.nihil.status == "DISETUJUI" else "Nihil, menunggu kepala"


@dataclass(frozen=True, kw_only=True)
class HasilPemetaan:
    """Everything that page and papers say about the result of one round."""

    putaran: Putaran
    baris: tuple[BarisUsulan, ...]
    kantor: tuple[PerangkatDaerah, ...]
    nihil: Mapping[int, PernyataanNihil]
    digabung: int

    def dengan(self, hasil: str) -> list[BarisUsulan]:
        """Return the proposals with one finding, in the order of their numbers."""
        return [row for row in self.baris if hasil in (row.hasil, "MASUK")]

    @cached_property
    def layak(self) -> list[BarisUsulan]:
        """The eligible ones."""
        return self.dengan("LAYAK")

    @cached_property
    def dialihkan(self) -> list[BarisUsulan]:
        """Those that are not eligible."""
        return self.dengan("TIDAK_LAYAK")

    @cached_property
    def belum(self) -> list[BarisUsulan]:
        """Those that wait for the review."""
        return self.dengan("BELUM")

    def bagian(self, count: int) -> str:
        """The share of eligible proposals in percent with one decimal: 46,4; nothing eligible gives 0,0."""
        return decimal_text(100 * count / len(self.layak) if self.layak else 0, places=1)

    def per_jenis(self) -> list[tuple[KelompokJenis, int]]:
        """Eligible proposals by group of kinds; undecided ones and foreign partners only when there are some."""
        counts = Counter(row.usulan.jenis for row in self.layak)
        rows = [(group, sum(counts[kind] for kind in jenis_dari(group.kode))) for group in KELOMPOK_JENIS]
        shown = [row for row in rows if row[1] or row[0].kode in ("SINERGI", "KSDPK", "KSDD")]
        return sorted(shown, key=lambda row: -row[1])

    def per_urusan(self) -> list[tuple[BarisUrusan, Hitungan]]:
        """Figures of every affair in the order of the law, those without proposals too; functions only with some.

        A proposal counts in its main affair, so that the figures add up.
        """
        found = self._hitung(lambda row: [row.usulan.bidang_urusan], {u.kode: u.nama for u in DAFTAR_URUSAN})
        per_code = {row.kode: row for row in found}
        return [(u, per_code[u.kode]) for u in DAFTAR_URUSAN if u.boleh_objek_ksd or per_code[u.kode].masuk]

    def per_isu(self) -> list[Hitungan]:
        """Figures of the eight strategic issues; a proposal may name several."""
        return self._hitung(lambda row: row.isu, {issue.value: issue.label for issue in IsuStrategis})

    def per_alasan(self) -> list[tuple[kelayakan.AlasanTidakLayak, int]]:
        """How many proposals are redirected for which reason; only reasons that occur."""
        counts = Counter(row.kode_tl for row in self.dialihkan)
        return [(reason, counts[reason.kode]) for reason in kelayakan.DAFTAR_TIDAK_LAYAK if counts[reason.kode]]

    def _hitung(self, keys_of: Callable[[BarisUsulan], list[str]], labels: Mapping[str, str]) -> list[Hitungan]:
        counts = Counter((key, row.hasil) for row in self.baris for key in keys_of(row))
        return [
            Hitungan(
                kode=key,
                label=label,
                masuk=sum(counts[key, hasil] for hasil in ("LAYAK", "TIDAK_LAYAK", "BELUM")),
                layak=counts[key, "LAYAK"],
                tidak=counts[key, "TIDAK_LAYAK"],
            )
            for key, label in labels.items()
        ]

    def per_kantor(self) -> list[BarisKantor]:
        """Figures of every office that answers in the round, in its order."""
        counts = Counter((row.usulan.perangkat_daerah_id, row.hasil) for row in self.baris)
        return [
            BarisKantor(
                kode=office.kode,
                label=office.nama,
                masuk=sum(counts[office.pk, hasil] for hasil in ("LAYAK", "TIDAK_LAYAK", "BELUM")),
                layak=counts[office.pk, "LAYAK"],
                tidak=counts[office.pk, "TIDAK_LAYAK"],
                kantor=office,
                nihil=self.nihil.get(office.pk),
            )
            for office in self.kantor
        ]

    @cached_property
    def kantor_mengusulkan(self) -> int:
        """How many offices have proposed."""
        return len({row.usulan.perangkat_daerah_id for row in self.baris})


def hasil_of(putaran: Putaran) -> HasilPemetaan:
    """Gather the result of a round with its days loaded, in six queries; who may read which row, the caller knows."""
    rows = terhitung(Usulan.objects.in_putaran(putaran)).select_related("perangkat_daerah", "penelaahan")
    usulan = list(rows.prefetch_related("calon_mitra").order_by("nomor"))
    answers: dict[int, dict[str, Isi]] = {item.pk: {} for item in usulan}
    found = Jawaban.objects.filter(usulan__in=rows.order_by().values("pk"), kode__in=("P2", "KLASIFIKASI"))
    for pk, code, content in found.values_list("usulan_id", "kode", "isi"):
        answers[pk][code] = content
    stated = PernyataanNihil.objects.filter(putaran=putaran).exclude(status="DIBATALKAN")
    merged = Usulan.objects.in_putaran(putaran).filter(digabung_ke__isnull=False).count()
    return HasilPemetaan(
        putaran=putaran,
        baris=tuple(BarisUsulan(usulan=item, isi=answers[item.pk]) for item in usulan),
        kantor=_kantor(putaran, {item.perangkat_daerah for item in usulan}),
        nihil={row.perangkat_daerah_id: row for row in stated},
        digabung=merged,
    )


def _kantor(putaran: Putaran, proposing: set[PerangkatDaerah]) -> tuple[PerangkatDaerah, ...]:
    """The offices that answer on the last day of proposing (or today, when it is to come), and all that proposed."""
    day: date = min(putaran.langkah("PENGUSULAN").selesai, clock.today(putaran.daerah.zona_waktu))
    offices = set(PerangkatDaerah.objects.filter(daerah_id=putaran.daerah_id).responding(day)) | proposing
    return tuple(sorted(offices, key=lambda office: (office.urutan, office.kode, office.pk)))
