"""The reading pages of the trail: the list, one entry, the check of the chain."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from petasama.core.chain import head_of
from petasama.jejak.baris import Baris, baris_list
from petasama.jejak.forms import PeriksaForm
from petasama.jejak.policies import Tirai, terbaca
from petasama.jejak.rantai import kepala_text, periksa_rantai, saat_text
from petasama.jejak.saringan import SEKALI_MUAT
from petasama.jejak.tables import JEJAK_TABLE
from petasama.jejak.views import shown
from petasama.jejak.views.permintaan import saring
from petasama.organisasi.access import ActingRequest


def index(request: ActingRequest) -> HttpResponse:
    """List the entries asked for, newest first, 25 at a time, each in one sentence."""
    zona = request.penugasan.daerah.zona_waktu
    form, asked = saring(request)
    found = asked.catatan()
    total = found.count()
    rows = list(baris_list(found[: asked.baris], zona=zona, tirai=asked.tirai))
    head = head_of(request.penugasan.tenant_id)
    context = {
        "form": form,
        "errors": bool(form.errors),
        "judul": shown.judul_of(asked, total),
        "is_terperinci": bool(asked.orang or asked.dari or asked.sampai or form.errors),
        "tabel": JEJAK_TABLE.shown(rows, caption="Yang terbaru di atas"),
        "jumlah": len(rows),
        "total": total,
        "lagi": shown.lagi_of(asked, shown_rows=len(rows), total=total, step=SEKALI_MUAT),
        "unduhan": shown.unduhan_of(asked) if rows else [],
        "kepala": shown.terpecah(kepala_text(head)),
        "kepala_pada": saat_text(head, zona=zona),
    }
    return render(request, "jejak/index.html", context, status=422 if form.errors else 200)


def catatan(request: ActingRequest, pk: int) -> HttpResponse:
    """Show one entry: what happened, what it holds, its digest, and its neighbours in the chain."""
    by = request.penugasan
    entry = get_object_or_404(terbaca(by).select_related("user", "tenant"), pk=pk)
    row = Baris(entry=entry, zona=by.daerah.zona_waktu, tirai=Tirai.dari(by))
    context = {
        "baris": row,
        "fakta": shown.fakta_of(row),
        "rincian": shown.rincian_of(row),
        "sidik": shown.sidik_of(row),
        "tetangga": shown.tetangga_of(entry, by=by),
        "baku": shown.baku_of(row),
    }
    return render(request, "jejak/catatan.html", context)


def periksa(request: ActingRequest) -> HttpResponse:
    """Check the whole chain, against a head kept outside when one is typed."""
    by = request.penugasan
    form = PeriksaForm(request.GET)
    luar = form.cleaned_data["kepala"] if form.is_valid() else None
    hasil = periksa_rantai(by.daerah, luar=luar)
    context = {
        "form": form,
        "errors": bool(form.errors),
        "hasil": hasil,
        "perhatian": shown.perhatian_of(hasil, luar=luar),
        "kepala": shown.terpecah(kepala_text(hasil.head)),
        "kepala_pada": saat_text(hasil.head, zona=by.daerah.zona_waktu),
        "unduhan": shown.unduhan_rantai(by),
    }
    return render(request, "jejak/periksa.html", context, status=422 if form.errors else 200)
