"""The plenary: who sits in it, what each assessor scored, what was decided, and its minutes."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from petasama.core.models import Stamped, Versioned
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Daerah, Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, PENILAI
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.workflow import DISETUJUI_PLENO
from petasama.persiapan.models import Putaran
from petasama.pleno.workflow import JEJAK_BUTIR, JEJAK_PENILAI, KALIMAT_JEJAK, RAPAT_PLENO, status_list

NILAI_TERTUTUP = ("RENCANA", "PENILAIAN")
PUTUSAN_TERBUKA = ("DITUTUP", "DITANDATANGANI")


class RapatPlenoQuerySet(models.QuerySet["RapatPleno"]):
    """Which meetings."""

    def visible_to(self, by: Any) -> Self:
        """The meetings of the actor's government, for the readers of the coordination team."""
        own = self.filter(daerah_id=by.tenant_id)
        return own if by.role in PEMBACA_TKKSD else own.none()


class RapatPleno(Versioned):
    """A plenary meeting of the coordination team on the proposals of one round."""

    workflow = RAPAT_PLENO
    trail_words = KALIMAT_JEJAK

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    putaran = models.OneToOneField(
        Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="rapat_pleno"
    )
    nomor_undangan = models.CharField("nomor undangan", max_length=80)
    tanggal_undangan = models.DateField("tanggal undangan")
    mulai = models.DateTimeField("mulai")
    selesai = models.DateTimeField("selesai", null=True, blank=True)
    tempat = models.CharField("tempat", max_length=200)
    status = models.CharField("status", max_length=20, choices=status_list, default=RAPAT_PLENO.initial)
    pimpinan = models.ForeignKey(
        Penugasan, verbose_name="pimpinan rapat", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = RapatPlenoQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "rapat pleno"

    def __str__(self) -> str:
        return f"Rapat pleno {self.putaran}"

    @property
    def label_status(self) -> str:
        """The status as it is shown."""
        return RAPAT_PLENO.statuses[self.status]

    @property
    def is_tertutup(self) -> bool:
        """Whether scores are still blind: nobody sees another's."""
        return self.status in NILAI_TERTUTUP


class MilikRapatQuerySet(models.QuerySet[Any]):
    """Rows that belong to a meeting are seen by whoever sees the meeting."""

    def visible_to(self, by: Any) -> Self:
        """The rows of the meetings that the actor sees."""
        return self.filter(rapat__in=RapatPleno.objects.visible_to(by))


class PesertaRapat(models.Model):
    """A seat of the coordination team in this meeting: may it vote, was it present."""

    trail_words = JEJAK_PENILAI
    trail_about = "usulan"

    rapat = models.ForeignKey(RapatPleno, verbose_name="rapat", on_delete=models.PROTECT, related_name="peserta")
    penugasan = models.ForeignKey(Penugasan, verbose_name="penugasan", on_delete=models.PROTECT, related_name="+")
    hadir = models.BooleanField("hadir", default=False)

    objects = MilikRapatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "peserta rapat"
        constraints = [models.UniqueConstraint(fields=["rapat", "penugasan"], name="peserta_sekali_per_rapat")]

    def __str__(self) -> str:
        return f"{self.penugasan} dalam {self.rapat}"


class BobotKriteria(models.Model):
    """The weight of one criterion in this meeting; all together total 100 and lock when scoring opens."""

    rapat = models.ForeignKey(RapatPleno, verbose_name="rapat", on_delete=models.PROTECT, related_name="bobot")
    kriteria = models.CharField("kriteria", max_length=10)
    bobot = models.DecimalField("bobot", max_digits=5, decimal_places=2)

    objects = MilikRapatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "bobot kriteria"
        constraints = [
            models.UniqueConstraint(fields=["rapat", "kriteria"], name="bobot_sekali_per_kriteria"),
            models.CheckConstraint(condition=Q(bobot__gte=0) & Q(bobot__lte=100), name="bobot_0_sampai_100"),
        ]

    def __str__(self) -> str:
        return f"{self.kriteria} {self.bobot}"


class MilikPenilaiQuerySet(models.QuerySet[Any]):
    """Rows of one assessor: blind to others until scoring closes."""

    def visible_to(self, by: Any) -> Self:
        """An assessor's own always; those of others, for readers of the team, after closing."""
        seen = self.filter(rapat__in=RapatPleno.objects.visible_to(by))
        closed = seen.exclude(rapat__status__in=NILAI_TERTUTUP)
        return closed | seen.filter(penilai_id=by.pk) if by.role in PENILAI else closed


class Penilaian(Stamped):
    """One value, 1 to 5, of one assessor for one proposal on one criterion."""

    rapat = models.ForeignKey(RapatPleno, verbose_name="rapat", on_delete=models.PROTECT, related_name="penilaian")
    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="penilaian")
    penilai = models.ForeignKey(Penugasan, verbose_name="penilai", on_delete=models.PROTECT, related_name="+")
    kriteria = models.CharField("kriteria", max_length=10)
    nilai = models.PositiveSmallIntegerField("nilai")
    alasan = models.TextField("alasan", blank=True)

    objects = MilikPenilaiQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "penilaian"
        constraints = [
            models.UniqueConstraint(fields=["rapat", "usulan", "penilai", "kriteria"], name="penilaian_sekali"),
            models.CheckConstraint(condition=Q(nilai__gte=1) & Q(nilai__lte=5), name="penilaian_1_sampai_5"),
        ]

    def __str__(self) -> str:
        return f"{self.usulan_id} {self.kriteria} {self.nilai}"


class Abstain(Stamped):
    """An assessor who does not score a proposal, with the cause: own office (never allowed), or a stated reason."""

    rapat = models.ForeignKey(RapatPleno, verbose_name="rapat", on_delete=models.PROTECT, related_name="abstain")
    usulan = models.ForeignKey(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="abstain")
    penilai = models.ForeignKey(Penugasan, verbose_name="penilai", on_delete=models.PROTECT, related_name="+")
    perangkat_daerah_sendiri = models.BooleanField("usulan perangkat daerahnya sendiri", default=False)
    alasan = models.CharField("alasan", max_length=300)

    objects = MilikPenilaiQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "abstain"
        constraints = [models.UniqueConstraint(fields=["rapat", "usulan", "penilai"], name="abstain_sekali")]

    def __str__(self) -> str:
        return f"{self.usulan_id} abstain"


class ButirSidangQuerySet(MilikRapatQuerySet):
    """Which items of the agenda."""

    def outcome_visible_to(self, by: Any) -> Self:
        """Whose decision may be read: the team's readers read all, the proposing office its own after the session."""
        closed = self.filter(rapat__status__in=PUTUSAN_TERBUKA)
        return self.visible_to(by) | closed.filter(usulan__in=Usulan.objects.visible_to(by))


class ButirSidang(Stamped):
    """An item on the agenda: the computed place, frozen when scoring closed, and what the plenary decided."""

    trail_words = JEJAK_BUTIR
    trail_about = "usulan"

    rapat = models.ForeignKey(RapatPleno, verbose_name="rapat", on_delete=models.PROTECT, related_name="butir")
    usulan = models.OneToOneField(Usulan, verbose_name="usulan", on_delete=models.PROTECT, related_name="butir_sidang")
    urutan_hitung = models.PositiveSmallIntegerField("urutan hitungan")
    skor = models.DecimalField("skor", max_digits=6, decimal_places=2)
    kelas = models.CharField("kelas", max_length=20)
    rerata = models.JSONField("rerata per kriteria", default=dict)
    mandat = models.BooleanField("wajib menurut undang-undang", default=False)
    putusan = models.CharField("putusan", max_length=30, blank=True)
    urutan = models.PositiveSmallIntegerField("urutan putusan", null=True, blank=True)
    alasan = models.TextField("alasan atau catatan", blank=True)
    digabung_ke = models.ForeignKey(
        Usulan, verbose_name="digabung ke", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)

    objects = ButirSidangQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "butir sidang"
        constraints = [
            models.UniqueConstraint(fields=["rapat", "urutan_hitung"], name="butir_urutan_hitung_unik"),
            models.CheckConstraint(
                condition=(Q(putusan="") & Q(diputus_pada__isnull=True))
                | (~Q(putusan="") & Q(diputus_pada__isnull=False)),
                name="butir_putusan_dan_waktunya",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.urutan_hitung}. {self.usulan}"

    @property
    def is_disetujui(self) -> bool:
        """Whether the plenary approved it, with or without a note."""
        return self.putusan in DISETUJUI_PLENO

    @property
    def is_menyimpang(self) -> bool:
        """Whether the plenary put it elsewhere than the computed place."""
        return self.urutan is not None and self.urutan != self.urutan_hitung


class BeritaAcara(Stamped):
    """The minutes of a closed meeting: number, day, and the archived paper."""

    rapat = models.OneToOneField(
        RapatPleno, verbose_name="rapat", on_delete=models.PROTECT, related_name="berita_acara"
    )
    nomor = models.CharField("nomor", max_length=80)
    tanggal = models.DateField("tanggal")
    dokumen = models.OneToOneField(Dokumen, verbose_name="dokumen", on_delete=models.PROTECT, related_name="+")

    objects = MilikRapatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "berita acara"

    def __str__(self) -> str:
        return f"Berita Acara Nomor {self.nomor}"


class TandaTangan(models.Model):
    """Who has signed the minutes, and when."""

    rapat = models.ForeignKey(RapatPleno, verbose_name="rapat", on_delete=models.PROTECT, related_name="tanda_tangan")
    penugasan = models.ForeignKey(Penugasan, verbose_name="penugasan", on_delete=models.PROTECT, related_name="+")
    pada = models.DateTimeField("pada")

    objects = MilikRapatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "tanda tangan"
        constraints = [models.UniqueConstraint(fields=["rapat", "penugasan"], name="tanda_tangan_sekali")]

    def __str__(self) -> str:
        return f"{self.penugasan_id} {self.pada:%Y-%m-%d}"


def dalam_urutan_putusan(butir: list[ButirSidang]) -> list[ButirSidang]:
    """Return items in the order the plenary gave them.

    An item lifted to a place stands before the one computed there, an item lowered to a place stands behind it.
    """

    def place(item: ButirSidang) -> tuple[int, int, int]:
        given = item.urutan or item.urutan_hitung
        moved = (given > item.urutan_hitung) - (given < item.urutan_hitung)
        return given, moved, item.urutan_hitung

    return sorted(butir, key=place)
