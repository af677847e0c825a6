"""What the decision on the kind is told, and what it answers: plain values without behaviour."""

from dataclasses import dataclass

from petasama.pemetaan.jenis.kode import JenisKerjaSama, SubJenis
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek


@dataclass(frozen=True)
class FaktaMitra:
    """One partner. `kode_wilayah` only for regions ("63" or "63.05"); `berbatasan` None = the caller does not know."""

    kelas: KelasMitra | None
    kode_wilayah: str = ""
    berbatasan: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Fakta:
    """What the law asks about a proposal. None = not answered yet.

    `eksternalitas` and `lebih_efisien` are the two tests of UU 23/2014 Pasal 364 ayat (1); `penerusan` = follow-up
    of an agreement of the Government; `kembar` = sister relation; `bpjs_sinergi` = local practice towards bodies of
    public law.
    """

    kode_daerah: str
    mitra: tuple[FaktaMitra, ...] = ()
    objek: Objek = Objek.KERJA_SAMA
    eksternalitas: bool | None = None
    lebih_efisien: bool | None = None
    penerusan: bool = False
    kembar: bool = False
    bpjs_sinergi: bool = True


@dataclass(frozen=True, kw_only=True)
class PutusanMitra:
    """The kind for one partner, as row 12 lists them."""

    mitra: FaktaMitra
    jenis: JenisKerjaSama
    sub_jenis: SubJenis | None
    pasal: tuple[str, ...]
    alasan: str
    baris: int


@dataclass(frozen=True, kw_only=True)
class Putusan:
    """The answer. `kode_tl` is "" or the reason of not being eligible; `baris` the number of the deciding row.

    `per_mitra` is filled when partners lead to different kinds or sub-kinds; `jenis` is then the strongest route,
    a proposal to TKKSD. `perlu_dikonfirmasi`: an answer or a partner still missing could change the kind.
    """

    jenis: JenisKerjaSama
    sub_jenis: SubJenis | None = None
    kode_tl: str = ""
    pasal: tuple[str, ...]
    alasan: str
    baris: int
    per_mitra: tuple[PutusanMitra, ...] = ()
    perlu_dikonfirmasi: bool = False
