"""Pages of the session: the ranking, one item, its decision, the end with the minutes."""

from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import permits
from petasama.core.wording import ZONES, decimal_text
from petasama.dokumen.downloads import attachment
from petasama.organisasi.access import ActingRequest
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.workflow import PUTUSAN
from petasama.pleno import actions, policies
from petasama.pleno.forms import PutuskanForm, TutupForm
from petasama.pleno.hitung import kesepakatan, ketahanan, perlu_bahas, sebaran
from petasama.pleno.models import Abstain, ButirSidang, Penilaian, RapatPleno, dalam_urutan_putusan
from petasama.pleno.peringkat import KelasPrioritas
from petasama.pleno.ringkasan import fakta_singkat, peserta_list, uraian_singkat
from petasama.pleno.tables import (
    NADA_KELAS,
    NADA_PUTUSAN,
    PAPAN_PERINGKAT,
    PERINGKAT_TABLE,
    BarisPeringkat,
    kriteria_bars,
    tabel_nilai,
)
from petasama.pleno.views import bagian


def butir_of(rapat: RapatPleno, request: ActingRequest) -> list[ButirSidang]:
    """Return the items that the actor sees, in the order of the decisions, with what a list names."""
    rows = ButirSidang.objects.visible_to(request.penugasan).filter(rapat=rapat).order_by("urutan_hitung")
    with_facts = rows.select_related("usulan__perangkat_daerah").prefetch_related("usulan__calon_mitra")
    return dalam_urutan_putusan(list(with_facts))


def peringkat(request: ActingRequest, pk: int) -> HttpResponse:
    """The ranking, once scoring has closed: places, scores, firmness, spread, decisions."""
    found = bagian.rapat_of(request.penugasan, pk)
    items = butir_of(found, request)
    weights = {item.kriteria: item.bobot for item in found.bobot.all()}
    spread = sebaran(found) if items else {}
    firm = ketahanan(items, weights)
    rows = [
        BarisPeringkat(butir=item, tempat=place, rentang=firm[item.pk], jarak=spread.get(item.usulan_id, {}))
        for place, item in enumerate(items, start=1)
    ]
    context = {
        "rapat": found,
        "keadaan": bagian.Keadaan(rapat=found, by=request.penugasan),
        "kelas": _kelas(items),
        "tabel": PAPAN_PERINGKAT.shown(rows) | {"hidden_caption": True},
        "aksi": _aksi(found, request),
        "kesepakatan": _kesepakatan(found, items),
        "dibahas": sum(1 for row in rows if perlu_bahas(dict(row.jarak))),
        **bagian.bobot_bars(found),
    }
    return render(request, "pleno/peringkat.html", context)


def _kelas(items: list[ButirSidang]) -> list[dict[str, str]]:
    """How many proposals reached each class."""
    return [
        {
            "label": kelas.label,
            "value": str(sum(1 for item in items if item.kelas == kelas.value)),
            "tone": NADA_KELAS[kelas.value],
        }
        for kelas in KelasPrioritas
    ]


def _kesepakatan(rapat: RapatPleno, items: list[ButirSidang]) -> str:
    """How far the assessors agree on the order, in words and as Kendall's W."""
    figure = kesepakatan(rapat) if items else None
    if figure is None:
        return ""
    words = "kuat" if figure >= 0.7 else "sedang" if figure >= 0.4 else "lemah"
    return f"Kesepakatan penilai {words}: W = {decimal_text(Decimal(str(figure)))} dari 1."


def _aksi(rapat: RapatPleno, request: ActingRequest) -> list[dict[str, str]]:
    links = [
        {"label": "Bobot kriteria", "url": "#bobot", "tone": "quiet"},
        {"label": "Unduh Excel", "url": reverse("pleno:peringkat-xlsx", args=[rapat.pk]), "tone": "quiet"},
    ]
    return [*links, *bagian.aksi_sidang(rapat, request.penugasan)]


def peringkat_xlsx(request: ActingRequest, pk: int) -> HttpResponse:
    """The ranking as a workbook."""
    found = bagian.rapat_of(request.penugasan, pk)
    content = PERINGKAT_TABLE.to_xlsx(butir_of(found, request), made_at=clock.now())
    return attachment(content, name=f"peringkat-{found.putaran.tahun}.xlsx")


def satu_butir(request: ActingRequest, pk: int) -> ButirSidang:
    """Return one item that the actor sees."""
    rows = ButirSidang.objects.visible_to(request.penugasan).select_related(
        "rapat__daerah", "rapat__putaran", "usulan__perangkat_daerah", "digabung_ke"
    )
    return get_object_or_404(rows.prefetch_related("usulan__jawaban", "usulan__calon_mitra"), pk=pk)


def butir(request: ActingRequest, pk: int) -> HttpResponse:
    """One item for reading: the proposal in brief, its score, who gave what, what was decided."""
    found = satu_butir(request, pk)
    return render(request, "pleno/butir.html", _konteks_butir(request, found))


def _konteks_butir(request: ActingRequest, butir: ButirSidang) -> dict[str, Any]:
    by, rapat = request.penugasan, butir.rapat
    mine = {"rapat": rapat, "usulan": butir.usulan}
    spread = sebaran(rapat).get(butir.usulan_id, {})
    given = Penilaian.objects.visible_to(by).filter(**mine)
    absent = Abstain.objects.visible_to(by).filter(**mine)
    decide = permits(policies.check_memutuskan, rapat, by=by) and not butir.putusan
    return {
        "butir": butir,
        "kicker": f"Urutan hitungan {butir.urutan_hitung} · {butir.usulan.nomor}",
        "skor": decimal_text(butir.skor),
        "kelas": (KelasPrioritas(butir.kelas).label, NADA_KELAS[butir.kelas]),
        "putusan": (PUTUSAN.get(butir.putusan, "Belum diputus"), NADA_PUTUSAN.get(butir.putusan, "grey")),
        "bahas": perlu_bahas(spread),
        "bars": kriteria_bars(butir, spread),
        "fakta": fakta_singkat(butir.usulan),
        "uraian": uraian_singkat(butir.usulan),
        "tabel_nilai": tabel_nilai(given, absent, peserta_list(rapat)),
        "abstain": [(row.penilai.label, row.alasan) for row in absent.select_related("penilai").order_by("pk")],
        "dapat_diputus": decide,
    }


def putuskan(request: ActingRequest, pk: int) -> HttpResponse:
    """Decide one item; afterwards the next open one comes."""
    found = satu_butir(request, pk)
    policies.check_sidang(found.rapat)
    form = PutuskanForm(bagian.terkirim(request), butir=found, tujuan=_tujuan(request, found))
    if form.is_valid():
        actions.putuskan(found, by=request.penugasan, **form.cleaned_data)
        return _berikutnya(request, found)
    jump = [{"label": "Langsung ke putusan", "url": "#putusan", "tone": "quiet"}]
    context = {**_konteks_butir(request, found), "form": form, "errors": form.errors, "aksi": jump}
    return render(request, "pleno/putuskan.html", context, status=422 if form.errors else 200)


def _tujuan(request: ActingRequest, butir: ButirSidang) -> QuerySet[Usulan]:
    """The proposals into which this one may be merged: others of the meeting that are not merged themselves."""
    others = butir.rapat.butir.exclude(pk=butir.pk).exclude(putusan="DIGABUNG")
    return Usulan.objects.visible_to(request.penugasan).filter(butir_sidang__in=others).order_by("nomor")


def _berikutnya(request: ActingRequest, butir: ButirSidang) -> HttpResponse:
    open_items = butir.rapat.butir.filter(putusan="").order_by("urutan_hitung")
    messages.success(request, f"{butir.usulan.nomor}: {PUTUSAN[butir.putusan].lower()}. Sisa {len(open_items)} butir.")
    ahead = next((item for item in open_items if item.urutan_hitung > butir.urutan_hitung), open_items.first())
    return redirect("pleno:putuskan", ahead.pk) if ahead else redirect("pleno:peringkat", butir.rapat_id)


def tutup_sidang(request: ActingRequest, pk: int) -> HttpResponse:
    """Close the session: number and end, then the minutes are made."""
    found = bagian.rapat_of(request.penugasan, pk)
    policies.check_sidang(found)
    form = TutupForm(bagian.terkirim(request), rapat=found, initial=_usul(found))
    if form.is_valid():
        actions.tutup_sidang(found, nomor=form.cleaned_data["nomor"], selesai=form.selesai, by=request.penugasan)
        messages.success(request, "Sidang ditutup dan Berita Acara dibuat. Unduh, periksa, lalu tandatangani.")
        return redirect("pleno:rapat", pk)
    context = {
        "rapat": found,
        "form": form,
        "errors": form.errors,
        "halangan": bagian.halangan(found, "tutup_sidang", by=request.penugasan),
        "hitungan": _hitungan(found),
    }
    return render(request, "pleno/tutup.html", context, status=422 if form.errors else 200)


def _usul(rapat: RapatPleno) -> dict[str, Any]:
    """The end as it is now, but on no day before the meeting."""
    zone = ZoneInfo(ZONES[rapat.daerah.zona_waktu])
    moment = max(clock.now(), rapat.mulai).astimezone(zone)
    return {"tanggal": moment.date(), "pukul": f"{moment:%H:%M}"}


def _hitungan(rapat: RapatPleno) -> list[tuple[str, str]]:
    """How many items got each decision."""
    decided = list(rapat.butir.values_list("putusan", flat=True))
    return [(label, str(decided.count(code))) for code, label in PUTUSAN.items() if code in decided]
