"""On a proposal: what it was merged into or from, open requests; on a round: the way to its clusters."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from petasama.core.panels import Panel, for_model
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import AjakanGabung, Usulan
from petasama.persiapan.models import Putaran


@for_model(Usulan)
def penggabungan(usulan: Usulan, by: Penugasan) -> Panel | None:
    """Where it went, what came in, who owns it together, which requests are open; nothing without any of these."""
    rows: list[tuple[str, str]] = []
    if usulan.digabung_ke_id:
        rows.append(("Digabung ke", str(Usulan.objects.get(pk=usulan.digabung_ke_id))))
    came = list(usulan.gabungan.order_by("nomor"))
    if came:
        link = _tautan(reverse("pemetaan:digabung", args=[usulan.pk]), "Dari usulan yang digabung")
        rows.append((f"{len(came)} usulan digabung ke sini", link))
    joint = ", ".join(office.nama for office in usulan.pemilik_bersama.order_by("urutan"))
    rows += [("Pengusul bersama", joint)] if joint else []
    open_rows = AjakanGabung.objects.visible_to(by).filter(status="DIMINTA").select_related("usulan", "ke")
    for row in open_rows.filter(usulan=usulan) | open_rows.filter(ke=usulan):
        other = row.ke if row.usulan_id == usulan.pk else row.usulan
        words = "Ajakan gabung ke" if row.usulan_id == usulan.pk else "Ajakan gabung dari"
        rows.append((words, _tautan(reverse("pemetaan:ajakan", args=[row.pk]), str(other))))
    return Panel(title="Penggabungan", rows=tuple(rows), order=45) if rows else None


@for_model(Usulan)
def petunjuk_serupa(usulan: Usulan, by: Penugasan) -> Panel | None:
    """For the secretariat while it reviews: where to see whether the same is proposed twice (TL-13)."""
    if by.role != Peran.SEKRETARIAT_TKKSD or usulan.status != "DITERUSKAN":
        return None
    link = _tautan(reverse("pemetaan:gugus", args=[usulan.putaran_id]), "Lihat gugus usulan serupa")
    return Panel(title="Usulan serupa", rows=(("Sebelum memakai TL-13", link),), order=46)


@for_model(Putaran)
def gugus_putaran(putaran: Putaran, by: Penugasan) -> Panel | None:
    """For the secretariat: the way to the clusters, as soon as something was forwarded."""
    received = Usulan.objects.visible_to(by).in_putaran(putaran)
    if by.role != Peran.SEKRETARIAT_TKKSD or not received.exists():
        return None
    link = _tautan(reverse("pemetaan:gugus", args=[putaran.pk]), "Lihat gugus")
    return Panel(title="Usulan serupa", rows=(("Usulan yang berdekatan", link),), order=55)


def _tautan(url: str, words: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, words)
