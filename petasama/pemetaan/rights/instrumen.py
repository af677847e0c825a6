"""Rows of the table of rights: the instrument of a round, the legal route, the check of partners."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran

GROUP = "Usulan"
PEMBACA = cells("R O", PERAN_PERANGKAT_DAERAH) | cells("R", PEMBACA_TKKSD)

right(
    "instrumen.lihat",
    GROUP,
    "Melihat instrumen putaran",
    "pemetaan:instrumen pemetaan:instrumen-pratinjau",
    cells("R", Peran.SEKRETARIAT_TKKSD),
)
right(
    "instrumen.ubah",
    GROUP,
    "Mengubah dan menambah pertanyaan putaran",
    "pemetaan:instrumen-ubah pemetaan:instrumen-baru",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "instrumen.atur",
    GROUP,
    "Menghapus, mengembalikan, dan menyalin pertanyaan putaran",
    "pemetaan:instrumen-kembali pemetaan:instrumen-hapus pemetaan:instrumen-salin",
    cells("W", Peran.SEKRETARIAT_TKKSD),
)
right("usulan.jalur", GROUP, "Membaca jalur hukum usulan", "pemetaan:jalur", PEMBACA)
right("tuntas.lihat", GROUP, "Membaca uji tuntas mitra", "pemetaan:tuntas", PEMBACA)
right(
    "tuntas.catat",
    GROUP,
    "Mencatat uji tuntas mitra",
    "pemetaan:tuntas-catat",
    cells("RW O", Peran.PPKSD) | cells("RW", Peran.SEKRETARIAT_TKKSD),
)
