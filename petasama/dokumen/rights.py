"""Rows of the table of rights: the archive. Which kinds a role reads stands with the kinds."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, SEMUA_PENUGASAN, Peran

GROUP = "Dokumen"

right(
    "dokumen.daftar",
    GROUP,
    "Melihat daftar dokumen terbit",
    "dokumen:index dokumen:dokumen-xlsx",
    cells("R", SEMUA_PENUGASAN),
)
right(
    "dokumen.baca",
    GROUP,
    "Membaca dokumen terbit",
    "dokumen:dokumen dokumen:unduh",
    cells("R", PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran.ADMIN_DAERAH),
)
