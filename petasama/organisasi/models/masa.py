"""When a row with a first and a last day is in force."""

from datetime import date

from django.db.models import Q


def berlaku(on: date) -> Q:
    """The condition that a row with `mulai` and `selesai` is in force on a day (both ends included)."""
    return Q(mulai__lte=on) & (Q(selesai__isnull=True) | Q(selesai__gte=on))
