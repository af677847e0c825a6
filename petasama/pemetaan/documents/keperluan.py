"""Which preparing papers a kind of cooperation needs, why, and by which article."""

from collections.abc import Mapping
from dataclasses import dataclass

from petasama.dokumen.kinds import DocumentKind
from petasama.pemetaan.documents.kak import KAK
from petasama.pemetaan.documents.studi_kelayakan import STUDI_KELAYAKAN
from petasama.pemetaan.jenis import JenisKerjaSama
from petasama.pemetaan.models import Usulan


@dataclass(frozen=True, kw_only=True)
class Keperluan:
    """One paper: what it is for, its article, and the kind that prints a draft (None: somebody else writes it)."""

    nama: str
    alasan: str
    pasal: str
    jenis: DocumentKind | None = None


KAK_KSDD = Keperluan(
    nama=KAK.title,
    alasan="Disusun pada tahap persiapan dan menyertai surat penawaran kepada daerah mitra.",
    pasal="PP 28/2018 Pasal 6 ayat (1); Permendagri 22/2020 Pasal 7",
    jenis=KAK,
)
KAK_SINERGI = Keperluan(
    nama=KAK.title,
    alasan="Menjadi bahan pembahasan Nota Kesepakatan dan Rencana Kerja dengan mitra di pusat.",
    pasal="PP 28/2018 Pasal 46",
    jenis=KAK,
)
STUDI_DAERAH = Keperluan(
    nama=STUDI_KELAYAKAN.title,
    alasan="Wajib disusun lebih dahulu karena kerja sama dengan pihak ketiga ini prakarsa daerah.",
    pasal="UU 23/2014 Pasal 366 ayat (3); PP 28/2018 Pasal 17 huruf b",
    jenis=STUDI_KELAYAKAN,
)
KAK_KSDPK = Keperluan(
    nama=KAK.title,
    alasan="Menyertai Studi Kelayakan dalam surat inisiasi kepada Ketua TKKSD.",
    pasal="PP 28/2018 Pasal 17 dan Pasal 19 ayat (1)",
    jenis=KAK,
)
STUDI_MITRA = Keperluan(
    nama=STUDI_KELAYAKAN.title,
    alasan="Disusun oleh pihak ketiga yang memprakarsai dan dilampirkan pada surat penawarannya.",
    pasal="PP 28/2018 Pasal 18",
)
KAJIAN_LUAR_NEGERI = Keperluan(
    nama="Kajian kerja sama luar negeri",
    alasan="Memuat pemetaan potensi, kebutuhan, dan manfaat; disusun di luar Petasama.",
    pasal="Permendagri 25/2020 Pasal 12",
)
MENURUT_JENIS: Mapping[str, tuple[Keperluan, ...]] = {
    JenisKerjaSama.KSDD_WAJIB: (KAK_KSDD,),
    JenisKerjaSama.KSDD_SUKARELA: (KAK_KSDD,),
    JenisKerjaSama.SINERGI: (KAK_SINERGI,),
    JenisKerjaSama.KSDPK: (STUDI_DAERAH, KAK_KSDPK),
    JenisKerjaSama.KSDPL: (KAJIAN_LUAR_NEGERI,),
    JenisKerjaSama.KSDLL: (KAJIAN_LUAR_NEGERI,),
}


def keperluan_of(usulan: Usulan) -> tuple[Keperluan, ...]:
    """Return the papers that this proposal needs; none while its kind is not known. One query for third parties."""
    if usulan.jenis != JenisKerjaSama.KSDPK:
        return MENURUT_JENIS.get(usulan.jenis, ())
    facts = usulan.jawaban.filter(kode="KLASIFIKASI").values_list("isi", flat=True).first() or {}
    return (STUDI_MITRA,) if facts.get("prakarsa") == "MITRA" else MENURUT_JENIS[usulan.jenis]
