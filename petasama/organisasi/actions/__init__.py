"""Acts about people and their appointments, the offices, and the days on which these are closed."""

from petasama.organisasi.actions.daftar import catat_pejabat, ubah_pejabat, ubah_perangkat
from petasama.organisasi.actions.libur import catat_hari_libur, hapus_hari_libur
from petasama.organisasi.actions.orang import buat_pengguna, ubah_pengguna
from petasama.organisasi.actions.penugasan import akhiri, angkat, serah_terima
from petasama.organisasi.actions.perangkat import (
    buat_perangkat,
    gabungkan,
    gabungkan_menjadi_baru,
    ganti_nama,
    pecah,
    ppksd_sesudah,
)

__all__ = [
    "akhiri",
    "angkat",
    "buat_pengguna",
    "buat_perangkat",
    "catat_hari_libur",
    "catat_pejabat",
    "gabungkan",
    "gabungkan_menjadi_baru",
    "ganti_nama",
    "hapus_hari_libur",
    "pecah",
    "ppksd_sesudah",
    "serah_terima",
    "ubah_pejabat",
    "ubah_pengguna",
    "ubah_perangkat",
]
