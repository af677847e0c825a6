"""The frame around every page: menu, search box, who acts, which round."""

from typing import Any

from django.urls import reverse

from petasama.beranda.menu import groups_of, is_readable
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from petasama.persiapan.models import Putaran


def shell(request: ActingRequest) -> dict[str, Any]:
    """Return {"shell": …} for base.html; nothing for visitors without an appointment."""
    post = getattr(request, "penugasan", None)
    if post is None:
        return {}
    newest = Putaran.objects.visible_to(post).newest_first().first()
    return {
        "shell": {
            "groups": groups_of(request.path, post),
            "search_url": reverse("beranda:cari") if is_readable("beranda:cari", post) else "",
            "government": post.daerah.nama,
            "who": post.user.nama,
            "role_label": post.label,
            "roles": [
                {"id": item.pk, "label": f"{item.label} · {Peran(item.peran).label}", "current": item.pk == post.pk}
                for item in request.penugasan_list
            ],
            "switch_url": reverse("organisasi:ganti-peran"),
            "logout_url": reverse("akun:keluar"),
            "round_label": _round_label(newest),
            "example": post.daerah.contoh,
            "help_url": "",
            "buffer": _buffer_of(post),
        }
    }


def _buffer_of(post: Penugasan) -> dict[str, Any]:
    """The script that keeps unsent answers in the browser, and whose they are; on the pages of those who write."""
    if not is_readable("pemetaan:jawab", post):
        return {}
    return {"script": "pemetaan/simpanan.js", "person": post.user_id, "tenant": post.daerah_id}


def _round_label(putaran: Putaran | None) -> str:
    return f"Putaran {putaran.tahun} → RKPD {putaran.tahun_rencana}" if putaran else "Belum ada putaran"
