"""The kind of paper: the letter that invites the offices to a briefing, one for all with the list of addressees."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from petasama.core import clock
from petasama.core.wording import clock as pukul
from petasama.core.wording import long_date, number_in_words, short_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Kursi
from petasama.persiapan.documents.naskah_ppksd import penanda
from petasama.persiapan.models import Pertemuan

TITIK = "………………"


@dataclass(frozen=True, kw_only=True)
class NaskahUndangan:
    """The letter as it says it; without number and day it is a draft."""

    pertemuan: Pertemuan
    nomor: str = ""
    tanggal: date | None = None

    @cached_property
    def kantor(self) -> list[PerangkatDaerah]:
        """The invited offices in their order."""
        rows = self.pertemuan.undangan.select_related("perangkat_daerah")
        return [row.perangkat_daerah for row in rows.order_by("perangkat_daerah__urutan", "perangkat_daerah__kode")]

    def tujuan(self) -> list[dict[str, str]]:
        """Whom it goes to, numbered."""
        return [{"no": f"{place}.", "kepala": office.sebutan_kepala} for place, office in enumerate(self.kantor, 1)]

    def banyak(self) -> str:
        """How many offices are invited: 32 (tiga puluh dua)."""
        return f"{len(self.kantor)} ({number_in_words(len(self.kantor))})"

    @cached_property
    def ketua(self) -> dict[str, str]:
        """The chair of the team, who signs."""
        day = self.tanggal or clock.today(self.pertemuan.daerah.zona_waktu)
        seats = Penugasan.objects.filter(daerah_id=self.pertemuan.daerah_id).kursi_tkksd(day)
        return selaku(penanda(seats.filter(kursi=Kursi.KETUA).first(), on=day), "Ketua TKKSD")


def butir(text: str) -> list[str]:
    """The lines of a text without numbers typed before them, as items of a list."""
    lines = (line.strip().lstrip("0123456789.)-•* ").strip() for line in text.splitlines())
    return [line for line in lines if line]


def selaku(block: dict[str, str], seat: str) -> dict[str, str]:
    """A signature block whose post also names the seat: Sekretaris Daerah selaku Ketua TKKSD."""
    post = block["jabatan"]
    return {**block, "jabatan": f"{post} selaku {seat}" if post and post != seat else seat}


def kop(pertemuan: Pertemuan) -> str:
    """The second line of the letterhead: the team, or the office."""
    office = pertemuan.perangkat_daerah
    return office.nama.upper() if office else "TIM KOORDINASI KERJA SAMA DAERAH"


def waktu(pertemuan: Pertemuan) -> str:
    """From when to when: 09.00 WITA sampai dengan 12.00 WITA."""
    zone = pertemuan.daerah.zona_waktu
    return f"{pukul(pertemuan.mulai, zone)} sampai dengan {pukul(pertemuan.selesai, zone)}"


FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.pertemuan.daerah.contoh else ""),
    MergeField("tanda", "Tanda konsep", lambda n: "" if n.nomor else "KONSEP · "),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.pertemuan.daerah}".upper()),
    MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.pertemuan.daerah.nama),
    MergeField("ibukota", "Ibu kota", lambda n: n.pertemuan.daerah.ibukota),
    MergeField("nomor", "Nomor surat", lambda n: n.nomor or TITIK),
    MergeField("tanggal", "Tanggal surat", lambda n: short_date(n.tanggal) if n.tanggal else TITIK),
    MergeField("judul", "Nama acara", lambda n: n.pertemuan.judul),
    MergeField("tahun_putaran", "Tahun putaran", lambda n: str(n.pertemuan.putaran.tahun)),
    MergeField("tahun_rencana", "Tahun rencana", lambda n: str(n.pertemuan.putaran.tahun_rencana)),
    MergeField("hari_tanggal", "Hari dan tanggal acara", lambda n: long_date(n.pertemuan.hari)),
    MergeField("pukul", "Pukul", lambda n: waktu(n.pertemuan)),
    MergeField("tempat", "Tempat", lambda n: n.pertemuan.tempat),
    MergeField("acara", "Susunan acara", lambda n: butir(n.pertemuan.acara)),
    MergeField("banyak", "Banyak perangkat daerah", NaskahUndangan.banyak),
    MergeField("ketua", "Tanda tangan Ketua TKKSD", lambda n: n.ketua, ("jabatan", "nama", "pangkat", "nip")),
    MergeField("tujuan", "Daftar tujuan", NaskahUndangan.tujuan, ("no", "kepala")),
)

UNDANGAN = KINDS.add(
    DocumentKind(
        code="undangan_sosialisasi",
        title="Undangan Sosialisasi",
        template=Path(__file__).parent / "undangan.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH,
    )
)
