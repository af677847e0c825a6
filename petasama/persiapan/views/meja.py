"""Hours at the desk: the plan day by day, making it, moving one office, letting two swap."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.errors import Incomplete
from petasama.core.policies import permits
from petasama.core.wording import ZONES, long_date
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.persiapan import actions, policies
from petasama.persiapan.forms import PindahForm, SusunMejaForm, TukarForm, masa_meja
from petasama.persiapan.models import JanjiMeja, Putaran, pilih_putaran
from petasama.persiapan.tables import hari_janji, meja_table
from petasama.persiapan.views.bagian import bagian_of, pilihan_of

TANYA_SUSUN = "Janji yang sudah ada diganti seluruhnya."


def meja(request: ActingRequest) -> HttpResponse:
    """Show the plan of the newest round (or ?putaran=YEAR), a table for each day."""
    by = request.penugasan
    rounds = list(Putaran.objects.visible_to(by).newest_first())
    putaran = pilih_putaran(rounds, request.GET.get("putaran", ""))
    rows = list(_janji(by).filter(putaran=putaran)) if putaran else []
    may = putaran is not None and permits(policies.check_sekretariat, putaran, by=by)
    context = {
        "putaran": putaran,
        "judul": _judul(rows, putaran),
        "tanggal": f"{long_date(clock.today(by.daerah.zona_waktu))} · {by.daerah.zona_waktu}",
        "bagian": bagian_of("persiapan:meja", by=by),
        "pilihan": pilihan_of(rounds, putaran),
        "hari": _per_hari(rows, by=by, tertaut=may),
        "dapat_disusun": may and not any(item.mulai <= clock.now() for item in rows),
    }
    return render(request, "persiapan/meja.html", context)


def _janji(by: Penugasan) -> QuerySet[JanjiMeja]:
    rows = JanjiMeja.objects.visible_to(by).select_related("perangkat_daerah", "putaran__daerah")
    return rows.order_by("mulai", "meja")


def _judul(rows: list[JanjiMeja], putaran: Putaran | None) -> str:
    if putaran is None:
        return "Belum ada putaran pemetaan"
    if not rows:
        return f"Janji meja {putaran} belum disusun"
    return f"{len(rows)} janji meja {putaran}" if len(rows) > 1 else f"Janji meja {rows[0].perangkat_daerah}"


def _per_hari(rows: list[JanjiMeja], *, by: Penugasan, tertaut: bool) -> list[dict[str, Any]]:
    """A table for each day; with `tertaut` those that are still to come lead to their form."""
    zona, now = by.daerah.zona_waktu, clock.now()
    zone = ZoneInfo(ZONES[zona])
    plain, linked = meja_table(zona), meja_table(zona, link=_janji_url)
    found = []
    for day, group in groupby(rows, key=lambda janji: hari_janji(janji, zone)):
        shown = [(linked if tertaut and item.mulai > now else plain).shown([item])["rows"][0] for item in group]
        frame = plain.shown([], caption=f"Janji meja {day}")
        found.append({"nama": day, "tabel": {**frame, "rows": shown, "hidden_caption": True}})
    return found


def _janji_url(janji: JanjiMeja) -> str:
    return reverse("persiapan:janji", args=[janji.pk])


def meja_xlsx(request: ActingRequest, pk: int) -> HttpResponse:
    """The plan of a round as a workbook."""
    by = request.penugasan
    putaran = get_object_or_404(Putaran.objects.visible_to(by), pk=pk)
    content = meja_table(by.daerah.zona_waktu).to_xlsx(_janji(by).filter(putaran=putaran), made_at=clock.now())
    return attachment(content, name=file_name("Janji-meja", str(putaran), suffix="xlsx"))


def meja_susun(request: ActingRequest, pk: int) -> HttpResponse:
    """Make the plan anew."""
    by = request.penugasan
    rounds = Putaran.objects.visible_to(by).select_related("daerah").prefetch_related("jadwal")
    putaran = get_object_or_404(rounds, pk=pk)
    policies.check_sekretariat(putaran, by=by)
    policies.check_meja_belum_mulai(putaran, at=clock.now())
    form = SusunMejaForm(request.POST if request.method == "POST" else None, initial=_awal(putaran))
    if form.is_valid() and _tersusun(putaran, form, by=by):
        messages.success(request, f"{putaran.janji_meja.count()} janji meja {putaran} tersusun.")
        return redirect(f"{reverse('persiapan:meja')}?putaran={putaran.tahun}")
    context = {
        "form": form,
        "errors": form.errors,
        "putaran": putaran,
        "tanya": TANYA_SUSUN if putaran.janji_meja.exists() else "",
        "bagian": bagian_of("persiapan:meja", by=by),
    }
    return render(request, "persiapan/meja_susun.html", context, status=422 if form.errors else 200)


def _awal(putaran: Putaran) -> dict[str, date]:
    step = putaran.langkah("PENGUSULAN")
    tomorrow = clock.today(putaran.daerah.zona_waktu) + timedelta(days=1)
    first, last = masa_meja((step.mulai, step.selesai), on=tomorrow)
    return {"dari": first, "sampai": last}


def _tersusun(putaran: Putaran, form: SusunMejaForm, *, by: Penugasan) -> bool:
    rule, place = form.aturan(), form.cleaned_data["tempat"]
    return _diterima(form, lambda: actions.susun_meja(putaran, aturan=rule, tempat=place, by=by))


def _diterima(form: Form, act: Callable[[], object]) -> bool:
    """Act; a refusal about something typed goes beside its field instead, so that nothing typed is lost."""
    try:
        act()
    except Incomplete as refusal:
        for gap in refusal.missing:
            form.add_error(gap["field"] if gap["field"] in form.fields else None, gap["sentence"])
        return False
    return True


def _berubah(request: ActingRequest, item: JanjiMeja, forms: tuple[PindahForm, TukarForm], zone: ZoneInfo) -> bool:
    """Do what was asked for; False when nothing was, or when it was refused beside a field."""
    by, (move, swap) = request.penugasan, forms
    if move.is_valid():
        at, desk = move.saat(zone), move.cleaned_data["meja"]
        return _diterima(move, lambda: actions.pindahkan_janji(item, mulai=at, nomor_meja=desk, by=by))
    if swap.is_valid():
        other = swap.cleaned_data["dengan"]
        return _diterima(swap, lambda: actions.tukar_janji(item, dengan=other, by=by))
    return False


def janji(request: ActingRequest, pk: int) -> HttpResponse:
    """Move one office, or let it swap with another (POST field `act`)."""
    by, zone = request.penugasan, ZoneInfo(ZONES[request.penugasan.daerah.zona_waktu])
    item = get_object_or_404(_janji(by), pk=pk)
    policies.check_sekretariat(item.putaran, by=by)
    policies.check_belum_mulai(item, at=clock.now(), zone=by.daerah.zona_waktu)
    others = _janji(by).filter(putaran=item.putaran, mulai__gt=clock.now()).exclude(pk=item.pk)
    local, act = item.mulai.astimezone(zone), request.POST.get("act", "")
    start = {"hari": local.date(), "jam": local.time(), "meja": item.meja}
    move = PindahForm(request.POST if act == "pindah" else None, initial=start)
    swap = TukarForm(request.POST if act == "tukar" else None, pilihan=others)
    now = actions.waktu_text(item)
    if _berubah(request, item, (move, swap), zone):
        messages.success(request, f"{item.perangkat_daerah} kini {actions.waktu_text(item)}.")
        return redirect(f"{reverse('persiapan:meja')}?putaran={item.putaran.tahun}")
    wrong = move if move.errors else swap
    context = {"janji": item, "pindah": move, "tukar": swap, "salah": wrong, "errors": wrong.errors, "sekarang": now}
    context["bagian"] = bagian_of("persiapan:meja", by=by)
    return render(request, "persiapan/janji.html", context, status=422 if wrong.errors else 200)
