"""The light due diligence on a candidate partner, with the day on which it is out of date."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Versioned
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.kelas_mitra import KelasMitra
from petasama.pemetaan.models.milik import MilikUsulanQuerySet
from petasama.pemetaan.models.usulan import Usulan


class UjiTuntas(Versioned):
    """What was looked into about one candidate partner of one proposal, and until when that holds.

    The partner is named as question 4 names it: its rows are written anew with every saving of that answer.
    """

    trail_words = {"catat_uji_tuntas": "mencatat uji tuntas {objek}"}

    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="uji_tuntas")
    mitra = models.CharField("mitra", max_length=200)
    kelas = models.CharField("golongan", max_length=30, choices=KelasMitra.pairs)
    jawaban = models.JSONField("jawaban", default=dict)
    """Code of the check → {"hasil": YA | TIDAK | BELUM_TAHU, "catatan": text}."""
    teknis = models.PositiveSmallIntegerField("nilai teknis", null=True, blank=True)
    """1 (weak) to 5 (strong), for the comparison of question 5."""
    operasional = models.PositiveSmallIntegerField("nilai operasional", null=True, blank=True)
    diperiksa_pada = models.DateField("diperiksa pada")
    berlaku_sampai = models.DateField("berlaku sampai")
    oleh = models.ForeignKey(Penugasan, verbose_name="diperiksa oleh", on_delete=models.PROTECT, related_name="+")

    objects = MilikUsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "uji tuntas"
        constraints = [
            models.UniqueConstraint(fields=["usulan", "mitra"], name="uji_tuntas_satu_per_mitra"),
            models.CheckConstraint(condition=Q(berlaku_sampai__gt=F("diperiksa_pada")), name="uji_tuntas_berlaku"),
        ]

    def __str__(self) -> str:
        return f"{self.mitra}"

    def is_berlaku(self, on: date) -> bool:
        """Whether the check still holds on a day."""
        return on <= self.berlaku_sampai
