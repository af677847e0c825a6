"""Loads what files refer to by name: regions, and the indicators of an office."""

from petasama.organisasi.models import PerangkatDaerah
from petasama.pemetaan.tukar.nilai import Rujukan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.wilayah.models import Wilayah


def rujukan_of(perangkat_daerah: PerangkatDaerah | None) -> Rujukan:
    """Return all regions, and the indicators of an office (of none: no indicators). Two queries."""
    regions = dict(Wilayah.objects.order_by("kode").values_list("kode", "nama"))
    if perangkat_daerah is None:
        return Rujukan(wilayah=regions)
    rows = IndikatorSasaran.objects.for_unit(perangkat_daerah.pk).order_by("nama", "pk")
    return Rujukan(indikator={row.pk: row.ringkas for row in rows}, wilayah=regions)


def indikator_of(perangkat_daerah_ids: set[int]) -> dict[int, str]:
    """Return the lines of the indicators of several offices, for a workbook of a whole round. One query."""
    rows = IndikatorSasaran.objects.filter(perangkat_daerah__in=perangkat_daerah_ids).order_by("nama", "pk")
    return {row.pk: row.ringkas for row in rows}
