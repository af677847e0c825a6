"""An office states that it has nothing to propose in a round."""

from django.db import models
from django.db.models import Q

from petasama.core.models import Versioned
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.pemetaan.workflow import KALIMAT_NIHIL, NIHIL, status_nihil
from petasama.persiapan.models import MilikPerangkatQuerySet, Putaran


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

    objects = MilikPerangkatQuerySet.as_manager()

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
