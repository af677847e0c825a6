"""Which things may have attachments, and who may see and change them: each room says so of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q

Check = Callable[[Any, Any], None]
"""(thing, appointment): refuses whoever may not attach to this thing now."""


@dataclass(frozen=True, kw_only=True)
class Pemilik:
    """A model whose rows may have attachments; its manager knows `visible_to`. `kembali` is the page of a row."""

    model: type[models.Model]
    check_tulis: Check
    kembali: Callable[[Any], str]


_daftar: dict[str, Pemilik] = {}


def dapat_dilampiri(model: type[models.Model], *, check_tulis: Check, kembali: Callable[[Any], str]) -> None:
    """Register a model; called by a room's `lampiran_milik` module."""
    _daftar[model._meta.label_lower] = Pemilik(model=model, check_tulis=check_tulis, kembali=kembali)


def pemilik_of(objek: str) -> Pemilik | None:
    """Return what is known of a kind of thing, by the label of its model; None when it takes no attachments."""
    return _daftar.get(objek)


def pemilik_terlihat(by: Any) -> Q:
    """Return the condition for attachments of things that the actor sees; nothing when no room registered any."""
    found = Q(pk__in=[])
    for label, owner in _daftar.items():
        seen = owner.model._default_manager.visible_to(by)  # type: ignore[attr-defined]
        found |= Q(objek=label, objek_id__in=seen.values("pk"))
    return found
