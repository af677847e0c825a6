"""Rows of the table of rights: the result of a round's mapping and the report on it."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran

GROUP = "Hasil pemetaan"

right(
    "hasil.baca",
    GROUP,
    "Melihat hasil pemetaan: angka seluruh perangkat daerah, baris usulan menurut hak membaca usulan",
    "pemetaan:hasil",
    cells("R", PERAN_PERANGKAT_DAERAH, PEMBACA_TKKSD),
)
right(
    "hasil.unduh",
    GROUP,
    "Mengunduh hasil pemetaan dan laporannya",
    "pemetaan:hasil-berkas pemetaan:laporan-berkas",
    cells("R", PEMBACA_TKKSD),
)
right(
    "laporan.terbitkan",
    GROUP,
    "Menerbitkan Laporan Hasil Pemetaan dan mencatat penyerahannya",
    "pemetaan:terbitkan-laporan pemetaan:serahkan-laporan",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
