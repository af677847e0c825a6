"""What bends a round's calendar for one office: more time, and an hour at the desk."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Stamped
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.persiapan.models.milik import MilikPerangkatQuerySet
from petasama.persiapan.models.putaran import Putaran


class PerpanjanganQuerySet(MilikPerangkatQuerySet):
    """Which extensions."""

    def meliputi(self, perangkat_daerah: PerangkatDaerah) -> Self:
        """Those that an office may use: its own, and those of the office it became or was made of."""
        own = Q(perangkat_daerah=perangkat_daerah)
        before, after = Q(perangkat_daerah__penerus=perangkat_daerah), Q(perangkat_daerah__pendahulu=perangkat_daerah)
        return self.filter(own | before | after)


class Perpanjangan(Stamped):
    """One office may propose longer than the others, up to and including a day, for a stated reason."""

    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="perpanjangan")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    sampai = models.DateField("sampai dengan")
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(Penugasan, verbose_name="diberikan oleh", on_delete=models.PROTECT)

    objects = PerpanjanganQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "perpanjangan"
        constraints = [
            models.UniqueConstraint(fields=["putaran", "perangkat_daerah"], name="perpanjangan_satu_per_perangkat")
        ]

    def __str__(self) -> str:
        return f"Perpanjangan {self.perangkat_daerah} {self.putaran.tahun}"


class JanjiMeja(Stamped):
    """An hour at the desk: the secretariat goes through the instrument with one office."""

    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="janji_meja")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai")
    meja = models.PositiveSmallIntegerField("meja", default=1)
    tempat = models.CharField("tempat", max_length=160)

    objects = MilikPerangkatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "janji meja"
        ordering = ["mulai", "meja"]
        constraints = [
            models.UniqueConstraint(fields=["putaran", "perangkat_daerah"], name="janji_meja_satu_per_perangkat"),
            models.UniqueConstraint(fields=["putaran", "mulai", "meja"], name="janji_meja_satu_per_waktu"),
            models.CheckConstraint(condition=Q(selesai__gt=F("mulai")), name="janji_meja_mulai_sebelum_selesai"),
        ]

    def __str__(self) -> str:
        return f"Janji meja {self.perangkat_daerah}"
