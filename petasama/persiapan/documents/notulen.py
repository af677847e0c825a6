"""The kinds of paper: minutes of a briefing, and of an office's own meeting with its findings; one template."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from petasama.core.wording import date_in_words, number_in_words, short_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Kursi, Peran
from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.persiapan.documents.naskah_ppksd import penanda
from petasama.persiapan.documents.undangan import butir, kop, selaku, waktu
from petasama.persiapan.models import JenisPertemuan, JenisTemuan, Kehadiran, Pertemuan

ORANG = ("jabatan", "nama", "pangkat", "nip")


@dataclass(frozen=True, kw_only=True)
class NaskahNotulen:
    """The minutes as they tell the meeting."""

    pertemuan: Pertemuan
    notulis: Penugasan
    notulen: str
    kesimpulan: str = ""

    @property
    def kind(self) -> DocumentKind:
        """Which of the two papers it is: an office's own minutes are read by fewer."""
        return NOTULEN if self.pertemuan.jenis == JenisPertemuan.SOSIALISASI else NOTULEN_RAPAT

    @cached_property
    def hadir(self) -> list[Kehadiran]:
        """Who was there, office by office in their order."""
        rows = self.pertemuan.kehadiran.select_related("perangkat_daerah")
        return list(rows.order_by("perangkat_daerah__urutan", "perangkat_daerah__kode", "pada", "pk"))

    def jumlah_hadir(self) -> str:
        """How many people from how many offices came."""
        offices = len({row.perangkat_daerah_id for row in self.hadir})
        people = f"{len(self.hadir)} ({number_in_words(len(self.hadir))}) orang"
        if self.pertemuan.perangkat_daerah is not None:
            return f"{people} dari {self.pertemuan.perangkat_daerah.nama}"
        return f"{people} dari {offices} ({number_in_words(offices)}) perangkat daerah"

    def baris_hadir(self) -> list[dict[str, str]]:
        """The attendance list."""
        return [
            {"no": f"{place}.", "nama": row.nama, "jabatan": row.jabatan or "–", "opd": row.perangkat_daerah.nama}
            for place, row in enumerate(self.hadir, start=1)
        ]

    def baris_temuan(self) -> list[dict[str, str]]:
        """What the meeting found: strengths before problems."""
        rows = sorted(self.pertemuan.temuan.all(), key=lambda row: (row.jenis != JenisTemuan.POTENSI, row.pk))
        return [
            {
                "no": f"{place}.",
                "jenis": JenisTemuan(row.jenis).label,
                "temuan": f"{row.judul}\n{row.uraian}",
                "harapan": row.harapan or "–",
                "mitra": row.mitra or "–",
                "isu": "; ".join(IsuStrategis(code).label for code in row.isu_strategis) or "–",
                "urusan": URUSAN_PER_KODE[row.urusan].nama if row.urusan in URUSAN_PER_KODE else "–",
            }
            for place, row in enumerate(rows, start=1)
        ]

    def mengetahui(self) -> dict[str, str]:
        """Who countersigns: the secretary of the team, or the head of the office."""
        day = self.pertemuan.hari
        posts = Penugasan.objects.filter(daerah_id=self.pertemuan.daerah_id)
        if self.pertemuan.perangkat_daerah_id is None:
            seat = posts.kursi_tkksd(day).filter(kursi=Kursi.SEKRETARIS).first()
            return selaku(penanda(seat, on=day), "Sekretaris TKKSD")
        heads = posts.active(day).filter(peran=Peran.KEPALA_OPD, perangkat_daerah=self.pertemuan.perangkat_daerah)
        return penanda(heads.select_related("user").order_by("-mulai", "-pk").first(), on=day)

    def dasar(self) -> str:
        """The letter of invitation, where there was one."""
        letter = self.pertemuan
        if not letter.nomor_undangan or letter.tanggal_undangan is None:
            return ""
        return f"Undangan Nomor {letter.nomor_undangan} tanggal {short_date(letter.tanggal_undangan)}"


FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.pertemuan.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.pertemuan.daerah}".upper()),
    MergeField("penyelenggara", "Penyelenggara, huruf besar", lambda n: kop(n.pertemuan)),
    MergeField("nomor", "Nomor notulen", lambda n: n.pertemuan.nomor_notulen),
    MergeField("judul", "Nama acara", lambda n: n.pertemuan.judul),
    MergeField("tahun_putaran", "Tahun putaran", lambda n: str(n.pertemuan.putaran.tahun)),
    MergeField("hari_tanggal", "Hari dan tanggal dengan huruf", lambda n: date_in_words(n.pertemuan.hari)),
    MergeField("tanggal", "Tanggal", lambda n: short_date(n.pertemuan.hari)),
    MergeField("ibukota", "Ibu kota", lambda n: n.pertemuan.daerah.ibukota),
    MergeField("pukul", "Pukul", lambda n: waktu(n.pertemuan)),
    MergeField("tempat", "Tempat", lambda n: n.pertemuan.tempat),
    MergeField("dasar", "Surat undangan", NaskahNotulen.dasar),
    MergeField("acara", "Susunan acara", lambda n: butir(n.pertemuan.acara)),
    MergeField("jumlah_hadir", "Jumlah yang hadir", NaskahNotulen.jumlah_hadir),
    MergeField("notulen", "Jalannya pertemuan, per alinea", lambda n: _alinea(n.notulen)),
    MergeField("kesimpulan", "Kesimpulan", lambda n: butir(n.kesimpulan)),
    MergeField(
        "temuan", "Temuan", NaskahNotulen.baris_temuan, ("no", "jenis", "temuan", "harapan", "mitra", "isu", "urusan")
    ),
    MergeField("notulis", "Tanda tangan notulis", lambda n: penanda(n.notulis, on=n.pertemuan.hari), ORANG),
    MergeField("mengetahui", "Tanda tangan yang mengetahui", NaskahNotulen.mengetahui, ORANG),
    MergeField("daftar_hadir", "Daftar hadir", NaskahNotulen.baris_hadir, ("no", "nama", "jabatan", "opd")),
)


def _alinea(text: str) -> list[str]:
    """The paragraphs of a text; a line that begins in lower case goes on with the one before."""
    found: list[str] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if found and line[0].islower():
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _kind(code: str, title: str, readers: frozenset[Peran]) -> DocumentKind:
    template = Path(__file__).parent / "notulen.docx"
    return KINDS.add(DocumentKind(code=code, title=title, template=template, fields=FIELDS, readers=readers))


NOTULEN = _kind("notulen_sosialisasi", "Notulen Sosialisasi", PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH)
NOTULEN_RAPAT = _kind("notulen_rapat", "Notulen Rapat Koordinasi", PEMBACA_TKKSD)
"""The archive shows it to the team's readers; the office reads its own minutes on the page of its meeting."""
