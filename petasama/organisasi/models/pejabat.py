"""Who held which office: what signature blocks name."""

from datetime import date
from typing import Any, Self

from django.db import models

from petasama.core.models import Stamped
from petasama.organisasi.models.daerah import Daerah
from petasama.organisasi.models.masa import berlaku
from petasama.organisasi.peran import Sebagai


class PejabatQuerySet(models.QuerySet["Pejabat"]):
    """Which office holders."""

    def visible_to(self, by: Any) -> Self:
        """The office holders of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def holding(self, jabatan: str, on: date) -> "Pejabat | None":
        """Who holds a post on a day; an acting holder goes before the one in full."""
        found = self.filter(jabatan=jabatan).filter(berlaku(on))
        return found.exclude(sebagai=Sebagai.DEFINITIF).first() or found.first()


class Pejabat(Stamped):
    """An office held by a person for a time: what a signature block names, also ten years later."""

    trail_words = {
        "catat_pejabat": "mencatat {objek} mulai {mulai}",
        "ubah_isi": "mengubah {kolom} {objek} dari “{semula}” menjadi “{menjadi}”",
    }

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    jabatan = models.CharField("jabatan", max_length=120)
    nama = models.CharField("nama", max_length=120)
    nip = models.CharField("NIP", max_length=18, blank=True)
    pangkat = models.CharField("pangkat", max_length=60, blank=True)
    sebagai = models.CharField("sebagai", max_length=10, default=Sebagai.DEFINITIF)
    mulai = models.DateField("mulai")
    selesai = models.DateField("selesai", null=True, blank=True)

    objects = PejabatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pejabat"

    def __str__(self) -> str:
        return f"{self.nama}, {self.jabatan}"
