"""Presence: the page for the wall, the page on the phone, the paper list."""

from collections.abc import Sequence

import qrcode
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import permits
from petasama.core.wording import clock as pukul
from petasama.dokumen.actions import cetak
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.actions import kehadiran as acts
from petasama.persiapan.documents.daftar_hadir import DAFTAR_HADIR, NaskahDaftarHadir
from petasama.persiapan.forms.kehadiran import DaftarHadirForm, TamuForm
from petasama.persiapan.models import JenisPertemuan, Kehadiran, Pertemuan
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.tables.pertemuan import hadir_table, waktu_text
from petasama.persiapan.views import pertemuan as shared


def layar(request: ActingRequest, pk: int, jenis: str) -> HttpResponse:
    """The page for the wall: QR code, the same address to be typed, how many are noted; no names."""
    found = shared.pertemuan_or_404(request, pk, jenis)
    policies.check_milik(found, by=request.penugasan)
    policies.check_berlangsung(found)
    url = request.build_absolute_uri(reverse("persiapan:hadir", args=[found.kunci_hadir]))
    context = {
        "pertemuan": found,
        "gambar": gambar_qr(url),
        "alamat": url.partition("://")[2].removesuffix(f"{found.kunci_hadir}/"),
        "banyak": found.kehadiran.count(),
        "kembali": shared.alamat(found),
    }
    return render(request, "persiapan/pertemuan/layar.html", context)


def gambar_qr(text: str) -> dict[str, str]:
    """Return the QR code of a text as a path in a square: `sisi` is its side, quiet border included."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=2)
    code.add_data(text)
    rows = code.get_matrix()
    dots = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return {"sisi": str(len(rows)), "titik": "".join(dots)}


def hadir(request: HttpRequest, kunci: str) -> HttpResponse:
    """The page on the phone: one button for whoever is signed in and concerned, else a short form."""
    rows = Pertemuan.objects.for_page().exclude(kunci_hadir="")
    found = get_object_or_404(rows, kunci_hadir=kunci.strip().lower())
    policies.check_berlangsung(found)
    post = _penugasan(request, found)
    if request.method == "POST" and "saya" in request.POST and post is not None:
        _kabari(request, acts.hadir(found, by=post), found)
        return redirect(request.path)
    form = TamuForm(request.POST if request.method == "POST" else None, kantor=_kantor(found))
    if form.lakukan(lambda: acts.hadir_tamu(found, **form.tamu())):
        _kabari(request, form.hasil, found)
        return redirect(request.path)
    noted = found.kehadiran.filter(penugasan=post).first() if post else None
    context = {
        "pertemuan": found,
        "waktu": waktu_text(found),
        "penugasan": post,
        "masuk": resolve_url(settings.LOGIN_URL),
        "pukul": pukul(noted.pada, found.daerah.zona_waktu) if noted else "",
        "form": form,
        "errors": form.errors,
    }
    return render(request, "persiapan/pertemuan/hadir.html", context, status=form.kode)


def _penugasan(request: HttpRequest, found: Pertemuan) -> Penugasan | None:
    """The appointment in which the visitor is concerned: the acting one, else another that the person holds."""
    acting = getattr(request, "penugasan", None)
    posts = [post for post in [acting, *getattr(request, "penugasan_list", [])] if post is not None]
    own = [post for post in posts if post.tenant_id == found.daerah_id]
    return next((post for post in own if permits(policies.check_mewakili, found, by=post)), None)


def _kabari(request: HttpRequest, noted: Kehadiran, found: Pertemuan) -> None:
    when = pukul(noted.pada, found.daerah.zona_waktu)
    messages.success(request, f"Kehadiran {noted.nama} ({noted.perangkat_daerah}) tercatat pukul {when}.")


def _kantor(found: Pertemuan) -> list[PerangkatDaerah]:
    return NaskahDaftarHadir(pertemuan=found).kantor


def catat(request: ActingRequest, pk: int) -> HttpResponse:
    """Enter the paper list: the offices in the order in which it is printed, several lines at once."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, JenisPertemuan.SOSIALISASI)
    policies.check_milik(found, by=by)
    policies.check_berlangsung(found)
    noted = list(found.kehadiran.select_related("perangkat_daerah"))
    offices = _kantor(found)
    form = DaftarHadirForm(shared.terkirim(request), kantor=offices, tercatat=noted, orang=_orang(found, offices))

    def save() -> None:
        removed = acts.hapus_hadir(found, kehadiran=form.cleaned_data["hapus"], by=by)
        lines = acts.catat_hadir(found, baris=form.baris(), by=by)
        messages.success(request, f"{len(lines)} nama dicatat, {removed} dihapus.")

    if form.lakukan(save):
        return redirect(request.path)
    context = {"form": form, "errors": form.errors, "pertemuan": found, "kembali": shared.alamat(found)}
    context |= {"baris": _baris(form, noted), "banyak": len(noted)}
    return render(request, "persiapan/pertemuan/catat_hadir.html", context, status=form.kode)


def _orang(found: Pertemuan, offices: Sequence[PerangkatDaerah]) -> list[Penugasan]:
    posts = Penugasan.objects.active(found.hari).filter(peran__in=PERAN_PERANGKAT_DAERAH, perangkat_daerah__in=offices)
    return list(posts.select_related("user").order_by("peran", "pk"))


def _baris(form: DaftarHadirForm, noted: list[Kehadiran]) -> list[dict[str, object]]:
    return [
        {
            "kantor": office,
            "nama": form[f"nama_{office.pk}"],
            "jabatan": form[f"jabatan_{office.pk}"],
            "orang": [post.user.nama for post in form.orang_of(office)],
            "tercatat": "; ".join(row.nama for row in noted if row.perangkat_daerah_id == office.pk),
        }
        for office in form.kantor
    ]


def daftar(request: ActingRequest, pk: int, bentuk: str, jenis: str) -> HttpResponse:
    """The attendance list to be printed and signed by hand."""
    found = shared.pertemuan_or_404(request, pk, jenis)
    naskah = NaskahDaftarHadir(pertemuan=found)
    paper = cetak(DAFTAR_HADIR, naskah, at=clock.now(), author=found.penyelenggara)
    return shared.unduhan(paper, bentuk, "Daftar hadir", found.judul)


def hadir_xlsx(request: ActingRequest, pk: int) -> HttpResponse:
    """Who came to a briefing, as a workbook."""
    found = shared.pertemuan_or_404(request, pk, JenisPertemuan.SOSIALISASI)
    rows = found.kehadiran.select_related("perangkat_daerah")
    content = hadir_table(found.daerah.zona_waktu).to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("Hadir", found.judul, suffix="xlsx"))
