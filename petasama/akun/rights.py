"""Rows of the table of rights: the door, one's own account, and the accounts of a government."""

from petasama.core.rights import right
from petasama.organisasi.peran import PENGGUNA, Peran

right("masuk", "Akun", "Masuk", "akun:masuk akun:kode", {Peran.PUBLIK: "RW"})
right("masuk-daerah", "Akun", "Masuk lewat penyedia akun pemerintah daerah", "akun:daerah", {Peran.PUBLIK: "W"})
right("masuk-daerah-kembali", "Akun", "Kembali dari penyedia akun", "akun:daerah-kembali", {Peran.PUBLIK: "R"})
right("keluar", "Akun", "Keluar", "akun:keluar", {Peran.PUBLIK: "W"})
right("lupa-sandi", "Akun", "Meminta kata sandi baru", "akun:lupa-sandi", {Peran.PUBLIK: "RW"})
right("lupa-terkirim", "Akun", "Membaca langkah sesudah meminta", "akun:lupa-terkirim", {Peran.PUBLIK: "R"})
right("tautan", "Akun", "Memakai tautan dari surel", "akun:tautan akun:surel-sah", {Peran.PUBLIK: "RW"})
right("tautan-lagi", "Akun", "Meminta tautan baru", "akun:minta-lagi", {Peran.PUBLIK: "W"})
right("akun-sendiri", "Akun", "Melihat akun sendiri", "akun:profil", {PENGGUNA: "R S"})
right("akun-telepon", "Akun", "Mengganti nomor telepon sendiri", "akun:telepon", {PENGGUNA: "W S"})
right("akun-sandi", "Akun", "Mengganti kata sandi dan surel sendiri", "akun:sandi akun:surel", {PENGGUNA: "RW S"})
right("perangkat", "Akun", "Melihat perangkat sendiri yang masuk", "akun:perangkat", {PENGGUNA: "R S"})
right(
    "perangkat-keluarkan",
    "Akun",
    "Mengeluarkan perangkat sendiri",
    "akun:perangkat-keluarkan akun:perangkat-keluarkan-semua",
    {PENGGUNA: "W S"},
)
right(
    "dua-langkah",
    "Akun",
    "Melihat verifikasi dua langkah sendiri",
    "akun:dua-langkah akun:kode-cadangan-unduh",
    {PENGGUNA: "R S"},
)
right(
    "dua-langkah-atur",
    "Akun",
    "Mengatur verifikasi dua langkah sendiri",
    "akun:dua-langkah-aktifkan akun:dua-langkah-matikan akun:kode-cadangan akun:kode-cadangan-ganti",
    {PENGGUNA: "RW S"},
)
right("kebijakan-sandi", "Akun", "Kebijakan kata sandi", "akun:kebijakan", {Peran.ADMIN_DAERAH: "RW"})
right(
    "kelola-akun",
    "Akun",
    "Mengundang, mengeluarkan, menonaktifkan pengguna",
    "akun:undang akun:keluarkan akun:nonaktifkan akun:aktifkan akun:setel-ulang-dua-langkah",
    {Peran.ADMIN_DAERAH: "W"},
)
