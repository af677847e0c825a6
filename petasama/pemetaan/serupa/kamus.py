"""Words of the domain as data: those that say nothing here, and those that mean the same.

Both tables are written in whole words; they are stemmed once when the module is read. A line of the second table is
one meaning; a table of the installation may add lines of the same form.
"""

HENTI = """
ada adalah adanya agar akan akibat aktif anda antar antara antarpihak apa atas atau bagi bagian bahwa baik banyak baru
beberapa belum berada berbagai berbasis berdasarkan berjalan berlangsung berupa bersama besar bidang bila bisa bukan
cara cukup dalam dan dapat dari daerah dengan di dilakukan dimana diri dua enam guna hal hanya hari harus hasil hingga
ia ini itu jika juga jumlah kabupaten kali kami kalau karena kebutuhan kegiatan kembali kementerian kepada kerja
kerjasama kesepakatan ketika kita kota kurang lain lainnya lalu langsung lebih lima lintas maka maksud maupun masih
masing melakukan melalui memiliki memenuhi mempunyai menjadi mencapai mendukung mengenai menggunakan menurut menuju
menyediakan mereka merupakan meningkatkan misalnya mitra mulai namun nota oleh optimal optimalisasi orang pada paling
para pelaksanaan pemerintah pemerintahan penyelenggaraan perangkat perjanjian perlu pihak program provinsi rangka
rencana saat saling salah sama sampai sangat satu sebagai sebuah secara sedang sehingga sejak sekali sekitar selama
seluruh semua sendiri seperti serta sesuai setelah setiap sinergi suatu sudah supaya tahun tanpa telah tentang
terhadap tersebut terkait tetap tiap tiga tidak tingkat tujuan tuk turut untuk upaya usulan wilayah yaitu yang
kemitraan peningkatan pengembangan pemanfaatan pengelolaan dinas badan bupati pelaksana perdana triwulan bulan minggu
persen target
"""
"""Words that nearly every proposal has; they tell two proposals apart as little as “dan” does."""

PADANAN = (
    "sampah persampahan limbah tpa tpst pembuangan residu sanitary landfill",
    "bencana kebencanaan tanggap darurat mitigasi kedaruratan siaga",
    "kebakaran karhutla pemadaman pemadam api damkar asap",
    "banjir genangan luapan sungai",
    "malaria nyamuk vektor",
    "penyakit wabah surveilans epidemiologi menular penularan",
    "kesehatan medis klinis pasien rujukan puskesmas rsud rumahsakit dokter tenagakesehatan",
    "gizi stunting tengkes balita kerdil",
    "pangan beras padi gabah sembako bahanpokok komoditas",
    "inflasi harga hargabarang gejolak pasokan stok stabilisasi",
    "cabai bawang sayuran hortikultura sayur",
    "sapi ternak peternakan daging hewan",
    "ikan perikanan benih bibit budidaya pembudidaya akuakultur pembenihan pakan",
    "pertanian petani tani penyuluh penyuluhan sawah",
    "pelatihan pendidikanpelatihan diklat bimtek kursus keterampilan pembekalan",
    "sertifikasi sertifikat tersertifikasi ujikompetensi",
    "pegawai aparatur asn pns kepegawaian karyawan",
    "seleksi asesmen penilaian pemetaan potensi talenta cat ujian",
    "kampus universitas perguruan politeknik institut fakultas mahasiswa akademik tridharma dosen sarjana kuliah",
    "penelitian riset kajian studi ilmiah",
    "magang praktik pkl prakerin",
    "sekolah siswa murid pelajar anak kelas belajar zonasi",
    "guru pengajar pendidik",
    "difabel disabilitas inklusif inklusi berkebutuhan",
    "beasiswa bantuanbiaya tugasbelajar",
    "hukum litigasi perkara gugatan sengketa perdata datun kejaksaan jaksa advokasi",
    "narkoba narkotika p4gn bnn psikotropika",
    "tertib ketertiban trantibum satpol penertiban perda pelanggaran tipiring penegakan",
    "keamanan pengamanan polisi polres kepolisian kamtibmas",
    "parkir perparkiran jukir",
    "nontunai elektronik digital qris daring online emoney uangelektronik cashless",
    "pajak retribusi pad pendapatan opsen pungutan pbb bphtb",
    "bank perbankan kas rekening bpd pembiayaan kredit permodalan",
    "angkutan transportasi trayek bus perhubungan kendaraan mobilitas",
    "dermaga pelabuhan perahu kapal penyeberangan",
    "jalan jembatan ruas akses konektivitas",
    "air airminum spam pdam perpipaan airbersih",
    "listrik energi bahanbakar bbm spbu pertamina solar",
    "internet jaringan telekomunikasi sinyal blankspot",
    "aplikasi sistem spbe perangkatlunak replikasi",
    "data informasi basisdata pertukaran integrasi statistik",
    "kependudukan penduduk adminduk nik dukcapil ktp akta",
    "tanah pertanahan bpn sertipikat agraria persil aset",
    "batas tapal perbatasan patok pilar",
    "ruang tataruang rtrw rdtr",
    "peta geospasial spasial geoportal simpul",
    "wisata pariwisata wisatawan pelancong turis destinasi geopark kunjungan",
    "budaya kebudayaan seni tradisi adat kesenian warisan",
    "promosi pemasaran pameran pasar dagang perdagangan niaga",
    "investasi penanaman modal investor",
    "perizinan izin mpp loket gerai malpelayanan layananterpadu",
    "imigrasi paspor keimigrasian",
    "obat pom bpom kosmetik makanan",
    "tera metrologi timbangan takaran ukur",
    "umkm ukm koperasi usahakecil wirausaha pelakuusaha kdkmp",
    "desa kampung perdesaan apdesi kades",
    "miskin kemiskinan prasejahtera rentan sosial dtks regsosek bansos",
    "jaminan bpjs asuransi perlindungan kepesertaan",
    "pekerja buruh tenagakerja ketenagakerjaan pencaker pengangguran lowongan",
    "perempuan kekerasan gender kdrt anakperempuan",
    "arsip kearsipan perpustakaan pustaka literasi buku dokumenlama",
    "hutan kehutanan lahan rehabilitasi reboisasi penghijauan",
    "gambut rawa lahanbasah",
    "konstruksi bangunan tukang jasakonstruksi",
    "permukiman perumahan rumah kumuh hunian",
    "olahraga atlet pemuda pramuka perkemahan kepemudaan",
    "jabatan latsar kepemimpinan manajerial",
    "posko pos patroli jaga pengawasan",
    "darah pmi transfusi",
    "keluarga kb kontrasepsi pengendalianpenduduk",
    "siaran radio berita media publikasi penyiaran",
)
"""Each line one meaning."""

KEPANJANGAN = {
    "bandara": "bandar udara",
    "rs": "rumahsakit",
    "sd": "sekolah",
    "smp": "sekolah",
    "poltekkes": "politeknik kesehatan",
    "ulm": "universitas lambung mangkurat",
    "kejari": "kejaksaan negeri",
    "pn": "pengadilan negeri",
    "polresta": "polres",
    "sdm": "pegawai",
    "nakes": "tenagakesehatan",
    "hss": "hulu sungai selatan",
    "hst": "hulu sungai tengah",
    "hsu": "hulu sungai utara",
}
"""Short forms and what they stand for."""

MAJEMUK = {
    "rumah sakit": "rumahsakit",
    "tenaga kesehatan": "tenagakesehatan",
    "tenaga kerja": "tenagakerja",
    "air minum": "airminum",
    "air bersih": "airbersih",
    "bahan bakar": "bahanbakar",
    "bahan pokok": "bahanpokok",
    "tata ruang": "tataruang",
    "uang elektronik": "uangelektronik",
    "tugas belajar": "tugasbelajar",
    "usaha kecil": "usahakecil",
    "mal pelayanan publik": "malpelayanan",
    "jasa konstruksi": "jasakonstruksi",
    "uji kompetensi": "ujikompetensi",
    "tri dharma": "tridharma",
    "lahan basah": "lahanbasah",
    "non tunai": "nontunai",
    "perangkat lunak": "perangkatlunak",
}
"""Several words that are one meaning."""
