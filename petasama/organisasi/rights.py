"""Rows of the table of rights: the door and the choice of the post."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import SEMUA_PENUGASAN, Peran

right("masuk", "Akun", "Masuk", "organisasi:masuk", {Peran.PUBLIK: "RW"})
right("keluar", "Akun", "Keluar", "organisasi:keluar", {Peran.PUBLIK: "W"})
right("ganti-peran", "Akun", "Bertindak dalam penugasan lain", "organisasi:ganti-peran", cells("W S", SEMUA_PENUGASAN))
