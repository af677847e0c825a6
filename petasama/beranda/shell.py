"""The frame around every page: menu, who acts, which round."""

from typing import Any

from django.urls import reverse

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD
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
            "groups": [{"title": _round_label(newest), "entries": _entries(request.path, post)}],
            "government": post.daerah.nama,
            "who": post.user.nama,
            "role_label": post.label,
            "roles": [
                {"id": item.pk, "label": item.label, "current": item.pk == post.pk} for item in request.penugasan_list
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


def _entries(path: str, post: Penugasan) -> list[dict[str, Any]]:
    home = reverse("beranda:beranda")
    links = [("Beranda", home, path == home)]
    for stage in STAGES:
        url = reverse(f"{stage.package}:index")
        if stage.package != "pleno" or post.peran in PEMBACA_TKKSD:
            links.append((stage.label, url, path.startswith(url)))
    links.append(("Dokumen", reverse("dokumen:index"), path.startswith(reverse("dokumen:index"))))
    return [
        {"label": label, "url": url, "current": current, "count": "", "minor": label == "Dokumen"}
        for label, url, current in links
    ]
