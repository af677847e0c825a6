"""Which people and posts an appointment looks at: the whole government, or the own office."""

from typing import Any

from django.db.models import Q, QuerySet

from petasama.organisasi.models import Penugasan, PenugasanQuerySet, User
from petasama.organisasi.peran import Peran

PEMBACA_ORANG = frozenset({Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD, Peran.INSPEKTORAT})
"""Who reads the people of the whole government; a head of office reads those of the own office."""


def penugasan_of(by: Any) -> PenugasanQuerySet:
    """The posts whose holders this appointment may read: all, those of the own office, or none."""
    rows = Penugasan.objects.visible_to(by)
    if by.role in PEMBACA_ORANG:
        return rows
    return rows.filter(perangkat_daerah__in=by.unit_ids) if by.role == Peran.KEPALA_OPD else rows.none()


def orang_of(by: Any) -> QuerySet[User]:
    """The people whom this appointment may read: all that the government knows, or the holders of those posts."""
    if by.role in PEMBACA_ORANG:
        return User.objects.visible_to(by)
    return User.objects.filter(pk__in=penugasan_of(by).values("user_id"))


def cocok(words: str, *, prefix: str = "") -> Q:
    """The condition that a person's name, address or NIP holds these words; `prefix` leads to the person: user__."""
    number = "".join(words.split())
    found = Q(**{f"{prefix}nama__icontains": words}) | Q(**{f"{prefix}surel__icontains": words})
    return found | Q(**{f"{prefix}nip": number}) if number.isdecimal() else found
