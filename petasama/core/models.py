"""What every table may inherit, and the append-only trail of acts."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self

from django.conf import settings
from django.db import models

from petasama.core import clock
from petasama.core.workflow import Workflow


class Actor(Protocol):
    """Whoever acts: a user in one role for one tenant. `label` is how the trail names the post."""

    @property
    def user_id(self) -> int | None: ...
    @property
    def role(self) -> str: ...
    @property
    def tenant_id(self) -> int: ...
    @property
    def label(self) -> str: ...


class Stamped(models.Model):
    """When a row was made and last changed."""

    created_at = models.DateTimeField("dibuat pada", default=clock.now, editable=False)
    updated_at = models.DateTimeField("diubah pada", default=clock.now, editable=False)

    class Meta:
        abstract = True


class Versioned(Stamped):
    """A row whose version grows with each change, so that a second writer is noticed.

    A model whose status moves along a workflow declares both; core.acts and core.trail read them.
    """

    if TYPE_CHECKING:
        workflow: ClassVar[Workflow]
        trail_words: ClassVar[Mapping[str, str]]
        status: Any

    version = models.PositiveIntegerField("versi", default=0, editable=False)

    class Meta:
        abstract = True


class TrailQuerySet(models.QuerySet["Trail"]):
    """Which entries."""

    def about(self, thing: models.Model) -> Self:
        """The entries about one thing, oldest first."""
        return self.filter(kind=thing._meta.label_lower, thing_id=thing.pk).order_by("number")

    def visible_to(self, by: Any) -> Self:
        """The entries of the actor's own tenant."""
        return self.filter(tenant_id=by.tenant_id)


class Trail(models.Model):
    """One act: who, in which post, did what to which thing, when. Database triggers refuse change and deletion.

    Each entry holds the SHA-256 of the one before in the chain of its tenant.
    """

    tenant = models.ForeignKey(
        settings.TENANT_MODEL, verbose_name="pemilik", on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveBigIntegerField("nomor urut")
    at = models.DateTimeField("pada")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="pengguna", on_delete=models.PROTECT, related_name="+", null=True
    )
    role = models.CharField("peran", max_length=30)
    post = models.CharField("jabatan", max_length=200)
    kind = models.CharField("jenis objek", max_length=60)
    thing_id = models.PositiveBigIntegerField("nomor objek")
    thing = models.CharField("objek", max_length=250)
    act = models.CharField("tindakan", max_length=40)
    source = models.CharField("status semula", max_length=40, blank=True)
    target = models.CharField("status sesudah", max_length=40, blank=True)
    note = models.TextField("catatan", blank=True)
    data = models.JSONField("rincian", default=dict)
    previous = models.CharField("sidik sebelumnya", max_length=64)
    digest = models.CharField("sidik", max_length=64)

    objects = TrailQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "jejak"
        constraints = [models.UniqueConstraint(fields=["tenant", "number"], name="trail_number_per_tenant")]
        indexes = [models.Index(fields=["tenant", "kind", "thing_id"], name="trail_about_thing")]

    def __str__(self) -> str:
        return f"{self.number}. {self.act} {self.thing}"


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Which sendings."""

    def visible_to(self, by: Any) -> Self:
        """The actor's own."""
        return self.filter(user_id=by.user_id)

    def older_than(self, moment: datetime) -> Self:
        """Those that nobody will send again."""
        return self.filter(created_at__lt=moment)


class Submission(models.Model):
    """One sending of a form that had an effect, so that the same one again gets the same answer; kept for some days."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name="pengguna", on_delete=models.CASCADE)
    key = models.CharField("kunci", max_length=64)
    digest = models.CharField("sidik isi", max_length=64)
    path = models.CharField("alamat", max_length=200)
    status = models.PositiveSmallIntegerField("status jawaban", default=0)
    location = models.CharField("tujuan", max_length=500, blank=True)
    created_at = models.DateTimeField("dikirim pada", default=clock.now, db_index=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kiriman formulir"
        constraints = [models.UniqueConstraint(fields=["user", "key", "digest"], name="submission_once")]

    def __str__(self) -> str:
        return f"{self.path} {self.key}"
