"""What the plenary shows on the pages of earlier stages."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.html import format_html

from petasama.core.panels import Panel, for_model
from petasama.core.wording import decimal_text
from petasama.organisasi.models import PerangkatDaerah
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.workflow import PUTUSAN
from petasama.persiapan.models import Putaran
from petasama.persiapan.rapor import Kesimpulan, banyak_per_kantor, belum_ada, menurut_jumlah, ukuran
from petasama.pleno.models import PUTUSAN_TERBUKA, ButirSidang
from petasama.pleno.peringkat import KelasPrioritas


@for_model(Usulan)
def putusan_pleno(usulan: Usulan, by: Any) -> Panel | None:
    """The plenary's decision on a proposal.

    The team's readers see place, score and class from the ranking on; the proposing office sees decision and reason
    of its own proposal once the session has closed.
    """
    item = ButirSidang.objects.outcome_visible_to(by).filter(usulan=usulan).select_related("digabung_ke").first()
    if item is None:
        return None
    reader = ButirSidang.objects.visible_to(by).filter(pk=item.pk).exists()
    rows = [("Putusan", PUTUSAN.get(item.putusan, "Belum diputus")), ("Alasan atau catatan", item.alasan or "–")]
    if item.digabung_ke:
        rows.append(("Digabung ke", str(item.digabung_ke)))
    return Panel(title="Putusan pleno", rows=(*rows, *(_rincian(item) if reader else ())), order=50)


def _rincian(item: ButirSidang) -> tuple[tuple[str, str], ...]:
    """Place, score and class, with the ways to the item and to the ranking."""
    place = str(item.urutan or item.urutan_hitung)
    if item.is_menyimpang:
        place = f"{place} (urutan hitungan {item.urutan_hitung})"
    links = format_html(
        '<a href="{}">Rincian penilaian</a> · <a href="{}">Peringkat seluruh usulan</a>',
        reverse("pleno:butir", args=[item.pk]),
        reverse("pleno:peringkat", args=[item.rapat_id]),
    )
    return (
        ("Urutan", place),
        ("Skor", f"{decimal_text(item.skor)} ({KelasPrioritas(item.kelas).label})"),
        ("Selengkapnya", links),
    )


@ukuran("BUKAN_PRIORITAS", langkah="Lihat alasan pleno, lalu perbaiki untuk putaran berikutnya.", rute="pemetaan:index")
def usulan_berperingkat(putaran: Putaran, offices: Sequence[PerangkatDaerah], on: date) -> dict[int, Kesimpulan]:
    """Proposals that the plenary ranked; not to be told before its session has closed."""
    items = ButirSidang.objects.filter(rapat__putaran=putaran, rapat__status__in=PUTUSAN_TERBUKA)
    ids = list(items.values_list("usulan__perangkat_daerah_id", flat=True))
    none = belum_ada(not ids, "Pleno putaran ini belum selesai.", "Tidak ada usulannya dalam peringkat pleno.")
    counts = banyak_per_kantor(putaran, offices, ids, on=on)
    return menurut_jumlah(counts, ada="{count} usulannya masuk peringkat pleno.", kosong=none)
