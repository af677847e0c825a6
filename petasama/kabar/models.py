"""The outbox of mails, each person's choices of notice, and the secret addresses of calendar feeds."""

from typing import Any, Self

from django.db import models

from petasama.core.codes import LabelledCode
from petasama.core.models import Stamped
from petasama.organisasi.models import Daerah, User


class StatusSurel(LabelledCode):
    """How far a mail has come. TIDAK_PASTI: the work broke off between handing it over and noting that."""

    MENUNGGU = "MENUNGGU", "Menunggu dikirim"
    DIKIRIM = "DIKIRIM", "Sedang dikirim"
    TERKIRIM = "TERKIRIM", "Terkirim"
    GAGAL = "GAGAL", "Gagal"
    TIDAK_PASTI = "TIDAK_PASTI", "Tidak pasti terkirim"


class SurelQuerySet(models.QuerySet["Surel"]):
    """Which mails."""

    def visible_to(self, by: Any) -> Self:
        """The mails of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)


class Surel(Stamped):
    """One mail to one person. `kunci` says what it is about: the same key is never written twice to one address."""

    daerah = models.ForeignKey(
        Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT, null=True, blank=True
    )
    kepada = models.EmailField("kepada")
    kunci = models.CharField("kunci", max_length=200)
    perihal = models.CharField("perihal", max_length=200)
    teks = models.TextField("teks")
    html = models.TextField("html", blank=True)
    status = models.CharField("status", max_length=12, default=StatusSurel.MENUNGGU, choices=StatusSurel.pairs)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    coba_lagi_pada = models.DateTimeField("coba lagi pada", null=True, blank=True)
    terkirim_pada = models.DateTimeField("terkirim pada", null=True, blank=True)
    masalah = models.CharField("masalah", max_length=300, blank=True)

    objects = SurelQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "surel"
        indexes = [models.Index(fields=["status", "coba_lagi_pada"], name="surel_menunggu")]
        constraints = [models.UniqueConstraint(fields=["kepada", "kunci"], name="surel_sekali_per_kunci")]

    def __str__(self) -> str:
        return f"{self.perihal} – {self.kepada}"


class MilikSendiriQuerySet(models.QuerySet[Any]):
    """Rows that belong to one person."""

    def visible_to(self, by: Any) -> Self:
        """The actor's own."""
        return self.filter(user_id=by.user_id)


class CaraKabar(LabelledCode):
    """When a person wants mails about what waits."""

    HARIAN = "HARIAN", "Ringkasan harian pukul 07.30; hal mendesak langsung"
    LANGSUNG = "LANGSUNG", "Setiap hal baru langsung, ditambah ringkasan harian"
    TANPA = "TANPA", "Tanpa surel; saya melihat sendiri di Petasama"


class PilihanKabar(Stamped):
    """One person's own choice; without a row HARIAN holds."""

    user = models.OneToOneField(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="pilihan_kabar")
    cara = models.CharField("cara", max_length=10, default=CaraKabar.HARIAN, choices=CaraKabar.pairs)

    objects = MilikSendiriQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pilihan kabar"

    def __str__(self) -> str:
        return f"{self.user_id} {self.cara}"


class AlamatKalender(Stamped):
    """The secret address of one person's calendar feed; a new one revokes the old."""

    user = models.OneToOneField(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="alamat_kalender")
    kunci = models.CharField("kunci", max_length=43, unique=True)

    objects = MilikSendiriQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "alamat kalender"

    def __str__(self) -> str:
        return f"{self.user_id}"
