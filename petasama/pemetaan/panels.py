"""What the mapping stage shows on the pages of earlier stages."""

from collections import Counter

from petasama.core.panels import Panel, for_model
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.persiapan.models import Putaran


@for_model(Putaran)
def usulan_per_status(putaran: Putaran, by: Penugasan) -> Panel | None:
    """On a round: how many proposals stand where, of those that the actor sees; nothing before the first one."""
    rows = Usulan.objects.visible_to(by).in_putaran(putaran).order_by()
    counts = Counter(rows.values_list("status", flat=True))
    if not counts:
        return None
    shown = tuple((label, str(counts[code])) for code, label in Usulan.workflow.statuses.items() if counts[code])
    return Panel(title=f"{counts.total()} usulan", rows=shown, order=50)
