"""The answers of a proposal, each text that was ever saved, and the candidate partners that an answer names."""

from django.db import models

from petasama.core import clock
from petasama.core.models import Versioned
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.kelas_mitra import KelasMitra
from petasama.pemetaan.models.milik import MilikUsulanQuerySet
from petasama.pemetaan.models.usulan import Usulan
from petasama.wilayah.models import Wilayah


class Jawaban(Versioned):
    """The answer to one question of one proposal; its version grows with every save."""

    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.CASCADE, related_name="jawaban")
    kode = models.CharField("pertanyaan", max_length=20)
    isi = models.JSONField("isi", default=dict)
    disimpan_oleh = models.ForeignKey(Penugasan, verbose_name="disimpan oleh", on_delete=models.PROTECT)
    selesai = models.BooleanField("selesai", default=False)
    """The writer's own word that this part is done; a long answer has no end that a program could see."""

    objects = MilikUsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "jawaban"
        constraints = [models.UniqueConstraint(fields=["usulan", "kode"], name="jawaban_satu_per_pertanyaan")]

    def __str__(self) -> str:
        return f"{self.usulan_id} {self.kode}"


class VersiJawaban(models.Model):
    """One text of an answer as it was saved. Rows are only added, so that every earlier text can be brought back."""

    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="versi_jawaban")
    kode = models.CharField("pertanyaan", max_length=20)
    nomor = models.PositiveIntegerField("versi")
    isi = models.JSONField("isi", default=dict)
    oleh = models.ForeignKey(Penugasan, verbose_name="disimpan oleh", on_delete=models.PROTECT)
    pada = models.DateTimeField("disimpan pada", default=clock.now)
    otomatis = models.BooleanField("disimpan otomatis", default=False)
    """Saved while somebody was typing, not by a button."""

    objects = MilikUsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "versi jawaban"
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["usulan", "kode", "nomor"], name="versi_jawaban_satu_per_nomor"),
        ]

    def __str__(self) -> str:
        return f"{self.usulan_id} {self.kode} versi {self.nomor}"


class CalonMitra(models.Model):
    """A candidate partner of question 4, written by the act that saves that answer, so that lists can ask for it."""

    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.CASCADE, related_name="calon_mitra")
    nama = models.CharField("nama", max_length=200)
    kelas = models.CharField("golongan", max_length=30, choices=KelasMitra.pairs)
    wilayah = models.ForeignKey(Wilayah, verbose_name="wilayah", on_delete=models.PROTECT, null=True, blank=True)

    objects = MilikUsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "calon mitra"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.nama
