"""Who is asked to appoint liaison officers, and the compositions of the coordination team."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Stamped
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.models.putaran import Putaran


class PermintaanPpksdQuerySet(models.QuerySet["PermintaanPpksd"]):
    """Which rows."""

    def visible_to(self, by: Any) -> Self:
        """Those of the own office; for others those of the government."""
        own = self.filter(putaran__daerah_id=by.tenant_id)
        return own.filter(perangkat_daerah__in=by.unit_ids) if by.role in PERAN_PERANGKAT_DAERAH else own


class PermintaanPpksd(Stamped):
    """The secretariat asks the head of an office for two liaison officers, by a letter and until a day."""

    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="permintaan")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    nomor_surat = models.CharField("nomor surat", max_length=80)
    tanggal_surat = models.DateField("tanggal surat")
    tenggat = models.DateField("tenggat")

    objects = PermintaanPpksdQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "permintaan PPKSD"
        constraints = [
            models.UniqueConstraint(fields=["putaran", "perangkat_daerah"], name="permintaan_satu_per_perangkat")
        ]

    def __str__(self) -> str:
        return f"Permintaan PPKSD {self.perangkat_daerah}"


class SusunanTkksdQuerySet(models.QuerySet["SusunanTkksd"]):
    """Which compositions."""

    def visible_to(self, by: Any) -> Self:
        """The compositions of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)


class SusunanTkksd(Stamped):
    """The decree that forms the coordination team for a term; the seats are appointments that name its letter."""

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    nomor = models.CharField("nomor Keputusan", max_length=80)
    tanggal = models.DateField("tanggal Keputusan")
    mulai = models.DateField("berlaku mulai")
    selesai = models.DateField("berlaku sampai", null=True, blank=True)
    perubahan_dari = models.ForeignKey(
        "self", verbose_name="perubahan atas", on_delete=models.PROTECT, null=True, blank=True, related_name="perubahan"
    )
    kursi = models.ManyToManyField(Penugasan, verbose_name="kursi", related_name="susunan_tkksd", blank=True)

    objects = SusunanTkksdQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "susunan TKKSD"
        ordering = ["-mulai", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["daerah", "nomor"], name="susunan_tkksd_nomor_unik"),
            models.CheckConstraint(
                condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")), name="susunan_tkksd_masa"
            ),
        ]

    def __str__(self) -> str:
        return f"Keputusan TKKSD Nomor {self.nomor}"
