"""perform(): the one gate through which a thing changes its status. record(): an act that changes no status."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.apps import apps
from django.conf import settings
from django.db import models, transaction

from petasama.core import chain, clock
from petasama.core.errors import Denied, NotNow
from petasama.core.models import Actor, Trail, Versioned
from petasama.core.wording import listed
from petasama.core.workflow import Step

M = TypeVar("M", bound=Versioned)


def perform(
    thing: M, act: str, *, by: Actor, target: str = "", note: str = "", changes: Mapping[str, Any] | None = None
) -> M:
    """Take one step of the thing's workflow and write the trail, in one transaction.

    Refuses with Denied when the actor is of another tenant or the role may not; with NotNow when the thing is not
    in a status that allows the act, or somebody else changed it meanwhile. `changes` are further fields to set.
    """
    with transaction.atomic():
        step = check_step(thing, act, by=by)
        reached = _target(step, target)
        values = {**(changes or {}), "status": reached, "updated_at": clock.now(), "version": thing.version + 1}
        rows = type(thing)._default_manager.filter(pk=thing.pk, status=thing.status, version=thing.version)
        if rows.update(**values) != 1:
            raise NotNow(
                f"{thing} baru saja diubah oleh orang lain. Muat ulang halaman, periksa, lalu ulangi bila masih perlu."
            )
        record(thing, act, by=by, move=(thing.status, reached), note=note)
    for name, value in values.items():
        setattr(thing, name, value)
    return thing


def check_step(thing: Any, act: str, *, by: Actor) -> Step:
    """Return the row of the workflow for this act; refuse when status, role or tenant do not fit."""
    check_tenant(thing, by=by)
    workflow = type(thing).workflow
    step = workflow.find(act, thing.status)
    if step is None:
        status = workflow.statuses[thing.status]
        label = next((row.label for row in workflow.steps if row.act == act), act)
        raise NotNow(f"“{label}” tidak dapat dilakukan: {workflow.name} ini berstatus “{status}”.")
    if by.role not in step.by:
        who = listed(sorted(str(getattr(role, "label", role)) for role in step.by))
        raise Denied(f"“{step.label}” hanya dapat dilakukan oleh {who}.")
    return step


def check_tenant(thing: Any, *, by: Actor) -> None:
    """Refuse an actor of another tenant."""
    if getattr(thing, f"{settings.TENANT_FIELD}_id") != by.tenant_id:
        raise Denied("Data ini milik pemerintah daerah lain.")


def _target(step: Step, target: str) -> str:
    if not target and len(step.targets) == 1:
        return step.targets[0]
    if target not in step.targets:
        raise ValueError(f"{step.act}: hasil “{target}” tidak ada di tabel {step.targets}")
    return target


def record(
    thing: models.Model,
    act: str,
    *,
    by: Actor,
    move: tuple[str, str] = ("", ""),
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> Trail:
    """Append one entry to the tenant's chain, inside the caller's transaction; `move` is (status before, after).

    `data` is what the sentence tells and what an auditor asks for: where a value changes, `semula` and `menjadi`.
    Locks the tenant's row, so that two acts at once get two numbers.
    """
    with transaction.atomic():
        tenants = apps.get_model(settings.TENANT_MODEL)._default_manager
        tenants.select_for_update().get(pk=by.tenant_id)
        last = Trail.objects.filter(tenant_id=by.tenant_id).order_by("-number").first()
        entry = Trail(
            tenant_id=by.tenant_id,
            number=last.number + 1 if last else 1,
            at=clock.now(),
            user_id=by.user_id,
            role=by.role,
            post=by.label[:200],
            kind=thing._meta.label_lower,
            thing_id=thing.pk,
            thing=str(thing)[:250],
            act=act,
            source=move[0],
            target=move[1],
            note=note,
            data=_plain(data or {}),
            previous=last.digest if last else "",
        )
        entry.digest = digest_of(entry)
        Trail.objects.bulk_create([entry])
    return entry


def digest_of(entry: Trail) -> str:
    """Return the SHA-256 over the entry's canonical JSON, the digest of the one before included."""
    return chain.digest_of(chain.values_of(entry))


def _plain(value: Any) -> Any:
    """Return data as JSON keeps it on both engines: keys are text; days, decimals and the like become text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value)]
    return value if value is None or isinstance(value, bool | int | str) else str(value)
