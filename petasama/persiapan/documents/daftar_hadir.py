"""The kind of paper: the attendance list, with room to sign; who is noted already stands in it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from petasama.core.wording import long_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.persiapan.documents.undangan import kop, waktu
from petasama.persiapan.models import Kehadiran, Pertemuan

BARIS_PER_KANTOR = 2
BARIS_RAPAT = 20
"""Lines of the list of an office's own meeting, when nobody is noted yet."""


@dataclass(frozen=True, kw_only=True)
class NaskahDaftarHadir:
    """A meeting's list: each invited office has room for two, more when more came."""

    pertemuan: Pertemuan

    @cached_property
    def kantor(self) -> list[PerangkatDaerah]:
        """The invited offices in their order, or the one that holds the meeting."""
        if self.pertemuan.perangkat_daerah is not None:
            return [self.pertemuan.perangkat_daerah]
        rows = self.pertemuan.undangan.select_related("perangkat_daerah")
        return [row.perangkat_daerah for row in rows.order_by("perangkat_daerah__urutan", "perangkat_daerah__kode")]

    def baris(self) -> list[dict[str, str]]:
        """The lines: number, office, name, post; empty ones to be filled by hand."""
        present = defaultdict[int, list[Kehadiran]](list)
        for row in self.pertemuan.kehadiran.all():
            present[row.perangkat_daerah_id].append(row)
        room = BARIS_PER_KANTOR if self.pertemuan.perangkat_daerah is None else BARIS_RAPAT
        lines = []
        for office in self.kantor:
            there = present[office.pk]
            empty = max(0, room - len(there)) if self.terbuka else (0 if there else 1)
            lines += [(office.nama, row.nama, row.jabatan) for row in there] + [(office.nama, "", "")] * empty
        return [
            {"no": f"{place}.", "opd": office, "nama": name, "jabatan": post}
            for place, (office, name, post) in enumerate(lines, start=1)
        ]

    @property
    def terbuka(self) -> bool:
        """Whether people may still sign."""
        return self.pertemuan.status not in Pertemuan.workflow.final


FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.pertemuan.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.pertemuan.daerah}".upper()),
    MergeField("penyelenggara", "Penyelenggara, huruf besar", lambda n: kop(n.pertemuan)),
    MergeField("judul", "Nama acara", lambda n: n.pertemuan.judul),
    MergeField("hari_tanggal", "Hari dan tanggal", lambda n: long_date(n.pertemuan.hari)),
    MergeField("pukul", "Pukul", lambda n: waktu(n.pertemuan)),
    MergeField("tempat", "Tempat", lambda n: n.pertemuan.tempat),
    MergeField("daftar", "Baris daftar hadir", NaskahDaftarHadir.baris, ("no", "opd", "nama", "jabatan")),
)

DAFTAR_HADIR = KINDS.add(
    DocumentKind(
        code="daftar_hadir",
        title="Daftar Hadir",
        template=Path(__file__).parent / "daftar_hadir.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH,
    )
)
