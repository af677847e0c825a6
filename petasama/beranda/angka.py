"""Four figures for each role."""

from collections import Counter
from datetime import date
from typing import Any

from django.urls import reverse

from petasama.beranda.links import daftar_url
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.workflow import DISETUJUI_PLENO
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies import PPKSD_PALING_SEDIKIT


def angka_of(putaran: Putaran, *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    """Return the four figures of the actor's role, each with its list behind it."""
    if by.peran in PERAN_PERANGKAT_DAERAH:
        return _perangkat_daerah(putaran, by=by, on=on)
    return _daerah(putaran, by=by, on=on)


def _perangkat_daerah(putaran: Putaran, *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    own = Usulan.objects.visible_to(by).in_putaran(putaran)
    statuses = Counter(own.values_list("status", flat=True))
    ppksd = Penugasan.objects.ppksd(on).filter(perangkat_daerah_id=by.perangkat_daerah_id).count()
    left = max(0, (putaran.langkah("PENGUSULAN").selesai - on).days)
    drafts = statuses["DRAF"] + statuses["DIKEMBALIKAN"]
    url = daftar_url(putaran)
    return [
        {
            "label": "Usulan perangkat daerah Anda",
            "value": str(statuses.total()),
            "note": f"{drafts} belum dikirim",
            "url": url,
        },
        {
            "label": "Menunggu persetujuan kepala",
            "value": str(statuses["DIAJUKAN"]),
            "note": "untuk diteruskan",
            "url": url,
        },
        {
            "label": f"PPKSD (paling sedikit {PPKSD_PALING_SEDIKIT})",
            "value": str(ppksd),
            "note": "cukup" if ppksd >= PPKSD_PALING_SEDIKIT else "belum cukup untuk mengirim usulan",
            "tone": "" if ppksd >= PPKSD_PALING_SEDIKIT else "red",
            "url": reverse("persiapan:index"),
        },
        {"label": "Sisa hari pengusulan", "value": str(left), "note": str(putaran), "url": reverse("persiapan:index")},
    ]


def _daerah(putaran: Putaran, *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    rows = Usulan.objects.filter(putaran=putaran).values_list("pk", "status", "diteruskan_pada")
    statuses = Counter(status for _, status, _ in rows)
    forwarded = [pk for pk, _, at in rows if at is not None]
    partnered = Usulan.objects.filter(pk__in=forwarded, calon_mitra__isnull=False).distinct().count()
    offices = PerangkatDaerah.objects.visible_to(by).responding(on)
    serving = Penugasan.objects.visible_to(by).ppksd_per_perangkat(on)
    enough = sum(1 for office in offices if serving[office.pk] >= PPKSD_PALING_SEDIKIT)
    eligible = Usulan.objects.in_putaran(putaran).layak().count()
    fixed = statuses["DITETAPKAN"] + sum(statuses[status] for status in DISETUJUI_PLENO)
    drafts = statuses["DRAF"] + statuses["DIAJUKAN"] + statuses["DIKEMBALIKAN"]
    url = daftar_url(putaran)
    return [
        {"label": "Usulan masuk", "value": str(len(forwarded)), "note": f"{drafts} masih disiapkan", "url": url},
        {
            "label": f"Perangkat daerah dengan ≥ {PPKSD_PALING_SEDIKIT} PPKSD",
            "value": str(enough),
            "suffix": f"/{len(offices)}",
            "url": reverse("persiapan:index"),
        },
        {"label": "Usulan dengan calon mitra", "value": str(partnered), "note": f"dari {len(forwarded)}", "url": url},
        {"label": "Layak", "value": str(eligible), "note": f"{fixed} disetujui atau ditetapkan", "url": url},
    ]
