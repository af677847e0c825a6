"""Days on which offices are closed, as one government counts them."""

from typing import Any, Self

from django.db import models

from petasama.core.codes import LabelledCode
from petasama.core.models import Stamped
from petasama.core.wording import short_date
from petasama.organisasi.models.daerah import Daerah


class JenisHari(LabelledCode):
    """What a government notes about a day beyond the national calendar."""

    LIBUR = "LIBUR", "Libur"
    CUTI_BERSAMA = "CUTI_BERSAMA", "Cuti bersama"
    HARI_KERJA = "HARI_KERJA", "Tetap hari kerja"


class HariLiburQuerySet(models.QuerySet["HariLibur"]):
    """Which days."""

    def visible_to(self, by: Any) -> Self:
        """The days of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)


class HariLibur(Stamped):
    """A day that a government adds to the national calendar, or takes out of it (joint leave is decreed each year)."""

    trail_words = {
        "catat_hari_libur": "mencatat {objek} sebagai {jenis}",
        "hapus_hari_libur": "menghapus {objek} dari catatan hari libur",
    }

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    tanggal = models.DateField("tanggal")
    nama = models.CharField("nama", max_length=120)
    jenis = models.CharField("jenis", max_length=12, default=JenisHari.LIBUR, choices=JenisHari.pairs)
    dasar = models.CharField("dasar", max_length=200, blank=True)

    objects = HariLiburQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "hari libur"
        ordering = ["tanggal"]
        constraints = [models.UniqueConstraint(fields=["daerah", "tanggal"], name="hari_libur_satu_per_tanggal")]

    def __str__(self) -> str:
        return f"{self.nama} {short_date(self.tanggal)}"
