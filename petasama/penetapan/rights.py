"""Rows of the table of rights: the decree."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, SEMUA_PENUGASAN, Peran

GROUP = "Keputusan"

right(
    "keputusan.baca",
    GROUP,
    "Membaca Keputusan dan lampirannya",
    "penetapan:index penetapan:keputusan-xlsx penetapan:keputusan penetapan:lampiran-xlsx",
    cells("R", SEMUA_PENUGASAN),
)
right("keputusan.konsep", GROUP, "Mengunduh konsep Keputusan", "penetapan:konsep", cells("R", PEMBACA_TKKSD))
right("keputusan.susun", GROUP, "Menyusun konsep Keputusan", "penetapan:susun", cells("W", Peran.SEKRETARIAT_TKKSD))
right(
    "keputusan.majukan",
    GROUP,
    "Mengajukan dan mengharmonisasi konsep",
    "penetapan:langkah",
    cells("W", Peran.SEKRETARIAT_TKKSD, Peran.BAGIAN_HUKUM),
)
right("keputusan.tetapkan", GROUP, "Mencatat penetapan", "penetapan:tetapkan", cells("RW", Peran.BAGIAN_HUKUM))
