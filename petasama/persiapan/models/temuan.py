"""What an office's own meeting found: the root of a proposal."""

from django.db import models

from petasama.core.codes import LabelledCode
from petasama.core.models import Stamped
from petasama.organisasi.models import PerangkatDaerah
from petasama.persiapan.models.milik import MilikPerangkatQuerySet
from petasama.persiapan.models.pertemuan import Pertemuan


class JenisTemuan(LabelledCode):
    """Whether a finding is a strength or a problem."""

    POTENSI = "POTENSI", "Potensi"
    PERMASALAHAN = "PERMASALAHAN", "Permasalahan"


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

    objects = MilikPerangkatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "temuan"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.judul
