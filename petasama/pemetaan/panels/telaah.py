"""On a proposal: the office's reply to its review with the answer; which remarks are open."""

from collections import Counter

from django.urls import reverse
from django.utils.html import format_html

from petasama.core.panels import Panel, for_model
from petasama.core.policies import permits
from petasama.core.wording import long_moment
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.models import Komentar, Penelaahan, Usulan

TANGGAPAN = "pemetaan/bagian/tanggapan.html"


@for_model(Usulan)
def tanggapan(usulan: Usulan, by: Penugasan) -> Panel | None:
    """The reply, its answer, and the finding as it was; for the office, that it may reply."""
    rows = Penelaahan.objects.filter(usulan=usulan)
    found = rows.select_related("tanggapan_oleh__user", "putusan_oleh__user").first()
    if found is None:
        return None
    may = permits(policies.check_penanggap, usulan, by=by)
    if not (found.tanggapan or may):
        return None
    zone = usulan.daerah.zona_waktu
    context = {
        "tanggapan": found.tanggapan,
        "ditanggapi": _oleh(found.tanggapan_oleh, found.tanggapan_pada, zone),
        "putusan": found.putusan_tanggapan,
        "diputus": _oleh(found.putusan_oleh, found.putusan_pada, zone),
        "hasil": "Tanggapan diterima" if found.semula else "Telaah dipertahankan",
        "semula": _semula(found),
        "menanggapi": reverse("pemetaan:tanggapi", args=[usulan.pk]) if may else "",
        "tombol": "Ubah tanggapan" if found.tanggapan else "Tanggapi telaah",
    }
    return Panel(title="Tanggapan perangkat daerah", template=TANGGAPAN, context=context, order=10)


def _semula(found: Penelaahan) -> list[tuple[str, str]]:
    if not found.semula:
        return []
    before = found.semula
    rows = [("Telaah semula", f"Tidak layak, {before.get('kode_tl', '')}"), ("Alasan semula", before.get("alasan", ""))]
    return [*rows, ("Semula dialihkan ke", before["alihkan_ke"])] if before.get("alihkan_ke") else rows


def _oleh(post: Penugasan | None, moment: object, zone: str) -> str:
    return f"{post.user}, {post.label}, {long_moment(moment, zone)}" if post and moment else ""  # type: ignore[arg-type]


@for_model(Usulan)
def komentar_terbuka(usulan: Usulan, by: Penugasan) -> Panel | None:
    """How many remarks are open, by answer; each leads to them."""
    rows = Komentar.objects.visible_to(by).terbuka().filter(usulan=usulan)
    counts = Counter(rows.values_list("kode", flat=True))
    if not counts:
        return None
    edisi = edisi_of(usulan.putaran)
    shown = tuple(
        (
            question.label,
            format_html(
                '<a href="{}">{} komentar</a>',
                reverse("pemetaan:komentar", args=[usulan.pk, question.kode]),
                counts[question.kode],
            ),
        )
        for question in (*edisi.pertanyaan, edisi.klasifikasi)
        if counts[question.kode]
    )
    return Panel(title=f"{counts.total()} komentar terbuka", rows=shown, order=20)
