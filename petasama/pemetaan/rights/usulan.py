"""Rows of the table of rights: proposals and their answers."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, SEMUA_PENUGASAN, Peran

GROUP = "Usulan"

right(
    "usulan.daftar", GROUP, "Melihat daftar usulan", "pemetaan:index pemetaan:usulan-xlsx", cells("R", SEMUA_PENUGASAN)
)
right(
    "usulan.baca",
    GROUP,
    "Membaca usulan",
    "pemetaan:usulan",
    cells("R O", PERAN_PERANGKAT_DAERAH) | cells("R", PEMBACA_TKKSD),
)
right("usulan.buat", GROUP, "Membuat usulan", "pemetaan:usulan-baru", cells("W O", Peran.PPKSD))
right(
    "usulan.dari-temuan",
    GROUP,
    "Membuat usulan dari temuan rapat koordinasi",
    "pemetaan:usulan-dari-temuan",
    cells("W O", Peran.PPKSD),
)
right("jawaban.tulis", GROUP, "Mengisi jawaban", "pemetaan:jawab", cells("RW O", Peran.PPKSD))
right("usulan.periksa", GROUP, "Memeriksa jawaban sebelum dikirim", "pemetaan:periksa", cells("R O", Peran.PPKSD))
right("usulan.kirim", GROUP, "Mengirim dan meneruskan usulan", "pemetaan:langkah", cells("W O", PERAN_PERANGKAT_DAERAH))
right("usulan.tarik", GROUP, "Menarik usulan", "pemetaan:tarik", cells("RW O", Peran.PPKSD))
right(
    "usulan.kembalikan",
    GROUP,
    "Mengembalikan usulan untuk diperbaiki",
    "pemetaan:kembalikan",
    cells("RW O", Peran.KEPALA_OPD) | cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "usulan.telaah",
    GROUP,
    "Menelaah kelayakan usulan",
    "pemetaan:nyatakan-layak pemetaan:nyatakan-tidak-layak",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
