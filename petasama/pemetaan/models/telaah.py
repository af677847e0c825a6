"""The review of a proposal: the finding on its eligibility, and what readers and writers say to each other."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from petasama.core.models import Stamped
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.models.milik import MilikUsulanQuerySet
from petasama.pemetaan.models.usulan import Usulan


class Penelaahan(Stamped):
    """The secretariat's finding on eligibility; a proposal that is not eligible keeps its reason and its redirect."""

    usulan = models.OneToOneField(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="penelaahan")
    hasil = models.CharField("hasil", max_length=12)
    kode_tl = models.CharField("kode alasan", max_length=6, blank=True)
    alasan = models.TextField("alasan")
    alihkan_ke = models.CharField("dialihkan ke", max_length=200, blank=True)
    oleh = models.ForeignKey(Penugasan, verbose_name="ditelaah oleh", on_delete=models.PROTECT)
    tanggapan = models.TextField("tanggapan perangkat daerah", blank=True)
    """The office's reply to a finding of “not eligible”; its right until the plenary."""
    tanggapan_oleh = models.ForeignKey(
        Penugasan, verbose_name="ditanggapi oleh", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tanggapan_pada = models.DateTimeField("ditanggapi pada", null=True, blank=True)
    putusan_tanggapan = models.TextField("jawaban atas tanggapan", blank=True)
    putusan_oleh = models.ForeignKey(
        Penugasan, verbose_name="dijawab oleh", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    putusan_pada = models.DateTimeField("dijawab pada", null=True, blank=True)
    semula = models.JSONField("telaah semula", default=dict, blank=True)
    """The finding before the reply changed it: {"hasil", "kode_tl", "alasan", "alihkan_ke"}."""

    objects = MilikUsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "penelaahan"
        constraints = [
            models.CheckConstraint(
                condition=(Q(hasil="LAYAK") & Q(kode_tl="")) | (Q(hasil="TIDAK_LAYAK") & ~Q(kode_tl="")),
                name="penelaahan_kode_bila_tidak_layak",
            )
        ]

    def __str__(self) -> str:
        return f"{self.usulan_id} {self.hasil} {self.kode_tl}".strip()


class KomentarQuerySet(MilikUsulanQuerySet):
    """Which remarks."""

    def visible_to(self, by: Any) -> Self:
        """Those of the proposals that the actor sees; what an office says among its own stays in the office."""
        rows = super().visible_to(by)
        return rows.exclude(oleh__peran__in=PERAN_PERANGKAT_DAERAH) if by.role in PEMBACA_TKKSD else rows

    def terbuka(self) -> Self:
        """Those that nobody has closed yet."""
        return self.filter(ditutup_pada__isnull=True)


class Komentar(Stamped):
    """A remark on one answer, fixed to the version it was written about; a note of return is one, too.

    It stays open until whoever wrote it (or a successor in that post) closes it.
    """

    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="komentar")
    kode = models.CharField("pertanyaan", max_length=20)
    versi = models.PositiveIntegerField("versi jawaban", default=0)
    teks = models.TextField("komentar")
    oleh = models.ForeignKey(Penugasan, verbose_name="ditulis oleh", on_delete=models.PROTECT, related_name="+")
    pengembalian = models.BooleanField("catatan pengembalian", default=False)
    balasan = models.TextField("balasan", blank=True)
    balasan_oleh = models.ForeignKey(
        Penugasan, verbose_name="dibalas oleh", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    balasan_pada = models.DateTimeField("dibalas pada", null=True, blank=True)
    ditutup_oleh = models.ForeignKey(
        Penugasan, verbose_name="ditutup oleh", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ditutup_pada = models.DateTimeField("ditutup pada", null=True, blank=True)

    objects = KomentarQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "komentar"
        ordering = ["pk"]
        indexes = [models.Index(fields=["usulan", "kode"], name="komentar_per_jawaban")]

    def __str__(self) -> str:
        return f"{self.usulan_id} {self.kode}: {self.teks[:40]}"
