"""What the letters about liaison officers say, gathered once from their rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from petasama.core.wording import short_date
from petasama.organisasi.models import Pejabat, Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Kursi
from petasama.persiapan.models import PermintaanPpksd, Putaran
from petasama.persiapan.papan import BarisPpksd

TUGAS_PPKSD = (
    "menyiapkan dan memimpin rapat koordinasi perangkat daerah untuk menemukan potensi dan permasalahan yang dapat "
    "dikerjasamakan",
    "mengisi instrumen pemetaan, melengkapi datanya, dan mengirimkannya tepat waktu",
    "menjadi penghubung perangkat daerah dengan Sekretariat TKKSD dan calon mitra",
    "menyiapkan bahan pembahasan, Kerangka Acuan Kerja, dan naskah kerja sama yang menjadi bagian perangkat daerah",
    "melaporkan perkembangan kerja sama kepada Kepala Perangkat Daerah dan TKKSD",
)
UTAMA, PENDAMPING = "PPKSD utama", "PPKSD pendamping"


@dataclass(frozen=True, kw_only=True)
class Ditunjuk:
    """A person whom a letter names: one with an account, or one whose account the same act makes."""

    user: User | None = None
    nama: str = ""
    nip: str = ""
    surel: str = ""
    telepon: str = ""
    jabatan: str = ""
    """The person's own post in the office, as the letter prints it; it is not kept elsewhere."""

    def tercetak(self) -> tuple[str, str]:
        """Name and NIP as the letter prints them."""
        if self.user is not None:
            return self.user.nama, self.user.nip or ""
        return self.nama, self.nip


def penanda(post: Penugasan | None, *, on: date) -> dict[str, str]:
    """Post, name, rank and NIP of a signatory, as the register of office holders knows them on a day.

    Without a rank the NIP moves up to its line, so that the block has no gap.
    """
    if post is None:
        return {"jabatan": "", "nama": "…", "pangkat": "", "nip": ""}
    holder = Pejabat.objects.filter(daerah_id=post.daerah_id).holding(post.jabatan, on)
    rank, number = (holder.pangkat, holder.nip) if holder else ("", post.user.nip or "")
    lines = {"pangkat": rank, "nip": number} if rank else {"pangkat": f"NIP {number}" if number else "", "nip": ""}
    return {"jabatan": post.label, "nama": holder.nama if holder else post.user.nama, **lines}


@dataclass(frozen=True, kw_only=True)
class NaskahPermintaan:
    """One letter to the heads of all offices that are asked for the first time in a round."""

    putaran: Putaran
    kantor: Sequence[BarisPpksd]
    nomor: str
    tanggal: date
    tenggat: date

    @property
    def penerbit(self) -> str:
        """The institution that issues the paper."""
        return f"TKKSD {self.putaran.daerah.nama}"

    def tujuan(self) -> list[dict[str, str]]:
        """Whom it goes to: the head's post, and how many officers the office still lacks."""
        return [
            {
                "no": f"{place}.",
                "kepala": row.perangkat_daerah.sebutan_kepala,
                "berlaku": str(len(row.ppksd)),
                "kurang": str(row.kurang) if row.kurang else "–",
            }
            for place, row in enumerate(self.kantor, start=1)
        ]

    @cached_property
    def ketua(self) -> dict[str, str]:
        """The chair of the team, who signs."""
        seats = Penugasan.objects.filter(daerah_id=self.putaran.daerah_id).kursi_tkksd(self.tanggal)
        return penanda(seats.filter(kursi=Kursi.KETUA).first(), on=self.tanggal)


@dataclass(frozen=True, kw_only=True)
class NaskahPenunjukan:
    """The letter by which the head of an office appoints liaison officers."""

    kepala: Penugasan
    orang: Sequence[Ditunjuk]
    tetap: Sequence[Penugasan]
    """The officers already in force, who go on."""
    nomor: str
    tanggal: date
    selesai: date | None = None

    @property
    def kantor(self) -> PerangkatDaerah:
        """The office."""
        office = self.kepala.perangkat_daerah
        assert office is not None, "a head of office has an office"
        return office

    def ditunjuk(self) -> list[dict[str, str]]:
        """Who is appointed: the first of an office without officers is the main one, all others deputise."""
        rows = []
        for place, person in enumerate(self.orang, start=1):
            name, number = person.tercetak()
            rank = PENDAMPING if self.tetap or place > 1 else UTAMA
            rows.append(
                {
                    "no": f"{place}.",
                    "nama": name,
                    "nip": number or "–",
                    "jabatan": person.jabatan or "–",
                    "sebagai": rank,
                }
            )
        return rows

    def tetap_text(self) -> str:
        """Who serves already, in one sentence; empty when nobody does."""
        names = [f"{post.user.nama} ({PENDAMPING if place else UTAMA})" for place, post in enumerate(self.tetap)]
        return f"PPKSD yang telah ditunjuk sebelumnya dan tetap bertugas: {'; '.join(names)}." if names else ""

    def dasar(self) -> list[str]:
        """Law, and the request of the team where there is one."""
        asked = PermintaanPpksd.objects.filter(perangkat_daerah=self.kantor, tanggal_surat__lte=self.tanggal)
        latest = asked.order_by("-tanggal_surat", "-pk").first()
        rules = [
            "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah",
            "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain "
            "dan Kerja Sama Daerah dengan Pihak Ketiga",
        ]
        if latest is None:
            return rules
        day = short_date(latest.tanggal_surat)
        return [
            *rules,
            f"surat Ketua TKKSD Nomor {latest.nomor_surat} tanggal {day} perihal permintaan penunjukan PPKSD",
        ]

    def masa(self) -> str:
        """From when to when."""
        begin = f"Penunjukan ini berlaku mulai {short_date(self.tanggal)}"
        if self.selesai:
            return f"{begin} sampai dengan {short_date(self.selesai)}, kecuali diakhiri lebih awal dengan surat."
        return f"{begin} sampai diakhiri dengan surat."
