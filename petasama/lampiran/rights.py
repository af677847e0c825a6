"""Rows of the table of rights: attachments. Who may attach to what stands with the things."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran

GROUP = "Dokumen"

right(
    "lampiran.unduh",
    GROUP,
    "Mengunduh lampiran",
    "lampiran:unduh",
    cells("R O", PERAN_PERANGKAT_DAERAH) | cells("R", PEMBACA_TKKSD),
)
right("lampiran.lampirkan", GROUP, "Melampirkan berkas", "lampiran:lampirkan", cells("RW O", Peran.PPKSD))
right("lampiran.buang", GROUP, "Membuang lampiran", "lampiran:buang", cells("W O", Peran.PPKSD))
