"""The steps of each kind as data: what, which papers, who, by when, when skipped, which articles.

Where no rule sets a term, `tenggat` is empty or names a default of the product as such (“pengaturan”).
"""

from dataclasses import dataclass

HARI_JAWABAN_PENAWARAN = 30
HARI_DPRD = 45
PASAL_URUTAN = "PP 28/2018 Pasal 6 ayat (1)"
PASAL_URUTAN_PK = "PP 28/2018 Pasal 19 ayat (1)"
PMDN_LN = "Permendagri 25/2020"


@dataclass(frozen=True, kw_only=True)
class Langkah:
    """One step: what, which papers come out of it, who acts, by when, when it is skipped, and the articles."""

    tahap: str
    naskah: tuple[str, ...] = ()
    pelaku: str = ""
    tenggat: str = ""
    dilewati: str = ""
    pasal: tuple[str, ...] = ()


SYARAT_PRAKARSA_MITRA = (
    "Secara teknis terpadu dengan rencana induk sektor yang bersangkutan.",
    "Layak secara ekonomi dan finansial.",
    "Pemrakarsa mampu membiayai pelaksanaannya.",
    "Pemrakarsa sudah menyusun studi kelayakan.",
)
"""PP 28/2018 Pasal 18: what a third party that proposes on its own initiative has to fulfil."""
PASAL_PRAKARSA_MITRA = "PP 28/2018 Pasal 18"


def _awal(persiapan: Langkah, penawaran: Langkah, pasal: str) -> tuple[Langkah, ...]:
    """Preparation to the signing of the joint agreement, as KSDD and KSDPK have them."""
    return (
        persiapan,
        penawaran,
        Langkah(
            tahap="Penyusunan kesepakatan bersama",
            naskah=("Rancangan kesepakatan bersama (KB)", "Notula pembahasan"),
            pelaku="TKKSD kedua pihak",
            dilewati="Bila masih berlaku KB dengan objek yang sama.",
            pasal=(pasal,),
        ),
        Langkah(
            tahap="Penandatanganan kesepakatan bersama",
            naskah=("KB bernomor dari tiap pihak",),
            pelaku="Kepala daerah dan pimpinan mitra",
            dilewati="Bersama langkah penyusunan KB.",
            pasal=("PP 28/2018 Pasal 2", pasal),
        ),
    )


def _penutup(pasal: str) -> tuple[Langkah, ...]:
    """Register and report."""
    return (
        Langkah(
            tahap="Penatausahaan",
            naskah=("Daftar dan arsip naskah",),
            pelaku="Sekretariat TKKSD",
            tenggat="7 hari kerja setelah penandatanganan (pengaturan).",
            pasal=(pasal,),
        ),
        Langkah(
            tahap="Pelaporan",
            naskah=("Laporan pelaksanaan",),
            pelaku="Perangkat daerah kepada kepala daerah, kepala daerah kepada gubernur",
            pasal=("UU 23/2014 Pasal 368", pasal),
        ),
    )


def _akhir(pasal: str, isi_pks: tuple[str, ...] = (), hasil: tuple[str, ...] = ()) -> tuple[Langkah, ...]:
    """Approval of DPRD to the report."""
    return (
        Langkah(
            tahap="Persetujuan DPRD",
            naskah=("Surat permohonan persetujuan", "Rencana kerja sama"),
            pelaku="Kepala daerah meminta, DPRD memutuskan",
            tenggat=f"{HARI_DPRD} hari kerja (pengaturan; mengikuti aturan kerja sama luar negeri).",
            dilewati="Bila tidak membebani masyarakat dan daerah serta sudah teranggarkan dalam APBD berjalan.",
            pasal=("PP 28/2018 Pasal 6 ayat (2)", pasal),
        ),
        Langkah(
            tahap="Penyusunan perjanjian kerja sama",
            naskah=("Rancangan PKS", "Notula pembahasan", *isi_pks),
            pelaku="Perangkat daerah bersama TKKSD dan Bagian Hukum",
            tenggat="Diingatkan setelah 90 hari sejak KB (pengaturan).",
            pasal=(pasal,),
        ),
        Langkah(
            tahap="Penandatanganan perjanjian kerja sama",
            naskah=("PKS bernomor dari tiap pihak", "Surat kuasa bila ditandatangani pejabat"),
            pelaku="Kepala daerah, atau pejabat yang diberi kuasa",
            pasal=("PP 28/2018 Pasal 13", pasal),
        ),
        Langkah(
            tahap="Pelaksanaan",
            naskah=("Rencana kegiatan tahunan", *hasil),
            pelaku="Perangkat daerah dan mitra",
            tenggat="Menurut PKS.",
            pasal=(pasal,),
        ),
        *_penutup(pasal),
    )


PENAWARAN = Langkah(
    tahap="Penawaran",
    naskah=("Surat penawaran", "Surat jawaban"),
    pelaku="Kepala daerah menandatangani, TKKSD menyiapkan",
    tenggat=f"Jawaban dalam {HARI_JAWABAN_PENAWARAN} hari kalender (pengaturan).",
    dilewati="Bila daerah ini yang ditawari; langkahnya menjadi menerima penawaran.",
    pasal=(PASAL_URUTAN,),
)
PERSIAPAN_KSDD = Langkah(
    tahap="Persiapan",
    naskah=("Kerangka Acuan Kerja (KAK)", "Surat inisiasi kepada Sekretaris Daerah selaku Ketua TKKSD"),
    pelaku="Perangkat daerah memprakarsai, TKKSD menelaah",
    pasal=(PASAL_URUTAN, "Permendagri 22/2020 Pasal 7"),
)
KOORDINASI_TEKNIS = Langkah(
    tahap="Pemetaan dan koordinasi teknis",
    naskah=("Daftar urusan yang disepakati para kepala daerah",),
    pelaku="Pemerintah daerah di tingkat provinsi, atau nasional bila lintas provinsi",
    pasal=("PP 28/2018 Pasal 5 ayat (2)",),
)
PERSIAPAN_KSDPK = Langkah(
    tahap="Persiapan dan studi kelayakan",
    naskah=("Studi Kelayakan", "Kerangka Acuan Kerja (KAK)", "Surat inisiasi kepada Sekretaris Daerah"),
    pelaku="Perangkat daerah",
    pasal=("PP 28/2018 Pasal 17", "UU 23/2014 Pasal 366 ayat (3)"),
)
PENAWARAN_KSDPK = Langkah(
    tahap="Penawaran dan pemilihan mitra",
    naskah=("Surat penawaran", "Perbandingan calon mitra", "Surat jawaban"),
    pelaku="Kepala daerah dan TKKSD",
    tenggat=f"Jawaban dalam {HARI_JAWABAN_PENAWARAN} hari kalender (pengaturan).",
    pasal=(PASAL_URUTAN_PK,),
)
PENAWARAN_DARI_MITRA = Langkah(
    tahap="Penawaran dari mitra",
    naskah=("Surat penawaran kepada kepala daerah", "Studi Kelayakan dari pemrakarsa"),
    pelaku="Mitra mengajukan kepada kepala daerah",
    pasal=(PASAL_PRAKARSA_MITRA,),
)
TELAAH_PENAWARAN = Langkah(
    tahap="Telaah penawaran oleh TKKSD",
    naskah=("Daftar periksa empat syarat pemrakarsa", "Notula pembahasan penawaran"),
    pelaku="TKKSD bersama perangkat daerah",
    pasal=(PASAL_PRAKARSA_MITRA,),
)
ISI_MINIMUM = ("Memuat hak dan kewajiban, jangka waktu, penyelesaian perselisihan, dan sanksi",)
HASIL_KSDPK = ("Hasil berupa uang disetor ke kas daerah; berupa barang dicatat sebagai aset",)
KSDD = _awal(PERSIAPAN_KSDD, PENAWARAN, PASAL_URUTAN) + _akhir(PASAL_URUTAN)
KSDPK_DAERAH = _awal(PERSIAPAN_KSDPK, PENAWARAN_KSDPK, PASAL_URUTAN_PK) + _akhir(
    PASAL_URUTAN_PK, ISI_MINIMUM, HASIL_KSDPK
)
KSDPK_MITRA = _awal(PENAWARAN_DARI_MITRA, TELAAH_PENAWARAN, PASAL_URUTAN_PK) + _akhir(
    PASAL_URUTAN_PK, ISI_MINIMUM, HASIL_KSDPK
)
SINERGI = (
    Langkah(
        tahap="Persiapan",
        naskah=("Kerangka Acuan Kerja (KAK)", "Surat inisiasi kepada Sekretaris Daerah"),
        pelaku="Perangkat daerah, atau instansi pusat bila ia yang memulai",
        pasal=("PP 28/2018 Pasal 46 ayat (1)",),
    ),
    Langkah(
        tahap="Pembahasan",
        naskah=("Notula pembahasan", "Pencocokan dengan perencanaan kedua tingkat pemerintahan"),
        pelaku="TKKSD dan mitra",
        pasal=("PP 28/2018 Pasal 46 ayat (1)",),
    ),
    Langkah(
        tahap="Nota Kesepakatan dan Rencana Kerja",
        naskah=("Nota Kesepakatan (NK)", "Rencana Kerja (RK)"),
        pelaku="Kepala daerah dan pimpinan instansi menandatangani",
        dilewati="Tidak ada penawaran terpisah dan tidak ada PKS pada jalur ini.",
        pasal=("PP 28/2018 Pasal 46 ayat (4)",),
    ),
    Langkah(
        tahap="Pelaksanaan",
        naskah=("Tiap pihak membiayai dari anggarannya sendiri; bukan hibah atau bantuan keuangan",),
        pelaku="Perangkat daerah dan instansi pusat",
        pasal=("PP 28/2018 Pasal 46 ayat (2)", "PP 28/2018 Pasal 46 ayat (3)"),
    ),
    Langkah(
        tahap="Penatausahaan dan pelaporan",
        naskah=("Daftar naskah", "Laporan pelaksanaan"),
        pelaku="TKKSD",
        pasal=("UU 23/2014 Pasal 368",),
    ),
)


def _ln(tahap: str, pasal: str, *naskah: str, pelaku: str = "Pemerintah daerah", tenggat: str = "") -> Langkah:
    return Langkah(tahap=tahap, naskah=naskah, pelaku=pelaku, tenggat=tenggat, pasal=(f"{PMDN_LN} {pasal}",))


LUAR_NEGERI = (
    _ln("Prakarsa", "Pasal 10 dan 12", "Kajian dengan pemetaan potensi, karakteristik, dan kebutuhan"),
    _ln("Penjajakan", "Pasal 11", "Catatan penjajakan"),
    _ln(
        "Pernyataan Kehendak (LoI)",
        "Pasal 13 dan 14",
        "Letter of Intent setelah konsultasi",
        pelaku="Kepala daerah, setelah konsultasi dengan Menteri Dalam Negeri dan Menteri Luar Negeri",
        tenggat="LoI berlaku paling lama satu tahun.",
    ),
    _ln("Penyusunan Rencana Kerja Sama", "Pasal 15", "Rencana Kerja Sama"),
    _ln(
        "Persetujuan DPRD",
        "Pasal 16 dan 17",
        "Surat permohonan dengan Rencana dan LoI",
        pelaku="DPRD",
        tenggat=f"{HARI_DPRD} hari kerja sejak diterima Sekretariat DPRD; lewat tanpa jawaban dianggap setuju.",
    ),
    _ln(
        "Verifikasi",
        "Pasal 18 dan 19",
        "Kajian, LoI, Rencana, dan persetujuan DPRD",
        pelaku="Bupati kepada gubernur, gubernur kepada Menteri",
        tenggat="Gubernur meneruskan paling lama 5 hari kerja; lewat itu bupati mengirim langsung.",
    ),
    _ln(
        "Penyusunan rancangan naskah",
        "Pasal 20",
        "Rancangan Naskah Kerja Sama",
        tenggat="Disampaikan lewat gubernur dengan batas 5 hari kerja yang sama.",
    ),
    _ln("Pembahasan naskah", "Pasal 21 sampai 23", "Risalah pembahasan", pelaku="Kementerian, daerah, dan mitra"),
    _ln("Persetujuan Menteri", "Pasal 24", "Surat persetujuan", pelaku="Menteri Dalam Negeri"),
    _ln("Penandatanganan", "Pasal 25", "Naskah Kerja Sama; naskah asli ke Menteri", pelaku="Kepala daerah"),
    _ln("Pelaksanaan", "Pasal 26", "Rencana kegiatan tahunan", tenggat="Setiap tahun."),
)
PENERUSAN = (
    _ln(
        "Usul rencana kerja sama kepada Menteri",
        "Pasal 28",
        "Pemetaan potensi dan kebutuhan",
        "Kerangka acuan kegiatan",
        "Studi kelayakan bila bersifat teknis dan membebani atau memakai aset daerah",
        "Pernyataan kesediaan",
    ),
    _ln("Verifikasi dan rapat antarkementerian", "Pasal 29", "Penetapan kementerian teknis", pelaku="Menteri"),
    _ln("Pelaksanaan", "Pasal 30", "Rencana kegiatan tahunan yang ditandatangani", tenggat="Setiap tahun."),
)
