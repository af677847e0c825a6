"""Edition 2026: the eight questions of the booklet, structured where the law needs it (UU 23/2014, PP 28/2018)."""

from petasama.pemetaan.instrumen import aturan
from petasama.pemetaan.instrumen.bentuk import Edisi, Isian, Pertanyaan, Tabel
from petasama.pemetaan.instrumen.klasifikasi_2026 import KLASIFIKASI
from petasama.pemetaan.kelas_mitra import KelasMitra

PIHAK = (("PEMDA", "Pemerintah Daerah"), ("MITRA", "Mitra"))
JENIS_DUKUNGAN = (
    ("ANGGARAN", "Anggaran"),
    ("KEBIJAKAN", "Kebijakan"),
    ("SDM", "Sumber daya manusia"),
    ("SARANA", "Sarana"),
    ("DATA", "Data"),
    ("LAINNYA", "Lainnya"),
)
SALAH_SATU = "Isi salah satu: indikator, atau alasan bila tanpa indikator."
KELAS = tuple((kelas.value, kelas.label) for kelas in KelasMitra)


def _nilai(kode: str, label: str) -> Isian:
    """A score 1 (weak) to 5 (strong) that may stay empty."""
    return Isian(
        kode=kode, label=label, bentuk="ANGKA", wajib=False, bulat=True, paling_kecil=1, paling_besar=5, misalnya="4"
    )


P1 = Pertanyaan(
    kode="P1",
    nomor=1,
    nama="nama_kegiatan",
    label="Nama Kegiatan Kerja Sama",
    judul="Kegiatan apa yang akan dijalankan bersama?",
    panduan="Tulis ringkas, awali dengan kata kerja atau nama kegiatan, sehingga pembaca langsung tahu apa yang "
    "dikerjakan.",
    contoh="Pelatihan bersama kader pemadam kebakaran lahan di desa perbatasan",
    contoh_lemah="Kerja sama bidang pelayanan",
    isian=(Isian(kode="nama_kegiatan", label="Nama kegiatan", maks=200),),
    aturan=(aturan.check_nama,),
)
P2 = Pertanyaan(
    kode="P2",
    nomor=2,
    nama="latar_belakang",
    label="Latar Belakang",
    judul="Mengapa kerja sama ini diperlukan?",
    panduan="Dengan bahasa sederhana: masalah apa yang dihadapi, potensi apa yang dimiliki, dan apa yang ingin "
    "dicapai. Isi paling sedikit dua.",
    contoh="Masalah: perajin kekurangan bahan baku tiap musim hujan. Target: pasokan terjamin sepanjang tahun.",
    contoh_lemah="Pelayanan masih perlu ditingkatkan melalui kerja sama.",
    isian=(
        Isian(kode="permasalahan", label="Permasalahan", bentuk="PANJANG", wajib=False, maks=2000),
        Isian(kode="potensi", label="Potensi", bentuk="PANJANG", wajib=False, maks=2000),
        Isian(kode="target", label="Target", bentuk="PANJANG", wajib=False, maks=2000),
    ),
    aturan=(aturan.check_dua_dari_tiga,),
)
P3 = Pertanyaan(
    kode="P3",
    nomor=3,
    nama="mekanisme",
    label="Mekanisme Kerja Sama dan Peran Para Pihak",
    judul="Bagaimana prosesnya, dan siapa melakukan apa?",
    panduan="Ceritakan jalannya kerja sama, lalu sebut peran, tugas, dan manfaat tiap pihak. Kerja sama butuh "
    "sedikitnya dua pihak, interaksi, dan tujuan bersama.",
    contoh="Dinas menyiapkan lokasi dan peserta; mitra mengirim pelatih dan modul; hasilnya dinilai bersama "
    "setiap semester.",
    contoh_lemah="Kedua pihak bekerja sama sesuai tugas masing-masing.",
    isian=(
        Isian(kode="uraian", label="Uraian mekanisme", bentuk="PANJANG", maks=3000),
        Tabel(
            kode="peran_pihak",
            label="Peran para pihak",
            sebutan_baris="pihak",
            kolom=(
                Isian(kode="pihak", label="Pihak", bentuk="PILIHAN", pilihan=PIHAK),
                Isian(kode="nama", label="Nama pihak", maks=200),
                Isian(kode="peran", label="Peran", maks=300),
                Isian(kode="tugas", label="Tugas", bentuk="PANJANG", maks=1000),
                Isian(kode="manfaat", label="Manfaat yang diterima", bentuk="PANJANG", maks=1000),
            ),
        ),
    ),
    aturan=(aturan.check_kedua_pihak,),
)
P4 = Pertanyaan(
    kode="P4",
    nomor=4,
    nama="calon_mitra",
    label="Calon Mitra",
    judul="Siapa calon mitranya?",
    panduan="Sebut calon mitra yang potensial. Bila belum ada, nyatakan demikian; usulan tetap dapat diajukan.",
    contoh="Pemerintah Kabupaten tetangga yang menghadapi masalah yang sama",
    contoh_lemah="Pihak swasta yang berminat",
    isian=(
        Isian(kode="belum_ada", label="Belum ada calon mitra", bentuk="CENTANG", wajib=False),
        Tabel(
            kode="mitra",
            label="Calon mitra",
            sebutan_baris="calon mitra",
            kolom=(
                Isian(kode="nama", label="Nama mitra", maks=200),
                Isian(kode="kelas", label="Golongan mitra", bentuk="PILIHAN", pilihan=KELAS),
                Isian(kode="kode_wilayah", label="Kode wilayah (bila daerah)", wajib=False, maks=5),
            ),
        ),
    ),
    aturan=(aturan.check_calon_mitra,),
)
P5 = Pertanyaan(
    kode="P5",
    nomor=5,
    nama="alasan_pemilihan_mitra",
    label="Alasan Pemilihan Mitra",
    judul="Mengapa memilih mitra itu?",
    panduan="Jelaskan kelebihannya dibanding pilihan sejenis, dari segi teknis maupun operasional. Lewati bila "
    "pertanyaan 4 belum ada mitranya.",
    contoh="Balai itu satu-satunya yang punya laboratorium terakreditasi dan berjarak kurang dari tiga jam.",
    contoh_lemah="Mitra sudah berpengalaman dan profesional.",
    isian=(
        Isian(
            kode="alasan",
            label="Alasan",
            bentuk="PANJANG",
            wajib=False,
            maks=2000,
            bersyarat=True,
            bantuan="Wajib bila pertanyaan 4 menyebut calon mitra.",
        ),
        Tabel(
            kode="pembanding",
            label="Pembanding",
            sebutan_baris="pembanding",
            kolom=(
                Isian(kode="nama", label="Pilihan lain", maks=200),
                Isian(kode="teknis", label="Segi teknis", wajib=False, maks=500),
                Isian(kode="operasional", label="Segi operasional", wajib=False, maks=500),
                _nilai("nilai_teknis", "Nilai teknis (1–5)"),
                _nilai("nilai_operasional", "Nilai operasional (1–5)"),
            ),
        ),
    ),
    aturan=(aturan.check_alasan_mitra,),
    lewati=aturan.lewati_tanpa_mitra,
)
P6 = Pertanyaan(
    kode="P6",
    nomor=6,
    nama="output",
    label="Keluaran (Output)",
    judul="Apa yang dihasilkan?",
    panduan="Sebut produk fisik atau kegiatan yang dihasilkan, berapa banyak, dan tahun berapa.",
    contoh="1 pos bersama, 2 kali latihan gabungan, 1 prosedur baku bersama",
    contoh_lemah="Terlaksananya kerja sama",
    isian=(
        Tabel(
            kode="keluaran",
            label="Keluaran",
            sebutan_baris="keluaran",
            kolom=(
                Isian(kode="uraian", label="Uraian", maks=300),
                Isian(kode="satuan", label="Satuan", maks=60),
                Isian(kode="volume", label="Volume", bentuk="ANGKA"),
                Isian(kode="tahun", label="Tahun", bentuk="TAHUN"),
            ),
        ),
    ),
    aturan=(aturan.check_ada_keluaran,),
)
P7 = Pertanyaan(
    kode="P7",
    nomor=7,
    nama="outcome",
    label="Hasil (Outcome)",
    judul="Perubahan apa yang ingin diciptakan?",
    panduan="Dampak bagi masyarakat atau pemerintahan. Seyogianya berupa indikator pada sasaran perangkat daerah,"
    " lengkap dengan nilai awal dan target.",
    contoh="Persentase kejadian kebakaran yang tertangani dalam waktu tanggap naik dari 60 menjadi 80 persen",
    contoh_lemah="Terlaksananya kegiatan sesuai rencana",
    isian=(
        Isian(
            kode="indikator",
            label="Indikator sasaran perangkat daerah",
            bentuk="INDIKATOR",
            wajib=False,
            bersyarat=True,
            bantuan=SALAH_SATU,
        ),
        Isian(kode="uraian", label="Uraian hasil", bentuk="PANJANG", maks=2000),
        Isian(
            kode="alasan_tanpa_indikator",
            label="Alasan bila tanpa indikator",
            wajib=False,
            maks=500,
            bersyarat=True,
            bantuan=SALAH_SATU,
        ),
        Isian(
            kode="nilai_awal",
            label="Nilai awal",
            bentuk="ANGKA",
            wajib=False,
            bantuan="Keadaan sekarang dari hal yang hendak diubah oleh kerja sama ini sendiri.",
        ),
        Isian(kode="tahun_awal", label="Tahun nilai awal", bentuk="TAHUN", wajib=False),
        Isian(
            kode="target",
            label="Target",
            bentuk="ANGKA",
            wajib=False,
            bantuan="Bagian dari target indikator yang disumbang kerja sama ini.",
        ),
        Isian(kode="tahun_target", label="Tahun target", bentuk="TAHUN", wajib=False),
        Isian(kode="satuan", label="Satuan", wajib=False, maks=60, bantuan="Misalnya: persen, kasus, ton."),
    ),
    aturan=(aturan.check_indikator_atau_alasan,),
)
P8 = Pertanyaan(
    kode="P8",
    nomor=8,
    nama="dukungan",
    label="Dukungan yang Dibutuhkan",
    judul="Dukungan apa yang harus disediakan?",
    panduan="Anggaran, kebijakan, atau dukungan lain, baik dari Pemerintah Daerah maupun dari calon mitra.",
    contoh="Pemerintah Daerah: anggaran sosialisasi Rp 45.000.000,00 dari APBD; mitra: dua tenaga ahli",
    contoh_lemah="Anggaran dari Pemerintah Daerah",
    isian=(
        Tabel(
            kode="dukungan",
            label="Dukungan",
            sebutan_baris="dukungan",
            kolom=(
                Isian(kode="pihak", label="Pihak", bentuk="PILIHAN", pilihan=PIHAK),
                Isian(kode="jenis", label="Jenis", bentuk="PILIHAN", pilihan=JENIS_DUKUNGAN),
                Isian(kode="uraian", label="Uraian", maks=500),
                Isian(kode="nilai", label="Nilai rupiah", bentuk="RUPIAH", wajib=False),
                Isian(kode="sumber_dana", label="Sumber dana", wajib=False, maks=120),
                Isian(kode="tahun", label="Tahun", bentuk="TAHUN", wajib=False),
            ),
        ),
    ),
    aturan=(aturan.check_ada_dukungan,),
)

EDISI_2026 = Edisi(
    kode="2026",
    nama="Instrumen Pemetaan Potensi Kerja Sama Daerah, edisi 2026",
    pertanyaan=(P1, P2, P3, P4, P5, P6, P7, P8),
    klasifikasi=KLASIFIKASI,
)
