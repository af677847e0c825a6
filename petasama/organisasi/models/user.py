"""People with an account."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q


class UserManager(BaseUserManager["User"]):
    """Makes users; the password is stored as a hash only."""

    def create_user(self, *, surel: str, nama: str, password: str | None = None, nip: str | None = None) -> "User":
        """Make a user. Without a password nobody can sign in as this user."""
        user = self.model(surel=self.normalize_email(surel).lower(), nama=nama, nip=nip or None)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find a user by NIP (18 digits) or e-mail address, as typed at the door."""
        typed = (username or "").strip().lower()
        return self.get(Q(nip=typed) | Q(surel=typed))

    def visible_to(self, by: Any) -> models.QuerySet["User"]:
        """The people who hold or held an appointment in the actor's government."""
        return self.filter(penugasan__daerah_id=by.tenant_id).distinct()


class User(AbstractBaseUser):
    """A person with an account. What the person may do hangs on appointments, never on the account."""

    nip = models.CharField(
        "NIP", max_length=18, unique=True, null=True, blank=True, validators=[RegexValidator(r"^\d{18}$")]
    )
    surel = models.EmailField("surel", unique=True)
    nama = models.CharField("nama", max_length=120)
    is_active = models.BooleanField("aktif", default=True)
    telepon = models.CharField(
        "nomor telepon", max_length=20, blank=True, validators=[RegexValidator(r"^\+?\d{8,15}$")]
    )
    """For WhatsApp; shown to those who must reach the person, never on the portal."""
    sandi_diganti_pada = models.DateTimeField("kata sandi diganti pada", null=True, blank=True)

    objects = UserManager()

    USERNAME_FIELD = "surel"
    EMAIL_FIELD = "surel"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        verbose_name = verbose_name_plural = "pengguna"

    def __str__(self) -> str:
        return self.nama
