"""An office states that it has nothing to propose in a round."""

from collections.abc import Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Q

from petasama.core.models import Versioned
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.workflow import KALIMAT_NIHIL, NIHIL, status_nihil
from petasama.persiapan.models import Putaran


class NihilQuerySet(models.QuerySet["PernyataanNihil"]):
    """Which statements."""

    def visible_to(self, by: Any) -> Self:
        """Own office: all; readers of the coordination team: what a head of office has approved; others: none."""
        own = self.filter(daerah_id=by.tenant_id)
        if by.role in PERAN_PERANGKAT_DAERAH:
            return own.filter(perangkat_daerah__in=by.unit_ids)
        return own.filter(disetujui_pada__isnull=False) if by.role in PEMBACA_TKKSD else self.none()

    def berlaku(self) -> Self:
        """Those that were not cancelled."""
        return self.exclude(status="DIBATALKAN")

    def of_offices(self, ids: Iterable[int]) -> Self:
        """Those of these offices."""
        return self.filter(perangkat_daerah__in=ids)


class PernyataanNihil(Versioned):
    """“Nihil” with its reason: a PPKSD states it, the head of the office approves it; a proposal makes it void."""

    workflow = NIHIL
    trail_words = KALIMAT_NIHIL

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="nihil")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(Penugasan, verbose_name="dinyatakan oleh", on_delete=models.PROTECT, related_name="+")
    status = models.CharField("status", max_length=20, choices=status_nihil, default=NIHIL.initial)
    catatan = models.TextField("catatan kepala", blank=True)
    disetujui_oleh = models.ForeignKey(
        Penugasan, verbose_name="disetujui oleh", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    disetujui_pada = models.DateTimeField("disetujui pada", null=True, blank=True)

    objects = NihilQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pernyataan nihil"
        constraints = [
            models.UniqueConstraint(
                fields=["putaran", "perangkat_daerah"],
                condition=~Q(status="DIBATALKAN"),
                name="nihil_satu_berlaku",
            )
        ]

    def __str__(self) -> str:
        return f"Pernyataan nihil {self.perangkat_daerah} {self.putaran}"

    @property
    def label_status(self) -> str:
        """The status as it is shown."""
        return NIHIL.statuses[self.status]
