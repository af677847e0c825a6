"""What the mapping stage does every day: what similar proposals are found by is read from the answers again."""

from datetime import date

from petasama.kabar.harian import setiap_hari
from petasama.organisasi.models import Daerah
from petasama.pemetaan.kembar import bangun_ulang


@setiap_hari()
def bangun_ciri(daerah: Daerah, on: date) -> None:
    """Count the words of a government and choose the keys of its proposals anew."""
    bangun_ulang(daerah)
