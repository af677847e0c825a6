"""Acts about accounts: those of an administrator, those with a link that went by mail, and those of the owner."""

from petasama.akun.actions.dasar import pemilik
from petasama.akun.actions.diri import (
    aktifkan_dua_langkah,
    buat_kode_cadangan,
    ganti_sandi,
    ganti_telepon,
    matikan_dua_langkah,
    minta_surel_baru,
)
from petasama.akun.actions.kelola import (
    aktifkan,
    atur_mode_bssn,
    keluarkan,
    nonaktifkan,
    setel_ulang_dua_langkah,
    undang,
    undang_semua,
)
from petasama.akun.actions.tautan import cari_tautan, minta_tautan, minta_ulang, pakai_tautan, pastikan_surel

__all__ = [
    "aktifkan",
    "aktifkan_dua_langkah",
    "atur_mode_bssn",
    "buat_kode_cadangan",
    "cari_tautan",
    "ganti_sandi",
    "ganti_telepon",
    "keluarkan",
    "matikan_dua_langkah",
    "minta_surel_baru",
    "minta_tautan",
    "minta_ulang",
    "nonaktifkan",
    "pakai_tautan",
    "pastikan_surel",
    "pemilik",
    "setel_ulang_dua_langkah",
    "undang",
    "undang_semua",
]
