"""Who: the government, its offices, its people, the posts they hold, and the appointments that give them a role."""

from collections import Counter
from datetime import date
from typing import Any, Self

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from petasama.core.models import Stamped
from petasama.organisasi.peran import Kursi, Peran, Sebagai
from petasama.wilayah.models import Wilayah


def berlaku(on: date) -> Q:
    """The condition that a row with `mulai` and `selesai` is in force on a day (both ends included)."""
    return Q(mulai__lte=on) & (Q(selesai__isnull=True) | Q(selesai__gte=on))


def peran_list() -> list[tuple[str, str]]:
    """Roles as choices of a field."""
    return Peran.pairs()


def kursi_list() -> list[tuple[str, str]]:
    """Seats as choices of a field."""
    return Kursi.pairs()


class DaerahQuerySet(models.QuerySet["Daerah"]):
    """Which governments."""

    def visible_to(self, by: Any) -> Self:
        """The actor's own government."""
        return self.filter(pk=by.tenant_id)


class Daerah(Stamped):
    """A local government: the tenant that owns rows, files, numbers and its own trail."""

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


class PerangkatDaerahQuerySet(models.QuerySet["PerangkatDaerah"]):
    """Which offices."""

    def visible_to(self, by: Any) -> Self:
        """The offices of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def responding(self, on: date) -> Self:
        """The offices that answer in a round, in force on a day."""
        return self.filter(responden=True).filter(berlaku(on)).order_by("urutan", "kode")


class PerangkatDaerah(Stamped):
    """An office of a government, with the days between which it exists (PP 18/2016)."""

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    kode = models.CharField("kode", max_length=20)
    nama = models.CharField("nama", max_length=160)
    sebutan_kepala = models.CharField("sebutan kepala", max_length=160)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    responden = models.BooleanField("menjawab dalam putaran", default=True)
    mulai = models.DateField("berlaku mulai")
    selesai = models.DateField("berlaku sampai", null=True, blank=True)

    objects = PerangkatDaerahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "perangkat daerah"
        constraints = [
            models.UniqueConstraint(fields=["daerah", "kode", "mulai"], name="perangkat_daerah_kode_unik"),
            models.CheckConstraint(
                condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")), name="perangkat_daerah_masa"
            ),
        ]

    def __str__(self) -> str:
        return self.nama


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

    objects = UserManager()

    USERNAME_FIELD = "surel"
    EMAIL_FIELD = "surel"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        verbose_name = verbose_name_plural = "pengguna"

    def __str__(self) -> str:
        return self.nama


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


class PenugasanQuerySet(models.QuerySet["Penugasan"]):
    """Which appointments."""

    def visible_to(self, by: Any) -> Self:
        """The appointments in the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def active(self, on: date) -> Self:
        """The appointments in force on a day."""
        return self.filter(berlaku(on))

    def ppksd(self, on: date) -> Self:
        """The liaison officers in force on a day."""
        return self.active(on).filter(peran=Peran.PPKSD)

    def ppksd_per_perangkat(self, on: date) -> Counter[int | None]:
        """How many liaison officers each office (by id) has on a day; an office without any counts 0."""
        return Counter(self.ppksd(on).values_list("perangkat_daerah_id", flat=True))

    def kursi_tkksd(self, on: date) -> Self:
        """The seats of the coordination team in force on a day, in the order of the decree."""
        return self.active(on).exclude(kursi="").select_related("user", "perangkat_daerah").order_by("urutan", "pk")


class Penugasan(Stamped):
    """An appointment: this user has this role, in this office or government, by this letter, from when to when.

    Every act is done in one appointment; it is the `by` of all acts and of visible_to().
    """

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    user = models.ForeignKey(User, verbose_name="pengguna", on_delete=models.PROTECT, related_name="penugasan")
    peran = models.CharField("peran", max_length=30, choices=peran_list)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT, null=True, blank=True
    )
    kursi = models.CharField("kursi TKKSD", max_length=20, choices=kursi_list, blank=True)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    jabatan = models.CharField("jabatan", max_length=160)
    sebagai = models.CharField("sebagai", max_length=10, default=Sebagai.DEFINITIF)
    nomor_surat = models.CharField("nomor surat", max_length=80)
    tanggal_surat = models.DateField("tanggal surat")
    mulai = models.DateField("mulai")
    selesai = models.DateField("selesai", null=True, blank=True)

    objects = PenugasanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "penugasan"
        indexes = [models.Index(fields=["daerah", "peran"], name="penugasan_per_peran")]
        constraints = [
            models.CheckConstraint(
                condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")), name="penugasan_masa"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user.nama} – {self.label}"

    @property
    def role(self) -> str:
        """The role code that workflows ask for."""
        return self.peran

    @property
    def tenant_id(self) -> int:
        """The government in which this appointment acts."""
        return self.daerah_id

    @property
    def label(self) -> str:
        """The post as the trail and the page name it: Plt. Kepala Dinas Kesehatan."""
        return f"{Sebagai(self.sebagai).label} {self.jabatan}".strip()
