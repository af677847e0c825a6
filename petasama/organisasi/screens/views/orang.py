"""People: the list, one person, a new one, who has not signed in for long."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.organisasi import actions
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.lingkup import orang_of
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran
from petasama.organisasi.screens.bagian import bagian_of, is_boleh
from petasama.organisasi.screens.forms import OrangForm
from petasama.organisasi.screens.orang import shown_orang
from petasama.organisasi.screens.saringan import KEADAAN, SaringanOrang, sepi_of
from petasama.organisasi.screens.tables import SEPI_TABLE, orang_table


def hari_ini(by: Penugasan) -> date:
    """The day where this appointment acts."""
    return clock.today(by.daerah.zona_waktu)


def orang(request: ActingRequest) -> HttpResponse:
    """List people with their posts: search, filter, 25 at a time."""
    by = request.penugasan
    asked = SaringanOrang.dari(request.GET, by=by, on=hari_ini(by))
    rows, total = asked.rows(), asked.jumlah()
    context = {
        "judul": judul_of(asked, total),
        "bagian": bagian_of("pengurus:orang", by=by),
        "aksi": baru_aksi(by),
        "saringan": asked,
        "keadaan_list": [
            {"label": label, "url": asked.alamat(keadaan=code), "current": code == asked.keadaan}
            for code, label in KEADAAN.items()
        ],
        "pilihan": pilihan_of(asked),
        "tabel": orang_table(lengkap=False).shown(rows),
        "jumlah": len(rows),
        "total": total,
        "lagi": asked.alamat(baris=asked.baris + 25) if len(rows) < total else "",
        "unduh": asked.alamat("pengurus:orang-xlsx"),
    }
    return render(request, "organisasi/orang.html", context)


def judul_of(asked: SaringanOrang, total: int) -> str:
    """Say how many there are."""
    if asked.keadaan == "tanpa":
        return f"{total} orang tanpa penugasan yang berlaku"
    return f"{total} penugasan {KEADAAN[asked.keadaan].lower()}"


def pilihan_of(asked: SaringanOrang) -> list[dict[str, Any]]:
    """The questions of the filter: words, role, office."""
    roles = [(role.value, role.label) for role in Peran if role != Peran.PUBLIK]
    offices = [(str(office.pk), office.nama) for office in asked.opd_list()]
    return [
        {"name": "cari", "label": "Cari nama, NIP, surel, atau jabatan", "value": asked.cari},
        {"name": "peran", "label": "Peran", "kind": "select", "value": asked.peran, "choices": [("", "Semua"), *roles]},
        {
            "name": "opd",
            "label": "Perangkat daerah",
            "kind": "select",
            "value": asked.opd,
            "choices": [("", "Semua"), *offices],
        },
        {"name": "keadaan", "kind": "hidden", "value": asked.keadaan},
    ]


def baru_aksi(by: Penugasan) -> list[dict[str, str]]:
    """The button for a new person, for whoever may use it."""
    if not is_boleh("pengurus:orang-baru", by=by):
        return []
    return [{"label": "Daftarkan orang", "url": reverse("pengurus:orang-baru")}]


def orang_xlsx(request: ActingRequest) -> HttpResponse:
    """The same list, all its rows, as a workbook; personal data in the admin's only."""
    by = request.penugasan
    asked = SaringanOrang.dari(request.GET, by=by, on=hari_ini(by))
    table = orang_table(lengkap=by.peran == Peran.ADMIN_DAERAH)
    content = table.to_xlsx(asked.rows(semua=True), made_at=clock.now())
    return attachment(content, name=file_name("Orang-dan-penugasan", by.daerah.nama, suffix="xlsx"))


def satu(request: ActingRequest, pk: int) -> HttpResponse:
    """One person: who, which posts with letter and days, what may be done."""
    user = get_object_or_404(orang_of(request.penugasan), pk=pk)
    context = shown_orang(user, by=request.penugasan, on=hari_ini(request.penugasan))
    return render(request, "organisasi/satu_orang.html", context)


def baru(request: ActingRequest) -> HttpResponse:
    """Register a person, then go on to the appointment."""
    by = request.penugasan
    form = OrangForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.performs(actions.buat_pengguna, by.daerah, by=by):
        messages.success(request, f"{form.done.nama} terdaftar. Sekarang beri penugasan, lalu undang.")
        return redirect("pengurus:angkat", pk=form.done.pk)
    context = {"form": form, "errors": form.errors, "judul": "Daftarkan orang", "kembali": reverse("pengurus:orang")}
    return render(request, "organisasi/form_orang.html", context, status=form.status if form.errors else 200)


def ubah(request: ActingRequest, pk: int) -> HttpResponse:
    """Change who a person is."""
    by = request.penugasan
    user = get_object_or_404(User.objects.visible_to(by), pk=pk)
    initial = {name: getattr(user, name) for name in ("nama", "surel", "nip", "telepon")}
    form = OrangForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.performs(actions.ubah_pengguna, user, by=by):
        messages.success(request, f"Data {form.done.nama} tersimpan.")
        return redirect("pengurus:orang-satu", pk=pk)
    back = reverse("pengurus:orang-satu", args=[pk])
    context = {"form": form, "errors": form.errors, "judul": f"Ubah data {user.nama}", "kembali": back}
    return render(request, "organisasi/form_orang.html", context, status=form.status if form.errors else 200)


def sepi(request: ActingRequest) -> HttpResponse:
    """Who serves and has not signed in for 30 days."""
    by = request.penugasan
    rows = sepi_of(by, on=hari_ini(by))
    where = f" di {by.perangkat_daerah}" if by.peran == Peran.KEPALA_OPD else ""
    context = {
        "judul": f"{len(rows)} akun tanpa kegiatan selama 30 hari{where}",
        "bagian": bagian_of("pengurus:sepi", by=by),
        "tabel": SEPI_TABLE.shown(rows),
        "ada": bool(rows),
    }
    return render(request, "organisasi/sepi.html", context)


def sepi_xlsx(request: ActingRequest) -> HttpResponse:
    """The same as a workbook."""
    by = request.penugasan
    content = SEPI_TABLE.to_xlsx(sepi_of(by, on=hari_ini(by)), made_at=clock.now())
    return attachment(content, name=file_name("Akun-tanpa-kegiatan", by.daerah.nama, suffix="xlsx"))
