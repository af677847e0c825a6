"""What the plans aim at: an office's objectives and the indicators that measure them."""

from typing import Any, Self

from django.db import models

from petasama.core.models import Stamped
from petasama.core.wording import plain_number
from petasama.organisasi.models import Daerah, PerangkatDaerah


class IndikatorSasaranQuerySet(models.QuerySet["IndikatorSasaran"]):
    """Which indicators."""

    def visible_to(self, by: Any) -> Self:
        """The indicators of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def for_unit(self, office_id: int) -> Self:
        """The indicators of an office, of those it succeeds, and after its end of its successors."""
        return self.filter(perangkat_daerah__in=PerangkatDaerah.objects.related_to(office_id))


class IndikatorSasaran(Stamped):
    """An indicator of an objective in the office's Renstra (UU 23/2014 Pasal 272), with baseline and target."""

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    sasaran = models.CharField("sasaran", max_length=300)
    nama = models.CharField("indikator", max_length=300)
    satuan = models.CharField("satuan", max_length=60)
    nilai_awal = models.DecimalField("nilai awal", max_digits=18, decimal_places=3)
    tahun_awal = models.PositiveSmallIntegerField("tahun awal")
    nilai_target = models.DecimalField("target", max_digits=18, decimal_places=3)
    tahun_target = models.PositiveSmallIntegerField("tahun target")

    objects = IndikatorSasaranQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "indikator sasaran"
        constraints = [
            models.UniqueConstraint(
                fields=["daerah", "perangkat_daerah", "nama", "tahun_target"], name="indikator_sasaran_unik"
            )
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def ringkas(self) -> str:
        """The indicator in one line, as papers print it: name (baseline → target unit, years)."""
        return (
            f"{self.nama} ({plain_number(self.nilai_awal)} → {plain_number(self.nilai_target)} {self.satuan}, "
            f"{self.tahun_awal} → {self.tahun_target})"
        )
