"""“Perlu tindakan”: all of one's appointments together, by how pressing it is."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.core.wording import long_date
from petasama.kabar.daftar import Butir, Daftar, daftar_of
from petasama.kabar.tables import TINDAKAN_TABLE
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.middleware import SESSION_KEY
from petasama.organisasi.models import Penugasan

Item = dict[str, Any]


def index(request: ActingRequest) -> HttpResponse:
    """Show what waits for the person in this government, in four groups."""
    by = request.penugasan
    daftar = _daftar(request)
    lain = sorted({post.daerah.nama for post in request.penugasan_list if post.daerah_id != by.daerah_id})
    context = {
        "judul": judul_of(daftar),
        "tanggal": f"{long_date(daftar.hari)} · {by.daerah.zona_waktu}",
        "kelompok": [
            (name, [butir_shown(item, by=by, many=len(request.penugasan_list) > 1) for item in items])
            for name, items in daftar.per_kelompok()
        ],
        "daerah_lain": lain,
        "unduhan": [{"label": "Unduh Excel", "url": reverse("kabar:tindakan-xlsx"), "tone": "quiet"}],
    }
    return render(request, "kabar/index.html", context)


def tindakan_xlsx(request: ActingRequest) -> HttpResponse:
    """The same list as a workbook."""
    content = TINDAKAN_TABLE.to_xlsx(_daftar(request).butir, made_at=clock.now())
    return attachment(content, name=file_name("Perlu tindakan", request.penugasan.user.nama, suffix="xlsx"))


def lanjut(request: ActingRequest) -> HttpResponse:
    """Act from now on in the appointment in which a thing waits, and go there; 404 when it no longer waits."""
    found = [item for item in _daftar(request).butir if item.duty.key == request.POST.get("kunci", "")]
    if not found:
        raise Http404
    request.session[SESSION_KEY] = found[0].post.pk
    return redirect(found[0].duty.url)


def _daftar(request: ActingRequest) -> Daftar:
    by = request.penugasan
    return daftar_of(request.penugasan_list, on=clock.today(by.daerah.zona_waktu), by=by)


def judul_of(daftar: Daftar) -> str:
    """Return the sentence on top: how many things wait, how many of them late."""
    count = len(daftar.butir)
    late = sum(item.kelompok == "Terlambat" for item in daftar.butir)
    if not count:
        return "Tidak ada yang menunggu Anda saat ini"
    return f"{count} hal menunggu Anda" + (f", {late} di antaranya terlambat" if late else "")


def butir_shown(item: Butir, *, by: Penugasan, many: bool) -> Item:
    """Return an item as the page shows it; what waits in another appointment is reached by a button that changes it."""
    duty = item.duty
    return {
        "text": duty.text,
        "note": duty.note,
        "tone": duty.tone,
        "due": item.tenggat,
        "sebagai": item.post.label if many else "",
        "url": duty.url if item.post.pk == by.pk else "",
        "link": duty.link,
        "kunci": duty.key,
    }
