"""Reading the decision table: the first row that holds decides; partners of different kinds meet in row 12."""

from petasama.pemetaan.jenis.fakta import Fakta, FaktaMitra, Putusan, PutusanMitra
from petasama.pemetaan.jenis.kode import JenisKerjaSama
from petasama.pemetaan.jenis.tabel import MITRA_DAERAH, RUTE_TERKUAT, TABEL_MITRA, TABEL_USULAN
from petasama.pemetaan.jenis.uji import masih_terbuka, unit_sendiri
from petasama.pemetaan.kelayakan import alasan_tidak_layak

BARIS_GABUNGAN = 12


def tentukan(fakta: Fakta) -> Putusan:
    """The kind of cooperation these facts lead to, with the articles that decide. Never refuses."""
    for baris in TABEL_USULAN:
        if baris.uji(fakta):
            tl = alasan_tidak_layak(baris.kode_tl)
            return Putusan(
                jenis=baris.jenis, kode_tl=tl.kode, pasal=tl.dasar_hukum, alasan=tl.alasan, baris=baris.nomor
            )
    mitra = [m for m in fakta.mitra if not unit_sendiri(fakta, m)] or [FaktaMitra(None)]
    return _gabungkan(fakta, [_tentukan_mitra(fakta, m) for m in mitra])


def _tentukan_mitra(fakta: Fakta, mitra: FaktaMitra) -> PutusanMitra:
    """Rows 5 to 11 for one partner; row 11 holds for anybody."""
    baris = next(baris for baris in TABEL_MITRA if baris.uji(fakta, mitra))
    return PutusanMitra(
        mitra=mitra,
        jenis=baris.jenis,
        sub_jenis=baris.sub_jenis(fakta, mitra),
        pasal=baris.pasal,
        alasan=baris.alasan if isinstance(baris.alasan, str) else baris.alasan(fakta, mitra),
        baris=baris.nomor,
    )


def _gabungkan(fakta: Fakta, per_mitra: list[PutusanMitra]) -> Putusan:
    """One kind for all partners, or row 12: one kind per partner, the strongest route proposed to TKKSD."""
    terkuat = min(per_mitra, key=lambda satu: RUTE_TERKUAT.index(satu.jenis))
    campuran = len({satu.jenis for satu in per_mitra}) > 1
    sub_jenis = {satu.sub_jenis for satu in per_mitra if satu.jenis == terkuat.jenis}
    berbeda = campuran or len(sub_jenis) > 1
    terbuka = any(masih_terbuka(fakta, satu.mitra) for satu in per_mitra)
    return Putusan(
        jenis=terkuat.jenis,
        sub_jenis=terkuat.sub_jenis if len(sub_jenis) == 1 else None,
        pasal=_pasal_campuran(per_mitra) if campuran else terkuat.pasal,
        alasan=_alasan_campuran(per_mitra, terkuat) if campuran else terkuat.alasan,
        baris=BARIS_GABUNGAN if campuran else terkuat.baris,
        per_mitra=tuple(per_mitra) if berbeda else (),
        perlu_dikonfirmasi=terbuka or any(s.jenis == JenisKerjaSama.BELUM_DITENTUKAN for s in per_mitra),
    )


def _pasal_campuran(per_mitra: list[PutusanMitra]) -> tuple[str, ...]:
    """The articles of all partners, each once, in order of appearance, after the one that names the partners."""
    return tuple(dict.fromkeys((MITRA_DAERAH, *(pasal for satu in per_mitra for pasal in satu.pasal))))


def _alasan_campuran(per_mitra: list[PutusanMitra], terkuat: PutusanMitra) -> str:
    jenis = ", ".join(dict.fromkeys(satu.jenis.label for satu in per_mitra))
    return (
        f"Mitra berbeda golongan dan masing-masing membawa jenis sendiri ({jenis}); diusulkan jalur "
        f"{terkuat.jenis.label}, TKKSD memutuskan apakah dokumennya dipisah."
    )
