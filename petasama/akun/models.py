"""Invitations to an account, and the passwords that a person has used before."""

from typing import Any, Self

from django.db import models

from petasama.core.models import Stamped
from petasama.organisasi.models import Penugasan, User


class UndanganAkunQuerySet(models.QuerySet["UndanganAkun"]):
    """Which invitations."""

    def visible_to(self, by: Any) -> Self:
        """The invitations of the actor's government."""
        return self.filter(oleh__daerah_id=by.tenant_id)


class UndanganAkun(Stamped):
    """A link with which a person sets the first password: one hour, single use. Only its SHA-256 is kept."""

    user = models.ForeignKey(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="undangan")
    sidik_kunci = models.CharField("sidik kunci", max_length=64, unique=True)
    berlaku_sampai = models.DateTimeField("berlaku sampai")
    dipakai_pada = models.DateTimeField("dipakai pada", null=True, blank=True)
    oleh = models.ForeignKey(Penugasan, verbose_name="diundang oleh", on_delete=models.PROTECT, related_name="+")

    objects = UndanganAkunQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "undangan akun"

    def __str__(self) -> str:
        return f"Undangan {self.user}"


class SandiLamaQuerySet(models.QuerySet["SandiLama"]):
    """Which earlier passwords."""

    def visible_to(self, by: Any) -> Self:
        """Nobody looks at them; the check compares hashes."""
        return self.none()


class SandiLama(Stamped):
    """The hash of a password that a person had, so that mode BSSN can refuse its use again."""

    user = models.ForeignKey(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="sandi_lama")
    sidik = models.CharField("sidik", max_length=128)

    objects = SandiLamaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "sandi lama"

    def __str__(self) -> str:
        return f"{self.user_id}"
