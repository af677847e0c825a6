"""Rows of the table of rights: writing answers, and their earlier texts."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, SEMUA_PENUGASAN, Peran

GROUP = "Usulan"

right("jawaban.simpan", GROUP, "Menyimpan jawaban saat mengetik", "pemetaan:simpan", cells("W O", Peran.PPKSD))
right("jawaban.semua", GROUP, "Mengisi semua jawaban pada satu halaman", "pemetaan:semua", cells("R O", Peran.PPKSD))
right("jawaban.sambung", GROUP, "Menyambung kembali saat menulis", "pemetaan:sambung", cells("R S", SEMUA_PENUGASAN))
right(
    "jawaban.versi",
    GROUP,
    "Membaca versi lama jawaban",
    "pemetaan:versi pemetaan:beda",
    cells("R O", PERAN_PERANGKAT_DAERAH) | cells("R", Peran.INSPEKTORAT),
)
right("jawaban.kembalikan-versi", GROUP, "Memakai lagi versi lama", "pemetaan:versi-pakai", cells("W O", Peran.PPKSD))
