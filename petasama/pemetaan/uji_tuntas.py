"""The light due diligence on a candidate partner: what is looked into, why, and where the proof is found. Pure data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from petasama.pemetaan.kelas_mitra import KelasMitra

BULAN_BERLAKU = 12
"""A check holds for a year unless the person who made it says less."""
HASIL = (("YA", "Ya"), ("TIDAK", "Tidak"), ("BELUM_TAHU", "Belum tahu"))
NILAI = (
    (1, "1 · jauh di bawah kebutuhan"),
    (2, "2 · kurang"),
    (3, "3 · cukup"),
    (4, "4 · baik, dengan bukti"),
    (5, "5 · terbaik di antara pilihan"),
)
"""The words of the scores with which question 5 compares candidates."""


@dataclass(frozen=True, kw_only=True)
class Periksa:
    """One check: what is asked, why, and where the proof is found."""

    kode: str
    pertanyaan: str
    sebab: str
    bukti: str
    baik: str = "YA"
    """The answer that speaks for the partner."""


def _periksa(kode: str, pertanyaan: str, sebab: str, bukti: str, baik: str = "YA") -> Periksa:
    return Periksa(kode=kode, pertanyaan=pertanyaan, sebab=sebab, bukti=bukti, baik=baik)


WENANG = _periksa(
    "WENANG",
    "Yang menandatangani jelas dan berwenang?",
    "Naskah yang ditandatangani orang tanpa wewenang dapat dibatalkan.",
    "Keputusan pengangkatan, anggaran dasar, atau surat kuasa",
)
KAPASITAS = _periksa(
    "KAPASITAS",
    "Orang, sarana, dan waktunya cukup untuk tugas pada pertanyaan 3?",
    "Peran yang tidak dapat dijalankan membuat naskah tidur.",
    "Daftar petugas dan sarana; kunjungan atau wawancara",
)
REKAM_JEJAK = _periksa(
    "REKAM_JEJAK",
    "Kerja sama terdahulu dengannya berjalan sampai selesai?",
    "Kebiasaan lama meramalkan pelaksanaan berikutnya.",
    "Daftar naskah Sekretariat TKKSD; laporan atau keterangan daerah lain",
)
KONFLIK = _periksa(
    "KONFLIK",
    "Ada hubungan keluarga, usaha, atau jabatan dengan pengambil keputusan di sini?",
    "Benturan kepentingan harus dinyatakan sebelum memilih mitra (UU 30/2014 Pasal 42).",
    "Pernyataan tertulis kedua pihak",
    "TIDAK",
)
DATA_PRIBADI = _periksa(
    "DATA_PRIBADI",
    "Bila data warga dipertukarkan: tujuan, jenis, dan pengamannya sudah disepakati?",
    "Pengendali dan prosesor data bertanggung jawab atas kebocoran (UU 27/2022).",
    "Rancangan klausul pelindungan data; nama pejabat pelindung data",
)
SANKSI = _periksa(
    "SANKSI",
    "Tercantum dalam daftar hitam atau sedang dikenai sanksi?",
    "Mitra yang disanksi menggagalkan pelaksanaan dan merusak kepercayaan.",
    "Daftar hitam nasional pengadaan; keterangan instansi pembina",
    "TIDAK",
)
KEUANGAN = _periksa(
    "KEUANGAN",
    "Mampu membiayai bagiannya pada pertanyaan 8?",
    "Sumbangan yang tidak ada uangnya menunda seluruh kegiatan.",
    "Laporan keuangan dua tahun terakhir atau surat kesanggupan",
)


def _bentuk(kode: str, pertanyaan: str, sebab: str, bukti: str) -> Periksa:
    return _periksa(f"BENTUK_{kode}", pertanyaan, sebab, bukti)


ANGGARAN_PEMERINTAH = _periksa(
    "KEUANGAN",
    "Bagiannya sudah atau akan masuk anggarannya sendiri?",
    "Tiap pemerintahan hanya dapat membelanjakan yang teranggarkan.",
    "RKPD, Renja, DIPA, atau surat kesediaan",
)
DAERAH = (
    _bentuk(
        "DAERAH",
        "Urusannya menjadi kewenangan daerah itu?",
        "Objek kerja sama ialah urusan yang menjadi kewenangan daerah (PP 28/2018 Pasal 4).",
        "Lampiran UU 23/2014; keterangan bagian kerja sama di sana",
    ),
    WENANG,
    KAPASITAS,
    REKAM_JEJAK,
    ANGGARAN_PEMERINTAH,
    KONFLIK,
    DATA_PRIBADI,
)
PUSAT = (
    _bentuk(
        "PUSAT",
        "Tugas dan wilayah kerjanya mencakup kegiatan ini?",
        "Instansi vertikal bertindak menurut tugas yang diberikan kementerian atau lembaganya.",
        "Peraturan organisasi dan tata kerja instansi itu",
    ),
    WENANG,
    KAPASITAS,
    REKAM_JEJAK,
    ANGGARAN_PEMERINTAH,
    KONFLIK,
    DATA_PRIBADI,
)
BADAN_USAHA = (
    _bentuk(
        "USAHA",
        "Badan usaha itu terdaftar dan izinnya sesuai kegiatan?",
        "Pihak ketiga berbentuk badan usaha harus sah menurut hukum (PP 28/2018 Pasal 14).",
        "Akta pendirian dan pengesahannya, NIB, NPWP",
    ),
    WENANG,
    KAPASITAS,
    REKAM_JEJAK,
    SANKSI,
    KEUANGAN,
    KONFLIK,
    DATA_PRIBADI,
)
KAMPUS = (
    _bentuk(
        "KAMPUS",
        "Perguruan tinggi dan program studinya terakreditasi?",
        "Mutu tenaga ahli menjadi alasan utama memilih kampus.",
        "Sertifikat akreditasi; statuta",
    ),
    WENANG,
    KAPASITAS,
    REKAM_JEJAK,
    KEUANGAN,
    KONFLIK,
    DATA_PRIBADI,
)
ORMAS = (
    _bentuk(
        "ORMAS",
        "Organisasi itu terdaftar atau berbadan hukum, dan pengurusnya tidak bersengketa?",
        "Ormas boleh menjadi pihak ketiga dengan atau tanpa badan hukum (PP 28/2018 Pasal 14).",
        "Surat keterangan terdaftar atau pengesahan badan hukum; susunan pengurus",
    ),
    WENANG,
    KAPASITAS,
    REKAM_JEJAK,
    SANKSI,
    KEUANGAN,
    KONFLIK,
    DATA_PRIBADI,
)
PERORANGAN = (
    _bentuk(
        "ORANG",
        "Identitas dan keahliannya terbukti?",
        "Perseorangan boleh menjadi pihak ketiga (PP 28/2018 Pasal 14).",
        "Kartu identitas, NPWP, sertifikat keahlian",
    ),
    KAPASITAS,
    REKAM_JEJAK,
    SANKSI,
    KEUANGAN,
    KONFLIK,
    DATA_PRIBADI,
)
LUAR_NEGERI = (
    _bentuk(
        "ASING",
        "Negaranya berhubungan diplomatik dengan Indonesia dan bentuk hukumnya jelas?",
        "Syarat kerja sama luar negeri (Permendagri 25/2020 Pasal 5).",
        "Keterangan Kementerian Luar Negeri; izin prinsip dan operasional bila lembaga nirlaba",
    ),
    _periksa(
        "TIDAK_CAMPUR",
        "Ada syarat yang mencampuri urusan dalam negeri atau meminta kantor di luar negeri?",
        "Keduanya dilarang (Permendagri 25/2020 Pasal 5).",
        "Rancangan Rencana Kerja Sama",
        "TIDAK",
    ),
    WENANG,
    KAPASITAS,
    REKAM_JEJAK,
    SANKSI,
    KEUANGAN,
    KONFLIK,
    DATA_PRIBADI,
)
UNIT_SENDIRI = (KAPASITAS,)
DAFTAR_PERIKSA: Mapping[KelasMitra, tuple[Periksa, ...]] = {
    KelasMitra.UNIT_SENDIRI: UNIT_SENDIRI,
    KelasMitra.DAERAH: DAERAH,
    KelasMitra.PUSAT: PUSAT,
    KelasMitra.BADAN_HUKUM_PUBLIK: PUSAT,
    KelasMitra.BADAN_USAHA: BADAN_USAHA,
    KelasMitra.PERGURUAN_TINGGI_SWASTA: KAMPUS,
    KelasMitra.ORMAS: ORMAS,
    KelasMitra.PERORANGAN: PERORANGAN,
    KelasMitra.PEMDA_LUAR_NEGERI: LUAR_NEGERI,
    KelasMitra.LEMBAGA_LUAR_NEGERI: LUAR_NEGERI,
    KelasMitra.DESA: (WENANG, KAPASITAS),
}


def periksa_list(kelas: str) -> tuple[Periksa, ...]:
    """Return the checks for a class of partners, the legal form first; an unknown class is refused (ValueError)."""
    return DAFTAR_PERIKSA[KelasMitra(kelas)]


def ringkas(kelas: str, jawaban: Mapping[str, Mapping[str, str]]) -> tuple[int, int, int]:
    """Count (good, bad, open) among the checks of a class; an answer that is missing is open."""
    answers = [(check, jawaban.get(check.kode, {}).get("hasil", "BELUM_TAHU")) for check in periksa_list(kelas)]
    open_ = sum(1 for _, answer in answers if answer not in {"YA", "TIDAK"})
    good = sum(1 for check, answer in answers if answer == check.baik)
    return good, len(answers) - good - open_, open_


def berlaku_baku(on: date, bulan: int = BULAN_BERLAKU) -> date:
    """Return the last day on which a check made on a day holds; 31 August plus six months ends on 28 February."""
    year, month = divmod(on.year * 12 + on.month - 1 + bulan, 12)
    for day in range(on.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, on.day)


TITIK = 5


def titik(nilai: int | None) -> str:
    """A score as a picture with its words: ●●●●○ 4 · baik, dengan bukti; “belum dinilai” without one."""
    if not nilai:
        return "belum dinilai"
    return f"{'●' * nilai}{'○' * (TITIK - nilai)} {dict(NILAI)[nilai]}"


@dataclass(frozen=True, kw_only=True)
class Pilihan:
    """One of the choices that question 5 compares: a candidate, or a competitor that was not chosen."""

    nama: str
    calon: bool
    teknis: int | None = None
    operasional: int | None = None
    catatan_teknis: str = ""
    catatan_operasional: str = ""

    @property
    def jumlah(self) -> int | None:
        """Both scores together; None while one is missing."""
        return self.teknis + self.operasional if self.teknis and self.operasional else None


PEMBANDING_PALING_SEDIKIT = 2


def kata_perbandingan(pilihan: list[Pilihan], *, dikecualikan: bool) -> tuple[str, str]:
    """Say how the comparison stands: (tone, sentence). `dikecualikan`: the answer says why there is no other choice."""
    if not any(row.calon for row in pilihan):
        return "blue", "Belum ada calon mitra untuk dibandingkan."
    if len(pilihan) < PEMBANDING_PALING_SEDIKIT:
        if dikecualikan:
            return "green", "Pengecualian dinyatakan: jawaban 5 menjelaskan mengapa tidak ada pilihan lain."
        return (
            "gold",
            "Bandingkan paling sedikit dua pilihan, atau jelaskan pada jawaban 5 mengapa tidak ada yang lain.",
        )
    scores = {row.calon: [p.jumlah for p in pilihan if p.calon == row.calon] for row in pilihan}
    if any(total is None for totals in scores.values() for total in totals):
        return "gold", "Pilihan sudah disebut; lengkapi nilai teknis dan operasionalnya."
    best = max((total or 0) for total in scores[True])
    if scores.get(False) and best < max((total or 0) for total in scores[False]):
        return "gold", "Pembanding bernilai lebih tinggi daripada calon. Jelaskan pada jawaban 5 mengapa tetap dipilih."
    return "green", "Calon mitra unggul atau setara dengan pembandingnya."
