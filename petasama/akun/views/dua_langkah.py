"""One's own second factor: turn it on, print codes, turn it off."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from petasama.akun import actions, dua_langkah, sesi
from petasama.akun.forms import AktifkanForm, DenganSandi
from petasama.akun.policies import wajib_dua_langkah
from petasama.akun.sesi import SignedInRequest


def index(request: SignedInRequest) -> HttpResponse:
    """How the second factor stands."""
    active = dua_langkah.is_aktif(request.user)
    context = {
        "aktif": active,
        "wajib": wajib_dua_langkah(request.penugasan_list),
        "sisa": len(dua_langkah.kode_cadangan(request.user)) if active else 0,
    }
    return render(request, "akun/dua_langkah.html", context)


def aktifkan(request: SignedInRequest) -> HttpResponse:
    """Scan the picture, type the first code."""
    if dua_langkah.is_aktif(request.user):
        return redirect("akun:dua-langkah")
    key = dua_langkah.kunci_baru(request.session)
    form = AktifkanForm(key, request.POST or None)
    if request.method == "POST" and form.is_valid():
        by = actions.pemilik(request.user, request.penugasan)
        actions.aktifkan_dua_langkah(request.user, key, form.cleaned_data["kode"], by=by)
        del request.session[dua_langkah.PENDING]
        request.session.update({sesi.WITH_CODE: True, dua_langkah.SHOWN: True})
        return redirect("akun:kode-cadangan")
    context = {
        "form": form,
        "errors": form.errors,
        "gambar": dua_langkah.gambar_qr(request.user, key),
        "kunci": dua_langkah.kunci_terbaca(key),
        "wajib": wajib_dua_langkah(request.penugasan_list),
    }
    return render(request, "akun/aktifkan.html", context, status=422 if form.is_bound else 200)


def kode_cadangan(request: SignedInRequest) -> HttpResponse:
    """Show the fresh printed codes until the person says they are kept; never again afterwards."""
    if not request.session.get(dua_langkah.SHOWN):
        return redirect("akun:dua-langkah")
    if request.method == "POST":
        del request.session[dua_langkah.SHOWN]
        messages.success(request, "Verifikasi dua langkah aktif. Kode cadangan tidak ditampilkan lagi.")
        return redirect("beranda:beranda")
    return render(request, "akun/kode_cadangan.html", {"codes": dua_langkah.kode_cadangan(request.user)})


def unduh_kode(request: SignedInRequest) -> HttpResponse:
    """Hand the fresh printed codes out as a text file."""
    if not request.session.get(dua_langkah.SHOWN):
        return redirect("akun:dua-langkah")
    lines = [
        "Kode cadangan Petasama",
        f"Akun: {request.user.surel}",
        "Tiap kode hanya sekali pakai. Simpan di tempat yang aman, jangan bersama kata sandi.",
        "",
        *dua_langkah.kode_cadangan(request.user),
        "",
    ]
    headers = {"Content-Disposition": 'attachment; filename="kode-cadangan-petasama.txt"'}
    return HttpResponse("\r\n".join(lines), content_type="text/plain; charset=utf-8", headers=headers)


@sensitive_post_parameters("sekarang")
def ganti_kode(request: SignedInRequest) -> HttpResponse:
    """Make new printed codes, with the password."""
    form = DenganSandi(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.buat_kode_cadangan(request.user, by=actions.pemilik(request.user, request.penugasan))
        request.session[dua_langkah.SHOWN] = True
        return redirect("akun:kode-cadangan")
    context = {"form": form, "errors": form.errors}
    return render(request, "akun/ganti_kode.html", context, status=422 if form.is_bound else 200)


@sensitive_post_parameters("sekarang")
def matikan(request: SignedInRequest) -> HttpResponse:
    """Turn the second factor off, with the password."""
    form = DenganSandi(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.matikan_dua_langkah(request.user, by=actions.pemilik(request.user, request.penugasan))
        request.session.pop(sesi.WITH_CODE, None)
        messages.success(request, "Verifikasi dua langkah dimatikan.")
        return redirect("akun:dua-langkah")
    context = {"form": form, "errors": form.errors, "wajib": wajib_dua_langkah(request.penugasan_list)}
    return render(request, "akun/matikan.html", context, status=422 if form.is_bound else 200)
