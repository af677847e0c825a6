"""On a round: what it asks in other words than its edition, with the way to the page that sets it."""

from django.urls import reverse
from django.utils.html import format_html

from petasama.core.panels import Panel, for_model
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.persiapan.models import Putaran


@for_model(Putaran)
def instrumen_putaran(putaran: Putaran, by: Penugasan) -> Panel | None:
    """For the secretariat: how many questions were reworded and added."""
    if by.role != Peran.SEKRETARIAT_TKKSD:
        return None
    extra = [row.tambahan for row in putaran.pertanyaan.all()]
    link = format_html('<a href="{}?putaran={}">Atur instrumen</a>', reverse("pemetaan:instrumen"), putaran.tahun)
    rows = (
        ("Kata-kata diubah", f"{extra.count(False)} pertanyaan"),
        ("Pertanyaan tambahan", str(extra.count(True))),
        ("Halaman", link),
    )
    return Panel(title="Instrumen pemetaan", rows=rows, order=40)
