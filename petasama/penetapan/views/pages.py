"""Reading pages of the stage of fixing: the decrees, one decree, its draft as a paper, its annex."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from petasama.core import clock
from petasama.core.trail import told
from petasama.core.wording import long_date
from petasama.dokumen.downloads import attachment, file_name
from petasama.dokumen.tables import sidik_list
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.peran import PEMBACA_TKKSD, Peran
from petasama.penetapan import actions
from petasama.penetapan.models import Keputusan
from petasama.penetapan.tables import KEPUTUSAN_TABLE, lampiran_table
from petasama.penetapan.views import shown

BENTUK = ("pdf", "docx")


def index(request: ActingRequest) -> HttpResponse:
    """List the decrees that the actor may read; offer the secretariat to draft the next one."""
    by = request.penugasan
    decrees = list(Keputusan.objects.visible_to(by).for_list())
    today = clock.today(by.daerah.zona_waktu)
    context = {
        "tanggal": " · ".join([*(str(row.putaran) for row in decrees[:1]), long_date(today), by.daerah.zona_waktu]),
        "judul": shown.judul_of(decrees[0], by=by, jumlah=decrees[0].banyak_butir) if decrees else "",
        "perhatian": shown.perhatian_daftar(decrees, by=by),
        "penyusunan": shown.penyusunan_of(by),
        "daftar": KEPUTUSAN_TABLE.shown(decrees, caption="Yang terbaru di atas") if decrees else None,
    }
    return render(request, "penetapan/index.html", context)


def keputusan_xlsx(request: ActingRequest) -> HttpResponse:
    """The list of decrees as a workbook."""
    decrees = Keputusan.objects.visible_to(request.penugasan).for_list()
    content = KEPUTUSAN_TABLE.to_xlsx(decrees, made_at=clock.now())
    return attachment(content, name=file_name("Keputusan", request.penugasan.daerah.nama, suffix="xlsx"))


def keputusan(request: ActingRequest, pk: int) -> HttpResponse:
    """Show one decree: state, considerations, annex, what may be done, the papers and what proves them."""
    by = request.penugasan
    decree = _load(request, pk)
    words = shown.isi_of(decree)
    rows = shown.lampiran_of(decree, words)
    reader = by.peran in PEMBACA_TKKSD
    paper = shown.dokumen_of(decree, by=by)
    context: dict[str, Any] = {
        "keputusan": decree,
        "sebutan": f"Keputusan {shown.kepala_of(decree)} · {decree.label_status}",
        "lajur": "read stack" if by.peran == Peran.BUPATI else "stack",
        "judul": shown.judul_of(decree, by=by, jumlah=len(rows)),
        "perhatian": shown.perhatian_of(decree, by=by, jumlah=len(rows)),
        "langkah": shown.langkah_of(decree, by=by),
        "tahap": shown.tahap_of(decree),
        "ringkasan": shown.ringkasan_of(decree, words, by=by),
        "isi": words,
        "corong": shown.corong_of(decree, by=by, jumlah=len(rows)) if reader else [],
        "lampiran": shown.lampiran_shown(rows, tertaut=reader),
        "paper": paper,
        "sidik": sidik_list(paper) if paper else [],
        "jejak": told(decree, zone=by.daerah.zona_waktu) if reader else None,
    }
    return render(request, "penetapan/keputusan.html", context)


def _load(request: ActingRequest, pk: int) -> Keputusan:
    rows = Keputusan.objects.visible_to(request.penugasan)
    return get_object_or_404(
        rows.select_related("daerah__wilayah__induk", "putaran", "dokumen", "penanda_tangan", "mengubah"), pk=pk
    )


def lampiran_xlsx(request: ActingRequest, pk: int) -> HttpResponse:
    """The annex as a workbook, with all columns of the paper."""
    decree = _load(request, pk)
    rows = shown.lampiran_of(decree, shown.isi_of(decree))
    content = lampiran_table(tertaut=False).to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("Lampiran Keputusan", str(decree.putaran), suffix="xlsx"))


def konsep(request: ActingRequest, pk: int, bentuk: str) -> HttpResponse:
    """Print the draft, marked KONSEP, as PDF or Word; nothing is stored. An issued decree has no draft any more."""
    drafts = Keputusan.objects.visible_to(request.penugasan).belum_terbit().select_related("daerah", "putaran")
    draft = get_object_or_404(drafts, pk=pk)
    if bentuk not in BENTUK:
        raise Http404
    paper = actions.cetak_konsep(draft, at=clock.now())
    content = {"pdf": paper.pdf, "docx": paper.docx}[bentuk]
    return attachment(content, name=file_name("Konsep Keputusan", str(draft.putaran), suffix=bentuk))
