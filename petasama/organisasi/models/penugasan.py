"""Appointments: which role somebody holds, where, by which letter, from when to when."""

from collections import Counter
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property

from petasama.core.models import Stamped
from petasama.organisasi.models.daerah import Daerah
from petasama.organisasi.models.masa import berlaku
from petasama.organisasi.models.perangkat import PerangkatDaerah
from petasama.organisasi.models.user import User
from petasama.organisasi.peran import Kursi, Peran, Sebagai


def peran_list() -> list[tuple[str, str]]:
    """Roles as choices of a field."""
    return Peran.pairs()


def kursi_list() -> list[tuple[str, str]]:
    """Seats as choices of a field."""
    return Kursi.pairs()


class PenugasanQuerySet(models.QuerySet["Penugasan"]):
    """Which appointments."""

    def visible_to(self, by: Any) -> Self:
        """The appointments in the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def active(self, on: date) -> Self:
        """The appointments in force on a day; one that was ended counts no more on the day of its end."""
        return self.filter(berlaku(on)).exclude(diakhiri_pada__isnull=False, selesai__lte=on)

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

    trail_words = {
        "angkat": "memberi {objek} {masa}",
        "akhiri": "mengakhiri {objek}",
        "serah_terima": "menyerahterimakan {objek} beserta {terbuka} hal yang masih terbuka kepada {penerus}",
        "lanjutkan": "melanjutkan {objek} karena perubahan perangkat daerah",
        "tunjuk_ppksd": "memberi {objek} sebagai PPKSD",
        "catat_penunjukan": "mencatat {objek} menurut surat penunjukan Nomor {surat}",
    }

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

    diakhiri_pada = models.DateTimeField("diakhiri pada", null=True, blank=True)
    """The moment at which the post was ended before its time, or handed over: from then on it opens nothing."""
    alasan_akhir = models.CharField("alasan berakhir", max_length=200, blank=True)
    penerus = models.ForeignKey(
        "self",
        verbose_name="diteruskan kepada",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pendahulu",
    )

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

    @cached_property
    def unit_ids(self) -> set[int]:
        """The ids of the office and of all that it succeeds: whose proposals and papers this post works on."""
        return PerangkatDaerah.objects.covered_by(self.perangkat_daerah_id)

    @cached_property
    def related_unit_ids(self) -> set[int]:
        """The same, and where the office itself was succeeded, its successors with all that they succeed.

        Whose proposals this person does not score: a seat stays with the office that its decree names.
        """
        return PerangkatDaerah.objects.related_to(self.perangkat_daerah_id)

    def is_in_force(self, on: date) -> bool:
        """Whether the post opens anything on a day."""
        if self.diakhiri_pada is not None and self.selesai is not None and self.selesai <= on:
            return False
        return self.mulai <= on <= (self.selesai or date.max)

    @property
    def label(self) -> str:
        """The post as the trail and the page name it: Plt. Kepala Dinas Kesehatan."""
        return f"{Sebagai(self.sebagai).label} {self.jabatan}".strip()
