"""The pages and acts of the preparation stage."""

from petasama.persiapan.views.acts import buka, jadwal, langkah
from petasama.persiapan.views.meja import janji, meja, meja_susun, meja_xlsx
from petasama.persiapan.views.pages import index, jadwal_xlsx
from petasama.persiapan.views.pengumuman import jadwal_berkas, umumkan
from petasama.persiapan.views.perencana import rencana, rencana_ubah
from petasama.persiapan.views.perpanjangan import cabut_perpanjangan, perpanjang

__all__ = [
    "buka",
    "cabut_perpanjangan",
    "index",
    "jadwal",
    "jadwal_berkas",
    "jadwal_xlsx",
    "janji",
    "langkah",
    "meja",
    "meja_susun",
    "meja_xlsx",
    "perpanjang",
    "rencana",
    "rencana_ubah",
    "umumkan",
]
