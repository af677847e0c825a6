"""One's own account: who one is, phone, address, password, devices."""

from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from petasama.akun import actions, sesi
from petasama.akun.dua_langkah import is_aktif
from petasama.akun.forms import GantiSandiForm, SurelForm, TeleponForm
from petasama.akun.policies import UMUR_SANDI, is_sandi_kedaluwarsa
from petasama.akun.sesi import SignedInRequest
from petasama.core.wording import long_moment
from petasama.organisasi.models import User
from petasama.organisasi.peran import Peran

SHOWN_SIGN_INS = 20


def zone(request: SignedInRequest) -> str:
    """Return the time zone in which moments are shown to the person."""
    return request.penugasan.daerah.zona_waktu if request.penugasan else "WITA"


def profil(request: SignedInRequest) -> HttpResponse:
    """Who one is, and what can be changed."""
    return render(request, "akun/profil.html", profile_context(request, TeleponForm(initial=_phone(request.user))))


def telepon(request: SignedInRequest) -> HttpResponse:
    """Change the phone number."""
    form = TeleponForm(request.POST)
    if not form.is_valid():
        return render(request, "akun/profil.html", profile_context(request, form), status=422)
    by = actions.pemilik(request.user, request.penugasan)
    actions.ganti_telepon(request.user, form.cleaned_data["telepon"], by=by)
    messages.success(request, "Nomor telepon tersimpan.")
    return redirect("akun:profil")


def profile_context(request: SignedInRequest, form: TeleponForm) -> dict[str, Any]:
    """Return what the page of the account shows."""
    user: User = request.user
    posts = [f"{post.label} · {Peran(post.peran).label} · {post.daerah.nama}" for post in request.penugasan_list]
    changed = user.sandi_diganti_pada
    facts = [
        ("Nama", user.nama),
        ("NIP", user.nip or "–"),
        ("Alamat surel", user.surel),
        ("Penugasan", "; ".join(posts) or "Belum ada penugasan yang berlaku"),
        ("Kata sandi diganti", long_moment(changed, zone(request)) if changed else "belum tercatat"),
        ("Verifikasi dua langkah", "aktif" if is_aktif(user) else "tidak aktif"),
    ]
    is_admin = request.penugasan is not None and request.penugasan.peran == Peran.ADMIN_DAERAH
    return {
        "facts": facts,
        "form": form,
        "errors": form.errors,
        "is_admin": is_admin,
        "is_bertugas": request.penugasan is not None,
    }


def _phone(user: User) -> dict[str, str]:
    return {"telepon": user.telepon}


@sensitive_post_parameters("sekarang", "sandi", "ulang")
def sandi(request: SignedInRequest) -> HttpResponse:
    """Change the password; this device stays signed in, all others are out."""
    form = GantiSandiForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        by = actions.pemilik(request.user, request.penugasan)
        actions.ganti_sandi(request.user, form.cleaned_data["sandi"], by=by, kecuali=request.session.session_key)
        update_session_auth_hash(request, request.user)
        messages.success(request, "Kata sandi diganti. Perangkat lain sudah dikeluarkan.")
        return redirect("akun:profil")
    expired = is_sandi_kedaluwarsa(request.user, request.penugasan_list)
    context = {"form": form, "errors": form.errors, "kedaluwarsa": expired, "hari": UMUR_SANDI.days}
    return render(request, "akun/sandi.html", context, status=422 if form.is_bound else 200)


@sensitive_post_parameters("sekarang")
def surel(request: SignedInRequest) -> HttpResponse:
    """Ask for another address; it counts once the link in the mail to it has been opened."""
    form = SurelForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.minta_surel_baru(request.user, form.cleaned_data["surel"])
        messages.success(request, f"Tautan pemastian dikirim ke {form.cleaned_data['surel']}. Buka dalam satu jam.")
        return redirect("akun:profil")
    context = {"form": form, "errors": form.errors, "sekarang": request.user.surel}
    return render(request, "akun/surel.html", context, status=422 if form.is_bound else 200)


def perangkat(request: SignedInRequest) -> HttpResponse:
    """Where one is signed in, and when one was."""
    rows = [
        {
            "row": item,
            "nama": sesi.nama_peramban(item.user_agent),
            "facts": [
                ("Alamat jaringan", item.ip),
                ("Masuk", long_moment(item.created_at, zone(request))),
                ("Terakhir terlihat", long_moment(item.last_seen_at, zone(request))),
            ],
            "ini": item.session_key == request.session.session_key,
        }
        for item in sesi.perangkat(request.user)
    ]
    return render(request, "akun/perangkat.html", {"rows": rows, "table": sign_ins(request)})


def sign_ins(request: SignedInRequest) -> dict[str, Any]:
    """Return the log of sign-ins as a table."""
    rows = [
        [
            long_moment(entry.attempt_time, zone(request)),
            sesi.nama_peramban(entry.user_agent),
            entry.ip_address or "–",
            long_moment(entry.logout_time, zone(request)) if entry.logout_time else "–",
        ]
        for entry in sesi.catatan_masuk(request.user)[:SHOWN_SIGN_INS]
    ]
    columns = [{"label": label} for label in ("Masuk", "Peramban", "Alamat jaringan", "Keluar")]
    return {"caption": "Riwayat masuk", "columns": columns, "rows": rows, "empty": "Belum ada riwayat masuk."}


def keluarkan_perangkat(request: SignedInRequest, pk: int) -> HttpResponse:
    """End the session on one device of one's own."""
    device = get_object_or_404(UserSession.objects.filter(user=request.user), pk=pk)
    name = sesi.nama_peramban(device.user_agent)
    device.end()
    messages.success(request, f"{name} sudah dikeluarkan.")
    return redirect("akun:perangkat")


def keluarkan_semua(request: SignedInRequest) -> HttpResponse:
    """End all sessions of one's own, this one included."""
    sesi.keluarkan_semua(request.user)
    request.session.flush()
    messages.success(request, "Anda sudah keluar dari semua perangkat.")
    return redirect("akun:masuk")
