"""The outbox of mails, each person's choices of notice, reminders, and what the worker keeps in mind."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q

from petasama.core.codes import LabelledCode
from petasama.core.models import Stamped
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah, User


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

    def siap(self, at: datetime) -> Self:
        """The mails whose turn has come: waiting, and not in the pause after a failure."""
        return self.filter(Q(coba_lagi_pada__isnull=True) | Q(coba_lagi_pada__lte=at), status=StatusSurel.MENUNGGU)


class Surel(Stamped):
    """One mail to one person. `kunci` says what it is about: the same key is never written twice to one address."""

    trail_words = {"kirim_ulang": "mengirim ulang surel kepada {kepada}"}

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

    trail_words = {"pilih_cara": "memilih kabar lewat surel: {menjadi}"}

    user = models.OneToOneField(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="pilihan_kabar")
    cara = models.CharField("cara", max_length=10, default=CaraKabar.HARIAN, choices=CaraKabar.pairs)

    objects = MilikSendiriQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pilihan kabar"

    def __str__(self) -> str:
        return f"{self.user_id} {self.cara}"


class AlamatKalender(Stamped):
    """The secret address of one person's calendar feed; a new one revokes the old."""

    trail_words = {
        "buat_alamat": "membuat alamat kalender",
        "ganti_alamat": "mengganti alamat kalender; alamat lama tidak berlaku lagi",
        "cabut_alamat": "mencabut alamat kalender",
    }

    user = models.OneToOneField(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="alamat_kalender")
    kunci = models.CharField("kunci", max_length=43, unique=True)

    objects = MilikSendiriQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "alamat kalender"

    def __str__(self) -> str:
        return f"{self.user_id}"


class CaraMengingatkan(LabelledCode):
    """By which way the secretariat reminds an office."""

    SUREL = "SUREL", "Surel"
    WHATSAPP = "WHATSAPP", "WhatsApp"


class MilikDaerahQuerySet(models.QuerySet[Any]):
    """Rows that belong to one government."""

    def visible_to(self, by: Any) -> Self:
        """Those of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)


class Pengingat(Stamped):
    """An office was reminded of what waits: once a day by each way. By WhatsApp: that the button was used, no more."""

    trail_words = {
        "ingatkan": "mengingatkan {perangkat} lewat surel: {orang} orang",
        "pakai_whatsapp": "memakai tombol WhatsApp untuk mengingatkan {perangkat}",
    }

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    tanggal = models.DateField("tanggal")
    cara = models.CharField("cara", max_length=10, choices=CaraMengingatkan.pairs)
    oleh = models.ForeignKey(Penugasan, verbose_name="oleh", on_delete=models.PROTECT, related_name="+")

    objects = MilikDaerahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pengingat"
        ordering = ["tanggal", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["perangkat_daerah", "tanggal", "cara"], name="pengingat_sekali_sehari")
        ]

    def __str__(self) -> str:
        return f"Pengingat {self.perangkat_daerah} {self.tanggal}"


class SudahDikabari(Stamped):
    """A thing that waits was told to a person, or need not be told singly; the row goes when the thing is done."""

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.CASCADE)
    user = models.ForeignKey(User, verbose_name="pengguna", on_delete=models.CASCADE, related_name="+")
    kunci = models.CharField("kunci", max_length=200)

    objects = MilikDaerahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "sudah dikabari"
        constraints = [models.UniqueConstraint(fields=["daerah", "user", "kunci"], name="dikabari_sekali")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.kunci}"


class Denyut(models.Model):
    """The worker's last look at one government: when, and up to which entry of the trail (None = never swept)."""

    daerah = models.OneToOneField(Daerah, verbose_name="pemerintah daerah", on_delete=models.CASCADE, related_name="+")
    pada = models.DateTimeField("pada")
    jejak_terakhir = models.PositiveBigIntegerField("jejak terakhir", null=True, blank=True)

    objects = MilikDaerahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "denyut"

    def __str__(self) -> str:
        return f"{self.daerah_id} {self.pada}"


class TugasHarian(Stamped):
    """A daily function was run for a government on a day; the row stands and falls with what the function wrote."""

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.CASCADE)
    nama = models.CharField("nama", max_length=120)
    tanggal = models.DateField("tanggal")

    objects = MilikDaerahQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "tugas harian"
        constraints = [models.UniqueConstraint(fields=["daerah", "nama", "tanggal"], name="tugas_sekali_sehari")]

    def __str__(self) -> str:
        return f"{self.nama} {self.tanggal}"
