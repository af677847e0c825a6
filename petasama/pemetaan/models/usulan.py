"""The proposal of one office in one round."""

from collections.abc import Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Q

from petasama.core.models import Versioned
from petasama.core.wording import listed
from petasama.organisasi.models import Daerah, PerangkatDaerah
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.jenis import JenisKerjaSama
from petasama.pemetaan.workflow import KALIMAT_JEJAK, USULAN, status_list
from petasama.persiapan.models import Putaran, Temuan


class UsulanQuerySet(models.QuerySet["Usulan"]):
    """Which proposals."""

    def visible_to(self, by: Any) -> Self:
        """Own office: all; readers of the coordination team: what a head of office has forwarded; others: none."""
        own = self.filter(daerah_id=by.tenant_id)
        if by.role in PERAN_PERANGKAT_DAERAH:
            return own.of_offices(by.unit_ids)
        if by.role in PEMBACA_TKKSD:
            return own.filter(diteruskan_pada__isnull=False)
        return self.none()

    def of_offices(self, ids: Iterable[int]) -> Self:
        """The proposals that one of these offices made, or owns together with the one that made it."""
        joint = Usulan.pemilik_bersama.through.objects.filter(perangkatdaerah__in=ids).values("usulan")
        return self.filter(Q(perangkat_daerah__in=ids) | Q(pk__in=joint))

    def disiapkan_for(self, by: Any) -> Self:
        """For readers of the team, to be counted only: what their offices still prepare; for others none."""
        if by.role not in PEMBACA_TKKSD:
            return self.none()
        return self.filter(daerah_id=by.tenant_id, status__in=("DRAF", "DIAJUKAN", "DIKEMBALIKAN"))

    def in_putaran(self, putaran: Putaran) -> Self:
        """The proposals of one round."""
        return self.filter(putaran=putaran)

    def layak(self) -> Self:
        """The proposals found eligible, decided on or not."""
        return self.filter(penelaahan__hasil="LAYAK")

    def for_list(self) -> Self:
        """With what a list needs, in the order of their numbers; a fixed number of queries."""
        return self.select_related("perangkat_daerah", "putaran").prefetch_related("calon_mitra").order_by("nomor")


class Usulan(Versioned):
    """One proposal of one office in one round (UU 23/2014 Pasal 363; PP 28/2018 Pasal 5 and 17)."""

    workflow = USULAN
    trail_words = KALIMAT_JEJAK

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    putaran = models.ForeignKey(Putaran, verbose_name="putaran", on_delete=models.PROTECT, related_name="usulan")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, verbose_name="perangkat daerah", on_delete=models.PROTECT)
    nomor = models.CharField("nomor usulan", max_length=20)
    judul = models.CharField("nama kegiatan", max_length=200, blank=True)
    status = models.CharField("status", max_length=30, choices=status_list, default=USULAN.initial)
    jenis = models.CharField("jenis kerja sama", max_length=30, blank=True)
    sub_jenis = models.CharField("subjenis", max_length=40, blank=True)
    jenis_dasar = models.JSONField("dasar penentuan jenis", default=dict, blank=True)
    """The sentence and the articles that decide the kind: {"alasan", "pasal", "kode_tl"}."""
    bidang_urusan = models.CharField("bidang urusan", max_length=10, blank=True)
    diajukan_pada = models.DateTimeField("diajukan pada", null=True, blank=True)
    diteruskan_pada = models.DateTimeField("diteruskan pada", null=True, blank=True)
    catatan_kembali = models.TextField("catatan pengembalian", blank=True)
    temuan = models.ForeignKey(
        Temuan, verbose_name="asal temuan", on_delete=models.PROTECT, null=True, blank=True, related_name="usulan"
    )
    """The finding of an office's own meeting from which its first answers came."""
    pemilik_bersama = models.ManyToManyField(
        PerangkatDaerah, verbose_name="pengusul bersama", related_name="usulan_bersama", blank=True
    )
    """Offices whose own proposals were merged into this one; they read and write it like the one that made it."""
    digabung_ke = models.ForeignKey(
        "self", verbose_name="digabung ke", on_delete=models.PROTECT, null=True, blank=True, related_name="gabungan"
    )
    """The proposal that this one was merged into before the plenary."""
    sumber = models.CharField("sumber contoh", max_length=300, blank=True)
    contoh = models.BooleanField("data contoh", default=False)

    objects = UsulanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "usulan"
        indexes = [models.Index(fields=["daerah", "putaran", "status"], name="usulan_per_putaran")]
        constraints = [
            models.UniqueConstraint(fields=["daerah", "nomor"], name="usulan_nomor_unik"),
            models.CheckConstraint(
                condition=Q(diteruskan_pada__isnull=True) | Q(diajukan_pada__isnull=False),
                name="usulan_diteruskan_setelah_diajukan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nomor} {self.judul or 'Usulan tanpa nama'}"

    @property
    def label_status(self) -> str:
        """The status as it is shown."""
        return USULAN.statuses[self.status]

    @property
    def label_jenis(self) -> str:
        """The kind as it is shown."""
        return JenisKerjaSama(self.jenis).label if self.jenis else "Belum ditentukan"

    @property
    def pemilik_ids(self) -> frozenset[int]:
        """The offices that own the proposal: the one that made it, and those that joined."""
        return frozenset({self.perangkat_daerah_id, *(office.pk for office in self._yang_bergabung())})

    @property
    def nama_pengusul(self) -> str:
        """The offices that own the proposal, the one that made it first, as papers print them."""
        return listed([self.perangkat_daerah.nama, *sorted(office.nama for office in self._yang_bergabung())])

    def _yang_bergabung(self) -> list[PerangkatDaerah]:
        """The offices that joined; none before the proposal is stored."""
        return list(self.pemilik_bersama.all()) if self.pk else []

    @property
    def nama_mitra(self) -> str:
        """The names of the candidate partners in one line."""
        return "; ".join(mitra.nama for mitra in self.calon_mitra.all()) or "Belum ada calon mitra"
