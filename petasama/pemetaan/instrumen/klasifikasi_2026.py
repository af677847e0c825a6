"""The second page of edition 2026: the facts that the law asks and the eight questions do not."""

from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.urusan import DAFTAR_URUSAN
from petasama.pemetaan.instrumen import aturan
from petasama.pemetaan.instrumen.bentuk import Isian, Pertanyaan
from petasama.pemetaan.kelas_mitra import Objek

YA_TIDAK = "YA_TIDAK"
KEWENANGAN = (("KABUPATEN", "Kabupaten"), ("PROVINSI", "Provinsi"), ("PUSAT", "Pusat"), ("BERSAMA", "Bersama"))
PERENCANAAN = (("RPJMD", "RPJMD"), ("RENSTRA", "Renstra"), ("RKPD", "RKPD"), ("RENJA", "Renja"))
ALASAN_BELUM = (
    ("DARURAT", "Keadaan darurat"),
    ("PSN", "Program strategis nasional"),
    ("TUGAS_PEMBANTUAN", "Tugas pembantuan"),
)

KLASIFIKASI = Pertanyaan(
    kode="KLASIFIKASI",
    nomor=9,
    nama="klasifikasi",
    label="Klasifikasi",
    judul="Fakta yang menentukan jenis dan jalur hukum",
    panduan="Jawaban di sini menentukan jenis kerja sama. Sekretariat TKKSD memeriksanya kembali.",
    contoh="",
    isian=(
        Isian(
            kode="bidang_urusan",
            label="Bidang urusan",
            bentuk="BANYAK",
            pilihan=tuple((u.kode, u.nama) for u in DAFTAR_URUSAN),
        ),
        Isian(kode="kewenangan", label="Kewenangan", bentuk="PILIHAN", pilihan=KEWENANGAN),
        Isian(
            kode="isu_strategis",
            label="Isu strategis",
            bentuk="BANYAK",
            pilihan=tuple((isu.value, isu.label) for isu in IsuStrategis),
        ),
        Isian(kode="prakarsa", label="Prakarsa", bentuk="PILIHAN", pilihan=(("DAERAH", "Daerah"), ("MITRA", "Mitra"))),
        Isian(
            kode="objek",
            label="Objek",
            bentuk="PILIHAN",
            pilihan=tuple((objek.value, objek.label) for objek in Objek),
            bantuan="Pilih “kerja sama” kecuali kegiatan ini sesungguhnya diatur rezim lain.",
        ),
        Isian(kode="eksternalitas_lintas_daerah", label="Dampaknya melintasi batas daerah", bentuk=YA_TIDAK),
        Isian(kode="eksternalitas_catatan", label="Catatan dampak lintas daerah", wajib=False, maks=500),
        Isian(kode="lebih_efisien_bersama", label="Lebih efisien dikelola bersama", bentuk=YA_TIDAK),
        Isian(kode="lebih_efisien_catatan", label="Catatan efisiensi", wajib=False, maks=500),
        Isian(
            kode="tercantum_dalam_perencanaan",
            label="Tercantum dalam perencanaan",
            bentuk="BANYAK",
            wajib=False,
            pilihan=PERENCANAAN,
        ),
        Isian(
            kode="alasan_belum_tercantum",
            label="Alasan bila belum tercantum",
            bentuk="PILIHAN",
            wajib=False,
            pilihan=ALASAN_BELUM,
            bantuan="PP 28/2018 Pasal 4 ayat (3) dan Pasal 16 ayat (3) hanya mengenal tiga alasan.",
        ),
        Isian(kode="membebani_masyarakat_daerah", label="Membebani masyarakat dan daerah", bentuk=YA_TIDAK),
        Isian(kode="membebani_catatan", label="Catatan beban", wajib=False, maks=500),
        Isian(
            kode="teranggarkan",
            label="Teranggarkan dalam APBD berjalan",
            bentuk="PILIHAN",
            pilihan=(("YA", "Ya"), ("SEBAGIAN", "Sebagian"), ("TIDAK", "Tidak")),
        ),
        Isian(kode="menggunakan_bmd", label="Menggunakan barang milik daerah", bentuk=YA_TIDAK),
        Isian(kode="memungut_biaya_publik", label="Memungut biaya dari masyarakat", bentuk=YA_TIDAK),
        Isian(kode="lokasi", label="Lokasi", maks=300),
        Isian(
            kode="jangka_waktu_bulan",
            label="Jangka waktu (bulan)",
            bentuk="ANGKA",
            bantuan="Lazimnya paling lama 60 bulan; lebih dari itu perlu dasar hukum dan persetujuan TKKSD.",
            bulat=True,
            paling_kecil=1,
            paling_besar=600,
            misalnya="36",
            lazim=60,
            bila_lebih="Jangka waktu melebihi batas lazim 60 bulan. Siapkan dasar hukumnya; TKKSD perlu menyetujuinya.",
        ),
        Isian(kode="risiko", label="Risiko dan mitigasinya", bentuk="PANJANG", wajib=False, maks=1000),
    ),
    aturan=(aturan.check_perencanaan,),
)
