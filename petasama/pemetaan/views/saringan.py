"""What of the list is asked for: round, status, office, kind, affair, issue, finding, how many rows."""

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from petasama.core import clock
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.pemetaan.hasil import HASIL, KELOMPOK_JENIS, beris_isu, jenis_dari, menurut_hasil
from petasama.pemetaan.jenis import JenisKerjaSama
from petasama.pemetaan.kelayakan import PER_KODE
from petasama.pemetaan.models import Usulan, UsulanQuerySet
from petasama.pemetaan.ringkasan import urusan_text
from petasama.persiapan.models import Putaran, pilih_putaran

SEKALI_MUAT = 25
LABEL_JENIS = {kind.value: kind.label for kind in JenisKerjaSama} | {row.kode: row.label for row in KELOMPOK_JENIS}
LABEL_ISU = {issue.value: issue.label for issue in IsuStrategis}


@dataclass(frozen=True, kw_only=True)
class Saringan:
    """One wish of a reader; it knows the addresses of its neighbours."""

    by: Penugasan
    putaran_list: tuple[Putaran, ...]
    putaran: Putaran | None
    status: str = ""
    opd: str = ""
    jenis: str = ""
    urusan: str = ""
    isu: str = ""
    hasil: str = ""
    tl: str = ""
    baris: int = SEKALI_MUAT

    @classmethod
    def dari(cls, asked: QueryDict, *, by: Penugasan) -> "Saringan":
        """Read ?putaran=&status=&opd=&jenis=&urusan=&isu=&hasil=&tl=&baris=; an unknown word asks for nothing, an
        unknown or missing round means the newest. One query."""
        rounds = tuple(Putaran.objects.visible_to(by).newest_first().prefetch_related("jadwal"))
        lines = asked.get("baris", "")
        return cls(
            by=by,
            putaran_list=rounds,
            putaran=pilih_putaran(rounds, asked.get("putaran", "")),
            status=asked.get("status", ""),
            opd=asked.get("opd", ""),
            jenis=_dikenal(asked.get("jenis", ""), LABEL_JENIS),
            urusan=_dikenal(asked.get("urusan", ""), URUSAN_PER_KODE),
            isu=_dikenal(asked.get("isu", ""), LABEL_ISU),
            hasil=_dikenal(asked.get("hasil", ""), HASIL),
            tl=_dikenal(asked.get("tl", ""), PER_KODE),
            baris=max(int(lines), SEKALI_MUAT) if lines.isdecimal() and len(lines) < 6 else SEKALI_MUAT,
        )

    def usulan(self) -> UsulanQuerySet:
        """Return the proposals that are asked for, in the order of their numbers."""
        rows = self._sebelum_status()
        return (rows.filter(status=self.status) if self.status else rows).for_list()

    def per_status(self) -> Counter[str]:
        """Count the proposals by status, whichever status is asked for; one query."""
        return Counter(self._sebelum_status().order_by().values_list("status", flat=True))

    def disiapkan(self) -> int:
        """Count what the office asked for (or every office) still prepares, for readers of the team; one query."""
        rows = Usulan.objects.disiapkan_for(self.by).filter(putaran=self.putaran)
        return self._opd_ini(rows).count()

    def _sebelum_status(self) -> UsulanQuerySet:
        rows = Usulan.objects.visible_to(self.by).filter(putaran=self.putaran)
        return self._isi_ini(self._opd_ini(rows))

    def _isi_ini(self, rows: UsulanQuerySet) -> UsulanQuerySet:
        """Keep the proposals of the kind, affair, issue and finding asked for, as the result of a round counts them."""
        if self.jenis:
            rows = rows.filter(jenis__in=jenis_dari(self.jenis))
        if self.urusan:
            rows = rows.filter(bidang_urusan=self.urusan)
        if self.isu:
            rows = beris_isu(rows, self.isu)
        if self.tl:
            rows = rows.filter(penelaahan__kode_tl=self.tl)
        return menurut_hasil(rows, self.hasil) if self.hasil else rows

    def lain(self) -> list[tuple[str, str, str]]:
        """Return what is asked beside round, status and office: name in the address, value, words."""
        rows = (
            ("jenis", self.jenis, LABEL_JENIS.get(self.jenis, "")),
            ("urusan", self.urusan, urusan_text(self.urusan)),
            ("isu", self.isu, LABEL_ISU.get(self.isu, "")),
            ("hasil", self.hasil, HASIL.get(self.hasil, "")),
            ("tl", self.tl, self.tl),
        )
        return [row for row in rows if row[1]]

    def hapus_list(self) -> list[dict[str, Any]]:
        """Return these filters as links that take each of them away."""
        return [
            {"label": f"{words} ✕", "url": self.alamat(**{name: ""}), "current": True} for name, _, words in self.lain()
        ]

    def _opd_ini(self, rows: UsulanQuerySet) -> UsulanQuerySet:
        """Keep the proposals of the office asked for, with those of the offices that it succeeds."""
        if not self.opd:
            return rows
        offices = PerangkatDaerah.objects.visible_to(self.by).filter(kode=self.opd)
        covered = [PerangkatDaerah.objects.covered_by(pk) for pk in offices.values_list("pk", flat=True)]
        return rows.filter(perangkat_daerah__in=set().union(*covered))

    def opd_list(self) -> list[tuple[str, str]]:
        """Return code and name of the offices that have proposals here, and of the one asked for; one query.

        After a merger the successor stands in the list, which costs a query more.
        """
        rows = Usulan.objects.visible_to(self.by).filter(putaran=self.putaran).values("perangkat_daerah")
        offices = PerangkatDaerah.objects.visible_to(self.by).order_by("urutan", "kode")
        found = offices.filter(pk__in=rows) | offices.filter(kode=self.opd)
        today = clock.today(self.by.daerah.zona_waktu)
        return list(dict.fromkeys((now.kode, now.nama) for office in found for now in office.pemangku(today)))

    def alamat(self, name: str = "pemetaan:index", **changes: Any) -> str:
        """Return the address of this list with something changed; more rows are not carried along."""
        other = replace(self, **{"baris": SEKALI_MUAT, **changes})
        asked = {
            "putaran": other.putaran.tahun if other.putaran else "",
            "status": other.status,
            "opd": other.opd,
            **{name: value for name, value, _ in other.lain()},
            "baris": other.baris if other.baris > SEKALI_MUAT else "",
        }
        query = urlencode({key: value for key, value in asked.items() if value})
        return f"{reverse(name)}?{query}" if query else reverse(name)


def _dikenal(word: str, known: Container[str]) -> str:
    return word if word in known else ""
