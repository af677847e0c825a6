"""An office asks another one to merge two proposals that mean the same."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from petasama.core.models import Versioned
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.pemetaan.models.usulan import Usulan
from petasama.pemetaan.workflow import AJAKAN_GABUNG, KALIMAT_AJAKAN, status_ajakan


class AjakanGabungQuerySet(models.QuerySet["AjakanGabung"]):
    """Which requests."""

    def visible_to(self, by: Any) -> Self:
        """For offices those between proposals of which the actor sees one.

        Readers of the team must see both, for a request tells the titles of drafts; what was merged is read with what
        it became.
        """
        own, seen = self.filter(daerah_id=by.tenant_id), Usulan.objects.visible_to(by).values("pk")
        if by.role in PEMBACA_TKKSD:
            return own.filter(Q(usulan__in=seen) | Q(status="DITERIMA"), ke__in=seen)
        return own.filter(Q(usulan__in=seen) | Q(ke__in=seen))


class AjakanGabung(Versioned):
    """A request to merge `usulan` into `ke`: both offices then own `ke`, and `usulan` ends as merged."""

    workflow = AJAKAN_GABUNG
    trail_words = KALIMAT_AJAKAN

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="ajakan_keluar")
    ke = models.ForeignKey(Usulan, verbose_name="digabung ke", on_delete=models.PROTECT, related_name="ajakan_masuk")
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(Penugasan, verbose_name="diminta oleh", on_delete=models.PROTECT, related_name="+")
    status = models.CharField("status", max_length=20, choices=status_ajakan, default=AJAKAN_GABUNG.initial)
    jawaban = models.TextField("jawaban", blank=True)
    dijawab_oleh = models.ForeignKey(
        Penugasan, verbose_name="dijawab oleh", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = AjakanGabungQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "ajakan gabung"
        constraints = [
            models.UniqueConstraint(
                fields=["usulan"], condition=Q(status="DIMINTA"), name="ajakan_gabung_satu_terbuka"
            ),
            models.CheckConstraint(condition=~Q(usulan=models.F("ke")), name="ajakan_gabung_dua_usulan"),
        ]

    def __str__(self) -> str:
        return f"Ajakan gabung {self.usulan.nomor} ke {self.ke.nomor}"

    @property
    def label_status(self) -> str:
        """The status as it is shown."""
        return AJAKAN_GABUNG.statuses[self.status]
