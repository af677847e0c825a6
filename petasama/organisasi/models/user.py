"""People with an account."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from petasama.organisasi.models.daerah import Daerah


class UserManager(BaseUserManager["User"]):
    """Makes users; the password is stored as a hash only."""

    def create_user(
        self, *, surel: str, nama: str, password: str | None = None, nip: str | None = None, **rest: Any
    ) -> "User":
        """Make a user; `rest` are further fields. Without a password nobody can sign in as this user."""
        user = self.model(surel=self.normalize_email(surel).lower(), nama=nama, nip=nip or None, **rest)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find a user by NIP (18 digits) or e-mail address, as typed at the door."""
        typed = (username or "").strip().lower()
        return self.get(Q(nip=typed) | Q(surel=typed))

    def visible_to(self, by: Any) -> models.QuerySet["User"]:
        """The people whom the actor's government registered, and who hold or held an appointment in it."""
        known = Q(penugasan__daerah_id=by.tenant_id) | Q(terdaftar_di_id=by.tenant_id)
        return self.filter(known).distinct()


class User(AbstractBaseUser):
    """A person with an account. What the person may do hangs on appointments, never on the account."""

    trail_words = {
        "buat_pengguna": "mendaftarkan {objek}",
        "ubah_pengguna": "mengubah {kolom} {objek} {perubahan}",
        "undang": "mengirim undangan akun kepada {objek}",
        "pasang_sandi": "memasang kata sandi {objek} lewat {lewat}",
        "ganti_sandi": "mengganti kata sandi {objek}",
        "ganti_surel": "mengganti alamat surel {objek} {perubahan}",
        "ganti_telepon": "mengganti nomor telepon {objek}",
        "aktifkan_dua_langkah": "mengaktifkan verifikasi dua langkah {objek}",
        "matikan_dua_langkah": "mematikan verifikasi dua langkah {objek}",
        "setel_ulang_dua_langkah": "melepas verifikasi dua langkah dari {objek}",
        "buat_kode_cadangan": "membuat kode cadangan baru untuk {objek}",
        "hubungkan_masuk_daerah": "menghubungkan {objek} dengan {penyedia}",
        "keluarkan": "mengeluarkan {objek} dari {jumlah} perangkat",
        "nonaktifkan": "menonaktifkan akun {objek}",
        "aktifkan": "mengaktifkan kembali akun {objek}",
    }

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
    terdaftar_di = models.ForeignKey(
        Daerah, verbose_name="terdaftar di", on_delete=models.PROTECT, null=True, blank=True, related_name="pengguna"
    )
    """The government whose admin registered the person; whoever holds a post in a government is known there anyway."""
    sandi_diganti_pada = models.DateTimeField("kata sandi diganti pada", null=True, blank=True)

    objects = UserManager()

    USERNAME_FIELD = "surel"
    EMAIL_FIELD = "surel"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        verbose_name = verbose_name_plural = "pengguna"

    def __str__(self) -> str:
        return self.nama
