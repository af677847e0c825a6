"""Rows of the table of rights: the printed form, and the drafts of the preparing papers."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH

GROUP = "Usulan"
PEMBACA = cells("R O", PERAN_PERANGKAT_DAERAH) | cells("R", PEMBACA_TKKSD)

right(
    "usulan.formulir",
    GROUP,
    "Mengunduh formulir berisi jawaban usulan",
    "pemetaan:formulir-docx pemetaan:formulir-pdf",
    PEMBACA,
)
right(
    "usulan.formulir-kosong",
    GROUP,
    "Mengunduh formulir kosong",
    "pemetaan:formulir-kosong-docx pemetaan:formulir-kosong-pdf",
    cells("R", PERAN_PERANGKAT_DAERAH | PEMBACA_TKKSD),
)
right("usulan.naskah", GROUP, "Mengunduh konsep KAK dan Studi Kelayakan", "pemetaan:naskah", PEMBACA)
