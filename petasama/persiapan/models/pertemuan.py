"""Meetings of preparation: the briefing of all offices, and each office's own meeting; who was asked, came and read."""

from datetime import date
from typing import Any, Self
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Q

from petasama.core.codes import LabelledCode
from petasama.core.models import Stamped, Versioned
from petasama.core.wording import ZONES
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.models.putaran import Putaran
from petasama.persiapan.workflow import JEJAK_PERTEMUAN, PERTEMUAN, status_pertemuan


class JenisPertemuan(LabelledCode):
    """What a meeting is for."""

    SOSIALISASI = "SOSIALISASI", "Sosialisasi pemetaan"
    RAPAT_KOORDINASI = "RAPAT_KOORDINASI", "Rapat koordinasi perangkat daerah"


class CaraHadir(LabelledCode):
    """How somebody's presence was noted."""

    TAUTAN = "TAUTAN", "Mencatat sendiri lewat kode QR"
    DAFTAR = "DAFTAR", "Dicatat dalam daftar hadir"


class PertemuanQuerySet(models.QuerySet["Pertemuan"]):
    """Which meetings."""

    def visible_to(self, by: Any) -> Self:
        """For an office: its own meetings and those it is invited to; for others all of the government."""
        own = self.filter(daerah_id=by.tenant_id)
        if by.role not in PERAN_PERANGKAT_DAERAH:
            return own
        invited = Undangan.objects.filter(perangkat_daerah__in=by.unit_ids, dikirim_pada__isnull=False)
        return own.filter(Q(perangkat_daerah__in=by.unit_ids) | Q(pk__in=invited.values("pertemuan")))

    def in_putaran(self, putaran: Putaran) -> Self:
        """The meetings of one round, by their days."""
        return self.filter(putaran=putaran).order_by("mulai", "pk")

    def sosialisasi(self) -> Self:
        """The briefings that the secretariat holds for all offices."""
        return self.filter(jenis=JenisPertemuan.SOSIALISASI)

    def rapat_koordinasi(self) -> Self:
        """The offices' own meetings."""
        return self.filter(jenis=JenisPertemuan.RAPAT_KOORDINASI)

    def diundang(self) -> Self:
        """The meetings to which people were called and that were not cancelled."""
        return self.exclude(status__in=("RENCANA", "DIBATALKAN"))

    def for_page(self) -> Self:
        """With what a page of one meeting needs in any case."""
        return self.select_related("daerah", "putaran", "perangkat_daerah")


class Pertemuan(Versioned):
    """A meeting with agenda, invitation, attendance and minutes. A RAPAT_KOORDINASI belongs to one office."""

    workflow = PERTEMUAN
    trail_words = JEJAK_PERTEMUAN

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="pertemuan")
    jenis = models.CharField("jenis", max_length=20, choices=JenisPertemuan.pairs)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT, null=True, blank=True
    )
    judul = models.CharField("nama acara", max_length=200)
    acara = models.TextField("susunan acara", blank=True)
    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai")
    tempat = models.CharField("tempat", max_length=200)
    status = models.CharField("status", max_length=20, choices=status_pertemuan, default=PERTEMUAN.initial)
    nomor_undangan = models.CharField("nomor undangan", max_length=80, blank=True)
    tanggal_undangan = models.DateField("tanggal undangan", null=True, blank=True)
    kunci_hadir = models.CharField("kunci daftar hadir", max_length=43, blank=True)
    """The secret part of the address that the QR code on the wall shows; empty before the meeting begins."""
    notulen = models.TextField("notulen", blank=True)
    kesimpulan = models.TextField("kesimpulan", blank=True)

    objects = PertemuanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pertemuan"
        indexes = [models.Index(fields=["putaran", "jenis"], name="pertemuan_per_putaran")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(jenis="RAPAT_KOORDINASI") | Q(perangkat_daerah__isnull=False), name="rapat_milik_perangkat"
            )
        ]

    def __str__(self) -> str:
        return self.judul

    @property
    def label_status(self) -> str:
        """The status as it is shown."""
        return PERTEMUAN.statuses[self.status]

    @property
    def hari(self) -> date:
        """The day on which it begins, in the government's own zone."""
        return self.mulai.astimezone(ZoneInfo(ZONES[self.daerah.zona_waktu])).date()

    @property
    def penyelenggara(self) -> str:
        """Who holds it: the coordination team, or the office."""
        return self.perangkat_daerah.nama if self.perangkat_daerah else f"TKKSD {self.daerah.nama}"

    @property
    def kantor(self) -> PerangkatDaerah:
        """The office whose own meeting it is. A ValueError for a briefing, which belongs to none."""
        if self.perangkat_daerah is None:
            raise ValueError(f"Pertemuan {self.pk} bukan rapat koordinasi perangkat daerah.")
        return self.perangkat_daerah

    @property
    def nomor_notulen(self) -> str:
        """The number of its minutes: of its office (or TKKSD) and round, counted in the order of planning. A query."""
        earlier = Pertemuan.objects.filter(
            daerah_id=self.daerah_id, putaran_id=self.putaran_id, perangkat_daerah_id=self.perangkat_daerah_id
        )
        holder = self.perangkat_daerah.kode if self.perangkat_daerah else "TKKSD"
        return f"NOT/{holder}/{self.putaran.tahun}/{earlier.filter(pk__lte=self.pk).count():02}"


class MilikPertemuanQuerySet(models.QuerySet[Any]):
    """Rows of a meeting are seen by whoever sees the meeting."""

    def visible_to(self, by: Any) -> Self:
        """The rows of the meetings that the actor sees."""
        return self.filter(pertemuan__in=Pertemuan.objects.visible_to(by))


class Undangan(Stamped):
    """One office is invited to a meeting."""

    pertemuan = models.ForeignKey(
        Pertemuan, verbose_name="pertemuan", on_delete=models.CASCADE, related_name="undangan"
    )
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    dikirim_pada = models.DateTimeField("dikirim pada", null=True, blank=True)

    objects = MilikPertemuanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "undangan"
        constraints = [
            models.UniqueConstraint(fields=["pertemuan", "perangkat_daerah"], name="undangan_satu_per_perangkat")
        ]

    def __str__(self) -> str:
        return f"{self.pertemuan} – {self.perangkat_daerah}"


class Kehadiran(Stamped):
    """Somebody came for an office: by own sign-in through the QR code, or entered from the paper list."""

    pertemuan = models.ForeignKey(
        Pertemuan, verbose_name="pertemuan", on_delete=models.CASCADE, related_name="kehadiran"
    )
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    penugasan = models.ForeignKey(
        Penugasan, verbose_name="penugasan", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nama = models.CharField("nama", max_length=120)
    jabatan = models.CharField("jabatan", max_length=160, blank=True)
    cara = models.CharField("cara", max_length=10, choices=CaraHadir.pairs)
    pada = models.DateTimeField("pada")

    objects = MilikPertemuanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kehadiran"
        ordering = ["pada", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["pertemuan", "perangkat_daerah", "nama"], name="kehadiran_satu_per_orang")
        ]

    def __str__(self) -> str:
        return self.nama


class Materi(Stamped):
    """What a meeting hands out to be read: a text, or a PDF in the archive."""

    pertemuan = models.ForeignKey(Pertemuan, verbose_name="pertemuan", on_delete=models.CASCADE, related_name="materi")
    judul = models.CharField("judul", max_length=160)
    isi = models.TextField("isi", blank=True)
    sidik_berkas = models.CharField("sidik berkas", max_length=64, blank=True)
    nama_berkas = models.CharField("nama berkas", max_length=160, blank=True)

    objects = MilikPertemuanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "materi"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.judul


class TandaBacaQuerySet(models.QuerySet["TandaBaca"]):
    """Which receipts."""

    def visible_to(self, by: Any) -> Self:
        """The receipts about the materials of meetings that the actor sees."""
        return self.filter(materi__pertemuan__in=Pertemuan.objects.visible_to(by))


class TandaBaca(Stamped):
    """Somebody confirmed having read a material; `created_at` says when."""

    materi = models.ForeignKey(Materi, verbose_name="materi", on_delete=models.CASCADE, related_name="tanda_baca")
    penugasan = models.ForeignKey(Penugasan, verbose_name="penugasan", on_delete=models.PROTECT, related_name="+")

    objects = TandaBacaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "tanda baca"
        constraints = [models.UniqueConstraint(fields=["materi", "penugasan"], name="tanda_baca_sekali")]

    def __str__(self) -> str:
        return f"{self.penugasan_id} {self.materi_id}"
