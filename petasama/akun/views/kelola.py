"""What an administrator does with the accounts of the government; the list of people stands elsewhere."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.akun import actions
from petasama.akun.alamat import is_page_of_ours
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import User


def person(request: ActingRequest, pk: int) -> User:
    """Return a person whom the actor's government knows; 404 for others."""
    return get_object_or_404(User.objects.visible_to(request.penugasan), pk=pk)


def back(request: HttpRequest) -> HttpResponse:
    """Lead back to the page named in the form (`next`), else home."""
    wanted = request.POST.get("next", "")
    return redirect(wanted if is_page_of_ours(request, wanted) else reverse("beranda:beranda"))


def undang(request: ActingRequest, pk: int) -> HttpResponse:
    """Mail an invitation."""
    user = person(request, pk)
    actions.undang(user, by=request.penugasan)
    messages.success(request, f"Undangan dikirim ke {user.surel}. Tautannya berlaku satu jam.")
    return back(request)


def keluarkan(request: ActingRequest, pk: int) -> HttpResponse:
    """End all sessions of a person."""
    user = person(request, pk)
    actions.keluarkan(user, by=request.penugasan)
    messages.success(request, f"{user.nama} sudah dikeluarkan dari semua perangkat.")
    return back(request)


def nonaktifkan(request: ActingRequest, pk: int) -> HttpResponse:
    """Close an account."""
    user = person(request, pk)
    actions.nonaktifkan(user, by=request.penugasan, alasan=request.POST.get("alasan", "").strip()[:500])
    messages.success(request, f"Akun {user.nama} dinonaktifkan.")
    return back(request)


def aktifkan(request: ActingRequest, pk: int) -> HttpResponse:
    """Open a closed account again."""
    user = person(request, pk)
    actions.aktifkan(user, by=request.penugasan)
    messages.success(request, f"Akun {user.nama} aktif kembali.")
    return back(request)


def setel_ulang(request: ActingRequest, pk: int) -> HttpResponse:
    """Take the second factor from somebody who lost it."""
    user = person(request, pk)
    actions.setel_ulang_dua_langkah(user, by=request.penugasan)
    messages.success(request, f"Verifikasi dua langkah {user.nama} dilepas. Ia sudah diberi tahu lewat surel.")
    return back(request)


def kebijakan(request: ActingRequest) -> HttpResponse:
    """The rules for passwords of the government; turn mode BSSN on or off."""
    daerah = request.penugasan.daerah
    if request.method == "POST":
        aktif = request.POST.get("act") == "aktifkan"
        actions.atur_mode_bssn(daerah, aktif=aktif, by=request.penugasan)
        messages.success(request, f"Mode BSSN {'diaktifkan' if aktif else 'dimatikan'}.")
        return redirect("akun:kebijakan")
    return render(request, "akun/kebijakan.html", {"daerah": daerah, "buttons": mode_buttons(daerah.mode_bssn)})


def mode_buttons(is_on: bool) -> list[dict[str, str]]:
    """Return the one button that changes the mode."""
    url = reverse("akun:kebijakan")
    if is_on:
        ask = "Kata sandi baru tidak lagi wajib memuat empat jenis tanda, dan tidak kedaluwarsa. Matikan?"
        return [{"act": "matikan", "label": "Matikan mode BSSN", "url": url, "tone": "bad", "confirm": ask}]
    ask = "Pengguna dengan kata sandi lebih lama dari 180 hari diminta menggantinya pada kunjungan berikut. Aktifkan?"
    return [{"act": "aktifkan", "label": "Aktifkan mode BSSN", "url": url, "confirm": ask}]
