"""Rows of the table of rights: the round, its calendar, the liaison officers."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, SEMUA_PENUGASAN, Peran

GROUP = "Persiapan"

right(
    "putaran.baca",
    GROUP,
    "Melihat putaran dan jadwalnya",
    "persiapan:index persiapan:jadwal-xlsx",
    cells("R", SEMUA_PENUGASAN),
)
right(
    "putaran.atur",
    GROUP,
    "Membuka putaran, memajukannya, mengatur jadwal",
    "persiapan:buka persiapan:langkah",
    cells("W", Peran.SEKRETARIAT_TKKSD),
)
right("jadwal.atur", GROUP, "Mengubah jadwal satu langkah", "persiapan:jadwal", cells("RW", Peran.SEKRETARIAT_TKKSD))
right(
    "ppksd.baca",
    GROUP,
    "Mengunduh daftar PPKSD",
    "persiapan:ppksd-xlsx",
    cells("R", PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran.ADMIN_DAERAH),
)
right("ppksd.tunjuk", GROUP, "Menunjuk PPKSD", "persiapan:tunjuk", cells("RW O", Peran.KEPALA_OPD))
