"""Rows of the table of rights: similar proposals, and merging them."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran

GROUP = "Usulan"
SEKRETARIAT = Peran.SEKRETARIAT_TKKSD

right(
    "usulan.serupa",
    GROUP,
    "Mencari usulan serupa (yang masih disiapkan perangkat daerah lain hanya nama kegiatan dan perangkat daerahnya)",
    "pemetaan:serupa",
    cells("RW O", Peran.PPKSD),
)
right("usulan.gugus", GROUP, "Melihat gugus usulan serupa dalam putaran", "pemetaan:gugus", cells("R", SEKRETARIAT))
right("gabung.ajak", GROUP, "Mengajak menggabung usulan", "pemetaan:ajak-gabung", cells("RW O", Peran.PPKSD))
right("gabung.sekretariat", GROUP, "Menggabung usulan yang diteruskan", "pemetaan:gabungkan", cells("RW", SEKRETARIAT))
right(
    "gabung.baca",
    GROUP,
    "Membaca ajakan gabung dan isi usulan yang digabung",
    "pemetaan:ajakan pemetaan:digabung",
    cells("R O", PERAN_PERANGKAT_DAERAH) | cells("R", PEMBACA_TKKSD),
)
right(
    "gabung.jawab",
    GROUP,
    "Menjawab atau membatalkan ajakan gabung",
    "pemetaan:terima-ajakan pemetaan:tolak-ajakan pemetaan:batalkan-ajakan",
    cells("W O", Peran.PPKSD),
)
