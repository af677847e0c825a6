"""The offices of a government, and the days between which they exist."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from petasama.core.models import Stamped
from petasama.core.wording import listed
from petasama.organisasi.models.daerah import Daerah
from petasama.organisasi.models.masa import berlaku


class PerangkatDaerahQuerySet(models.QuerySet["PerangkatDaerah"]):
    """Which offices."""

    def visible_to(self, by: Any) -> Self:
        """The offices of the actor's government."""
        return self.filter(daerah_id=by.tenant_id)

    def covered_by(self, office_id: int | None) -> set[int]:
        """The ids of an office and of all offices that it succeeds, over any number of steps. One query a step."""
        found: set[int] = set()
        fresh = {office_id} if office_id else set()
        while fresh:
            found |= fresh
            fresh = set(self.filter(penerus__in=fresh).values_list("pk", flat=True)) - found
        return found

    def related_to(self, office_id: int | None) -> set[int]:
        """The ids of an office, of its successors, and of all that these succeed. One query a step."""
        ends, fresh = set[int](), {office_id} if office_id else set[int]()
        while fresh:
            ends |= fresh
            fresh = set(self.filter(pendahulu__in=fresh).values_list("pk", flat=True)) - ends
        return set().union(*(self.covered_by(pk) for pk in ends))

    def in_force(self, on: date) -> Self:
        """The offices that exist on a day, in their order."""
        return self.filter(berlaku(on)).order_by("urutan", "kode")

    def responding(self, on: date) -> Self:
        """The offices that answer in a round, in force on a day."""
        return self.filter(responden=True).filter(berlaku(on)).order_by("urutan", "kode")


class PerangkatDaerah(Stamped):
    """An office of a government, with the days between which it exists (PP 18/2016)."""

    trail_words = {
        "buat_perangkat": "membuat {objek}, berlaku mulai {mulai}",
        "gabungkan": "menggabungkan {objek} ke {menjadi} mulai {mulai} ({dasar})",
        "ganti_nama": "mengganti nama {objek} menjadi {menjadi} mulai {mulai} ({dasar})",
        "pecah": "memecah {objek} menjadi {menjadi} mulai {mulai} ({dasar})",
        "ubah_isi": "mengubah {kolom} {objek} dari “{semula}” menjadi “{menjadi}”",
    }

    daerah = models.ForeignKey(Daerah, verbose_name="pemerintah daerah", on_delete=models.PROTECT)
    kode = models.CharField("kode", max_length=20)
    nama = models.CharField("nama", max_length=160)
    sebutan_kepala = models.CharField("sebutan kepala", max_length=160)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    responden = models.BooleanField("menjawab dalam putaran", default=True)
    penerus = models.ManyToManyField(
        "self", verbose_name="penerus", symmetrical=False, related_name="pendahulu", blank=True
    )
    """Which offices take over its posts, proposals and papers after it was merged, split or renamed."""
    dasar_penerus = models.CharField("dasar penggabungan", max_length=200, blank=True)
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

    def pemangku(self, on: date) -> "list[PerangkatDaerah]":
        """Return the offices that answer for this one on a day: itself, or after its last day its successors.

        No query for an office that still exists, one for each step of succession.
        """
        return pemangku_dari(self, on=on, heirs_of=lambda office: office.penerus.order_by("urutan", "kode"))

    def nama_kini(self, on: date) -> str:
        """The name, and after its last day who answers for it: Dinas Pertanian, kini Dinas Pertanian dan Pangan."""
        heirs = [office.nama for office in self.pemangku(on) if office != self]
        return f"{self.nama}, kini {listed(heirs)}" if heirs else self.nama


def pemangku_dari(
    office: PerangkatDaerah, *, on: date, heirs_of: Callable[[PerangkatDaerah], Iterable[PerangkatDaerah]]
) -> list[PerangkatDaerah]:
    """Return the offices that answer for one on a day, each once; itself when nobody succeeds it."""
    if office.selesai is None or office.selesai >= on:
        return [office]
    found = [last for heir in heirs_of(office) for last in pemangku_dari(heir, on=on, heirs_of=heirs_of)]
    return list(dict.fromkeys(found)) or [office]
