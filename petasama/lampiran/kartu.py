"""The card of attachments for the page of a thing."""

from typing import Any

from django.urls import reverse

from petasama.core.policies import permits
from petasama.core.wording import long_moment, plain_number
from petasama.lampiran.bentuk import PER_KODE
from petasama.lampiran.models import Lampiran
from petasama.lampiran.policies import check_boleh
from petasama.organisasi.models import Penugasan

TEMPLAT = "lampiran/bagian/kartu.html"


def kartu_of(thing: Any, *, by: Penugasan) -> dict[str, Any]:
    """Return {"lampiran": rows, "tambah": address or ""}; buttons only for whoever may change them."""
    writer = permits(check_boleh, thing, by=by)
    rows = Lampiran.objects.of(thing).select_related("oleh__user")
    add = reverse("lampiran:lampirkan", args=[thing._meta.label_lower, thing.pk]) if writer else ""
    return {"lampiran": [_baris(row, zona=thing.daerah.zona_waktu, writer=writer) for row in rows], "tambah": add}


def _baris(row: Lampiran, *, zona: str, writer: bool) -> dict[str, Any]:
    remove = {
        "act": f"buang-{row.pk}",
        "label": "Buang",
        "url": reverse("lampiran:buang", args=[row.pk]),
        "tone": "quiet",
        "confirm": f"Buang lampiran “{row.nama}”?",
    }
    return {
        "nama": row.nama,
        "url": reverse("lampiran:unduh", args=[row.pk]),
        "keterangan": row.keterangan,
        "bentuk": f"{PER_KODE[row.bentuk].label}, {_ukuran(row.ukuran)}",
        "oleh": f"{row.oleh.user}, {long_moment(row.created_at, zona)}",
        "buang": [remove] if writer else [],
    }


def _ukuran(size: int) -> str:
    """1.234.567 bytes → 1,2 MB; small ones in KB."""
    if size >= 1024**2:
        return f"{plain_number(round(size / 1024**2, 1))} MB"
    return f"{plain_number(max(1, round(size / 1024)))} KB"
