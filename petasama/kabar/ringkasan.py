"""The daily digest: every day on which something waits for a person, weekends included, once, at 07.30 local time.

Weekends are not left out: a last day may fall on a Saturday, and who has nothing gets nothing anyway.
"""

from datetime import date, time

from petasama.kabar.actions import tulis_surel
from petasama.kabar.daftar import daftar_per_orang
from petasama.kabar.harian import setiap_hari
from petasama.kabar.models import CaraKabar
from petasama.kabar.pengiriman import is_smtp_siap
from petasama.kabar.sapuan import cara_per_orang, catat_dikabari
from petasama.kabar.surat import pembuka_ringkasan, surat_daftar
from petasama.organisasi.models import Daerah

DARI, SAMPAI = time(7, 30), time(12, 0)
"""When it is sent; after a late start until noon, later it would be yesterday's news."""


@setiap_hari(dari=DARI, sampai=SAMPAI)
def ringkasan_harian(daerah: Daerah, hari: date) -> None:
    """Write the day's mail to everyone of a government for whom something waits and who wants mails.

    The key holds government and day: whoever restarts the worker, nobody gets a second one. What it tells is told.
    """
    if not is_smtp_siap():
        return
    lists, chosen = daftar_per_orang(daerah, on=hari), cara_per_orang()
    for listed in lists:
        if not listed.butir or chosen.get(listed.user.pk) == CaraKabar.TANPA:
            continue
        letter = surat_daftar(listed, pembuka=pembuka_ringkasan(listed))
        tulis_surel(
            daerah=daerah,
            kepada=listed.user.surel,
            kunci=f"ringkasan:{daerah.pk}:{hari}",
            perihal=letter.perihal,
            teks=letter.teks,
            html=letter.html,
        )
    catat_dikabari(daerah, lists)
