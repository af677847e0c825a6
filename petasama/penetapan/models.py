"""The decree and the lines of its annex."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Versioned
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Daerah, Pejabat
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.pemetaan.models import Usulan
from petasama.penetapan.workflow import KALIMAT_JEJAK, KEPUTUSAN, status_list
from petasama.persiapan.models import Putaran

TERBIT = ("DITETAPKAN", "DIUBAH", "DICABUT")


class KeputusanQuerySet(models.QuerySet["Keputusan"]):
    """Which decrees."""

    def visible_to(self, by: Any) -> Self:
        """Readers of the coordination team see drafts too; everybody else in the government what is issued."""
        own = self.filter(daerah_id=by.tenant_id)
        return own if by.role in PEMBACA_TKKSD else own.filter(status__in=TERBIT)

    def berlaku(self) -> Self:
        """The decrees in force."""
        return self.filter(status="DITETAPKAN")

    def belum_terbit(self) -> Self:
        """The drafts: those that still can be printed as KONSEP."""
        return self.exclude(status__in=TERBIT)

    def for_list(self) -> Self:
        """With what a list needs, the latest first and a draft before what is issued."""
        rows = self.select_related("daerah", "putaran").annotate(banyak_butir=models.Count("butir"))
        return rows.order_by("-putaran__tahun", F("tanggal").desc(nulls_first=True), "-pk")


class Keputusan(Versioned):
    """The decree that fixes the plan of a round. Issued rows are locked by database triggers; a new one corrects."""

    workflow = KEPUTUSAN
    trail_words = KALIMAT_JEJAK

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="keputusan")
    status = models.CharField("status", max_length=20, choices=status_list, default=KEPUTUSAN.initial)
    sifat = models.CharField("sifat", max_length=12, default="PENETAPAN")
    """PENETAPAN, PERUBAHAN or PENCABUTAN."""
    mengubah = models.ForeignKey(
        "self", verbose_name="mengubah atau mencabut", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nomor = models.CharField("nomor", max_length=80, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    penanda_tangan = models.ForeignKey(
        Pejabat, verbose_name="penanda tangan", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dokumen = models.OneToOneField(
        Dokumen, verbose_name="dokumen", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    banyak_butir: int
    """How many lines the annex has; filled by for_list()."""

    objects = KeputusanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "keputusan"
        constraints = [
            models.UniqueConstraint(fields=["daerah", "nomor"], condition=~Q(nomor=""), name="keputusan_nomor_unik"),
            models.CheckConstraint(
                condition=Q(nomor="", tanggal__isnull=True, penanda_tangan__isnull=True, dokumen__isnull=True)
                | (~Q(nomor="") & Q(tanggal__isnull=False, penanda_tangan__isnull=False, dokumen__isnull=False)),
                name="keputusan_nomor_tanggal_penanda_tangan_bersama",
            ),
            models.CheckConstraint(
                condition=Q(sifat="PENETAPAN", mengubah__isnull=True)
                | (~Q(sifat="PENETAPAN") & Q(mengubah__isnull=False)),
                name="keputusan_perubahan_menyebut_yang_diubah",
            ),
        ]

    def __str__(self) -> str:
        return f"Keputusan {self.daerah.sebutan_kepala} {self.nomor or '(konsep)'} {self.putaran}"

    @property
    def label_status(self) -> str:
        """The status as it is shown."""
        return KEPUTUSAN.statuses[self.status]


class ButirKeputusanQuerySet(models.QuerySet["ButirKeputusan"]):
    """Which lines."""

    def visible_to(self, by: Any) -> Self:
        """The lines of the decrees that the actor sees."""
        return self.filter(keputusan__in=Keputusan.objects.visible_to(by))


class ButirKeputusan(models.Model):
    """One line of the annex: a proposal that the plenary approved, in its place."""

    keputusan = models.ForeignKey(Keputusan, verbose_name="keputusan", on_delete=models.PROTECT, related_name="butir")
    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="butir_keputusan")
    urutan = models.PositiveSmallIntegerField("urutan")

    objects = ButirKeputusanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "butir keputusan"
        ordering = ["urutan"]
        constraints = [
            models.UniqueConstraint(fields=["keputusan", "usulan"], name="butir_keputusan_sekali"),
            models.UniqueConstraint(fields=["keputusan", "urutan"], name="butir_keputusan_urutan_unik"),
        ]

    def __str__(self) -> str:
        return f"{self.urutan}. {self.usulan}"
