"""Links to an account that go by mail, and the passwords that a person has used before."""

from typing import Any, Self

from django.db import models

from petasama.core.codes import LabelledCode
from petasama.core.models import Stamped
from petasama.organisasi.models import Penugasan, User


class Guna(LabelledCode):
    """What a link is for."""

    UNDANGAN = "UNDANGAN", "undangan akun"
    SANDI = "SANDI", "tautan lupa kata sandi"
    SUREL = "SUREL", "pemastian alamat surel"


def guna_list() -> list[tuple[str, str]]:
    """Uses of a link as choices of a field."""
    return Guna.pairs()


class UndanganAkunQuerySet(models.QuerySet["UndanganAkun"]):
    """Which links."""

    def visible_to(self, by: Any) -> Self:
        """The links of people of the actor's government."""
        return self.filter(user__in=User.objects.visible_to(by))


class UndanganAkun(Stamped):
    """A link with which a person sets a password, or confirms an address: one hour, single use.

    Only the SHA-256 of its key is kept. `oleh` is empty when the person asked for it.
    """

    user = models.ForeignKey(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="undangan")
    guna = models.CharField("guna", max_length=10, default=Guna.UNDANGAN, choices=guna_list)
    surel_baru = models.EmailField("alamat surel baru", blank=True)
    sidik_kunci = models.CharField("sidik kunci", max_length=64, unique=True)
    berlaku_sampai = models.DateTimeField("berlaku sampai")
    dipakai_pada = models.DateTimeField("dipakai pada", null=True, blank=True)
    oleh = models.ForeignKey(
        Penugasan, verbose_name="diundang oleh", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = UndanganAkunQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "undangan akun"
        indexes = [models.Index(fields=["user", "created_at"], name="undangan_per_pengguna")]

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
