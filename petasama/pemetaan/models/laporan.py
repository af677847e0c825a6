"""The report on a round's mapping, as it was issued, and when it was handed over."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Stamped
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Daerah, Penugasan
from petasama.persiapan.models import Putaran


class LaporanPemetaanQuerySet(models.QuerySet["LaporanPemetaan"]):
    """Which reports."""

    def visible_to(self, by: Any) -> Self:
        """Those of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)


class LaporanPemetaan(Stamped):
    """The report of one round with its two cover letters, all archived (PP 28/2018 Pasal 5 and 17).

    `diserahkan_pada` stays empty until somebody notes that the governor has received it.
    """

    trail_words = {
        "terbitkan_laporan": "menerbitkan {objek} Nomor {nomor}",
        "catat_penyerahan": "mencatat penyerahan {objek} kepada {penerima} pada {tanggal}",
    }

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    putaran = models.OneToOneField(
        Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="laporan_pemetaan"
    )
    dokumen = models.OneToOneField(Dokumen, verbose_name="laporan", on_delete=models.PROTECT, related_name="+")
    surat_gubernur = models.OneToOneField(
        Dokumen, verbose_name="surat kepada gubernur", on_delete=models.PROTECT, related_name="+"
    )
    surat_menteri = models.OneToOneField(
        Dokumen, verbose_name="surat kepada menteri", on_delete=models.PROTECT, related_name="+"
    )
    diterbitkan_oleh = models.ForeignKey(
        Penugasan, verbose_name="diterbitkan oleh", on_delete=models.PROTECT, related_name="+"
    )
    tanggal = models.DateField("tanggal laporan")
    diserahkan_pada = models.DateField("diserahkan pada", null=True, blank=True)
    penerima = models.CharField("penerima", max_length=200, blank=True)
    dicatat_oleh = models.ForeignKey(
        Penugasan, verbose_name="penyerahan dicatat oleh", on_delete=models.PROTECT, null=True, blank=True,
        related_name="+",
    )  # fmt: skip

    objects = LaporanPemetaanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "laporan pemetaan"
        constraints = [
            models.CheckConstraint(
                condition=Q(diserahkan_pada__isnull=True) | Q(diserahkan_pada__gte=F("tanggal")),
                name="laporan_diserahkan_sesudah_terbit",
            )
        ]

    def __str__(self) -> str:
        return f"Laporan Hasil Pemetaan {self.putaran}"
