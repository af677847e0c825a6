"""The legal route of a proposal: which steps follow the mapping, whether DPRD decides, what is still open. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from petasama.pemetaan.jenis import Fakta, FaktaMitra, JenisKerjaSama, SubJenis
from petasama.pemetaan.kelas_mitra import KelasMitra
from petasama.pemetaan.rute import tahapan as t
from petasama.pemetaan.rute.tahapan import Langkah


@dataclass(frozen=True, kw_only=True)
class PetunjukDprd:
    """Whether DPRD has to approve: True, False, or None while answers are missing; the reason and the articles."""

    perlu: bool | None
    kalimat: str
    pasal: tuple[str, ...]


def langkah_berikut(
    jenis: JenisKerjaSama, prakarsa: str = "DAERAH", sub_jenis: SubJenis | None = None
) -> tuple[Langkah, ...]:
    """Return the steps that follow the mapping, in order; none for what is no cooperation or not decided yet.

    `prakarsa` is DAERAH or MITRA: KSDPK on the partner's initiative begins with its offer (PP 28/2018 Pasal 18).
    """
    if jenis == JenisKerjaSama.KSDD_WAJIB:
        return (t.KOORDINASI_TEKNIS, *t.KSDD)
    if jenis == JenisKerjaSama.KSDD_SUKARELA:
        return t.KSDD
    if jenis == JenisKerjaSama.KSDPK:
        return t.KSDPK_MITRA if prakarsa == "MITRA" else t.KSDPK_DAERAH
    if jenis == JenisKerjaSama.SINERGI:
        return t.SINERGI
    if jenis in {JenisKerjaSama.KSDPL, JenisKerjaSama.KSDLL}:
        return t.PENERUSAN if sub_jenis == SubJenis.PENERUSAN else t.LUAR_NEGERI
    return ()


def naskah_awal(jenis: JenisKerjaSama, prakarsa: str = "DAERAH", sub_jenis: SubJenis | None = None) -> tuple[str, ...]:
    """Return the papers to be prepared first: those of the first step that the office itself takes."""
    steps = [step for step in langkah_berikut(jenis, prakarsa, sub_jenis) if step is not t.KOORDINASI_TEKNIS]
    return steps[0].naskah if steps else ()


def syarat_pemrakarsa(jenis: JenisKerjaSama, prakarsa: str) -> tuple[str, ...]:
    """Return what a third party has to fulfil that begins the cooperation itself; nothing for others."""
    return t.SYARAT_PRAKARSA_MITRA if jenis == JenisKerjaSama.KSDPK and prakarsa == "MITRA" else ()


def persetujuan_dprd(
    jenis: JenisKerjaSama, sub_jenis: SubJenis | None, *, membebani: bool | None, teranggarkan: str
) -> PetunjukDprd:
    """Say whether DPRD has to approve, by the cautious reading: a burden, or a cost not in the running budget.

    `teranggarkan` is YA, SEBAGIAN, TIDAK or "" while not answered.
    """
    test = ("PP 28/2018 Pasal 6 ayat (2)", *((t.PASAL_URUTAN_PK,) if jenis == JenisKerjaSama.KSDPK else ()))
    if sub_jenis == SubJenis.PENERUSAN:
        return PetunjukDprd(perlu=False, kalimat="Jalur penerusan tidak meminta persetujuan DPRD.", pasal=())
    if jenis in {JenisKerjaSama.KSDPL, JenisKerjaSama.KSDLL}:
        articles = ("PP 28/2018 Pasal 30", f"{t.PMDN_LN} Pasal 16 dan 17")
        return PetunjukDprd(perlu=True, kalimat="Kerja sama luar negeri selalu memerlukan DPRD.", pasal=articles)
    if jenis == JenisKerjaSama.SINERGI:
        return PetunjukDprd(perlu=False, kalimat="Sinergi tidak mengenal tahap DPRD.", pasal=("PP 28/2018 Pasal 46",))
    if jenis not in {JenisKerjaSama.KSDD_WAJIB, JenisKerjaSama.KSDD_SUKARELA, JenisKerjaSama.KSDPK}:
        return PetunjukDprd(perlu=None, kalimat="", pasal=())
    if membebani or teranggarkan in {"SEBAGIAN", "TIDAK"}:
        reason = "membebani masyarakat atau daerah" if membebani else "belum sepenuhnya teranggarkan"
        return PetunjukDprd(perlu=True, kalimat=f"Persetujuan DPRD diperlukan, sebab {reason}.", pasal=test)
    if membebani is None or not teranggarkan:
        sentence = "Perlu tidaknya DPRD terlihat setelah beban dan anggaran dijawab pada klasifikasi."
        return PetunjukDprd(perlu=None, kalimat=sentence, pasal=test)
    sentence = "Persetujuan DPRD tidak diperlukan: tidak membebani dan sudah teranggarkan."
    return PetunjukDprd(perlu=False, kalimat=sentence, pasal=test)


def belum_terjawab(fakta: Fakta) -> tuple[str, ...]:
    """Say what is still needed before the kind is sure; nothing when no missing answer could change it."""
    needs = [*(() if fakta.mitra else ("Calon mitra pada pertanyaan 4.",))]
    regions = [mitra for mitra in fakta.mitra if mitra.kelas == KelasMitra.DAERAH]
    if any(mitra.kelas is None for mitra in fakta.mitra):
        needs.append("Golongan tiap calon mitra pada pertanyaan 4.")
    if any(not mitra.kode_wilayah for mitra in regions):
        needs.append("Wilayah calon mitra pada pertanyaan 4.")
    if _bisa_wajib(regions, fakta):
        if fakta.eksternalitas is None:
            needs.append("Klasifikasi: apakah dampaknya melintasi batas daerah.")
        if fakta.lebih_efisien is None:
            needs.append("Klasifikasi: apakah lebih efisien dikelola bersama.")
    return tuple(needs)


def _bisa_wajib(regions: Iterable[FaktaMitra], fakta: Fakta) -> bool:
    """Whether a partner may still turn out to be one of mandatory cooperation (UU 23/2014 Pasal 364 ayat (1))."""
    bordering = any(mitra.berbatasan is not False for mitra in regions)
    return bordering and False not in {fakta.eksternalitas, fakta.lebih_efisien}
