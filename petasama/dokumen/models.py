"""The archive of issued papers: what was printed, from which values, with which hashes. Rows never change."""

from typing import Any, Self

from django.db import models

from petasama.core.models import Stamped
from petasama.dokumen.kinds import KINDS
from petasama.organisasi.models import Daerah


class DokumenQuerySet(models.QuerySet["Dokumen"]):
    """Which papers."""

    def visible_to(self, by: Any) -> Self:
        """The papers of the actor's government whose kind the actor's role may read."""
        kinds = [kind.code for kind in KINDS if by.role in kind.readers]
        return self.filter(daerah_id=by.tenant_id, jenis__in=kinds)


class Dokumen(Stamped):
    """An issued paper. `sidik_isi` is the SHA-256 over the merge values and the template's version: the footer's hash.

    Database triggers refuse change and deletion.
    """

    trail_words = {"arsipkan": "mengarsipkan {objek}"}

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    jenis = models.CharField("jenis dokumen", max_length=40)
    nomor = models.CharField("nomor", max_length=80)
    tanggal = models.DateField("tanggal")
    judul = models.CharField("judul", max_length=250)
    nilai = models.JSONField("nilai isian")
    versi_templat = models.CharField("versi templat", max_length=64)
    sidik_isi = models.CharField("sidik isi", max_length=64)
    sidik_docx = models.CharField("sidik berkas .docx", max_length=64)
    sidik_pdf = models.CharField("sidik berkas .pdf", max_length=64)

    objects = DokumenQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "dokumen"
        constraints = [models.UniqueConstraint(fields=["daerah", "jenis", "nomor"], name="dokumen_nomor_unik")]

    def __str__(self) -> str:
        return f"{self.judul} Nomor {self.nomor}"

    def sidik_berkas(self, bentuk: str) -> str:
        """Return the SHA-256 of the stored file, for "docx" or "pdf"."""
        return {"docx": self.sidik_docx, "pdf": self.sidik_pdf}[bentuk]
