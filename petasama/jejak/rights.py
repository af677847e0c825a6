"""Rows of the table of rights: the trail."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import Peran

GROUP = "Jejak"
PEMBACA_JEJAK = (Peran.SEKRETARIAT_TKKSD, Peran.INSPEKTORAT, Peran.ADMIN_DAERAH)
"""The inspectorate reads all; the secretariat the objects of the stages it runs; the admin acts without content."""

right(
    "jejak.baca",
    GROUP,
    "Membaca jejak, memeriksa rantainya, mengunduh salinan",
    "jejak:index jejak:catatan jejak:jejak-xlsx jejak:salinan jejak:periksa jejak:verifikator",
    cells("R", *PEMBACA_JEJAK),
)
right("jejak.rantai", GROUP, "Mengunduh seluruh rantai", "jejak:rantai", cells("R", Peran.INSPEKTORAT))
