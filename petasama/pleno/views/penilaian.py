"""Pages of an assessor: the list of own sheets, one sheet, abstaining. Blind: nobody sees another's values here."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import permits
from petasama.core.wording import clock as clock_text
from petasama.dokumen.downloads import attachment
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.peran import PENILAI
from petasama.pemetaan.models import Usulan
from petasama.pleno import actions, policies
from petasama.pleno.forms import AbstainForm, NilaiForm
from petasama.pleno.models import RapatPleno
from petasama.pleno.ringkasan import (
    Lembar,
    fakta_singkat,
    lembar_berikutnya,
    lembar_list,
    selesai_teks,
    uraian_singkat,
)
from petasama.pleno.tables import LEMBAR_TABLE, PAPAN_LEMBAR
from petasama.pleno.views import bagian

PARA_PENILAI = tuple(sorted(PENILAI))


def rapat_penilai(request: ActingRequest, pk: int) -> RapatPleno:
    """Return the meeting for one of its seats; refuses others."""
    found = bagian.rapat_of(request.penugasan, pk)
    policies.check_penilai(found, by=request.penugasan)
    return found


def nilai(request: ActingRequest, pk: int) -> HttpResponse:
    """All eligible proposals with the assessor's own progress."""
    found = rapat_penilai(request, pk)
    sheets = lembar_list(found, by=request.penugasan)
    waiting = [sheet for sheet in sheets if not sheet.is_selesai]
    only_waiting = request.GET.get("tampil") == "belum"
    here = reverse("pleno:nilai", args=[pk])
    context = {
        "rapat": found,
        "kemajuan": f"{selesai_teks(sheets)} usulan dinilai",
        "aksi": _aksi(found, lembar_berikutnya(sheets)),
        "terbuka": permits(policies.check_penilaian_berjalan, found),
        "saring": [
            {"label": "Semua", "url": here, "count": str(len(sheets)), "current": not only_waiting},
            {
                "label": "Belum dinilai",
                "url": f"{here}?tampil=belum",
                "count": str(len(waiting)),
                "current": only_waiting,
            },
        ],
        "tabel": PAPAN_LEMBAR.shown(waiting if only_waiting else sheets),
    }
    return render(request, "pleno/nilai.html", context)


def _aksi(rapat: RapatPleno, ahead: Lembar | None) -> list[dict[str, str]]:
    links = [{"label": "Unduh Excel", "url": reverse("pleno:nilai-xlsx", args=[rapat.pk]), "tone": "quiet"}]
    if ahead and permits(policies.check_penilaian_berjalan, rapat):
        url = reverse("pleno:nilai-usulan", args=[rapat.pk, ahead.usulan.pk])
        links.append({"label": "Nilai berikutnya", "url": url})
    return links


def nilai_xlsx(request: ActingRequest, pk: int) -> HttpResponse:
    """The assessor's own sheets as a workbook."""
    found = rapat_penilai(request, pk)
    sheets = lembar_list(found, by=request.penugasan)
    content = LEMBAR_TABLE.to_xlsx(sheets, made_at=clock.now())
    return attachment(content, name=f"penilaian-saya-{found.putaran.tahun}.xlsx")


def nilai_usulan(request: ActingRequest, pk: int, usulan_pk: int) -> HttpResponse:
    """One sheet: seven values, reasons where wanted; after saving the next sheet opens."""
    found = rapat_penilai(request, pk)
    sheet = _lembar(found, request, usulan_pk)
    form = NilaiForm(bagian.terkirim(request), lembar=sheet)
    if form.is_valid():
        actions.nilai(
            found, usulan=sheet.usulan, nilai=form.nilai(), alasan=form.alasan(), by=request.penugasan
        )  # fmt: skip
        return _sesudah(request, found, sheet.usulan, "dinilai")
    return _tampil(request, found, sheet, form)


def abstain(request: ActingRequest, pk: int, usulan_pk: int) -> HttpResponse:
    """Do not score this proposal, with the reason."""
    found = rapat_penilai(request, pk)
    sheet = _lembar(found, request, usulan_pk)
    form = AbstainForm(request.POST)
    if form.is_valid():
        actions.abstain(found, usulan=sheet.usulan, alasan=form.cleaned_data["alasan"], by=request.penugasan)
        return _sesudah(request, found, sheet.usulan, "dicatat abstain")
    return _tampil(request, found, sheet, NilaiForm(lembar=sheet), abstain=form)


def _lembar(rapat: RapatPleno, request: ActingRequest, usulan_pk: int) -> Lembar:
    """The sheet of one eligible proposal; any other proposal is not found."""
    eligible = Usulan.objects.visible_to(request.penugasan).in_putaran(rapat.putaran).layak()
    get_object_or_404(eligible, pk=usulan_pk)
    return next(sheet for sheet in lembar_list(rapat, by=request.penugasan) if sheet.usulan.pk == usulan_pk)


def _sesudah(request: ActingRequest, rapat: RapatPleno, usulan: Usulan, what: str) -> HttpResponse:
    """Say what was saved, then open the next sheet, or the list when none is left."""
    sheets = lembar_list(rapat, by=request.penugasan)
    moment = clock_text(clock.now(), rapat.daerah.zona_waktu)
    messages.success(request, f"Tersimpan pukul {moment}: {usulan.nomor} {what}. Sudah dinilai {selesai_teks(sheets)}.")
    ahead = lembar_berikutnya(sheets, sesudah=usulan.pk)
    if ahead:
        return redirect("pleno:nilai-usulan", rapat.pk, ahead.usulan.pk)
    return redirect("pleno:nilai", rapat.pk)


def _tampil(
    request: ActingRequest, rapat: RapatPleno, sheet: Lembar, form: NilaiForm, *, abstain: AbstainForm | None = None
) -> HttpResponse:
    """Show a sheet; locked once scoring has closed, and never open for one's own office."""
    wrong = abstain or form
    context: dict[str, Any] = {
        "rapat": rapat,
        "lembar": sheet,
        "keadaan": sheet.keadaan,
        "errors": wrong.errors,
        "kesalahan": form.kesalahan() if abstain is None else abstain,
        "terbuka": permits(policies.check_penilaian_berjalan, rapat),
        "skala": form.skala(),
        "form_abstain": abstain or AbstainForm(),
        "fakta": fakta_singkat(sheet.usulan),
        "uraian": uraian_singkat(sheet.usulan),
        "kicker": f"{sheet.usulan.nomor} · {sheet.usulan.perangkat_daerah} · {sheet.usulan.label_jenis}",
        "aksi": [
            {"label": "Ringkasan", "url": "#ringkasan", "tone": "quiet"},
            {"label": "Daftar usulan", "url": reverse("pleno:nilai", args=[rapat.pk]), "tone": "quiet"},
        ],
    }
    return render(request, "pleno/nilai_usulan.html", context, status=422 if wrong.errors else 200)
