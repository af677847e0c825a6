"""Rows of the table of rights: proposals out to files and in again."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import Peran

GROUP = "Usulan"

right(
    "usulan.tukar",
    GROUP,
    "Membuka halaman impor usulan, mengunduh templat dan isiannya",
    "pemetaan:impor pemetaan:impor-templat pemetaan:impor-isian",
    cells("R O", Peran.PPKSD) | cells("R", Peran.SEKRETARIAT_TKKSD),
)
right(
    "usulan.impor",
    GROUP,
    "Meninjau dan mengimpor usulan dari berkas",
    "pemetaan:impor-tinjau pemetaan:impor-bertanda pemetaan:impor-terapkan",
    cells("W O", Peran.PPKSD),
)
