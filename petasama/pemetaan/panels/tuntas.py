"""On a proposal: how the checks of its candidate partners stand."""

from django.urls import reverse
from django.utils.html import format_html

from petasama.core import clock
from petasama.core.panels import Panel, for_model
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.ringkasan import keadaan_uji


@for_model(Usulan)
def uji_tuntas_mitra(usulan: Usulan, by: Penugasan) -> Panel | None:
    """Each partner with its check: none yet, in force until a day, or out of date."""
    names = [mitra.nama for mitra in usulan.calon_mitra.all()]
    if not names:
        return None
    today = clock.today(usulan.daerah.zona_waktu)
    checks = {row.mitra: row for row in usulan.uji_tuntas.all()}
    rows = [(name, keadaan_uji(checks.get(name), today)[0]) for name in names]
    link = format_html('<a href="{}">Lihat pemeriksaan</a>', reverse("pemetaan:tuntas", args=[usulan.pk]))
    return Panel(title="Uji tuntas mitra", rows=(*rows, ("Rincian", link)), order=35)
