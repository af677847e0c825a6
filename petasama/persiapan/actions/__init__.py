"""Acts of the preparation stage."""

from petasama.persiapan.actions.jadwal import (
    atur_batas_rkpd,
    atur_jadwal,
    atur_rencana,
    cabut_perpanjangan,
    perpanjang,
)
from petasama.persiapan.actions.meja import pindahkan_janji, susun_meja, tukar_janji, waktu_text
from petasama.persiapan.actions.ppksd import (
    catat_penunjukan,
    izinkan_ppksd_kurang,
    minta_ppksd,
    terbitkan_penunjukan,
    tunjuk_ppksd,
)
from petasama.persiapan.actions.putaran import buka, majukan, umumkan_jadwal
from petasama.persiapan.actions.tkksd import (
    cetak_konsep_tkksd,
    hapus_konsep_tkksd,
    simpan_konsep_tkksd,
    tetapkan_konsep_tkksd,
    tetapkan_tkksd,
    ubah_tkksd,
)

__all__ = [
    "atur_batas_rkpd",
    "atur_jadwal",
    "atur_rencana",
    "buka",
    "cabut_perpanjangan",
    "catat_penunjukan",
    "cetak_konsep_tkksd",
    "hapus_konsep_tkksd",
    "izinkan_ppksd_kurang",
    "majukan",
    "minta_ppksd",
    "perpanjang",
    "pindahkan_janji",
    "simpan_konsep_tkksd",
    "susun_meja",
    "terbitkan_penunjukan",
    "tetapkan_konsep_tkksd",
    "tetapkan_tkksd",
    "tukar_janji",
    "tunjuk_ppksd",
    "ubah_tkksd",
    "umumkan_jadwal",
    "waktu_text",
]
