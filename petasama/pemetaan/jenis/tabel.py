"""The decision table as data: rows 0 to 11 (row 12 joins partners whose kinds differ, see `putusan`).

Row 0 stands before the table of the law notes: a village body or a boundary line is never a cooperation of regions.
Rows 0 to 4 look at the proposal as a whole, rows 5 to 11 at one partner; the first row that holds decides.
"""

from collections.abc import Callable
from dataclasses import dataclass

from petasama.pemetaan.jenis import uji
from petasama.pemetaan.jenis.fakta import Fakta, FaktaMitra
from petasama.pemetaan.jenis.kode import JenisKerjaSama, SubJenis
from petasama.pemetaan.jenis.uji import Kalimat, UjiMitra, UjiUsulan
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek

MITRA_DAERAH = "UU 23/2014 Pasal 363 ayat (2)"
LUAR_NEGERI = "UU 23/2014 Pasal 367"


@dataclass(frozen=True)
class BarisUsulan:
    """A row on the proposal as a whole: number, test, kind, and the reason why it is not eligible."""

    nomor: int
    uji: UjiUsulan
    jenis: JenisKerjaSama
    kode_tl: str


@dataclass(frozen=True, kw_only=True)
class BarisMitra:
    """A row on one partner: number, test, kind, sub-kind, the articles that decide, and the sentence shown."""

    nomor: int
    uji: UjiMitra
    jenis: JenisKerjaSama
    sub_jenis: Callable[[Fakta, FaktaMitra], SubJenis | None]
    pasal: tuple[str, ...]
    alasan: str | Kalimat


TABEL_USULAN = (
    BarisUsulan(0, uji.ada_desa, JenisKerjaSama.NON_KSD, "TL-10"),
    BarisUsulan(0, uji.objeknya(Objek.BATAS_DAERAH), JenisKerjaSama.NON_KSD, "TL-11"),
    BarisUsulan(1, uji.hanya_unit_sendiri, JenisKerjaSama.INTERNAL, "TL-01"),
    BarisUsulan(2, uji.objeknya(Objek.URUSAN_ABSOLUT), JenisKerjaSama.NON_KSD, "TL-09"),
    BarisUsulan(2, uji.objeknya(Objek.TERLARANG), JenisKerjaSama.NON_KSD, "TL-12"),
    BarisUsulan(3, uji.objeknya(Objek.PENGADAAN), JenisKerjaSama.NON_KSD, "TL-02"),
    BarisUsulan(4, uji.objeknya(Objek.PEMANFAATAN_ASET), JenisKerjaSama.NON_KSD, "TL-04"),
    BarisUsulan(4, uji.objeknya(Objek.KPBU), JenisKerjaSama.NON_KSD, "TL-05"),
    BarisUsulan(4, uji.objeknya(Objek.HIBAH), JenisKerjaSama.NON_KSD, "TL-06"),
    BarisUsulan(4, uji.objeknya(Objek.INVESTASI), JenisKerjaSama.NON_KSD, "TL-07"),
    BarisUsulan(4, uji.objeknya(Objek.BLUD), JenisKerjaSama.NON_KSD, "TL-08"),
)

TABEL_MITRA = (
    BarisMitra(
        nomor=5,
        uji=uji.kelasnya(KelasMitra.PEMDA_LUAR_NEGERI),
        jenis=JenisKerjaSama.KSDPL,
        sub_jenis=uji.sub_luar_negeri,
        pasal=(LUAR_NEGERI, "Permendagri 25/2020 Pasal 6"),
        alasan="Mitra adalah pemerintah daerah di luar negeri.",
    ),
    BarisMitra(
        nomor=6,
        uji=uji.kelasnya(KelasMitra.LEMBAGA_LUAR_NEGERI),
        jenis=JenisKerjaSama.KSDLL,
        sub_jenis=uji.sub_lembaga_luar_negeri,
        pasal=(LUAR_NEGERI, "Permendagri 25/2020 Pasal 7"),
        alasan="Mitra adalah lembaga di luar negeri.",
    ),
    BarisMitra(
        nomor=7,
        uji=uji.daerah_wajib,
        jenis=JenisKerjaSama.KSDD_WAJIB,
        sub_jenis=uji.sub_wajib,
        pasal=("UU 23/2014 Pasal 364 ayat (1)", "UU 23/2014 Pasal 364 ayat (2)"),
        alasan="Mitra adalah daerah berbatasan, dampaknya lintas daerah, dan lebih efisien dikelola bersama.",
    ),
    BarisMitra(
        nomor=8,
        uji=uji.kelasnya(KelasMitra.DAERAH),
        jenis=JenisKerjaSama.KSDD_SUKARELA,
        sub_jenis=uji.sub_sukarela,
        pasal=("UU 23/2014 Pasal 365", "PP 28/2018 Pasal 3 ayat (3)"),
        alasan=uji.alasan_sukarela,
    ),
    BarisMitra(
        nomor=9,
        uji=uji.pihak_pusat,
        jenis=JenisKerjaSama.SINERGI,
        sub_jenis=uji.sub_sinergi,
        pasal=("PP 28/2018 Pasal 46",),
        alasan="Mitra berada di pihak Pemerintah Pusat, sehingga bentuknya sinergi.",
    ),
    BarisMitra(
        nomor=10,
        uji=uji.kelasnya(
            KelasMitra.PERORANGAN,
            KelasMitra.BADAN_USAHA,
            KelasMitra.ORMAS,
            KelasMitra.PERGURUAN_TINGGI_SWASTA,
            KelasMitra.BADAN_HUKUM_PUBLIK,
        ),
        jenis=JenisKerjaSama.KSDPK,
        sub_jenis=lambda fakta, mitra: SubJenis.PELAYANAN_PUBLIK,
        pasal=(MITRA_DAERAH, "PP 28/2018 Pasal 14", "PP 28/2018 Pasal 15"),
        alasan="Mitra adalah pihak ketiga.",
    ),
    BarisMitra(
        nomor=11,
        uji=lambda fakta, mitra: True,
        jenis=JenisKerjaSama.BELUM_DITENTUKAN,
        sub_jenis=lambda fakta, mitra: None,
        pasal=(MITRA_DAERAH,),
        alasan="Calon mitra belum diketahui, sehingga jenis kerja sama ditentukan kemudian.",
    ),
)

RUTE_TERKUAT = (
    JenisKerjaSama.KSDPL,
    JenisKerjaSama.KSDLL,
    JenisKerjaSama.KSDD_WAJIB,
    JenisKerjaSama.KSDD_SUKARELA,
    JenisKerjaSama.SINERGI,
    JenisKerjaSama.KSDPK,
    JenisKerjaSama.BELUM_DITENTUKAN,
)
"""From abroad over regions and the centre to third parties; row 12 proposes the first kind that occurs.

The real case of one paper with a central office and a profession body (Samarinda 2023) is filed as SINERGI.
"""
