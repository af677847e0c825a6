"""Rows of the table of rights: the home page, the search box, reading without connection."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import SEMUA_PENUGASAN, Peran

right("beranda", "Beranda", "Melihat beranda sendiri", "beranda:beranda", cells("R", SEMUA_PENUGASAN))
right("cari", "Beranda", "Mencari di antara yang boleh dilihat", "beranda:cari", cells("R", SEMUA_PENUGASAN))
right("luring", "Beranda", "Menulis tanpa sambungan", "beranda:pekerja-luring beranda:luring", {Peran.PUBLIK: "R"})
