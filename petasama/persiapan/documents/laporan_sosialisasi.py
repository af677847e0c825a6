"""The kind of paper: which office was invited to the briefings, came, and read the material."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from petasama.core.wording import long_date, long_moment, short_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, Kursi
from petasama.persiapan.documents.naskah_ppksd import penanda
from petasama.persiapan.documents.undangan import selaku, waktu
from petasama.persiapan.models import Pertemuan, Putaran
from petasama.persiapan.policies.kesiapan import BarisSosialisasi

KOTAK = "■"
"""A filled square says yes, an empty one no: the picture of the report, readable without colour."""
KOSONG = "□"


@dataclass(frozen=True, kw_only=True)
class NaskahLaporan:
    """The report of one round as it stands at a moment."""

    putaran: Putaran
    baris: Sequence[BarisSosialisasi]
    pada: datetime
    hari: date

    @cached_property
    def acara(self) -> list[dict[str, str]]:
        """The briefings that were invited to."""
        rows = Pertemuan.objects.sosialisasi().diundang().in_putaran(self.putaran).select_related("daerah")
        return [
            {"judul": row.judul, "waktu": f"{long_date(row.hari)}, pukul {waktu(row)}", "tempat": row.tempat}
            for row in rows
        ]

    def tabel(self) -> list[dict[str, str]]:
        """One line per office."""
        return [
            {
                "no": f"{place}.",
                "opd": row.perangkat_daerah.nama,
                "diundang": row.kata_undangan,
                "hadir": row.kata_hadir,
                "membaca": row.kata_baca,
                "gambar": "".join(KOTAK if yes else KOSONG for yes in (row.undangan, row.hadir, row.selesai_baca)),
            }
            for place, row in enumerate(self.baris, start=1)
        ]

    def jumlah(self, which: str) -> str:
        """How many offices of how many: 30 dari 32."""
        return f"{sum(1 for row in self.baris if getattr(row, which))} dari {len(self.baris)}"

    def sekretaris(self) -> dict[str, str]:
        """The secretary of the team, who signs."""
        seats = Penugasan.objects.filter(daerah_id=self.putaran.daerah_id).kursi_tkksd(self.hari)
        return selaku(penanda(seats.filter(kursi=Kursi.SEKRETARIS).first(), on=self.hari), "Sekretaris TKKSD")


FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.putaran.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.putaran.daerah}".upper()),
    MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.putaran.daerah.nama),
    MergeField("ibukota", "Ibu kota", lambda n: n.putaran.daerah.ibukota),
    MergeField("tahun_putaran", "Tahun putaran", lambda n: str(n.putaran.tahun)),
    MergeField("tanggal", "Tanggal laporan", lambda n: short_date(n.hari)),
    MergeField("keadaan", "Keadaan data", lambda n: long_moment(n.pada, n.putaran.daerah.zona_waktu)),
    MergeField("diundang", "Perangkat daerah diundang", lambda n: n.jumlah("undangan")),
    MergeField("hadir", "Perangkat daerah hadir", lambda n: n.jumlah("hadir")),
    MergeField("membaca", "Perangkat daerah membaca", lambda n: n.jumlah("selesai_baca")),
    MergeField("acara", "Sosialisasi yang diselenggarakan", lambda n: n.acara, ("judul", "waktu", "tempat")),
    MergeField("daftar", "Baris laporan", NaskahLaporan.tabel, ("no", "opd", "diundang", "hadir", "membaca", "gambar")),
    MergeField(
        "sekretaris", "Tanda tangan Sekretaris", NaskahLaporan.sekretaris, ("jabatan", "nama", "pangkat", "nip")
    ),
)

LAPORAN_SOSIALISASI = KINDS.add(
    DocumentKind(
        code="laporan_sosialisasi",
        title="Laporan Sosialisasi",
        template=Path(__file__).parent / "laporan_sosialisasi.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD,
    )
)
