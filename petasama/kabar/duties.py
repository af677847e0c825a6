"""The ladder: what stays overdue also waits for those above, who learn that it waits, never what it says."""

from petasama.core.duties import Rung, escalation
from petasama.organisasi.peran import Peran

TANGGA = (
    Rung(
        below=Peran.PPKSD,
        above=Peran.KEPALA_OPD,
        days=1,
        same_unit=True,
        text="PPKSD Anda {text}.",
        link="Lihat",
    ),
    Rung(
        below=Peran.PPKSD,
        above=Peran.SEKRETARIAT_TKKSD,
        days=3,
        same_unit=False,
        text="{units} perangkat daerah {text}.",
        route="kabar:belum-selesai",
        link="Lihat dan ingatkan",
    ),
    Rung(
        below=Peran.KEPALA_OPD,
        above=Peran.SEKRETARIAT_TKKSD,
        days=3,
        same_unit=False,
        text="{units} perangkat daerah {text}.",
        route="kabar:belum-selesai",
        link="Lihat dan ingatkan",
    ),
)

escalation(*TANGGA)
