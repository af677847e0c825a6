"""Rows of the table of rights: the home page and the search box."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import SEMUA_PENUGASAN

right("beranda", "Beranda", "Melihat beranda sendiri", "beranda:beranda", cells("R", SEMUA_PENUGASAN))
right("cari", "Beranda", "Mencari di antara yang boleh dilihat", "beranda:cari", cells("R", SEMUA_PENUGASAN))
