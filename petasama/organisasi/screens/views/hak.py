"""Who may do what: the table of rights for people, and why one was refused."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

from petasama.core import clock
from petasama.core.downloads import attachment, file_name
from petasama.core.rights import RIGHTS, Right, right_of
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PENGGUNA, Peran
from petasama.organisasi.screens.bagian import bagian_of
from petasama.organisasi.screens.tables import PERAN_TAMPIL, SEMUA, hak_of, hak_table, kelompok_hak, sel_text
from petasama.organisasi.screens.views.orang import hari_ini

NAMA_PALING_BANYAK = 5


def siapa_boleh_apa(request: ActingRequest) -> HttpResponse:
    """Show the rights of one role (one's own unless another is asked for), or of all roles side by side."""
    by, role = request.penugasan, peran_of(request)
    table = hak_table(PERAN_TAMPIL) if role == SEMUA else hak_table([role], label="Boleh")
    groups = [
        {"nama": name, "tabel": {**table.shown(rows, caption=name), "wide": role == SEMUA}}
        for name, rows in kelompok_hak(role)
    ]
    names = {SEMUA: "Semua peran", **{item.value: item.label for item in PERAN_TAMPIL}}
    context = {
        "judul": "Siapa boleh apa" if role == SEMUA else f"{names[role]} boleh {len(hak_of(role))} hal",
        "bagian": bagian_of("pengurus:siapa-boleh-apa", by=by),
        "peran_list": [
            {"label": label, "url": f"?peran={code}", "current": code == role} for code, label in names.items()
        ],
        "dipilih": "peran" in request.GET,
        "kelompok": groups,
    }
    return render(request, "organisasi/hak.html", context)


def peran_of(request: ActingRequest) -> str:
    """The role asked for; else one's own; for somebody without an appointment all roles."""
    asked = request.GET.get("peran", "")
    if asked in {SEMUA, *PERAN_TAMPIL}:
        return asked
    return request.penugasan.peran if request.penugasan else SEMUA


def siapa_boleh_apa_xlsx(request: ActingRequest) -> HttpResponse:
    """All rows and all roles as a workbook."""
    content = hak_table(PERAN_TAMPIL, kelompok=True).to_xlsx(RIGHTS, made_at=clock.now())
    return attachment(content, name=file_name("Siapa-boleh-apa", suffix="xlsx"))


def penjelasan(request: ActingRequest) -> HttpResponse:
    """Say who may open an address (?alamat=), what they may do there, and who they are in this government."""
    typed = request.GET.get("alamat", "").strip()[:300]
    row = hak_alamat(typed)
    context = {
        "judul": row.label if row else "Siapa boleh membuka halaman ini?",
        "pertanyaan": {
            "name": "alamat",
            "label": "Alamat halaman yang ditolak",
            "hint": "Salin dari baris alamat peramban, misalnya /pleno/.",
            "value": typed,
        },
        "tidak_dikenal": bool(typed) and row is None,
        "tabel": _penjelasan(row, by=request.penugasan) if row else None,
        "bagian": bagian_of("pengurus:siapa-boleh-apa", by=request.penugasan),
    }
    return render(request, "organisasi/penjelasan.html", context)


def hak_alamat(typed: str) -> Right | None:
    """Return the row that governs an address as it stands in the browser; None when no page is there."""
    path = typed.split("://", 1)[-1]
    path = f"/{path.split('/', 1)[-1]}" if "://" in typed else path
    try:
        return right_of(resolve(path.split("?")[0].split("#")[0]).view_name)
    except Resolver404:
        return None


def _penjelasan(row: Right, *, by: Penugasan | None) -> dict[str, Any]:
    allowed = [role for role in PERAN_TAMPIL if sel_text(row, role)]
    holders = pemegang_of(allowed, by=by) if not {PENGGUNA, Peran.PUBLIK} & set(row.cells) else {}
    return {
        "caption": "Yang boleh",
        "empty": "Tidak ada peran yang boleh membukanya.",
        "columns": [{"label": "Peran", "head": True}, {"label": "Boleh"}, {"label": "Siapa sekarang"}],
        "rows": [[Peran(role).label, sel_text(row, role), holders.get(role, "–")] for role in allowed],
    }


def pemegang_of(roles: Sequence[Peran], *, by: Penugasan | None) -> dict[str, str]:
    """Return who holds each role here today, the first few by name; one query."""
    if by is None:
        return {}
    rows = Penugasan.objects.visible_to(by).active(hari_ini(by)).filter(peran__in=roles).select_related("user")
    names: dict[str, dict[str, None]] = {}
    for post in rows.order_by("urutan", "user__nama", "pk"):
        names.setdefault(post.peran, {})[post.user.nama] = None
    return {role: _beberapa(list(people)) for role, people in names.items()}


def _beberapa(names: list[str]) -> str:
    rest = len(names) - NAMA_PALING_BANYAK
    return "; ".join([*names[:NAMA_PALING_BANYAK], *([f"dan {rest} orang lain"] if rest > 0 else [])])
