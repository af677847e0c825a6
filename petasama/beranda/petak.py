"""The offices in one glance: a tile each, coloured by how far the office has come."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any

from petasama.beranda.links import daftar_url
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.organisasi.silsilah import Silsilah
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies import DAPAT_DITULIS
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies import PPKSD_PALING_SEDIKIT

LEGENDA = (
    (0, "belum mengusulkan"),
    (1, "mengisi"),
    (2, "menunggu kepala"),
    (3, "diteruskan"),
    (4, "PPKSD kurang"),
)
MASIH_MENGUSULKAN = ("PERSIAPAN", "PENGUSULAN", "PENELAAHAN")


def petak_of(putaran: Putaran, *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    """Return one tile per responding office; an office's own people see their own tile only. Six queries.

    What an office wrote before it was merged counts for its successors.
    """
    offices = list(PerangkatDaerah.objects.visible_to(by).responding(on))
    if by.peran in PERAN_PERANGKAT_DAERAH:
        offices = [office for office in offices if office.pk == by.perangkat_daerah_id]
    serving = Penugasan.objects.visible_to(by).ppksd_per_perangkat(on)
    statuses: dict[int, Counter[str]] = defaultdict(Counter)
    line = Silsilah(by.tenant_id)
    for office_id, status in Usulan.objects.filter(putaran=putaran).values_list("perangkat_daerah_id", "status"):
        for bearer in line.pemangku_ids(office_id, on=on):
            statuses[bearer][status] += 1
    visible = Usulan.objects.visible_to(by).in_putaran(putaran).values_list("perangkat_daerah_id", flat=True)
    shown = set().union(*(line.pemangku_ids(office_id, on=on) for office_id in set(visible)))
    ended = putaran.status not in MASIH_MENGUSULKAN
    return [
        {
            "title": office.kode,
            "url": daftar_url(putaran, opd=office.kode) if office.pk in shown else "",
            **_keadaan(statuses[office.pk], serving[office.pk], ended=ended),
        }
        for office in offices
    ]


def _keadaan(statuses: Counter[str], ppksd: int, *, ended: bool) -> dict[str, Any]:
    total = statuses.total()
    drafts = sum(statuses[status] for status in DAPAT_DITULIS)
    if ended and not total:
        return {"tone": 0, "note": "tidak mengusulkan"}
    if ppksd < PPKSD_PALING_SEDIKIT and not total:
        return {"tone": 4, "note": f"PPKSD kurang {PPKSD_PALING_SEDIKIT - ppksd}"}
    if not total:
        return {"tone": 0, "note": "belum mulai"}
    if statuses["DIAJUKAN"]:
        return {"tone": 2, "note": f"{total} usulan"}
    if drafts:
        return {"tone": 1, "note": f"{drafts} draf"}
    return {"tone": 3, "note": f"{total} usulan"}
