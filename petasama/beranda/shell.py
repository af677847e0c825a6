"""The frame around every page: menu, who acts, which round."""

from typing import Any

from django.urls import reverse

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, Peran
from petasama.persiapan.models import Putaran
from petasama.stages import STAGES


def shell(request: ActingRequest) -> dict[str, Any]:
    """Return {"shell": …} for base.html; nothing for visitors without an appointment."""
    post = getattr(request, "penugasan", None)
    if post is None:
        return {}
    newest = Putaran.objects.visible_to(post).newest_first().first()
    example = post.daerah.contoh
    return {
        "shell": {
            "groups": [
                {"title": "Tahap", "entries": _stages(request.path, post)},
                {"title": "Alat", "entries": [_entry("Dokumen", reverse("dokumen:index"), request.path, minor=True)]},
            ],
            "government": post.daerah.nama,
            "who": post.user.nama,
            "role_label": post.label,
            "roles": [
                {"id": item.pk, "label": f"{item.label} · {Peran(item.peran).label}", "current": item.pk == post.pk}
                for item in request.penugasan_list
            ],
            "switch_url": reverse("organisasi:ganti-peran"),
            "logout_url": reverse("organisasi:keluar"),
            "round_label": _round_label(newest),
            "example": example,
            "help_url": "",
        }
    }


def _round_label(putaran: Putaran | None) -> str:
    return f"Putaran {putaran.tahun} → RKPD {putaran.tahun_rencana}" if putaran else "Belum ada putaran"


def _stages(path: str, post: Penugasan) -> list[dict[str, Any]]:
    home = reverse("beranda:beranda")
    shown = [stage for stage in STAGES if stage.package != "pleno" or post.peran in PEMBACA_TKKSD]
    links = [_entry(stage.label, reverse(f"{stage.package}:index"), path) for stage in shown]
    return [{**_entry("Beranda", home, path), "current": path == home}, *links]


def _entry(label: str, url: str, path: str, *, minor: bool = False) -> dict[str, Any]:
    return {"label": label, "url": url, "current": path.startswith(url), "count": "", "minor": minor}
