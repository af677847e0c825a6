"""The government: the tenant."""

from typing import Any, Self

from django.db import models

from petasama.core.models import Stamped
from petasama.wilayah.models import Wilayah


class DaerahQuerySet(models.QuerySet["Daerah"]):
    """Which governments."""

    def visible_to(self, by: Any) -> Self:
        """The actor's own government."""
        return self.filter(pk=by.tenant_id)


class Daerah(Stamped):
    """A local government: the tenant that owns rows, files, numbers and its own trail."""

    trail_words = {
        "atur_mode_bssn": "mengubah mode BSSN kata sandi {perubahan}",
        "daftarkan_daerah": "mendaftarkan {nama} di Petasama",
    }

    wilayah = models.OneToOneField(Wilayah, verbose_name="wilayah", on_delete=models.PROTECT)
    nama = models.CharField("nama", max_length=120)
    sebutan_kepala = models.CharField("sebutan kepala daerah", max_length=20, default="Bupati")
    ibukota = models.CharField("ibu kota", max_length=60)
    zona_waktu = models.CharField("zona waktu", max_length=4)
    dasar_pembentukan = models.TextField("undang-undang pembentukan", blank=True)
    """The law that formed the government, as its decrees cite it."""
    tembusan = models.JSONField("tembusan Keputusan", default=list, blank=True)
    """Whom a decree is copied to, one line each."""
    bpjs_sinergi = models.BooleanField("BPJS sebagai mitra sinergi", default=True)
    mode_bssn = models.BooleanField("mode BSSN untuk kata sandi", default=False)
    """Passwords mix four kinds of signs, expire after 180 days, and are not used again (BSSN 4/2021)."""
    narahubung = models.CharField("narahubung", max_length=200, blank=True)
    """Whom to call when something does not work: name, number, hours."""
    contoh = models.BooleanField("data contoh", default=False)

    objects = DaerahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pemerintah daerah"

    def __str__(self) -> str:
        return self.nama

    @property
    def nama_pendek(self) -> str:
        """The name without its level: Hulu Sungai Selatan."""
        return self.nama.removeprefix("Kabupaten ").removeprefix("Kota ")
