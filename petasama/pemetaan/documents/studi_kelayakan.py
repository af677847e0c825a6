"""The kind of paper: Studi Kelayakan, the fourteen parts that prepare a cooperation with a third party.

UU 23/2014 Pasal 366 ayat (3), PP 28/2018 Pasal 17 huruf b. It is a draft that the office finishes in Word, so it is not
put into the archive. What only a study can tell (finance, technique) is left open with what the proposal already says.
"""

from pathlib import Path

from petasama.core.wording import listed
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.documents.kak import BERSAMA
from petasama.pemetaan.documents.naskah_kerja import NaskahKerja, lengkapi, paragraf, satu_baris

DASAR = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, Pasal 363 dan Pasal 366",
    "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah, Pasal 14 sampai dengan Pasal 20",
    "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan "
    "Kerja Sama Daerah dengan Pihak Ketiga",
)


def legalitas(n: NaskahKerja) -> list[str]:
    """The affair and whose it is, the plans, and what the facts of the classification mean."""
    return [
        f"Objek kerja sama adalah urusan {n.urusan()}.",
        n.perencanaan(),
        n.ya_tidak(
            "menggunakan_bmd",
            yes="Kerja sama menggunakan barang milik daerah, sehingga tunduk pula pada aturan pengelolaan barang milik "
            "daerah.",
            no="Kerja sama tidak menggunakan barang milik daerah.",
            gap="penggunaan barang milik daerah",
        ),
        f"Kedudukan hukum calon mitra: {lengkapi('akta, izin usaha, dan kewenangan penanda tangan')}.",
    ]


def regulasi(n: NaskahKerja) -> list[str]:
    """The law that carries the cooperation, and the sector's own."""
    return [*DASAR, lengkapi("peraturan sektor dan peraturan daerah yang berlaku")]


def finansial(n: NaskahKerja) -> list[str]:
    """What is known of money; the calculation itself is the study's work."""
    charge = n.ya_tidak(
        "memungut_biaya_publik",
        yes="Kerja sama memungut biaya dari masyarakat; dasar dan besarnya diuraikan dalam kajian ini.",
        no="Kerja sama tidak memungut biaya dari masyarakat.",
        gap="ada atau tidaknya pungutan kepada masyarakat",
    )
    burden = n.ya_tidak(
        "membebani_masyarakat_daerah",
        yes="Kerja sama membebani masyarakat dan daerah; perlunya persetujuan DPRD diperiksa menurut Pasal 6 ayat (2) "
        "PP Nomor 28 Tahun 2018.",
        no="Kerja sama tidak membebani masyarakat dan daerah.",
        gap="beban bagi masyarakat dan daerah",
    )
    return [n.anggaran(), charge, burden, lengkapi("perhitungan manfaat dan biaya, serta bagi hasil bila ada")]


def teknis(n: NaskahKerja) -> list[str]:
    """Why this partner, and what others offer technically."""
    reason = paragraf(n.isi("P5", "alasan", gap="keunggulan teknis calon mitra"))
    return [*reason, *_pembanding(n, "teknis"), lengkapi("spesifikasi, teknologi, dan standar yang dipakai")]


def operasional(n: NaskahKerja) -> list[str]:
    """What others offer in operation, and who runs it."""
    return [*_pembanding(n, "operasional"), lengkapi("organisasi pelaksana, tenaga, dan tata kerja sehari-hari")]


def _pembanding(n: NaskahKerja, side: str) -> list[str]:
    return [
        satu_baris(f"Dibandingkan {row.get('nama')}: {row[side]}")
        for row in n.baris("P5", "pembanding")
        if row.get(side)
    ]


def masyarakat(n: NaskahKerja) -> list[str]:
    """Place, and what the people around it feel of it."""
    note = str(n.klasifikasi.get("eksternalitas_catatan") or "").strip()
    return [
        f"Lokasi: {n.lokasi()}",
        *paragraf(note),
        lengkapi("hubungan dengan masyarakat sekitar, dampak sosial dan lingkungan"),
    ]


def kesimpulan(n: NaskahKerja) -> list[str]:
    """The finding is the office's; the paper only names what it has to say."""
    return [lengkapi(f"layak atau tidak layaknya “{n.judul}” menurut aspek legal, finansial, teknis, dan operasional")]


def lampiran(n: NaskahKerja) -> list[str]:
    """What belongs behind the paper."""
    papers = ["KAK", "profil dan dokumen legalitas calon mitra"]
    if n.klasifikasi.get("teranggarkan") in {"YA", "SEBAGIAN"}:
        papers.append("RKA")
    return [f"{listed(papers)}.", lengkapi("lampiran lain")]


STUDI_KELAYAKAN = KINDS.add(
    DocumentKind(
        code="studi_kelayakan",
        title="Studi Kelayakan",
        template=Path(__file__).parent / "studi_kelayakan.docx",
        fields=(
            *BERSAMA,
            MergeField("legalitas", "Aspek legalitas", legalitas),
            MergeField("regulasi", "Regulasi", regulasi),
            MergeField("finansial", "Aspek ekonomi dan finansial", finansial),
            MergeField("teknis", "Aspek teknis", teknis),
            MergeField("operasional", "Aspek operasional", operasional),
            MergeField("masyarakat", "Lokasi dan hubungan masyarakat", masyarakat),
            MergeField("kesimpulan", "Kesimpulan", kesimpulan),
            MergeField("lampiran", "Lampiran", lampiran),
        ),
        readers=PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH,
    )
)
