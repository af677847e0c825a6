"""Rows of the table of rights: the archive. Which kinds a role reads stands with the kinds."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import SEMUA_PENUGASAN

right(
    "dokumen.baca",
    "Dokumen",
    "Membaca dokumen terbit",
    "dokumen:index dokumen:dokumen-xlsx dokumen:dokumen dokumen:unduh",
    cells("R", SEMUA_PENUGASAN),
)
