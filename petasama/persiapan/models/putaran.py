"""The yearly round and the days of its steps."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Stamped, Versioned
from petasama.organisasi.models import Daerah
from petasama.persiapan import kalender
from petasama.persiapan.workflow import KALIMAT_JEJAK, PUTARAN, status_list


class PutaranQuerySet(models.QuerySet["Putaran"]):
    """Which rounds."""

    def visible_to(self, by: Any) -> Self:
        """The rounds of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def newest_first(self) -> Self:
        """The rounds with the latest first."""
        return self.order_by("-tahun")


class Putaran(Versioned):
    """One round of mapping, named by the year of its decree; it feeds the RKPD of `tahun_rencana`."""

    workflow = PUTARAN
    trail_words = KALIMAT_JEJAK

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    tahun = models.PositiveSmallIntegerField("tahun putaran")
    tahun_rencana = models.PositiveSmallIntegerField("tahun rencana")
    status = models.CharField("status", max_length=20, choices=status_list, default=PUTARAN.initial)
    edisi = models.CharField("edisi instrumen", max_length=20)
    rancangan_rkpd = models.DateField("batas rancangan RKPD", null=True, blank=True)
    """The last day on which the decree still enters the draft RKPD; empty means the default of the calendar."""
    jadwal_diumumkan_pada = models.DateTimeField("jadwal diumumkan pada", null=True, blank=True)
    """When the calendar was last announced to all offices."""

    objects = PutaranQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "putaran"
        constraints = [
            models.UniqueConstraint(fields=["daerah", "tahun"], name="putaran_satu_per_tahun"),
            models.CheckConstraint(condition=Q(tahun_rencana__gt=F("tahun")), name="putaran_mendahului_rencana"),
        ]

    def __str__(self) -> str:
        return f"Putaran {self.tahun}"

    @property
    def label_status(self) -> str:
        """The status as it is shown."""
        return PUTARAN.statuses[self.status]

    @property
    def batas_rkpd(self) -> date:
        """The last day on which the decree still enters the draft RKPD of the plan year."""
        return self.rancangan_rkpd or kalender.batas_rkpd_baku(self.tahun_rencana)

    def hari_list(self) -> list[kalender.Hari]:
        """Return the steps of the calendar with their days, in the order of the year."""
        days = {step.kode: step.hari for step in self.jadwal.all()}
        return [days[step.kode] for step in kalender.LANGKAH if step.kode in days]

    def langkah(self, kode: str) -> "JadwalLangkah":
        """Return the days of one step of the calendar."""
        return next(step for step in self.jadwal.all() if step.kode == kode)


class JadwalLangkahQuerySet(models.QuerySet["JadwalLangkah"]):
    """Which steps of a calendar."""

    def visible_to(self, by: Any) -> Self:
        """The calendar of the actor's government."""
        return self.filter(putaran__daerah_id=by.tenant_id)


class JadwalLangkah(Stamped):
    """The first and last day of one step in one round (both included)."""

    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="jadwal")
    kode = models.CharField("langkah", max_length=20)
    mulai = models.DateField("mulai")
    selesai = models.DateField("selesai")

    objects = JadwalLangkahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "jadwal langkah"
        ordering = ["mulai", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["putaran", "kode"], name="jadwal_satu_per_langkah"),
            models.CheckConstraint(condition=Q(selesai__gte=F("mulai")), name="jadwal_mulai_sebelum_selesai"),
        ]

    def __str__(self) -> str:
        return f"{self.nama} {self.putaran.tahun}"

    @property
    def nama(self) -> str:
        """The step as officials name it."""
        return kalender.nama_langkah(self.kode)

    @property
    def hari(self) -> kalender.Hari:
        """The step as the pure calendar takes it."""
        return self.kode, self.mulai, self.selesai

    def is_running(self, on: date) -> bool:
        """Whether the step runs on a day."""
        return self.mulai <= on <= self.selesai


def pilih_putaran(rounds: Sequence[Putaran], tahun: str) -> Putaran | None:
    """Return the round named by its year as typed in an address; an unknown or missing one means the first listed."""
    return next((item for item in rounds if str(item.tahun) == tahun), rounds[0] if rounds else None)
