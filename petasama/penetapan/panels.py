"""What this stage shows on the pages of earlier ones."""

from petasama.core.panels import Panel, for_model
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import ButirKeputusan, Keputusan


@for_model(Usulan)
def penetapan_usulan(usulan: Usulan, by: Penugasan) -> Panel | None:
    """On a proposal's page: the decree in force that fixes it, and its place in the annex."""
    berlaku = Keputusan.objects.visible_to(by).berlaku()
    rows = ButirKeputusan.objects.filter(usulan=usulan, keputusan__in=berlaku).select_related("keputusan__daerah")
    item = rows.order_by("-keputusan__tanggal").first()
    if item is None or item.keputusan.tanggal is None:
        return None
    keputusan = item.keputusan
    sentence = (
        f"Ditetapkan dengan Keputusan {keputusan.daerah.sebutan_kepala} {keputusan.daerah.nama_pendek} "
        f"Nomor {keputusan.nomor} tanggal {short_date(item.keputusan.tanggal)}, urutan {item.urutan}."
    )
    return Panel(
        title="Penetapan",
        template="penetapan/panel_usulan.html",
        context={"kalimat": sentence, "keputusan": keputusan},
        order=300,
    )
