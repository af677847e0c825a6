"""An attached file: what it is attached to, what it is by its content, under which random name it is stored."""

from typing import Any, Self

from django.db import models

from petasama.core.models import Stamped
from petasama.lampiran.pemilik import pemilik_terlihat
from petasama.organisasi.models import Daerah, Penugasan


class LampiranQuerySet(models.QuerySet["Lampiran"]):
    """Which attachments."""

    def visible_to(self, by: Any) -> Self:
        """Those of things that the actor sees, as the room of each thing says."""
        return self.filter(pemilik_terlihat(by), daerah_id=by.tenant_id)

    def of(self, thing: models.Model) -> Self:
        """The attachments of one thing that were not taken away, oldest first."""
        rows = self.filter(objek=thing._meta.label_lower, objek_id=thing.pk, dibuang_pada__isnull=True)
        return rows.order_by("pk")


class Lampiran(Stamped):
    """One file. Taken away it is no longer shown, but stays in the store with its entry in the trail."""

    trail_words = {"lampirkan": "melampirkan {objek}", "buang_lampiran": "membuang lampiran {objek}"}

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    objek = models.CharField("jenis objek", max_length=60)
    objek_id = models.PositiveBigIntegerField("nomor objek")
    bagian = models.CharField("bagian", max_length=20, blank=True)
    """The part of the thing that the file belongs to, for a proposal the code of a question; "" for the whole."""
    nama = models.CharField("nama berkas", max_length=150)
    """The name that is shown and given back; never a path."""
    bentuk = models.CharField("bentuk", max_length=8)
    ukuran = models.PositiveIntegerField("ukuran (bita)")
    sidik = models.CharField("sidik isi (SHA-256)", max_length=64)
    simpanan = models.CharField("nama simpanan", max_length=80, unique=True)
    keterangan = models.CharField("keterangan", max_length=300, blank=True)
    oleh = models.ForeignKey(Penugasan, verbose_name="dilampirkan oleh", on_delete=models.PROTECT, related_name="+")
    dibuang_pada = models.DateTimeField("dibuang pada", null=True, blank=True)

    objects = LampiranQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "lampiran"
        indexes = [models.Index(fields=["objek", "objek_id"], name="lampiran_per_objek")]

    def __str__(self) -> str:
        return self.nama
