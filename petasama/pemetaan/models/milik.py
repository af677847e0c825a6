"""Rows that belong to a proposal: who sees them stands here once."""

from typing import Any, Self

from django.db import models

from petasama.pemetaan.models.usulan import Usulan


class MilikUsulanQuerySet(models.QuerySet[Any]):
    """Rows that belong to a proposal are seen by whoever sees the proposal."""

    def visible_to(self, by: Any) -> Self:
        """The rows of the proposals that the actor sees."""
        return self.filter(usulan__in=Usulan.objects.visible_to(by))
