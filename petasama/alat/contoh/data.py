"""Plain facts and example names for the example world.

Names of offices: perangkat daerah of Kabupaten Hulu Sungai Selatan, Perda 6/2020 dan perubahannya, structure in force
at the start of the round. Kecamatan, kelurahan and puskesmas do not answer in a round.
"""

from petasama.organisasi.peran import Kursi, Peran

KODE_HSS = "63.06"
DASAR_PEMBENTUKAN = (
    "Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 tentang Pembentukan "
    "Daerah Tingkat II di Kalimantan sebagai Undang-Undang"
)
TEMBUSAN = (
    "Gubernur Kalimantan Selatan c.q. Kepala Biro Pemerintahan dan Otonomi Daerah di Banjarbaru",
    "Ketua DPRD Kabupaten Hulu Sungai Selatan di Kandangan",
    "Inspektur Daerah Kabupaten Hulu Sungai Selatan di Kandangan",
    "Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah di Kandangan",
    "Kepala Badan Pengelolaan Keuangan dan Pendapatan Daerah di Kandangan",
    "Kepala Perangkat Daerah yang bersangkutan",
)

# kode, nama, sebutan kepala
PERANGKAT_DAERAH = (
    ("DISDIK", "Dinas Pendidikan dan Kebudayaan", "Kepala Dinas Pendidikan dan Kebudayaan"),
    ("DINKES", "Dinas Kesehatan", "Kepala Dinas Kesehatan"),
    ("RSUDHHB", "RSUD Brigjend H. Hasan Basry Kandangan", "Direktur RSUD Brigjend H. Hasan Basry Kandangan"),
    ("RSUDDS", "RSUD Daha Sejahtera", "Direktur RSUD Daha Sejahtera"),
    ("PUTR", "Dinas Pekerjaan Umum dan Tata Ruang", "Kepala Dinas Pekerjaan Umum dan Tata Ruang"),
    (
        "DISPERA",
        "Dinas Perumahan Rakyat, Kawasan Permukiman dan Lingkungan Hidup",
        "Kepala Dinas Perumahan Rakyat, Kawasan Permukiman dan Lingkungan Hidup",
    ),
    (
        "SATPOLPP",
        "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
        "Kepala Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
    ),
    ("BPBD", "Badan Penanggulangan Bencana Daerah", "Kepala Pelaksana Badan Penanggulangan Bencana Daerah"),
    ("DINSOS", "Dinas Sosial", "Kepala Dinas Sosial"),
    ("DKP", "Dinas Ketahanan Pangan", "Kepala Dinas Ketahanan Pangan"),
    ("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "Kepala Dinas Kependudukan dan Pencatatan Sipil"),
    ("DISPMD", "Dinas Pemberdayaan Masyarakat dan Desa", "Kepala Dinas Pemberdayaan Masyarakat dan Desa"),
    (
        "DPPKBPPPA",
        "Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak",
        "Kepala Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak",
    ),
    ("DISHUB", "Dinas Perhubungan", "Kepala Dinas Perhubungan"),
    ("DISKOMINFO", "Dinas Komunikasi dan Informatika", "Kepala Dinas Komunikasi dan Informatika"),
    (
        "DISNAKERKOP",
        "Dinas Tenaga Kerja, Koperasi Usaha Kecil dan Perindustrian",
        "Kepala Dinas Tenaga Kerja, Koperasi Usaha Kecil dan Perindustrian",
    ),
    (
        "DPMPTSP",
        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    ),
    ("DISPORAPAR", "Dinas Pemuda Olahraga dan Pariwisata", "Kepala Dinas Pemuda Olahraga dan Pariwisata"),
    ("DPK", "Dinas Perpustakaan dan Kearsipan", "Kepala Dinas Perpustakaan dan Kearsipan"),
    ("DISKAN", "Dinas Perikanan", "Kepala Dinas Perikanan"),
    ("DISPERTAN", "Dinas Pertanian", "Kepala Dinas Pertanian"),
    ("DISPERDAG", "Dinas Perdagangan", "Kepala Dinas Perdagangan"),
    ("INSPEKTORAT", "Inspektorat Daerah", "Inspektur Daerah"),
    (
        "BAPPELITBANGDA",
        "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
        "Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
    ),
    (
        "BAKEUDA",
        "Badan Pengelolaan Keuangan dan Pendapatan Daerah",
        "Kepala Badan Pengelolaan Keuangan dan Pendapatan Daerah",
    ),
    (
        "BKPSDM",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    ),
    ("SETWAN", "Sekretariat DPRD", "Sekretaris DPRD"),
    ("BKBP", "Badan Kesatuan Bangsa dan Politik", "Kepala Badan Kesatuan Bangsa dan Politik"),
    ("BAGPEM", "Bagian Pemerintahan Sekretariat Daerah", "Kepala Bagian Pemerintahan"),
    ("BAGHUKUM", "Bagian Hukum Sekretariat Daerah", "Kepala Bagian Hukum"),
    (
        "BAGEKBANG",
        "Bagian Perekonomian dan Pembangunan Sekretariat Daerah",
        "Kepala Bagian Perekonomian dan Pembangunan",
    ),
    ("BAGKESRA", "Bagian Kesejahteraan Rakyat Sekretariat Daerah", "Kepala Bagian Kesejahteraan Rakyat"),
)
SATU_PPKSD = ("BAGKESRA",)
"""Offices that have appointed only one liaison officer so far."""

# kode kursi in the proposals' files, seat, role, office, post
TKKSD = (
    ("KETUA", Kursi.KETUA, Peran.KETUA_TKKSD, "", "Sekretaris Daerah"),
    ("WAKIL_KETUA_1", Kursi.WAKIL_KETUA_1, Peran.ANGGOTA_TKKSD, "", "Asisten Pemerintahan dan Kesejahteraan Rakyat"),
    (
        "WAKIL_KETUA_2",
        Kursi.WAKIL_KETUA_2,
        Peran.ANGGOTA_TKKSD,
        "BAPPELITBANGDA",
        "Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
    ),
    ("SEKRETARIS", Kursi.SEKRETARIS, Peran.ANGGOTA_TKKSD, "BAGPEM", "Kepala Bagian Pemerintahan"),
    ("ANGGOTA_1", Kursi.ANGGOTA, Peran.ANGGOTA_TKKSD, "", "Asisten Perekonomian dan Pembangunan"),
    ("ANGGOTA_2", Kursi.ANGGOTA, Peran.ANGGOTA_TKKSD, "", "Asisten Administrasi Umum"),
    (
        "ANGGOTA_3",
        Kursi.ANGGOTA,
        Peran.ANGGOTA_TKKSD,
        "BAKEUDA",
        "Kepala Badan Pengelolaan Keuangan dan Pendapatan Daerah",
    ),
    ("ANGGOTA_4", Kursi.ANGGOTA, Peran.ANGGOTA_TKKSD, "BAGHUKUM", "Kepala Bagian Hukum"),
    ("ANGGOTA_5", Kursi.ANGGOTA, Peran.ANGGOTA_TKKSD, "BAGEKBANG", "Kepala Bagian Perekonomian dan Pembangunan"),
)
TIDAK_HADIR = ("ANGGOTA_2",)

# kode akun, role, post
LAINNYA = (
    ("bupati", Peran.BUPATI, "", "Bupati Hulu Sungai Selatan"),
    ("sekretariat", Peran.SEKRETARIAT_TKKSD, "BAGPEM", "Sekretariat TKKSD"),
    ("hukum", Peran.BAGIAN_HUKUM, "BAGHUKUM", "Perancang Peraturan pada Bagian Hukum"),
    ("inspektorat", Peran.INSPEKTORAT, "INSPEKTORAT", "Auditor Inspektorat Daerah"),
    ("perencana", Peran.PERENCANA, "BAPPELITBANGDA", "Perencana pada Bappelitbangda"),
    ("admin", Peran.ADMIN_DAERAH, "DISKOMINFO", "Admin Petasama pada Diskominfo"),
    ("pemantau", Peran.PEMANTAU, "", "Pemantau Biro Pemerintahan Provinsi Kalimantan Selatan"),
)

NAMA_DEPAN = (
    "Ahmad", "Noor", "Rusdi", "Siti", "Hairul", "Mariani", "Yusran", "Fitri", "Arbain", "Rahmah", "Syahrani", "Lina",
    "Muhammad", "Nurul", "Taufik", "Erna", "Zainal", "Hasnah", "Gusti", "Rina", "Abdul", "Mahmudah", "Fauzi", "Dewi",
)  # fmt: skip
NAMA_BELAKANG = (
    "Hidayat", "Fahriah", "Ansyari", "Rahmadi", "Wahyuni", "Syarifuddin", "Aisyah", "Hamidi", "Noraini", "Kurniawan",
    "Ramadhani", "Yulianti", "Saputra", "Mulyani", "Effendi", "Lestari", "Ridhani", "Salamah", "Anwar", "Hayati",
    "Firdaus", "Maulida", "Setiawan",
)  # fmt: skip


def nama_contoh(urut: int) -> str:
    """An example name for the n-th person; 24 × 23 names come before one repeats, each marked."""
    first = NAMA_DEPAN[urut % len(NAMA_DEPAN)]
    return f"{first} {NAMA_BELAKANG[urut % len(NAMA_BELAKANG)]} (contoh)"
