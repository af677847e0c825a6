"""One's own choices: when mails come, and the address of the calendar feed."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.core.wording import clock as clock_text
from petasama.kabar import actions
from petasama.kabar.forms import PilihanForm
from petasama.kabar.models import AlamatKalender, CaraKabar, PilihanKabar
from petasama.kabar.pengiriman import is_smtp_siap
from petasama.kabar.umpan import JENIS_ISI, kalender_of
from petasama.organisasi.access import ActingRequest


def pilihan(request: ActingRequest) -> HttpResponse:
    """Show and save when one wants mails; below it the calendar."""
    by = request.penugasan
    saved = PilihanKabar.objects.visible_to(by).first()
    form = PilihanForm(request.POST or None, initial={"cara": saved.cara if saved else CaraKabar.HARIAN})
    if request.method == "POST" and form.is_valid():
        row = actions.pilih_cara(form.cleaned_data["cara"], by=by)
        messages.success(request, f"Tersimpan pukul {clock_text(row.updated_at, by.daerah.zona_waktu)}.")
        return redirect("kabar:pilihan")
    alamat = AlamatKalender.objects.visible_to(by).first()
    context = {
        "form": form,
        "errors": form.errors,
        "surel": by.user.surel,
        "tanpa_server": not is_smtp_siap(),
        "alamat": settings.ALAMAT + reverse("kabar:kalender", args=[alamat.kunci]) if alamat else "",
        "tombol": _tombol(bool(alamat)),
    }
    return render(request, "kabar/pilihan.html", context, status=422 if form.errors else 200)


def alamat_kalender(request: ActingRequest) -> HttpResponse:
    """Make, replace or end the secret address."""
    by = request.penugasan
    row = AlamatKalender.objects.visible_to(by).first()
    if request.POST.get("act") == "cabut" and row:
        actions.cabut_alamat_kalender(row, by=by)
        messages.success(request, "Alamat kalender dicabut. Kalender yang memakainya tidak diperbarui lagi.")
    else:
        actions.buat_alamat_kalender(by=by)
        messages.success(request, "Alamat kalender baru siap dipakai. Alamat lama, bila ada, tidak berlaku lagi.")
    return redirect("kabar:pilihan")


def kalender(request: HttpRequest, kunci: str) -> HttpResponse:
    """The feed behind a secret address; an address that was never given, or no longer holds, is not found."""
    row = AlamatKalender.objects.select_related("user").filter(kunci=kunci).first()
    content = kalender_of(row.user) if row else None
    if content is None:
        raise Http404
    headers = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=JENIS_ISI, headers=headers)


def _tombol(ada: bool) -> list[dict[str, str]]:
    url = reverse("kabar:alamat-kalender")
    if not ada:
        return [{"act": "buat", "label": "Buat alamat kalender", "url": url}]
    sentence = "Alamat yang sekarang tidak berlaku lagi, dan kalender yang memakainya berhenti diperbarui."
    return [
        {"act": "ganti", "label": "Ganti alamat", "url": url, "tone": "quiet", "confirm": sentence},
        {"act": "cabut", "label": "Cabut alamat", "url": url, "tone": "bad", "confirm": sentence},
    ]
