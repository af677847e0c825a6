"""What an office's own meeting found: the root of a proposal."""

from typing import Any, Self

from django.db import models

from petasama.core.codes import LabelledCode
from petasama.core.models import Stamped
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.models.pertemuan import Pertemuan


class JenisTemuan(LabelledCode):
    """Whether a finding is a strength or a problem."""

    POTENSI = "POTENSI", "Potensi"
    PERMASALAHAN = "PERMASALAHAN", "Permasalahan"


class TemuanQuerySet(models.QuerySet["Temuan"]):
    """Which rows."""

    def visible_to(self, by: Any) -> Self:
        """Those of the own office; for others those of the government."""
        own = self.filter(perangkat_daerah__daerah_id=by.tenant_id)
        return own.filter(perangkat_daerah__in=by.unit_ids) if by.role in PERAN_PERANGKAT_DAERAH else own


class Temuan(Stamped):
    """A potential or a problem, tagged with strategic issues and an affair; one click makes a proposal of it."""

    pertemuan = models.ForeignKey(Pertemuan, verbose_name="rapat", on_delete=models.PROTECT, related_name="temuan")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    jenis = models.CharField("jenis", max_length=12, choices=JenisTemuan.pairs)
    judul = models.CharField("judul", max_length=200)
    uraian = models.TextField("uraian")
    harapan = models.TextField("keadaan yang diharapkan", blank=True)
    mitra = models.CharField("mitra yang terbayang", max_length=200, blank=True)
    isu_strategis = models.JSONField("isu strategis", default=list, blank=True)
    """Codes of strategic issues (IS-A to IS-H)."""
    urusan = models.CharField("urusan", max_length=10, blank=True)

    objects = TemuanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "temuan"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.judul
