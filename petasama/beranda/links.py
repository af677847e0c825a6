"""Where the home page leads to."""

from django.urls import reverse

from petasama.persiapan.models import Putaran


def daftar_url(putaran: Putaran, *, opd: str = "") -> str:
    """The list of proposals of a round, or of one office in it."""
    address = f"{reverse('pemetaan:index')}?putaran={putaran.tahun}"
    return f"{address}&opd={opd}" if opd else address
