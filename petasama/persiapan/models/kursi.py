"""The seats of the coordination team as its decree lists them, and what fills one (plain data, no tables)."""

from dataclasses import dataclass
from datetime import date

from petasama.core.codes import LabelledCode
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Kursi, Peran, Sebagai


class KursiTim(LabelledCode):
    """A seat of the team, in the order of the decree's annex."""

    PENGARAH = "PENGARAH", "Pengarah"
    KETUA = "KETUA", "Ketua"
    WAKIL_KETUA_1 = "WAKIL_KETUA_1", "Wakil Ketua I"
    WAKIL_KETUA_2 = "WAKIL_KETUA_2", "Wakil Ketua II"
    SEKRETARIS = "SEKRETARIS", "Sekretaris"
    ANGGOTA = "ANGGOTA", "Anggota tetap"
    ANGGOTA_TIDAK_TETAP = "ANGGOTA_TIDAK_TETAP", "Anggota tidak tetap"
    SEKRETARIAT = "SEKRETARIAT", "Sekretariat"


TUNGGAL = (KursiTim.KETUA, KursiTim.WAKIL_KETUA_1, KursiTim.WAKIL_KETUA_2, KursiTim.SEKRETARIS)
"""Seats for one person."""
DIISI = (*TUNGGAL, KursiTim.ANGGOTA, KursiTim.ANGGOTA_TIDAK_TETAP)
"""Seats that the decree fills; Pengarah are the leaders, the Sekretariat is the unit that serves the team."""
TAK_BERSUARA = (KursiTim.ANGGOTA_TIDAK_TETAP,)
"""They are heard on subjects of their own, and neither vote nor count for the quorum."""


@dataclass(frozen=True, kw_only=True)
class IsiKursi:
    """Who sits where: the person, the post that brings the person there, and the office."""

    kursi: KursiTim
    user: User
    jabatan: str
    perangkat_daerah: PerangkatDaerah | None = None
    sebagai: str = Sebagai.DEFINITIF

    @property
    def label(self) -> str:
        """The post as the annex names it: Plt. Sekretaris Daerah."""
        return f"{Sebagai(self.sebagai).label} {self.jabatan}".strip()

    @property
    def peran(self) -> Peran:
        """The role that the seat acts in."""
        return Peran.KETUA_TKKSD if self.kursi == KursiTim.KETUA else Peran.ANGGOTA_TKKSD

    @property
    def kode_kursi(self) -> str:
        """The code in the appointment; empty for a seat without a vote."""
        return "" if self.kursi in TAK_BERSUARA else Kursi(self.kursi.value).value

    def sama(self, post: Penugasan) -> bool:
        """Whether this appointment is the same person in the same seat and post."""
        office = self.perangkat_daerah.pk if self.perangkat_daerah else None
        mine = (self.user.pk, self.peran, self.kode_kursi, self.jabatan, office, self.sebagai)
        return mine == (post.user_id, post.peran, post.kursi, post.jabatan, post.perangkat_daerah_id, post.sebagai)


@dataclass(frozen=True, kw_only=True)
class DasarTkksd:
    """The decree as it is recorded: number, day, and the first and last day of the term (None = until revoked)."""

    nomor: str
    tanggal: date
    mulai: date
    selesai: date | None = None


def kursi_of(post: Penugasan) -> KursiTim:
    """The seat that an appointment of the team holds."""
    return KursiTim(post.kursi) if post.kursi else KursiTim.ANGGOTA_TIDAK_TETAP


def isi_of(post: Penugasan) -> IsiKursi:
    """An appointment of the team as the filling of its seat."""
    return IsiKursi(
        kursi=kursi_of(post),
        user=post.user,
        jabatan=post.jabatan,
        perangkat_daerah=post.perangkat_daerah,
        sebagai=post.sebagai,
    )
