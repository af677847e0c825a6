"""Offices: the list, one office with its history."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.core.trail import told
from petasama.core.wording import listed
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.lingkup import penugasan_of
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran
from petasama.organisasi.screens.bagian import bagian_of, is_boleh
from petasama.organisasi.screens.pratinjau import isi_of
from petasama.organisasi.screens.tables import PERANGKAT_TABLE, berlaku_text, daftar_perangkat, keadaan_perangkat
from petasama.organisasi.screens.views.orang import hari_ini

KEADAAN = {"": "Berlaku", "nanti": "Akan datang", "akhir": "Berakhir"}
PERUBAHAN = (("Ganti nama", "ganti-nama"), ("Gabungkan", "gabung"), ("Pecah", "pecah"))


def perangkat(request: ActingRequest) -> HttpResponse:
    """List the offices that exist, that ended, that are to come."""
    by = request.penugasan
    state = request.GET.get("keadaan", "")
    state = state if state in KEADAAN else ""
    every = daftar_perangkat(by, on=hari_ini(by))
    rows = [row for row in every if row.keadaan == KEADAAN[state]]
    new = [{"label": "Perangkat daerah baru", "url": reverse("pengurus:perangkat-baru")}]
    context = {
        "judul": f"{len(rows)} perangkat daerah {KEADAAN[state].lower()}",
        "bagian": bagian_of("pengurus:perangkat", by=by),
        "aksi": new if is_boleh("pengurus:perangkat-baru", by=by) else [],
        "keadaan_list": [
            {"label": label, "url": f"?keadaan={code}", "current": code == state} for code, label in KEADAAN.items()
        ],
        "tabel": PERANGKAT_TABLE.shown(rows),
    }
    return render(request, "organisasi/perangkat.html", context)


def perangkat_xlsx(request: ActingRequest) -> HttpResponse:
    """All offices, past ones too, as a workbook."""
    by = request.penugasan
    content = PERANGKAT_TABLE.to_xlsx(daftar_perangkat(by, on=hari_ini(by)), made_at=clock.now())
    return attachment(content, name=file_name("Perangkat-daerah", by.daerah.nama, suffix="xlsx"))


def satu(request: ActingRequest, pk: int) -> HttpResponse:
    """One office: since when, who serves in it, whom it succeeds and who succeeds it, what may be done."""
    by, today = request.penugasan, hari_ini(request.penugasan)
    office = get_object_or_404(PerangkatDaerah.objects.visible_to(by), pk=pk)
    state = keadaan_perangkat(office, on=today)
    admin = is_boleh("pengurus:gabung", by=by)
    context = {
        "perangkat_daerah": office,
        "judul": office.nama_kini(today),
        "kicker": f"{office.kode} · {state}",
        "fakta": _fakta(office),
        "penugasan_list": _pelaksana(office, by=by),
        "isi": [(what[:1].upper() + what[1:], number) for what, number in isi_of(office)] if admin else [],
        "aksi": _aksi(office, ubah=admin and office.selesai is None),
        "riwayat": told(office, zone=by.daerah.zona_waktu),
    }
    return render(request, "organisasi/satu_perangkat.html", context)


def _fakta(office: PerangkatDaerah) -> list[tuple[str, str]]:
    before = [item.nama for item in office.pendahulu.order_by("urutan", "kode")]
    after = [item.nama for item in office.penerus.order_by("urutan", "kode")]
    rows = [
        ("Dipimpin", office.sebutan_kepala),
        ("Berlaku", berlaku_text(office)),
        ("Menjawab dalam putaran", "Ya" if office.responden else "Tidak"),
        ("Meneruskan", listed(before)),
        ("Diteruskan oleh", listed(after)),
        ("Dasar perubahan", office.dasar_penerus),
    ]
    return [(label, text) for label, text in rows if text]


def _pelaksana(office: PerangkatDaerah, *, by: Penugasan) -> list[dict[str, Any]]:
    """Head and liaison officers of today; with a link where the person's page may be read."""
    today = hari_ini(by)
    rows = Penugasan.objects.visible_to(by).active(today).filter(perangkat_daerah=office, kursi="")
    posts = rows.filter(peran__in=PERAN_PERANGKAT_DAERAH).select_related("user").order_by("peran", "user__nama", "pk")
    readable = set(penugasan_of(by).filter(perangkat_daerah=office).values_list("pk", flat=True))
    return [
        {
            "nama": post.user.nama,
            "jabatan": post.label,
            "url": reverse("pengurus:orang-satu", args=[post.user_id]) if post.pk in readable else "",
            "kepala": post.peran == Peran.KEPALA_OPD,
        }
        for post in posts
    ]


def _aksi(office: PerangkatDaerah, *, ubah: bool) -> list[dict[str, str]]:
    changes = [(label, reverse(f"pengurus:{name}", args=[office.pk])) for label, name in PERUBAHAN if ubah]
    links = [*changes, ("Semua perangkat daerah", reverse("pengurus:perangkat"))]
    return [{"label": label, "url": url, "tone": "quiet"} for label, url in links]
