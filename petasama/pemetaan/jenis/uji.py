"""The questions that the rows of the decision table ask, and the sub-kinds and sentences that follow from them."""

from collections.abc import Callable

from petasama.pemetaan.jenis.fakta import Fakta, FaktaMitra
from petasama.pemetaan.jenis.kode import SubJenis
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek
from petasama.wilayah.berbatasan import is_berbatasan

UjiUsulan = Callable[[Fakta], bool]
UjiMitra = Callable[[Fakta, FaktaMitra], bool]
Kalimat = Callable[[Fakta, FaktaMitra], str]

NAMA_SYARAT = ("berbatasan", "berdampak lintas daerah", "lebih efisien dikelola bersama")


def objeknya(objek: Objek) -> UjiUsulan:
    """A test that holds when the object of the proposal is this one."""
    return lambda fakta: fakta.objek == objek


def ada_desa(fakta: Fakta) -> bool:
    """At least one party is a village body."""
    return any(mitra.kelas == KelasMitra.DESA for mitra in fakta.mitra)


def unit_sendiri(fakta: Fakta, mitra: FaktaMitra) -> bool:
    """The partner is a unit of the same government, also when written down as a region with our own code."""
    kode_sama = mitra.kelas == KelasMitra.DAERAH and mitra.kode_wilayah == fakta.kode_daerah
    return mitra.kelas == KelasMitra.UNIT_SENDIRI or kode_sama


def hanya_unit_sendiri(fakta: Fakta) -> bool:
    """All partners belong to the same government; a unit beside a true partner only carries the work out."""
    return bool(fakta.mitra) and all(unit_sendiri(fakta, mitra) for mitra in fakta.mitra)


def kelasnya(*kelas: KelasMitra) -> UjiMitra:
    """A test that holds when the partner is of one of these classes."""
    return lambda fakta, mitra: mitra.kelas in kelas


def syarat_wajib(fakta: Fakta, mitra: FaktaMitra) -> tuple[bool | None, bool | None, bool | None]:
    """The border and the two tests of UU 23/2014 Pasal 364 ayat (1), in the order of NAMA_SYARAT."""
    return _berbatasan(fakta, mitra), fakta.eksternalitas, fakta.lebih_efisien


def daerah_wajib(fakta: Fakta, mitra: FaktaMitra) -> bool:
    """The partner is a region and all three conditions of mandatory cooperation are answered yes."""
    return mitra.kelas == KelasMitra.DAERAH and all(syarat_wajib(fakta, mitra))


def masih_terbuka(fakta: Fakta, mitra: FaktaMitra) -> bool:
    """The partner is a region and only missing answers, no refusal, keep the cooperation from being mandatory."""
    syarat = syarat_wajib(fakta, mitra)
    return mitra.kelas == KelasMitra.DAERAH and False not in syarat and None in syarat


def pihak_pusat(fakta: Fakta, mitra: FaktaMitra) -> bool:
    """The partner is of the central side; a body of public law counts where local practice says so."""
    badan_publik = mitra.kelas == KelasMitra.BADAN_HUKUM_PUBLIK and fakta.bpjs_sinergi
    return mitra.kelas == KelasMitra.PUSAT or badan_publik


def sub_wajib(fakta: Fakta, mitra: FaktaMitra) -> SubJenis | None:
    """The pair of UU 23/2014 Pasal 364 ayat (2) that the two region codes form; None while a code is missing."""
    kita, dia = fakta.kode_daerah, mitra.kode_wilayah
    if not kita or not dia:
        return None
    satu_provinsi = kita.partition(".")[0] == dia.partition(".")[0]
    if "." in kita and "." in dia:
        return SubJenis.KAB_KAB_SATU_PROVINSI if satu_provinsi else SubJenis.KAB_KAB_BEDA_PROVINSI
    if "." not in kita and "." not in dia:
        return SubJenis.PROV_PROV
    return SubJenis.KAB_PROV_SATU_WILAYAH if satu_provinsi else SubJenis.PROV_KAB_BEDA_PROVINSI


def sub_sukarela(fakta: Fakta, mitra: FaktaMitra) -> SubJenis | None:
    """Bordering or not; None while nobody has said."""
    berbatasan = _berbatasan(fakta, mitra)
    if berbatasan is None:
        return None
    return SubJenis.BERBATASAN if berbatasan else SubJenis.TIDAK_BERBATASAN


def sub_luar_negeri(fakta: Fakta, mitra: FaktaMitra) -> SubJenis:
    """A sister relation by our own level, or another cooperation (Permendagri 25/2020 Pasal 6)."""
    if not fakta.kembar:
        return SubJenis.LAINNYA
    return SubJenis.KABKOTA_KEMBAR if "." in fakta.kode_daerah else SubJenis.PROVINSI_KEMBAR


def sub_lembaga_luar_negeri(fakta: Fakta, mitra: FaktaMitra) -> SubJenis:
    """Follow-up of an agreement of the Government, or another cooperation (Permendagri 25/2020 Pasal 7)."""
    return SubJenis.PENERUSAN if fakta.penerusan else SubJenis.LAINNYA


def sub_sinergi(fakta: Fakta, mitra: FaktaMitra) -> SubJenis:
    """A central office, or a body of public law."""
    return SubJenis.PUSAT if mitra.kelas == KelasMitra.PUSAT else SubJenis.BADAN_HUKUM_PUBLIK


def alasan_sukarela(fakta: Fakta, mitra: FaktaMitra) -> str:
    """Say which condition of mandatory cooperation fails or, where none fails, which answers are still missing."""
    syarat = list(zip(NAMA_SYARAT, syarat_wajib(fakta, mitra), strict=True))
    gagal = [f"tidak {nama}" for nama, nilai in syarat if nilai is False]
    kosong = [nama for nama, nilai in syarat if nilai is None]
    if gagal:
        return f"Mitra adalah daerah lain, tetapi {', '.join(gagal)}, sehingga kerja sama bersifat sukarela."
    return (
        f"Mitra adalah daerah lain; belum terjawab apakah {', '.join(kosong)}, "
        "sehingga untuk sementara kerja sama dicatat sukarela."
    )


def _berbatasan(fakta: Fakta, mitra: FaktaMitra) -> bool | None:
    """What the caller says; left open, a kabupaten/kota and its own province count as bordering all the same."""
    if mitra.berbatasan is None and fakta.kode_daerah and mitra.kode_wilayah:
        return is_berbatasan(fakta.kode_daerah, mitra.kode_wilayah, frozenset()) or None
    return mitra.berbatasan
