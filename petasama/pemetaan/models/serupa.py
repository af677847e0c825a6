"""What similar proposals are found by: the features of each proposal and the keys that lead to it."""

from django.db import models

from petasama.organisasi.models import Daerah
from petasama.pemetaan.models.milik import MilikUsulanQuerySet
from petasama.pemetaan.models.usulan import Usulan


class CiriUsulan(models.Model):
    """The features of one proposal as they were last read from its answers; derived, never typed."""

    usulan = models.OneToOneField(Usulan, verbose_name="usulan", on_delete=models.CASCADE, related_name="ciri")
    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.CASCADE)
    isi = models.BinaryField("ciri", default=b"")
    """As `serupa.Ciri.kemas` packs them."""

    objects = MilikUsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "ciri usulan"

    def __str__(self) -> str:
        return f"ciri {self.usulan_id}"


class KunciUsulan(models.Model):
    """One key of one proposal: two texts that share keys are worth comparing."""

    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.CASCADE, related_name="kunci")
    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.CASCADE, db_index=False)
    kunci = models.BigIntegerField("kunci")

    objects = MilikUsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kunci usulan"
        indexes = [models.Index(fields=["daerah", "kunci", "usulan"], name="kunci_usulan_dicari")]

    def __str__(self) -> str:
        return f"{self.kunci}"
