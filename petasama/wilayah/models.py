"""Regions and the graph of their neighbours: public reference, filled from the shipped tables (`muat`)."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from petasama.wilayah.berbatasan import Pasangan, build_pasangan_darat


class JenisWilayah(models.TextChoices):
    """Level and kind of a region; the six administrative regions of Jakarta count by their name."""

    PROVINSI = "PROVINSI", "Provinsi"
    KABUPATEN = "KABUPATEN", "Kabupaten"
    KOTA = "KOTA", "Kota"


class ZonaWaktu(models.TextChoices):
    """The three time zones: UTC+7, UTC+8, UTC+9."""

    WIB = "WIB", "Waktu Indonesia Barat"
    WITA = "WITA", "Waktu Indonesia Tengah"
    WIT = "WIT", "Waktu Indonesia Timur"


class JenisKetetanggaan(models.TextChoices):
    """How two regions are neighbours; only DARAT counts as bordering."""

    DARAT = "DARAT", "Berbatasan darat"
    SINGGUNG = "SINGGUNG", "Bersinggungan"
    LAUT = "LAUT", "Terdekat melalui laut"


class WilayahQuerySet(models.QuerySet["Wilayah"]):
    """Which regions."""

    def visible_to(self, by: object) -> Self:
        """All: regions are public reference."""
        return self.all()

    def provinsi(self) -> Self:
        """The provinces."""
        return self.filter(jenis=JenisWilayah.PROVINSI)

    def kabkota(self) -> Self:
        """The kabupaten and kota."""
        return self.exclude(jenis=JenisWilayah.PROVINSI)

    def berbatasan_dengan(self, kode: str) -> Self:
        """The regions of the same level that share a land border with this one."""
        darat = Ketetanggaan.objects.darat()
        ke_b, ke_a = darat.filter(a=kode).values("b"), darat.filter(b=kode).values("a")
        return self.filter(Q(pk__in=ke_b) | Q(pk__in=ke_a))


class Wilayah(models.Model):
    """A province or a kabupaten/kota in force under Kepmendagri 300.2.2-2138 Tahun 2025."""

    kode = models.CharField("kode Kemendagri", max_length=5, primary_key=True)
    nama = models.CharField("nama resmi", max_length=60)
    jenis = models.CharField("jenis", max_length=9, choices=JenisWilayah)
    induk = models.ForeignKey(
        "self", verbose_name="provinsi", on_delete=models.PROTECT, related_name="bagian", null=True, blank=True
    )
    ibukota = models.CharField("ibu kota", max_length=40)
    lintang = models.DecimalField("lintang", max_digits=8, decimal_places=5)
    """Degrees of the seat of government, south is negative."""
    bujur = models.DecimalField("bujur", max_digits=8, decimal_places=5)
    """Degrees of the seat of government, east."""
    zona_waktu = models.CharField("zona waktu", max_length=4, choices=ZonaWaktu)
    luas_km2 = models.DecimalField("luas (km²)", max_digits=10, decimal_places=3)
    penduduk = models.PositiveIntegerField("jumlah penduduk (jiwa)")

    objects = WilayahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "wilayah"
        ordering = ["kode"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis="PROVINSI", induk__isnull=True) | (~Q(jenis="PROVINSI") & Q(induk__isnull=False)),
                name="wilayah_induk_menurut_jenis",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class KetetanggaanQuerySet(models.QuerySet["Ketetanggaan"]):
    """Which pairs of neighbours."""

    def visible_to(self, by: object) -> Self:
        """All: the graph is public reference."""
        return self.all()

    def darat(self) -> Self:
        """The pairs with a land border."""
        return self.filter(jenis=JenisKetetanggaan.DARAT)

    def pasangan_darat(self) -> frozenset[Pasangan]:
        """What `berbatasan.is_berbatasan` asks for."""
        return build_pasangan_darat(self.darat().values_list("a_id", "b_id"))


class Ketetanggaan(models.Model):
    """Two regions of the same level that are neighbours; each pair stands once, the smaller code first."""

    a = models.ForeignKey(Wilayah, verbose_name="wilayah pertama", on_delete=models.CASCADE, related_name="+")
    b = models.ForeignKey(Wilayah, verbose_name="wilayah kedua", on_delete=models.CASCADE, related_name="+")
    jenis = models.CharField("jenis", max_length=8, choices=JenisKetetanggaan)
    panjang_batas_km = models.DecimalField("panjang batas bersama (km)", max_digits=8, decimal_places=2)
    """Of simplified lines, 5 to 20 % short; 0 unless the border is on land."""
    jarak_km = models.DecimalField("jarak terdekat (km)", max_digits=8, decimal_places=3, null=True, blank=True)
    """Smallest gap between the two; empty for provinces that face each other across the sea (not measured)."""

    objects = KetetanggaanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "ketetanggaan wilayah"
        constraints = [
            models.CheckConstraint(condition=Q(a__lt=F("b")), name="ketetanggaan_a_sebelum_b"),
            models.UniqueConstraint(fields=["a", "b"], name="ketetanggaan_unique_pasangan"),
        ]

    def __str__(self) -> str:
        return f"{self.a_id}–{self.b_id}"


def tetangga_darat(kode: str) -> list[Wilayah]:
    """Return the land neighbours of a region, of its own level, by code."""
    return list(Wilayah.objects.berbatasan_dengan(kode).order_by("kode"))
